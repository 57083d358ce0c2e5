"""Briefs and their outlines as bytes and back. What is read back can be their nouns and plain data, nothing else."""

from __future__ import annotations

import io
import pickle
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from rashomon import model
from rashomon.desk.account.lines import Cell, Line
from rashomon.desk.account.outline import Outline
from rashomon.model import Brief

#: The only other things that a brief is made of.
_PLAIN = {
    ("datetime", "datetime"), ("datetime", "date"), ("datetime", "timezone"), ("datetime", "timedelta"),
    ("builtins", "frozenset"), ("builtins", "set"),
}  # fmt: skip
#: What an outline is made of beside.
_OUTLINE = (Outline, Line, Cell)
_NAMED = _PLAIN | {(kind.__module__, kind.__name__) for kind in _OUTLINE}


def frozen(given: Brief | Outline) -> bytes:
    """A brief or an outline, packed."""
    packed = io.BytesIO()
    _Packer(packed, protocol=5).dump(given)
    return zlib.compress(packed.getvalue(), 1)


def thawed(content: bytes) -> Brief:
    """The brief in these bytes.

    Raises:
        pickle.UnpicklingError: they name anything that a brief is not made of.
        zlib.error: they are damaged.

    """
    found: Brief = _Nouns(io.BytesIO(zlib.decompress(content))).load()
    return found


def outlined(content: bytes) -> Outline:
    """The outline in these bytes.

    Raises:
        pickle.UnpicklingError: they name anything that an outline is not made of.
        zlib.error: they are damaged.

    """
    found: Outline = _Nouns(io.BytesIO(zlib.decompress(content))).load()
    return found


def layout() -> str:
    """The nouns that are packed, with their fields: bytes of another layout cannot be read."""
    kinds = [k for k in (*vars(model).values(), *_OUTLINE) if isinstance(k, type) and is_dataclass(k)]
    return "\n".join(sorted(f"{k.__name__}: {' '.join(_names(k))}" for k in kinds))


class _Packer(pickle.Pickler):
    """Packs a noun as its class and its values: what a dataclass packs by itself is unpacked at a quarter the speed."""

    def reducer_override(self, one: Any) -> Any:
        kind: Any = type(one)
        return (kind, tuple(getattr(one, n) for n in _names(kind))) if _slotted(kind) else NotImplemented


class _Nouns(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module.startswith("rashomon.model.") and name.isidentifier()) or (module, name) in _NAMED:
            found = super().find_class(module, name)
            return _maker(found) if _slotted(found) else found
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a brief")


@cache
def _slotted(kind: Any) -> bool:
    return is_dataclass(kind) and "__slots__" in vars(kind)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


@cache
def _maker(kind: Any) -> Callable[..., Any]:
    """Makes a noun from its values without holding them against its rules again: they were when it was first made."""
    new, setters = object.__new__, tuple(getattr(kind, name).__set__ for name in _names(kind))

    def make(*values: Any) -> Any:
        one: Any = new(kind)
        for put, value in zip(setters, values, strict=True):
            put(one, value)
        return one

    return make
