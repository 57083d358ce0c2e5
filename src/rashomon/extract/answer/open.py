"""What is said beyond the vocabulary: the clauses of a claim that answer no slot, as open answers.

Most of what people say is no count, time or place: that a barrier was safe, that a driver had fallen
asleep, what a minister will do next. Such a clause answers a question that nobody foresaw. It is kept
as words, "not" taken into `negated`, and `rashomon.link` finds which clauses speak of one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from rashomon.extract.answer.figure import figure
from rashomon.extract.clause import is_clause
from rashomon.extract.sayings import sayings
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
#: A clause with fewer telling words says too little; one of more words is compared by its core.
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
    r",\s+(?=(?:and|but|or|while|although|though|because|so|adding)\b)|"
    r"\s+(?=(?:but|because|although|though|whereas)\s)|"
    rf"\s+(?=and(?:\s+that)?\s+(?:{_SUBJECT}|not\s+(?:an?|one))\s)"
)
_PART = re.compile(rf",\s+|\s+(?=(?:since|unless|until)\s+{_SUBJECT}\s)")
_RELATIVE = re.compile(
    r"(?:who|whom|whose|which|where|when|as|while|since|unless|until|after|before|with)\b", re.IGNORECASE
)
#: Where a long clause is cut further, if both sides are clauses.
_LOOSE = re.compile(rf",\s+(?={_SUBJECT}\s)|\s+(?=(?:when|while|after|before|where)\s+{_SUBJECT}\s)")
#: What asks states nothing: "who opened it?", "whether it was open".
_ASKED = re.compile(r"\?[\s\"'“”‘’»)]*$|^(?:if|whether)\b[^,]*$", re.IGNORECASE)
_TO = re.compile(r"(?:not )?to\s(?!(?:be|have)\b)", re.IGNORECASE)
_TAIL = " \t\n\"'“”‘’«»‹›「」『』`)],;:.!…–—-"
_NOT = re.compile(
    r"\b(?:(?P<aux>is|are|was|were|has|have|had|do|does|did|would|could|should|must|wo|ca)n[’']t|(?:not|never)\b)\s*"
    r"(?:(?:yet|immediately)\s+)?",
    re.IGNORECASE,
)
#: "No" and "nothing" before what there is none of: "displayed no political views", "had nothing to do with it".
_NO = re.compile(
    r"\b(?:(?P<no>no)\s+(?!(?:one|longer|more|less|fewer|later|doubt|matter|sooner|other|way|wonder|better|such)\b)(?=[^\W\d])|"
    r"nothing\s+(?=to\s+do\s+with\b))",
    re.IGNORECASE,
)
_WHOLE = {"wo": "will", "ca": "can"}
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


def opened(
    content: Sequence[Span], taken: Sequence[Span], *, alone: bool = False, fewest: int = FEWEST
) -> list[tuple[Span, Words]]:
    """The clauses of a claim's content that say something beside the spans `taken`, each with what it says.

    The span is the whole clause, as a reader wants it; the words are its core, by which it is compared.
    `alone`: nobody is named who says it, and what somebody is told or said to do ("to stay away") says nothing.
    `fewest`: telling words that a clause must have; of what is denied one is enough ("denied that he had fled").
    """
    told_to = alone and any(_TO.match(part.exact) for part in content)
    found = (
        (clause, _core(clause, taken)) for clause in clauses(content, fewest) if not told_to or _stands(clause.exact)
    )
    return [(clause, _told(core)) for clause, core in found if core]


def _told(core: Span) -> Words:
    """What a clause says, with its figure where it has one; a number that is denied is told by nobody."""
    said = worded(core.exact)
    return said if said.negated else replace(said, figure=figure(core))


def _stands(words: str) -> bool:
    return is_clause(words) and not _TO.match(words)


def _core(clause: Span, taken: Sequence[Span]) -> Span | None:
    """What a clause says at bottom, untouched by `taken`: itself, or if it is long its first part with a verb."""
    touched = any(clause.overlaps(t) for t in taken)
    if len(_WORD.findall(clause.exact)) > MOST or touched:
        for a, b in _cut(clause.text, clause.start, clause.end, _PART):
            part = None if _RELATIVE.match(clause.text, a, b) else _tight(clause.text, a, b)
            if part and not any(part.overlaps(t) for t in taken) and is_clause(part.exact) and _says(part.exact):
                return part
    return None if touched else clause


def clauses(content: Sequence[Span], fewest: int = FEWEST) -> list[Span]:
    """Clauses of a content in order, without what leads into them and without quotation marks around them."""
    found = (c for part in content for a, b in _pieces(part) if (c := _tight(part.text, a, b)))
    return [c for c in found if _says(c.exact, fewest) and not _ASKED.search(c.exact)]


def worded(clause: str) -> Words:
    """A clause as an answer; a "not" of its verb becomes its negation."""
    flat = _without_half_quotes(re.sub(r'""+', '"', " ".join(clause.split())))
    negations = list(_NOT.finditer(flat))
    if not negations and len(none := list(_NO.finditer(flat))) == 1:
        told = f"{flat[: none[0].start()]}{'any ' if none[0]['no'] else 'something '}{flat[none[0].end() :]}"
        return Words(told.strip(), negated=True)
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
        for a, b in _whole(part.text, _cut(part.text, start, end, _EDGE)):
            long = len(_WORD.findall(part.text, a, b)) > MOST
            yield from _whole(part.text, _cut(part.text, a, b, _LOOSE)) if long else [(a, b)]


def _whole(text: str, pieces: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces, those that are no clauses put back to their neighbours: "a hired tug" says nothing alone."""
    out: list[tuple[int, int]] = []
    for start, end in pieces:
        if out and not (is_clause(text[start:end]) and is_clause(text[slice(*out[-1])])):
            start = out.pop()[0]
        out.append((start, end))
    return out


def _cut(text: str, start: int, end: int, edge: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    at = start
    for match in edge.finditer(text, start, end):
        yield at, match.start()
        at = match.end()
    yield at, end


@cache
def _lead() -> re.Pattern[str]:
    """What leads up to a statement and is none of it."""
    return re.compile(
        rf"(?:(?:any |all |the )?(?:{sayings()}) that\s|"
        r"[\s\"'“”‘’«»‹›「」『』`„(\[,;:.…–—-]+|[QA][:.]\s|(?:this|that|it|the following):\s|"
        r"(?:that|and|but|or|so|which|who|whose|also|then|because|while|although|though|whereas|since|as|when|where|adding|however)\b\s*)+",
        re.IGNORECASE,
    )


def _tight(text: str, start: int, end: int) -> Span | None:
    lead = _lead().match(text, start, end)
    start = lead.end() if lead else start
    while end > start and text[end - 1] in _TAIL and not _closes(text, start, end - 1):
        end -= 1
    return Span(start, end, text) if start < end else None


def _closes(text: str, start: int, at: int) -> bool:
    """Whether the mark at `at` closes a quotation or bracket that was opened behind `start`."""
    opening = {"”": "“", "’": "‘", "»": "«", ")": "(", "]": "["}.get(text[at])
    if text[at] == '"':
        return text.count('"', start, at) % 2 == 1
    return opening is not None and text.count(opening, start, at) > text.count(text[at], start, at)


def _says(clause: str, fewest: int = FEWEST) -> bool:
    """Whether a clause has words enough of its own to answer anything, and not names alone."""
    telling = [w for w in _WORD.findall(clause) if w.lower() not in _SMALL]
    return len(telling) >= fewest and any(w[0].islower() for w in telling)
