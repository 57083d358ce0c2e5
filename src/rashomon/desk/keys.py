"""Short names for addresses: of a report, a question, a party."""

from __future__ import annotations

import hashlib

#: Letters of a key: 40 bits, so that among a million reports two alike are not to be expected within one story.
LENGTH = 10


def key(text: str) -> str:
    """Ten hexadecimal digits that name a report's id, a question's id or a party's in an address."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
