"""The vocabularies are plain YAML in which nothing stands twice."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from rashomon import vocabulary

from .files import modules

FOLDER = Path(vocabulary.__file__).parent
#: A text of small words, as short lists are written.
SMALL = re.compile(r"(?:[a-z’'-]+\s+){4,}[a-z’'-]+\s*")
#: A shorter list may be a row of fields, such as the name, the adjective and the capital of a state.
ROW = 3


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


def _lists(found: Any, path: str) -> Iterator[tuple[str, Sequence[str]]]:
    """Every list of words, and every text of small ones, with the keys that lead to it; a row of fields is none."""
    if isinstance(found, dict):
        for key, inner in found.items():
            yield from _lists(inner, f"{path}.{key}")
    elif isinstance(found, list) and all(isinstance(word, str) for word in found):
        yield path, found if len(found) > ROW else ()
    elif isinstance(found, list):
        for n, inner in enumerate(found):
            yield from _lists(inner, f"{path}.{n}")
    elif isinstance(found, str) and SMALL.fullmatch(found):
        yield path, found.split()


@pytest.mark.parametrize("name", sorted({*vocabulary.names()} - {"questions"}))
def test_no_list_holds_a_word_twice(name: str) -> None:
    """Whoever looks for a word finds its one place, and can take it out there; questions are sentences."""
    lists = list(_lists(vocabulary.load(name), name))
    assert not [(path, word) for path, words in lists for word in set(words) if words.count(word) > 1]


def _asked_for() -> Iterator[tuple[str, ...]]:
    """The lists that modules ask for by name."""
    for path in modules().values():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "listed":
                keys = tuple(str(arg.value) for arg in node.args if isinstance(arg, ast.Constant))
                if len(keys) == len(node.args):
                    yield keys


@pytest.mark.parametrize("keys", sorted(set(_asked_for())), ids=".".join)
def test_every_list_that_is_asked_for_is_there(keys: tuple[str, ...]) -> None:
    """A list is looked up when its words are first needed; here a wrong name fails, and a bare `no`."""
    assert {type(word) for word in vocabulary.listed(*keys)} == {str}


def test_a_list_is_read_as_a_set_however_it_is_written() -> None:
    """As a list where phrases are among the words, as one text where none is."""
    assert "prime minister" in vocabulary.listed("roles", "rulers")
    assert "prime" in vocabulary.listed("roles", "origins", "ranks")


def test_any_of_some_words_is_tried_the_longest_first() -> None:
    """A phrase is not taken for the word that it begins with, and its words may stand on two lines."""
    found = re.match(vocabulary.either({"air", "air force", "a.i."}), "air\nforce base")
    assert found is not None
    assert found.group() == "air\nforce"
