"""What a party says of its own part: "the army denied that it had carried out the raid", "we are not behind this".

The one held responsible stands there as a pronoun, so only the claim's speaker tells who is meant. Without a
speaker nothing is read; nor where a denial is itself denied.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rashomon.extract.answer import Reading
from rashomon.extract.answer_state import organ
from rashomon.model import Certainty, Party, Scope, Span, Words
from rashomon.vocabulary import load

SLOT = "party.responsible"


def own_part(
    content: Sequence[Span], stated: Certainty, speaker: Party | None, taken: Sequence[Reading]
) -> list[Reading]:
    """`party.responsible` as a speaker says it of itself.

    Args:
        content: the words of the claim.
        stated: the claim's certainty; "denied" where its cue denies what it holds.
        speaker: whose word it is.
        taken: what is read in the claim already; one that says who is responsible stands alone.

    """
    if speaker is None or stated not in ("certain", "denied") or any(r.slot == SLOT for r in taken):
        return []
    for span in content:
        match = _pattern().search(span.text, span.start, span.end)
        if match:
            said = bool(match["no"])
            if said and stated == "denied":
                return []
            return [_reading(speaker, Span(*match.span(), span.text), negated=said or stated == "denied")]
    return []


def _reading(speaker: Party, span: Span, *, negated: bool) -> Reading:
    party = organ(speaker.name, {}, None) or speaker.id
    return Reading(SLOT, Words(speaker.name, party, negated), Scope(), span, inherited=("speaker",))


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(load("events")["own_part"], re.IGNORECASE)
