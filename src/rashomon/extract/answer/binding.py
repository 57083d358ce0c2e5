"""A slot for a count with the words that bind it, and whether a slot counts such things."""

from __future__ import annotations

from typing import NamedTuple

from rashomon.extract.answer.slots import Slot
from rashomon.extract.quantity.mentions import Mention


class Binding(NamedTuple):
    """A slot for a count, the place that binds it, and how sure that is (smaller is surer)."""

    slot: str
    start: int
    end: int
    rank: int


def fits(mention: Mention, slot: Slot) -> bool:
    """Whether a slot counts this kind of thing; some count people under any noun."""
    if mention.sort == "bare":
        return slot.kinds[:1] == ("person",) or mention.kind in slot.kinds
    if mention.kind:
        return mention.kind in slot.kinds
    return mention.head in slot.kinds or (slot.anyone and _like_people(mention))


def _like_people(mention: Mention) -> bool:
    """Whether a noun that nobody listed may mean people: a plural in small letters."""
    last = mention.described.split()[-1:]
    return bool(last) and last[0].islower() and last[0].endswith(("s", "men", "folk"))
