"""Whether a time or place of a sentence is the event's own: one clause, no other verb between, no reaction.

"Condemned Monday's attack" dates the attack; "condemned the attack on Monday" dates nobody knows what, and
"met on Monday to debate the attack" the meeting. Where the words leave it open there is no answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from rashomon.extract.answer.slots import inflect
from rashomon.extract.quantity.nouns import both
from rashomon.vocabulary import either, listed, load

#: How far from the event's word its time or place may stand, in characters.
REACH = 110
#: How far before an event's word its clause is looked at, in characters.
_BEFORE = 70

_GIVES_OUT = re.compile(r"(?:releas|conduct|stag|receiv)\w*", re.IGNORECASE)
_LIGHT = re.compile(r"(?:begin|began|begun|beginning|start|launch)", re.IGNORECASE)
_NOUN_PHRASE = re.compile(r",?\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,3}", re.IGNORECASE)
_OWNED = re.compile(
    r"(?:[’'`]s?|s[’'])?\s+(?:(?!(?:and|or|in|on|at|of|the|an?|by|with|from|for|into|its|their|his|her)\b)[\w’'-]+\s+){0,4}"
)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|had|has|have|been|being)(?:\s+(?:been|being|\w+ly))?\s*$", re.IGNORECASE)
_COPULA = re.compile(
    r"\s+(?:was|were|is|are)\s+(?:on|at|in|around|about|near|just|shortly|early|late)?\s*", re.IGNORECASE
)
_RUN_UP = re.compile(
    r"(?:^|[,;:\"“”(—-]|\b(?:when|and|that|but|said|says|after|because|where|as))\s*"
    r"(?P<prep>(?:(?:on|at|in|around|about|early|late|just|shortly|soon|after|before|by|the|of|local|time|during|it)\s+)*)$",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:since|until|till|before|after|by|through|to|for|following|(?<!more )(?<!less )than)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_APPROXIMATE = re.compile(r"\b(?:just|shortly|soon|right|minutes|moments)\s+(?:after|before)\s+$", re.IGNORECASE)
#: "before dawn", "just after six": dates() has let it through.
_NEARLY = re.compile(r"\s(?:\w+\s+)?(?:before|after)\s+$", re.IGNORECASE)
_ASIDE = re.compile(r"\s\([^()]{1,60}\)\s")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True)
class Attachment:
    """The vocabulary `attach`, compiled."""

    breaks: re.Pattern[str]
    about: re.Pattern[str]
    untold: re.Pattern[str]
    other: re.Pattern[str]
    compound: re.Pattern[str]
    proceedings: re.Pattern[str]
    published: re.Pattern[str]
    paper: re.Pattern[str]
    papers: re.Pattern[str]
    begun: re.Pattern[str]


@cache
def attachment() -> Attachment:
    """The shipped vocabulary, compiled once."""
    data: dict[str, Any] = load("attach")
    cues: dict[str, Any] = load("cues")
    verbs = {form for v in [*data["reactions"], *cues["speech"]] for form in inflect(v)[1:] if form}
    verbs |= {form for forms in cues["irregular"].values() for form in forms}
    spoken, clauses = either(verbs | set(data["reactions"])), either(data["clauses"])
    return Attachment(
        re.compile(
            rf"[;:“”\"()—\n]|--|\s[–-]\s|\b(?:{clauses}|{either(verbs)})\b|\w+n[’']t\b|"
            r"\bto\s+(?!(?:the|an?|its|their|his|her|at|least|death|be)\b)[a-z]",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:{spoken}|(?:{either(both(data['about']))})(?:\s+(?:of|into|to|about|on|from|at|over|for|in))?)\s+"
            r"(?:(?:the|an?|this|that|his|its|their|these|those)\s+)?(?:[\w’'-]+\s+){0,3}$",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:to|would|will|could|may|might|can|should|must|shall|if|whether)\s+"
            r"(?:be\s+|have\s+|also\s+|ever\s+|\w+ly\s+)*$",
            re.IGNORECASE,
        ),
        re.compile(rf"\b(?:{either(data['other'])})\s+(?:[\w’'-]+\s+){{0,2}}$", re.IGNORECASE),
        re.compile(rf"\s+(?:{either(both(data['compound']))})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{either(both(data['proceedings']))})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{either(data['published'])})\s+$", re.IGNORECASE),
        re.compile(rf"\s+(?:[\w’'-]+\s+){{0,4}}?(?:{either(both(data['papers']))})\b", re.IGNORECASE),
        re.compile(
            rf"\b(?:{either(both(data['papers']))})(?:\s+of(?:\s+[\w’'-]+){{1,4}}?)?(?:\s+(?:was|were|is|are|had|has|have|been|also|first))*\s+$",
            re.IGNORECASE,
        ),
        re.compile(rf"\b(?:{either(both(data['begun']))})(?:\s+(?:had|has|first|then|also|\w+ly))*\s+$", re.IGNORECASE),
    )


@cache
def _part_of_day() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(listed('moments', 'turns_of_day'))})\b", re.IGNORECASE)


@cache
def _by_clock() -> re.Pattern[str]:
    """A time of day between word and place, which begins no clause: "freed before dawn in Ostra"."""
    return re.compile(
        r"\s(?:(?:just|shortly|soon|right)\s+)?(?:before|after)\s+"
        rf"(?:{either(listed('moments', 'turns_of_day'))}|\d{{1,2}}(?:[.:]\d\d)?\s?[ap]\.?m)\b\.?",
        re.IGNORECASE,
    )


def told(text: str, start: int, end: int, word: tuple[int, int]) -> bool:
    """Whether an event's word tells that the report's event happened: no plan, no other event, no compound."""
    known = attachment()
    before = text[max(start, word[0] - _BEFORE) : word[0]]
    if known.untold.search(before) or known.other.search(before) or known.compound.match(text, word[1], end):
        return False
    if known.published.search(before):
        return False
    light = _LIGHT.match(text, *word)
    if light and known.begun.search(before):
        return False
    near = text[max(start, word[0] - _BEFORE) : min(end, word[1] + _BEFORE // 2)]
    return not (light and known.proceedings.search(near))


def made_public(text: str, start: int, end: int, word: tuple[int, int]) -> bool:
    """Whether a verb only tells of words or work done: "released a statement", "conducted an interview"."""
    known = attachment()
    if not _GIVES_OUT.match(text, *word):
        return False
    return bool(
        known.paper.match(text, word[1], end) or known.papers.search(text[max(start, word[0] - _BEFORE) : word[0]])
    )


def dates(text: str, start: int, word: tuple[int, int], span: tuple[int, int], *, noun: bool) -> bool:
    """Whether the time at `span` is when the event's `word` happened; both lie in the sentence from `start`."""
    lead = text[max(start, span[0] - _BEFORE) : span[0]]
    if _LATER.search(lead) and not (_APPROXIMATE.search(lead) or _part_of_day().match(text, *span)):
        return False
    if word[1] <= span[0]:
        return _trailing(text, start, word, span, noun=noun)
    if span[1] <= word[0]:
        return _leading(text, word, span, lead, noun=noun)
    return True


