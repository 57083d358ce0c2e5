"""What a party says of its own part: "the army denied that it had carried out the raid", "we are not behind this".

The one held responsible stands there as a pronoun, so only the claim's speaker tells who is meant. Without a
speaker nothing is read; nor where a denial is itself denied.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rashomon.extract.answer.answers import Reading
from rashomon.extract.answer.state import organ
from rashomon.model import Certainty, Party, Scope, Span, Words
from rashomon.vocabulary import load


def own_part(
    content: Sequence[Span], stated: Certainty, speaker: Party | None, taken: Sequence[Reading]
) -> list[Reading]:
    """Who is responsible, or who won, as a speaker says it of itself.

    Args:
        content: the words of the claim.
        stated: the claim's certainty; "denied" where its cue denies what it holds.
        speaker: whose word it is.
        taken: what is read in the claim already; an answer of that slot stands alone.

    """
    if speaker is None or stated not in ("certain", "denied"):
        return []
    told = {r.slot for r in taken}
    found = [_first(slot, pattern, content, stated, speaker) for slot, pattern in _patterns() if slot not in told]
    if stated == "denied" and not any(found):
        found += [_deed(slot, pattern, content[0], speaker) for slot, pattern in _denials() if slot not in told]
    return [reading for reading in found if reading]


def _deed(slot: str, pattern: re.Pattern[str], content: Span, speaker: Party) -> Reading | None:
    """What a speaker denies having done, told without a subject: "denied any role"."""
    match = pattern.match(content.text, content.start, content.end)
    return _reading(slot, speaker, Span(*match.span(), content.text), negated=True) if match else None


def _first(
    slot: str, pattern: re.Pattern[str], content: Sequence[Span], stated: Certainty, speaker: Party
) -> Reading | None:
    for span in content:
        match = pattern.search(span.text, span.start, span.end)
        if match:
            said = any(value for name, value in match.groupdict().items() if name.startswith("no"))
            if said and stated == "denied":
                return None
            return _reading(slot, speaker, Span(*match.span(), span.text), negated=said or stated == "denied")
    return None


def _reading(slot: str, speaker: Party, span: Span, *, negated: bool) -> Reading:
    party = organ(speaker.name, {}, None) or speaker.id
    return Reading(slot, Words(speaker.name, party, negated), Scope(), span, inherited=("speaker",))


def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return _compiled("own_part")


def _denials() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return _compiled("own_denial")


@cache
def _compiled(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((slot, re.compile(written, re.IGNORECASE)) for slot, written in load("events")[name].items())
