"""Words the stages know: one YAML file a subject, read once.

`load("channels")` gives what stands in `channels.yaml` beside this file. The result is shared between
all callers, so nobody may change it; build what you need from it once, at import or behind a cache.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load(name: str) -> Any:
    """The content of `<name>.yaml`: plain dicts, lists, strings and numbers.

    Raises:
        FileNotFoundError: no such vocabulary.

    """
    text = files(__name__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=_Loader)  # noqa: S506 (a safe loader, by either name)


def names() -> list[str]:
    """The vocabularies there are, sorted."""
    return sorted(f.name.removesuffix(".yaml") for f in files(__name__).iterdir() if f.name.endswith(".yaml"))