def _trailing(text: str, start: int, word: tuple[int, int], span: tuple[int, int], *, noun: bool) -> bool:
    """The time behind the word: "crashed near the quay on Sunday", "the crash on Sunday", "the crash was at six"."""
    gap = _ASIDE.sub(" ", _NEARLY.sub(" ", text[word[1] : span[0]]))
    known = attachment()
    if len(gap) > REACH or (noun and known.about.search(text[max(start, word[0] - _BEFORE) : word[0]])):
        return False
    return bool(noun and _COPULA.fullmatch(gap)) or not known.breaks.search(gap)


def _leading(text: str, word: tuple[int, int], span: tuple[int, int], lead: str, *, noun: bool) -> bool:
    """The time before the word: "Sunday's crash", "Sunday morning's bus crash", "On Sunday, a ferry struck"."""
    gap = text[span[1] : word[0]]
    known = attachment()
    if noun and _OWNED.fullmatch(gap) and not known.breaks.search(gap):
        return not _heading(text, span, bool(lead.strip()))
    run_up = _RUN_UP.search(lead)
    if len(gap) > REACH or run_up is None or _heading(text, span, bool(run_up["prep"])):
        return False
    plain = _PASSIVE.sub("", gap)
    return not known.breaks.search(plain) and (not noun or _NOUN_PHRASE.fullmatch(gap) is not None)


def _heading(text: str, span: tuple[int, int], led: bool) -> bool:
    """Whether a date stands over the words as page furniture or dateline: "4 May 2021 Quake shakes Ostia"."""
    after = text[span[1] : span[1] + 2]
    if after == " (":
        return True
    return not led and (_YEAR.search(text, *span) is not None or (after[:1].isspace() and after[1:].isupper()))


def placed(text: str, word: tuple[int, int], at: int) -> bool:
    """Whether what is named at `at`, behind an event's word, stands in its clause."""
    gap = _by_clock().sub("", _ASIDE.sub(" ", text[word[1] : at]))
    return len(gap) <= REACH and not attachment().breaks.search(gap)
