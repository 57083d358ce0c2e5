"""Every string of the desk, in one catalogue: a YAML file a page in `words/LANGUAGE/`, under the page's name.

A string is asked for by page and name, "stories.reports"; `{n}` stands for what is put in. One that depends on a
number has a form `one` and a form `other`. Values are put in as they are and escaped by the template.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import yaml

LANGUAGE = "en"


@cache
def catalogue(language: str = LANGUAGE) -> Mapping[str, Any]:
    """Every string of a language, by "page.name"."""
    found: dict[str, Any] = {}
    for file in sorted((resources.files("rashomon.desk") / "words" / language).iterdir(), key=lambda f: f.name):
        if file.name.endswith(".yaml"):
            page = file.name.removesuffix(".yaml")
            for name, text in yaml.safe_load(file.read_text(encoding="utf-8")).items():
                found[f"{page}.{name}"] = text
    return found


def say(name: str, /, **values: object) -> str:
    """The string of that name.

    Raises:
        KeyError: there is none, or a value is missing.

    """
    text = catalogue()[name]
    if isinstance(text, dict):
        text = text["one" if values.get("n") == 1 else "other"]
    shown = {k: f"{v:,}" if isinstance(v, int) and not isinstance(v, bool) else v for k, v in values.items()}
    return str(text).format_map(shown)
