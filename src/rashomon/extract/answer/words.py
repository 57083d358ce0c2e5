"""Answers that are no numbers: who is responsible, why, what kind, yes or no, and what is not known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.extract.answer.events import Entry, Events, events
from rashomon.extract.hints import any_in
from rashomon.extract.meaning import means
from rashomon.extract.quantity.nouns import lexicon
from rashomon.extract.quantity.numeral import NUMBER_WORD
from rashomon.model import Unknown, Value, Words, YesNo
from rashomon.vocabulary import listed

#: Slots whose answers leave those of a wider slot nothing to say.
_NARROWER = {"event.cause": ("agent.used", "attack.means"), "party.responsible": ("attack.means", "event.cause")}
#: How far back a "not" reaches, in characters.
_NEGATION_REACH = 45
#: How far an "unclear" reaches over what follows it.
_UNKNOWN_REACH = 90
_SPAN_LIMIT = 120
#: Known together with what is not: "the cause is under investigation".
_ALONGSIDE = frozenset({"investigation.opened"})
#: A phrase before a pattern that is longer than this is more than a subject.
_SUBJECT_WORDS = 12
#: An "unclear" with fewer characters behind it closes its clause, and what is unclear stands before it.
_SHORT = 12

NEGATION = re.compile(
    r"\b(?:not|no|never|neither|nor|without(?!\s+(?:any\s+)?(?:warning|provocation)\b)|den(?:y|ied|ies|ying)|rejected|dismissed|none|"
    r"nothing|nobody|refused|(?:lies?|false|untrue|nonsense)(?=\s+that\b)|\w+n[’']t|"
    r"(?:was|did|has|is|does|were|have|had|do|could)nt)\b(?!\s+(?:only|doubt)\b)(?![^,;]*[;—]|[^,;]*,\s+but|[^,;]*\bbecause\b)",
    re.IGNORECASE,
)
#: What brackets say is of what stands before them: "Ann Ito (no relation) says the mayor won".
_BRACKETED = re.compile(r"(?:^|\()[^()]*\)")
#: What is told of somebody in passing denies nothing of the rest: "the mayor, who was not seen again, was detained".
_RELATIVE = re.compile(r",\s(?:who|whose|whom|which|where)\s[^,;:.“”\"]*,")
#: Behind these stands what was so instead: "denied it, saying the drone had crashed".
_INSTEAD = re.compile(r",\s+(?:saying|adding|arguing|insisting|claiming|stating|explaining)\s", re.IGNORECASE)
#: Who does not speak of it denies nothing: "made no mention of a swap".
_SILENT = re.compile(r"\b(?:no|any|without) (?:mention|talk|word) (?:of|about) (?:an? |any |the )?$", re.IGNORECASE)
#: What is asked or supposed is not said: "asked if a ransom was paid".
_ASKED = re.compile(r"\b(?:if|whether)\s(?:(?!\b(?:but|then|and)\b)[^,;:.])*$", re.IGNORECASE)
#: Nor is what is left open, not denied, or told of as so: "could not rule out sabotage", "were not told that …".
_LEFT_OPEN = re.compile(
    r"\b(?:not|never|nor|neither|cannot|unable|nobody|no one|\w+n[’']t)\s(?:\w+\s){0,3}?"
    r"(?:rul(?:e[ds]?|ing) out|exclud(?:e[ds]?|ing)|den(?:y|ied|ies|ying)|doubt\w*|disput\w+|prove[dn]?|"
    r"(?:told|informed|notified|warned|know|knew|known|reali[sz]ed?|admit(?:ted)?|mention(?:ed)?) "
    r"(?:\w+ ){0,3}?that)\b[^,;:]*$",
    re.IGNORECASE,
)
#: Who rules it out says no to it, and so does who denies it further off than a "not" reaches.
_RULED_OUT = re.compile(
    r"\b(?:rul(?:e[ds]|ing) out|exclud(?:e[ds]|ing)|den(?:ied|ies|ying)|reject(?:ed|s|ing)|dismiss(?:ed|es|ing)|"
    r"no (?:\w+ )?(?:evidence|signs?|indications?|proof|traces?|reason))\s"
    r"(?:(?!\b(?:and|but|because|said|says|told|while|as|whose|after|when|before|where|since|despite)\b)[^,;:.“”\"])*$|"
    r"\b(?:fail(?:ed|ing|ure)|neglected|refus(?:ed|al|ing)|yet|too late) to (?:\w+ )?$",
    re.IGNORECASE,
)
#: Words within an answer that make it a no.
_NO = re.compile(r"\b(?:no|not|never|nobody|none|neither|nothing|cannot|unrelated)\b|n[’']t\b", re.IGNORECASE)
#: What stands before one of these has no hold on what stands behind it.
_CLAUSE_EDGE = re.compile(r"[,;:—–“”\"]|\b(?:and|but)\s")
_JOINED = re.compile(r"\b(?:and|but)\s+$", re.IGNORECASE)
_ACTIVE = re.compile(r"\w+ed\s+(?:it\s+on\s+)?(?:the|an?|its|their|his|her)\s", re.IGNORECASE)
_SUBJECT_EDGE = re.compile(
    r"[;:\"“”()—]|--|\s-\s|,\s|\b(?:that|said|says|but|while|after|as|because|when|where|which|who|if|whether|believes?|adding|saying|"
    r"reported|although|though|before|since)\s|"
    r"\b(?:(?:earlier|later|late|early)\s)?(?:on\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\s(?:(?:morning|afternoon|"
    r"evening|night)\s)?|\b(?:today|yesterday|tonight)\s",
    re.IGNORECASE,
)
#: What is said of a subject between it and its verb: "Ardia Air, founded in 1990, did not".
_ASIDE = re.compile(r",\s(?!(?:and|but|or|not|nor|rather|instead)\b)[^,;:\"“”]{3,70},$")
_ACRONYM = re.compile(r"\s*\(([A-Z]{2,10})\)")
_PRONOUNS = frozenset(
    "he she it they we i you who which this that these those there and or no nobody none one what group another "
    "any".split()
)
#: Words by which several are told at once, each for itself: "both candidates claimed victory" names no winner.
_SEVERAL = frozenset("both each either neither".split())
_NONE = frozenset("no nobody none".split())
#: The words by which a party speaks of its own people.
_POSSESSIVES = frozenset("its their our".split())
_AUXILIARIES = frozenset(
    "has have had is are was were been being be also would've could've might've would’ve could’ve might’ve".split()
)
_EMPTY = frozenset("us them it him her the a fact some others one this that place responsibility charge".split())
_DATES = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day)\b"
)
_PERSONAL = frozenset("he she it they we i you who which".split())
_LEADING = re.compile(r"^(?:and|then|of|with|for|to|the|a|an|also|later|both|meanwhile|however|so)\s+", re.IGNORECASE)
_CLAUSE_CUT = re.compile(
    r",\s+(?:said|according|but|who|which|he|she|they|it|a\s+\w+\s+said)\b|\s+(?:said|says|according)\b|"
    r"\s+(?:in\s+(?:whatever|whichever|any\s+way)|wherever|whenever|however)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"(?<![\w-])\d[\d,.]*(?![\w-])|\b(?:{NUMBER_WORD}|several|many|dozens|hundreds)\b", re.IGNORECASE
)
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Worded:
    """An answer in words with the place that gives it."""

    slot: str
    value: Value
    start: int
    end: int
    of: str | None = None


def worded(text: str, start: int, end: int) -> list[Worded]:
    """Answers in words of the sentence `text[start:end]`, what is not known first."""
    vocabulary = events()
    lower = text[start:end].lower()
    out = list(_unknown(text, start, end, vocabulary)) if any_in(vocabulary.unknown_hints, lower) else []
    dark = [(w.start, w.end + _UNKNOWN_REACH) for w in out]
    lit = [
        w
        for w in _stated(text, start, end, lower, vocabulary)
        if w.slot in _ALONGSIDE or not any(a <= w.start < b for a, b in dark)
    ]
    return apart([*out, *_exact(lit)])


def _exact(found: list[Worded]) -> list[Worded]:
    """The readings without those of a wide slot whose words answer a narrower one: a bomb is how, not why or who."""
    return [w for w in found if not any(_narrower(o, w) for o in found if o.slot in _NARROWER.get(w.slot, ()))]


def _narrower(other: Worded, wide: Worded) -> bool:
    if not isinstance(other.value, Words) or not isinstance(wide.value, Words):
        return False
    overlap = other.start < wide.end and wide.start < other.end
    return overlap and wide.value.text.lower() in other.value.text.lower()


def _stated(text: str, start: int, end: int, lower: str, vocabulary: Events) -> Iterator[Worded]:
    yield from _fixed(text, start, end, lower, vocabulary)
    for plain, entries in vocabulary.hinted.of(lower):
        read = _yes_or_no if plain else _read
        for entry in entries:
            yield from read(text, start, end, entry)


def _fixed(text: str, start: int, end: int, lower: str, vocabulary: Events) -> Iterator[Worded]:
    """Nobody claimed it; somebody did not comment."""
    if any_in(vocabulary.claimed_hints, lower):
        for match in vocabulary.claimed.finditer(text, start, end):
            yield Worded("responsibility.claimed", YesNo(False), match.start(), match.end())
    if any_in(vocabulary.comment_hints, lower):
        for match in vocabulary.comment.finditer(text, start, end):
            party = _subject(text, start, match.start())
            begin, of = (party[0], lexicon().normal(party[1], plurals=False)) if party else (match.start(), None)
            yield Worded("comment.given", YesNo(False), begin, match.end(), of)


def _read(text: str, start: int, end: int, entry: Entry) -> Iterator[Worded]:
    for match in entry.pattern.finditer(text, start, end):
        a, b = match.span()
        of = match.groupdict().get("of")
        if entry.about and (topic := _subject(text, start, a)):
            if _COUNTED.search(topic[1]):
                continue  # "three were arrested" is a count
            a, of = topic
        if entry.subject:
            subject = _subject(text, start, a)
            if subject is None:
                continue
            a, said = subject
            if entry.slot in listed("events", "own_part") and said.split()[0].lower() in _POSSESSIVES:
                continue  # "its fighters": whose they are only the speaker tells
            said = f"{entry.by} {said}" if entry.by else said
        else:
            said = entry.text or _captured(text, match, entry)
        if not said or said.lower() in _EMPTY or ("name" in entry.pattern.groupindex and _DATES.match(said)):
            continue
        if entry.known and not means(entry.known, said):
            continue
        if entry.slot == "event.cause":
            of = events().effects.get((of or "").lower())
        negated = entry.negated or (not entry.subject and not entry.whole and _negated(text, start, match.start()))
        if b - a > _SPAN_LIMIT:
            b = a + _SPAN_LIMIT
        yield Worded(
            entry.slot, Words(said, negated=negated), a, b, lexicon().normal(of, plurals=False) if of else None
        )


def _captured(text: str, match: re.Match[str], entry: Entry) -> str:
    groups = match.groupdict()
    said = (
        groups.get("object")
        or groups.get("name")
        or groups.get("clause")
        or ("" if groups.keys() - {"of"} else match.group())
    )
    if groups.get("object2"):
        said = f"{said} {groups['object2']}"
    if groups.get("clause"):
        cut = _CLAUSE_CUT.search(said)
        said = said[: cut.start()] if cut else said
    return _folded(_tidy(said), entry)


def _folded(said: str, entry: Entry) -> str:
    """With the name it also goes by: "intermediate-range ballistic missile (IRBM)"."""
    name = next((name for phrase, name in entry.fold if phrase in said.lower() and name not in said), None)
    return f"{said} ({name})" if name else said


def _tidy(said: str) -> str:
    said = _BLANKS.sub(" ", said).strip(" ,.;:\"“”‘’'()")
    said = re.sub(r"\s+(?:and|or|the|a|an|of)$", "", said)
    return _LEADING.sub("", said)


def _subject(text: str, start: int, at: int) -> tuple[int, str] | None:
    """The noun phrase that ends at `at`: (where it begins, its words); None for pronouns and nobody."""
    window = _ASIDE.sub("", text[start:at].rstrip())
    edge = 0
    for match in _SUBJECT_EDGE.finditer(window):
        if match.group() == "(" and _ACRONYM.match(window, match.start()):
            continue
        if match.group() == ")" and re.search(r"\([A-Z]{2,10}$", window[: match.start()]):
            continue
        edge = match.end()
    phrase = window[edge:].strip()
    tokens = phrase.split()
    if tokens and tokens[0].lower() in _SEVERAL | _NONE:
        return None
    while tokens and tokens[-1].lower() in _AUXILIARIES and not (tokens[-1].isupper() and tokens[-1] != "I"):
        tokens.pop()  # "IS" is no "is"
    if not tokens or len(tokens) > _SUBJECT_WORDS or _AUXILIARIES.intersection(tokens):
        return None
    phrase = phrase[: phrase.rindex(tokens[-1]) + len(tokens[-1])]
    if tokens[-1].lower() in _PERSONAL:
        return None
    said = _tidy(_ACRONYM.sub("", phrase))
    if not said or (said.split()[0].lower() in _PRONOUNS and len(said.split()) <= 2):
        return None
    return start + window.index(phrase, edge), said


def begins_anew(text: str, start: int, at: int) -> bool:
    """Whether a verb phrase of its own begins at `at`: "denied any order and blamed a fault"."""
    return bool(_JOINED.search(text, start, at) and _ACTIVE.match(text, at))


def _negated(text: str, start: int, at: int) -> bool:
    if begins_anew(text, start, at):
        return False
    before = _BRACKETED.sub("", _plainly(text[start:at])[-_NEGATION_REACH:])
    said = list(_INSTEAD.finditer(before))
    return NEGATION.search(before, said[-1].end() if said else 0) is not None


def _plainly(text: str) -> str:
    """A text with what is told in passing blanked."""
    return _RELATIVE.sub(lambda m: " " * len(m[0]), text)


def _yes_or_no(text: str, start: int, end: int, entry: Entry) -> Iterator[Worded]:
    for match in entry.pattern.finditer(text, start, end):
        before = max(start, match.start() - _NEGATION_REACH)
        if any(p.search(text, before, match.start()) for p in (_ASKED, _SILENT, _LEFT_OPEN)):
            continue
        if match.groupdict().get("no"):  # "was not free and fair", of what would else deny
            yield Worded(entry.slot, YesNo(entry.negated), match.start(), match.end())
            continue
        if entry.whole and NEGATION.search(_CLAUSE_EDGE.split(text[before : match.start()])[-1]):
            continue  # what says no by itself and is denied too: "did not say that the road was safe"
        inside = entry.negated or (not entry.whole and _NO.search(_plainly(match.group())) is not None)
        far = None if entry.whole else _RULED_OUT.search(text, max(start, match.start() - _SPAN_LIMIT), match.start())
        no = inside or far is not None or (not entry.whole and _negated(text, start, match.start()))
        a = match.start()
        if far and not inside:
            a = far.start()
        elif no and not inside:
            near = list(NEGATION.finditer(text[max(start, a - _NEGATION_REACH) : a]))
            a = max(start, a - _NEGATION_REACH) + near[-1].start()
        of = next((said for name, said in match.groupdict().items() if name.startswith("of") and said), None)
        yield Worded(entry.slot, YesNo(not no), a, match.end(), lexicon().normal(of, plurals=False) if of else None)


def _unknown(text: str, start: int, end: int, vocabulary: Events) -> Iterator[Worded]:
    for match in vocabulary.unknown.finditer(text, start, end):
        stop = min(end, match.end() + _UNKNOWN_REACH)
        rest = re.match(r"[^.;\"”]*", text[match.end() : stop])
        b = match.end() + (len(rest.group().rstrip()) if rest else 0)
        a = match.start()
        clause = _clause_start(text, start, match.start())
        slot = _about(text[match.start() : b], vocabulary) or _about(text[clause:b], vocabulary) or "event.unknown"
        if b - match.end() < _SHORT:
            a = clause
        yield Worded(slot, Unknown(), a, b)


def _clause_start(text: str, start: int, at: int) -> int:
    """Where the clause begins that an "is not known" closes, at most a span's length back."""
    low = max(start, at - _SPAN_LIMIT // 2)
    edges = [m.end() for m in re.finditer(r"[;:,\"“”]\s*|\b(?:that|said|says|say|but|while|and)\s+", text[low:at])]
    begin = low + (edges[-1] if edges else 0)
    if begin == low and low > start:
        begin = text.find(" ", low, at) + 1 or low
    return begin


def _about(words: str, vocabulary: Events) -> str | None:
    return next((slot for pattern, slot in vocabulary.about if pattern.search(words)), None)


def apart(found: list[Worded]) -> list[Worded]:
    """The first of several readings of one slot that share their place."""
    out: list[Worded] = []
    for reading in found:
        if not any(r.slot == reading.slot and r.start < reading.end and reading.start < r.end for r in out):
            out.append(reading)
    return out
