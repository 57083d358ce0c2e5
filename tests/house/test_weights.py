"""Shipped weights say where they come from, and are the ones their card describes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from .files import SOURCE

#: A folder the program loads a model from; one without a model yet is not a shipped one.
SHIPPED = sorted(p.parent for p in (SOURCE / "rashomon/weights").glob("*/model.onnx"))


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda p: p.name)
def test_weights_come_with_notice_and_card(folder: Path) -> None:
    """The code's licence does not cover them, so the notice says what does."""
    for name in ("NOTICE", "CARD.md", "tokenizer.json"):
        assert (folder / name).stat().st_size > 0


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda p: p.name)
def test_the_card_describes_this_model(folder: Path) -> None:
    """The card holds the sha256 of the model file beside it."""
    digest = hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()
    assert digest in (folder / "CARD.md").read_text(encoding="utf-8")
