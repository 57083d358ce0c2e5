"""What is said beyond the vocabulary: the clauses of a claim that answer no slot, as open answers.

Most of what people say is no count, time or place: that a barrier was safe, that a driver had fallen
asleep, what a minister will do next. Such a clause answers a question that nobody foresaw. It is kept
as words, "not" taken into `negated`, and `rashomon.link` finds which clauses speak of one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.extract.sentence import sentences
from rashomon.model import Commitment, Span, Words

#: Slots of open answers, by what a claim binds itself or others to.
STATED = "statement.made"
BOUND: dict[Commitment, str] = {
    "promise": "action.promised",
    "threat": "action.threatened",
    "order": "action.demanded",
    "demand": "action.demanded",
    "appeal": "action.demanded",
}
#: A clause with fewer words than this says too little, one with more is cut at its commas.
FEWEST, MOST = 2, 14

_SMALL = frozenset(
    "a an the and or but so as of in on at by for from to with that this these those it its he she they we i you his "
    "her their our my your him them us me is are was were be been being has have had do does did will would can could "
    "may might shall should must there here not no n't who whom which what when where why how if whether then than "
    "very also just still now too more most some any all s t re ve ll d m said says".split()
)
_SUBJECT = (
    r"(?:he|she|it|they|we|I|you|there|this|that|these|those|the|his|her|their|its|our|my|no|nobody|everyone|[A-Z]\w+)"
)
_EDGE = re.compile(
    r"[;:]\s+|\s*(?:--|[—–])\s*|"
    r",\s+(?=(?:and|but|or|which|who|whose|while|although|though|because|so|with|after|before|when|where|as|adding)\b)|"
    r"\s+(?=(?:but|because|although|though|while|whereas|since|unless|until|in order to)\s)|"
    rf"\s+(?=and\s+(?:that\s+)?{_SUBJECT}\s)"
)
_COMMA = re.compile(r",\s+")
_LEAD = re.compile(
    r"(?:[\s\"'“”‘’«»(\[,;:.…–—-]+|(?:that|and|but|or|so|which|who|whose|also|then|because|while|although|though|whereas|"
    r"since|as|when|where|adding|however)\b\s*)+",
    re.IGNORECASE,
)
_TAIL = " \t\n\"'“”‘’«»)],;:.!?…–—-"
_NOT = re.compile(
    r"\b(?:(?P<aux>is|are|was|were|has|have|had|do|does|did|would|could|should|must|wo|ca)n[’']t|(?:not|never)\b)\s*"
    r"(?:(?:yet|immediately)\s+)?",
    re.IGNORECASE,
)
_WHOLE = {"wo": "will", "ca": "can"}
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


def opened(content: Sequence[Span], taken: Sequence[Span]) -> list[tuple[Span, Words]]:
    """The clauses of a claim's content that none of the spans `taken` touches, each with what it says."""
    out = []
    for clause in clauses(content):
        if not any(clause.overlaps(t) for t in taken):
            out.append((clause, worded(clause.exact)))
    return out


def clauses(content: Sequence[Span]) -> list[Span]:
    """Clauses of a content in order, without what leads into them and without quotation marks around them."""
    return [c for part in content for a, b in _pieces(part) if (c := _tight(part.text, a, b)) and _says(c.exact)]


def worded(clause: str) -> Words:
    """A clause as an answer; a "not" of its verb becomes its negation."""
    flat = _without_half_quotes(" ".join(clause.split()))
    negations = list(_NOT.finditer(flat))
    if len(negations) != 1:
        return Words(flat)
    found = negations[0]
    aux = (found["aux"] or "").lower()
    verb = f"{_WHOLE.get(aux, aux)} " if aux else ""
    return Words(f"{flat[: found.start()]}{verb}{flat[found.end() :]}".strip(), negated=True)


def _without_half_quotes(clause: str) -> str:
    """The clause without quotation marks where one has lost its fellow: all behind it would read as quoted."""
    paired = clause.count("“") == clause.count("”") and clause.count('"') % 2 == 0
    return clause if paired else re.sub(r"[“”\"]", "", clause)


def _pieces(part: Span) -> Iterator[tuple[int, int]]:
    for line in sentences(part.exact):
        start, end = part.start + line.start, part.start + line.end
        for a, b in _cut(part.text, start, end, _EDGE):
            long = len(_WORD.findall(part.text, a, b)) > MOST
            yield from _cut(part.text, a, b, _COMMA) if long else [(a, b)]


def _cut(text: str, start: int, end: int, edge: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    at = start
    for match in edge.finditer(text, start, end):
        yield at, match.start()
        at = match.end()
    yield at, end


def _tight(text: str, start: int, end: int) -> Span | None:
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and text[end - 1] in _TAIL:
        end -= 1
    return Span(start, end, text) if start < end else None


def _says(clause: str) -> bool:
    """Whether a clause has words enough of its own to answer anything, and not names alone."""
    telling = [w for w in _WORD.findall(clause) if w.lower() not in _SMALL]
    return len(telling) >= FEWEST and any(w[0].islower() for w in telling)
