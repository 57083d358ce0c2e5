"""Words the stages know: one YAML file a subject, read once; kinds of story add to them by a file each.

`load("channels")` gives what stands in `channels.yaml` beside this file, `listed("roles", "kin")` one list of a
file as a set. The result is shared between all callers, so nobody may change it; build what you need from it once,
behind a cache.

A kind of story (a volcano, a banking outage) is one YAML file in `kinds/`, or in a package of your own
that names itself under the entry point group `rashomon.kinds`. Its sections `slots`, `units`, `events`
and `questions` are added to the vocabularies of those names: mappings and lists grow, and nothing that
is there already may be changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from typing import Any

import yaml

from rashomon.errors import RashomonError

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: Vocabularies that a kind of story may add to.
OPEN = ("slots", "units", "events", "questions")
_BUILT_IN = "rashomon.vocabulary.kinds"


@cache
def load(name: str) -> Any:
    """The content of `<name>.yaml` with what kinds of story add to it: plain dicts, lists, strings and numbers.

    Raises:
        FileNotFoundError: no such vocabulary.
        RashomonError: a kind of story changes what is there already.

    """
    own = _read(files(__name__).joinpath(f"{name}.yaml").read_text(encoding="utf-8"))
    if name in OPEN:
        for kind, added in kinds_of_story().items():
            own = merged(own, added.get(name, {}), f"{kind}: {name}")
    return own


@cache
def listed(name: str, *path: str) -> frozenset[str]:
    """The words of one list of a vocabulary, under the keys that lead to it; short words may be written as one text.

    Raises:
        KeyError: the vocabulary has no such list.

    """
    found = load(name)
    for key in path:
        found = found[key]
    return frozenset(found.split() if isinstance(found, str) else found)


def either(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first; any blanks may stand between those of a phrase."""
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered)


@cache
def kinds_of_story() -> dict[str, Any]:
    """Every kind of story by the name of its file; the built-in ones first."""
    return {
        file.name.removesuffix(".yaml"): _read(file.read_text(encoding="utf-8"))
        for package in _packages()
        for file in sorted(files(package).iterdir(), key=lambda f: f.name)
        if file.name.endswith(".yaml")
    }


def merged(base: Any, added: Any, where: str) -> Any:
    """`base` with `added`: mappings key by key, what is new first, lists one after the other.

    What is new comes first because measures are tried in order, and a kind of story knows its own better.

    Raises:
        RashomonError: both say something of one thing, and differently.

    """
    if isinstance(base, dict) and isinstance(added, dict):
        both = {k: merged(v, added[k], f"{where}.{k}") if k in added else v for k, v in base.items()}
        return {k: v for k, v in added.items() if k not in base} | both
    if isinstance(base, list) and isinstance(added, list):
        return [*base, *(v for v in added if v not in base)]
    if base == added:
        return base
    raise RashomonError(f"vocabulary {where} is {base!r} already and cannot become {added!r}: give it another name")


def names() -> list[str]:
    """The vocabularies there are, sorted."""
    return sorted(f.name.removesuffix(".yaml") for f in files(__name__).iterdir() if f.name.endswith(".yaml"))


def _packages() -> Iterator[str]:
    yield _BUILT_IN
    yield from sorted({e.value for e in entry_points(group="rashomon.kinds")} - {_BUILT_IN})


def _read(text: str) -> Any:
    return yaml.load(text, Loader=_Loader)  # noqa: S506 (a safe loader, by either name)
