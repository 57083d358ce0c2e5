"""What somebody's words are called by whoever does not vouch for them: "the claim", "such rumours"."""

from __future__ import annotations

from functools import cache

from rashomon.extract.quantity.nouns import both
from rashomon.vocabulary import either, listed


@cache
def sayings() -> str:
    """A regular expression for any such noun, in the singular or the plural."""
    return either(both(listed("cues", "sayings")))
