"""Briefs as bytes and back. What is read back can be nouns of `rashomon.model` and plain data, nothing else."""

from __future__ import annotations

import io
import pickle
import zlib
from typing import Any

from rashomon.model import Brief

#: The only other things that a brief is made of.
_PLAIN = {
    ("datetime", "datetime"), ("datetime", "date"), ("datetime", "timezone"), ("datetime", "timedelta"),
    ("builtins", "frozenset"), ("builtins", "set"),
}  # fmt: skip


def frozen(brief: Brief) -> bytes:
    """A brief, packed."""
    return zlib.compress(pickle.dumps(brief, protocol=5), 1)


def thawed(content: bytes) -> Brief:
    """The brief in these bytes.

    Raises:
        pickle.UnpicklingError: they name anything that a brief is not made of.
        zlib.error: they are damaged.

    """
    found: Brief = _Nouns(io.BytesIO(zlib.decompress(content))).load()
    return found


class _Nouns(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module.startswith("rashomon.model.") and name.isidentifier()) or (module, name) in _PLAIN:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a brief")
