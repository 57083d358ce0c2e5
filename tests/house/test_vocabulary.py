"""The vocabularies are plain YAML in which nothing stands twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from rashomon import vocabulary

FOLDER = Path(vocabulary.__file__).parent


class Strict(yaml.SafeLoader):
    """Reads YAML and refuses a mapping that has a key twice, where YAML would keep the last one."""


def _mapping(loader: Strict, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [loader.construct_object(key, deep=True) for key, _ in node.value]
    twice = {key for key in keys if keys.count(key) > 1}
    if twice:
        raise ValueError(f"line {node.start_mark.line + 1}: twice in one mapping: {sorted(map(str, twice))}")
    return loader.construct_mapping(node, deep=True)


Strict.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


@pytest.mark.parametrize("name", vocabulary.names())
def test_a_vocabulary_loads_and_has_every_key_once(name: str) -> None:
    """What is read strictly is what the program reads, with what kinds of story add."""
    text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    own = yaml.load(text, Loader=Strict)
    if name in vocabulary.OPEN:
        for kind, added in vocabulary.kinds_of_story().items():
            own = vocabulary.merged(own, added.get(name, {}), kind)
    assert own == vocabulary.load(name)


@pytest.mark.parametrize("path", sorted((FOLDER / "kinds").glob("*.yaml")), ids=lambda p: p.stem)
def test_a_kind_of_story_adds_to_open_vocabularies_only(path: Path) -> None:
    """Nothing in its file is read by nobody."""
    text = path.read_text(encoding="utf-8")
    assert text.startswith("#")
    assert set(yaml.load(text, Loader=Strict)) <= set(vocabulary.OPEN)


@pytest.mark.parametrize("name", vocabulary.names())
def test_a_vocabulary_says_what_it_holds(name: str) -> None:
    """Its first line is a comment for whoever adds to it."""
    assert (FOLDER / f"{name}.yaml").read_text(encoding="utf-8").startswith("#")


def test_a_key_that_stands_twice_is_found() -> None:
    """The strict reader is strict."""
    with pytest.raises(ValueError, match="twice"):
        yaml.load("a: 1\nb: 2\na: 3\n", Loader=Strict)
