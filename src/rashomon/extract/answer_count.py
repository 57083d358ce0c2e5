"""Counts and measures: which number of a sentence answers which question.

A number is bound to a slot in one of six ways, each a small function: object of a verb ("killed 12"),
subject of a predicate ("12 people were killed", "12 dead"), noun that is itself counted ("12 deaths"),
figure of a total ("the death toll rose to 12"), part of a whole ("12 children were among the dead"),
or measure with a cue ("flew 2,700 km"). Words come from the vocabulary `slots`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.extract.answer_slots import AUXILIARY, Slot, Words, words
from rashomon.extract.number import Number, interval
from rashomon.extract.quantity import Mention, mentions
from rashomon.extract.quantity_nouns import lexicon
from rashomon.model import Quantity

#: How far to the right of a count its predicate is looked for, in characters.
_PREDICATE_REACH = 160
#: How far a figure may stand from "death toll".
_TOTAL_REACH = 120
#: A reading's span is cut to the number and its noun where it would be longer.
_SPAN_LIMIT = 120

#: How far left of a measure its cue may stand, and how much of that its span keeps.
_CUE_REACH = 60
_CUE_SPAN = 40

_FILLER = re.compile(
    r"(?:\s+(?:only|just|the|a|an|another|all|his|her|their|its|our|further|additional|other|some|of|off|total|and|or|also|up|"
    r"more|least|out|what|it|said|were|was|these|those|those|nine|around|another|combined|as|down|over|back))*[\s,]*"
    r"[(\"“‘'\[]?\s*",
    re.IGNORECASE,
)
_POINTS = re.compile(
    rf"\b(?:who|that|which)\b|\b{AUXILIARY}\b|,\s+|\s+(?=(?:died|remain\w*|lost|drowned|perished|fled)\b)"
)
_BLOCK = re.compile(
    r"[;:]|\b(?:said|says|told|but|while|when|whereas|after|before|because|where|although|though|unless|until)\b|"
    r"[\"”“]\s|,?\s+and\s+(?:the|a|an|his|her|its|their)\s",
    re.IGNORECASE,
)
_BEFORE_PREPOSITION = re.compile(
    r"\b(?:in|at|on|by|from|near|of|for|over|across|inside|outside|into|through|within|between|against|after|under|"
    r"behind|to)\s+(?:the\s+|a\s+|his\s+|her\s+|its\s+|their\s+|these\s+|those\s+)?$",
    re.IGNORECASE,
)
_OBJECT_AFTER = re.compile(
    r"\s+(?:the|a|an|his|her|him|them|himself|herself|themselves|their|its|it|one)\b", re.IGNORECASE
)
_TWIN_GAP = re.compile(r"\s*[(\[/,]\s*(?:or\s+)?|\s+or\s+")
_BRACKETS = re.compile(r"\s*\([^()]{1,40}\)")
_LIST_GAP = re.compile(
    r"(?:,\s+(?:most|many|some|all|both|none)\s+of\s+(?:them|whom)[^,]{0,40},)?(?:\s+and\s+(?:the\s+)?|,\s+(?:and\s+)?)",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\s+(?:injured|wounded|killed|dead|hurt|trapped|arrested|detained|rescued)\b", re.IGNORECASE)
_TOTAL_GAP = re.compile(
    r"(?:[^.;:!?]*?\b(?:to|at|of|is|was|are|were|stood|reached|hit|stands|now|be|as|topped|passed|exceeded|surpassed|"
    r"exceeds|numbered|remains|climbed|between|from)|\s*[:,(-])\s*(?:the\s+|a\s+)?$",
    re.IGNORECASE,
)
_ROSE_FROM = re.compile(r"\b(?:from|by)\s*$", re.IGNORECASE)
_A_PERSON = re.compile(r"(?<![\w-])(?P<det>an?|another)\s+(?=[a-z\d])", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:could|would|might|can|if|to|will|should)\s+(?:\w+\s+)?(?:be\s+|have\s+)?$", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|never|n['’]t|without)\s+(?:\w+\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Count:
    """A number bound to a slot: `start` to `end` give it; `mention` is what is counted."""

    slot: str
    value: Quantity
    mention: Mention
    start: int
    end: int
    of: str | None = None
    part: str | None = None
    rank: int = 0


def counts(text: str, start: int, end: int) -> list[Count]:
    """Every number of the sentence `text[start:end]` that answers a question, surest first for each."""
    vocabulary = words()
    found = mentions(text, start, end, vocabulary.participles)
    found = _one_of_two_units(text, found)
    singles = _single_people(text, start, end, found)
    every = sorted([*found, *singles], key=lambda m: m.start)
    if not every:
        return []
    groups = _grouped(text, every)
    out: list[Count] = []
    for first, last in groups:
        members = every[first : last + 1]
        out.extend(_bound(text, start, end, members, every, vocabulary))
    out.extend(_totals(text, start, end, every, vocabulary))
    out = _surest(out)
    return _with_parts(text, out, every)


def _bound(
    text: str, start: int, end: int, members: list[Mention], every: list[Mention], vocabulary: Words
) -> Iterator[Count]:
    head = members[0]
    if head.sort in ("measure", "money", "share", "magnitude"):
        yield from _measured(text, start, end, head, vocabulary)
        return
    if head.sort == "ordinal":
        yield from _ordinal(text, end, head, vocabulary)
        return
    if head.sort not in ("count", "bare") or head.part:
        return
    bindings = [
        *_as_whole(text, end, members, vocabulary),
        *_as_object(text, start, members, vocabulary),
        *_as_subject(text, end, members, every, vocabulary),
    ] or [*_as_noun(members, vocabulary)]
    for slot, a, b, rank in bindings:
        yield from _values(text, members, vocabulary.slots[slot], a, b, rank)


Binding = tuple[str, int, int, int]


def _fits(mention: Mention, slot: Slot) -> bool:
    """Whether a slot counts this kind of thing; people are counted under any unlisted noun too."""
    if mention.kind:
        return mention.kind in slot.kinds
    if mention.sort == "bare":
        return slot.kinds[:1] == ("person",)
    return slot.anyone or mention.head in slot.kinds


def _as_object(text: str, start: int, members: list[Mention], vocabulary: Words) -> Iterator[Binding]:
    first, last = members[0], members[-1]
    window = max(start, first.start - 60)
    best: Binding | None = None
    for match in vocabulary.verbs.finditer(text, window, first.start):
        if not _FILLER.fullmatch(text, match.end(), first.start):
            continue
        if _is_passive(text, start, match.start(), match[1]) or _verb_of_its_own(text, first, last):
            continue
        for name in vocabulary.active[_key(match[1])]:
            if _fits(first, vocabulary.slots[name]):
                best = (name, match.start(), last.end, 0)
                yield best
    for match in vocabulary.befores.finditer(text, window, first.start):
        if not _FILLER.fullmatch(text, match.end(), first.start):
            continue
        name = vocabulary.before_slots[int((match.lastgroup or "g0")[1:])]
        if _fits(first, vocabulary.slots[name]) and not _verb_of_its_own(text, first, last):
            yield (name, match.start(), last.end, 1)


def _key(form: str) -> str:
    return re.sub(r"\s+", " ", form.lower())


def _verb_of_its_own(text: str, first: Mention, last: Mention) -> bool:
    """Whether a bare number has its own participle ("killed 12, 30 wounded")."""
    return (
        first.sort == "bare"
        and not first.more
        and bool(words().passive.match(text, last.end + 1))
        and not text[last.end : last.end + 1].isalnum()
    )


def _is_passive(text: str, start: int, at: int, verb: str) -> bool:
    if verb.lower().endswith("ing"):
        return False
    return bool(
        re.search(r"\b(?:was|were|been|being|is|are|be)\s+(?:\w+ly\s+|also\s+)?$", text[max(start, at - 24) : at])
    )


def _as_subject(
    text: str, end: int, members: list[Mention], every: Sequence[Mention], vocabulary: Words
) -> Iterator[Binding]:
    first, last = members[0], members[-1]
    direct_only = _BEFORE_PREPOSITION.search(text, max(0, first.start - 24), first.start) is not None
    for number, point in enumerate(_attach_points(text, end, last, every)):
        if number and direct_only:
            return
        found = list(_predicates_at(text, end, point, first, number == 0, every, vocabulary))
        for name, b in found:
            yield (name, first.start, b, 2 if number == 0 else 3)
        if found:
            return


def _attach_points(text: str, end: int, mention: Mention, every: Sequence[Mention]) -> Iterator[int]:
    """Where a predicate of this count may begin: right after it, then at auxiliaries and commas on the right."""
    at = mention.end
    if mention.partitive and (whole := _WHOLE.match(text, at, end)):
        at = whole.end()
    at += text[at : at + 1] in ('"', "”", "’") and not text[at + 1 : at + 2].isalnum()
    yield at + (text[at : at + 1] == " ")
    limit = min(end, at + _PREDICATE_REACH)
    for other in every:
        if (
            other.start >= at
            and other is not mention
            and not other.part
            and other.sort in ("count", "bare")
            and other.kind in ("person", "")
        ):
            if not _BEFORE_PREPOSITION.search(text, at, other.start):
                limit = min(limit, other.start)
                break
    if block := _BLOCK.search(text, at, limit):
        limit = block.start()
    for match in _POINTS.finditer(text, at, limit):
        yield match.end() if match.group().endswith((" ", ",")) or match.group().isspace() else match.start()
        if match.group().lower() in ("was", "were", "are", "is", "had", "has", "have"):
            return


def _predicates_at(
    text: str, end: int, point: int, first: Mention, direct: bool, every: Sequence[Mention], vocabulary: Words
) -> Iterator[tuple[str, int]]:
    match = vocabulary.passive.match(text, point, end)
    if match and (match["chain"].strip() or direct) and not _takes_object(text, match, every):
        for name in vocabulary.passives[_key(match["verb"])]:
            if _fits(first, vocabulary.slots[name]):
                yield name, match.end()
    said = vocabulary.said.match(text, point, end)
    if said:
        for name, pattern in vocabulary.predicates:
            if _fits(first, vocabulary.slots[name]) and (one := pattern.match(text, point, end)):
                yield name, one.end()


def _takes_object(text: str, match: re.Match[str], every: Sequence[Mention]) -> bool:
    """Whether a verb without auxiliary goes on with an object, so that what stands before it is the doer."""
    if re.search(r"\b(?:was|were|been|being|is|are|be|got|get)\b", match["chain"], re.IGNORECASE):
        return False
    if _OBJECT_AFTER.match(text, match.end()):
        return True
    after = next((m for m in every if m.start >= match.end()), None)
    if after is None or text[match.end() : after.start].strip():
        return False
    return not _verb_of_its_own(text, after, after)


def _as_noun(members: list[Mention], vocabulary: Words) -> Iterator[Binding]:
    for member in members[:1]:
        for name in vocabulary.nouns.get(member.head, ()):
            yield (name, member.start, members[-1].end, 4)


def _as_whole(text: str, end: int, members: list[Mention], vocabulary: Words) -> Iterator[Binding]:
    """ "12 children were among the dead", "12 of the dead were children"."""
    last = members[-1]
    match = re.compile(r"\s*(?:(?:were|was|are|is|have been|had been)\s+)?(?:also\s+)?among\s+").match(
        text, last.end, end
    )
    if match and (whole := vocabulary.among.match(text, match.end(), end)):
        yield (vocabulary.among_slots[_key(whole["whole"])], members[0].start, whole.end(), -1)


def _values(text: str, members: list[Mention], slot: Slot, a: int, b: int, rank: int) -> Iterator[Count]:
    first = members[0]
    if len(members) > 1:
        yield _sum(text, members, slot, a, b, rank)
    for member in members:
        if len(members) > 1 and not _proper(member.described):
            continue
        start, stop = (a, b) if len(members) == 1 else (member.start, member.end)
        if stop - start > _SPAN_LIMIT:
            start, stop = member.start, member.end
        unit = slot.unit or member.unit or first.unit
        part = "one of several" if len(members) > 1 else None
        yield Count(slot.name, member.quantity(unit, text), member, start, stop, None, part, rank + (10 if part else 0))


def _proper(described: str) -> bool:
    """Whether a description holds a name: a part of a list worth telling apart ("10 U.S. citizens")."""
    return any(word[:1].isupper() for word in described.split())


def _sum(text: str, members: list[Mention], slot: Slot, a: int, b: int, rank: int) -> Count:
    """The total of counts listed together ("two crew and 10 passengers")."""
    numbers = [m.number for m in members]
    low = sum(n.low for n in numbers)
    high = None if any(n.high is None for n in numbers) else sum(n.high or 0 for n in numbers)
    start, end = members[0].start, members[-1].end
    value = Quantity(low, high, slot.unit or members[0].unit, text[start:end],
                     any(n.exclusive for n in numbers), any(n.vague for n in numbers), any(n.approximate for n in numbers))  # fmt: skip
    whole = replace(
        members[0], end=end, described="", head="person" if members[0].kind == "person" else members[0].head
    )
    if b - a > _SPAN_LIMIT:
        a, b = start, end
    return Count(slot.name, value, whole, a, b, rank=rank)


def _grouped(text: str, every: list[Mention]) -> list[tuple[int, int]]:
    """Runs of counts of one class listed together, as index pairs; every other number is a run of its own."""
    runs: list[tuple[int, int]] = []
    i = 0
    while i < len(every):
        j = i
        while j + 1 < len(every) and _listed_together(text, every[j], every[j + 1], j > i):
            j += 1
        if j > i and "and" not in text[every[j - 1].end : every[j].start]:
            j = i
        runs.append((i, j))
        i = j + 1
    return runs


def _listed_together(text: str, a: Mention, b: Mention, listing: bool) -> bool:
    if a.sort != "count" or b.sort != "count" or a.kind != "person" or b.kind != "person" or a.part or b.part:
        return False
    if a.number.high == 0 or b.number.high == 0 or a.partitive or b.partitive:
        return False
    if a.head in words().nouns and a.head not in ("passenger", "crew", "crew member", "crewmember"):
        return False
    return bool(_LIST_GAP.fullmatch(text, a.end, b.start))


def _totals(text: str, start: int, end: int, every: list[Mention], vocabulary: Words) -> Iterator[Count]:
    for match in vocabulary.totals.finditer(text, start, end):
        slot = vocabulary.slots[vocabulary.total_slots[int((match.lastgroup or "g0")[1:])]]
        for mention in every:
            if mention.start < match.end() or mention.start > match.end() + _TOTAL_REACH:
                continue
            gap = text[match.end() : mention.start]
            if mention.sort not in ("count", "bare") or not _TOTAL_GAP.fullmatch(gap) or _ROSE_FROM.search(gap):
                continue
            if mention.sort == "count" and mention.kind not in ("person", ""):
                continue
            if re.search(r"\b(?:said|says|told|and)\b", gap):
                continue
            yield Count(
                slot.name,
                mention.quantity(slot.unit, text),
                replace(mention, described=""),
                match.start(),
                mention.end,
                rank=-2,
            )
            break


def _measured(text: str, start: int, end: int, mention: Mention, vocabulary: Words) -> Iterator[Count]:
    for slot in vocabulary.measures.get(mention.kind, ()):
        bound = _cue(text, start, end, mention, slot)
        if bound:
            a, b = bound
            yield Count(slot.name, mention.quantity(mention.unit, text), mention, a, b, rank=1)
            return


def _cue(text: str, start: int, end: int, mention: Mention, slot: Slot) -> tuple[int, int] | None:
    """Span of a measure that a cue makes an answer of this slot, None where the slot's words are not there."""
    if slot.units and mention.unit not in slot.units:
        return None
    after = slot.after.match(text, _past_brackets(text, mention.end, end), end) if slot.after else None
    cue = None
    for cue in slot.cues.finditer(text, max(start, mention.start - _CUE_REACH), mention.start) if slot.cues else ():
        pass
    if slot.after and slot.cues and slot.dimension == "length" and not after:
        cue = None
    if not (cue or (after and not slot.cues) or (after and slot.dimension != "length")):
        return None
    begin = cue.start() if cue and mention.start - cue.start() <= _CUE_SPAN else mention.start
    return begin, after.end() if after else mention.end


def _past_brackets(text: str, at: int, end: int) -> int:
    match = _BRACKETS.match(text, at, end)
    return match.end() if match else at


def _ordinal(text: str, end: int, mention: Mention, vocabulary: Words) -> Iterator[Count]:
    """ "the 15th missile test this year" counts fifteen; "the 32nd floor" numbers one."""
    after = re.compile(r"(?:st|nd|rd|th)\s+(?:[\w-]+\s+){0,4}?(\w+)\b")
    for match in [after.match(text, mention.end, end)]:
        at = mention.end
        for word in re.finditer(r"\b[a-z]+\b", text[at : min(end, at + 60)]):
            name = vocabulary.ordinals.get(word.group())
            if match and name:
                slot = vocabulary.slots[name]
                yield Count(name, mention.quantity(slot.unit, text), mention, mention.start, at + word.end(), rank=1)
                return


def _one_of_two_units(text: str, found: list[Mention]) -> list[Mention]:
    """One measure for "341 miles (548 km)": the one that is in the canonical unit as written."""
    out: list[Mention] = []
    for mention in found:
        twin = out[-1] if out else None
        if (
            twin
            and twin.sort == mention.sort == "measure"
            and twin.kind == mention.kind
            and _TWIN_GAP.fullmatch(text, twin.end, mention.start)
        ):
            if twin.factor != 1.0 and mention.factor == 1.0:
                out[-1] = _in_words_of(twin, mention)
            continue
        out.append(mention)
    return out


def _in_words_of(twin: Mention, mention: Mention) -> Mention:
    """The measure of `mention` with place and comparator of `twin`."""
    n, bound = mention.number, twin.number.bound if mention.number.bound == "exact" else mention.number.bound
    low, high = (
        interval(n.low, n.high if n.high is not None else n.low, bound) if n.bound == "exact" else (n.low, n.high)
    )
    number = replace(n, start=twin.number.start, low=low, high=high, bound=bound)
    return replace(mention, start=twin.start, end=twin.end, number=number)


def _single_people(text: str, start: int, end: int, found: Sequence[Mention]) -> list[Mention]:
    """ "a man", "a 24-year-old woman": one person each."""
    lex = lexicon()
    out: list[Mention] = []
    for match in _A_PERSON.finditer(text, start, end):
        at = match.end()
        for word in re.finditer(r"[\w’'-]+", text[at : min(end, at + 60)]):
            between = text[at : at + word.start()]
            if len(between.split()) > 4 or re.search(r"[.,;:()\"]", between):
                break
            lower = word.group().lower()
            known = lex.nouns.get(lower)
            if known and known[1] == "person" and known[0] == lower and lower not in ("people", "life", "case"):
                stop = at + word.end()
                if re.match(r"['’]s?\b|-|\s+(?:of|for)\b", text[stop : stop + 4]):
                    break
                follow = re.match(r"\s+([\w’'-]+)", text[stop : stop + 20])
                if follow and (k := lex.nouns.get(follow[1].lower())) and (k[0] == follow[1].lower()):
                    continue
                number = Number(match.start(), match.end("det"), match.start(), 1, 1)
                out.append(Mention(match.start(), stop, number, "count", lower, "person", "person", text[at:stop],
                                   more=match["det"].lower() == "another"))  # fmt: skip
                break
            if (
                (known
                and known[0] != lower)
                or lower in ("and", "or", "in", "of", "by", "to", "with", "the", "who", "was")
            ):
                break
    return [m for m in out if not any(f.start < m.end and m.start < f.end and f.sort in ("count",) for f in found)]


def _surest(found: list[Count]) -> list[Count]:
    """One count a slot and number: the surest binding of each."""
    best: dict[tuple[str, int, int], Count] = {}
    for count in sorted(found, key=lambda c: c.rank):
        best.setdefault((count.slot, count.mention.start, count.mention.end), count)
    return sorted(best.values(), key=lambda c: (c.start, c.rank))


def _with_parts(text: str, found: list[Count], every: Sequence[Mention]) -> list[Count]:
    """Adds "including 3 children": a part of the nearest count before it, of that slot."""
    out = list(found)
    for mention in every:
        if not mention.part or mention.sort not in ("count", "bare"):
            continue
        wholes = [
            c
            for c in found
            if c.mention.start < mention.start and c.mention.kind in ("person", "") and c.mention.end <= mention.start
        ]
        if not wholes:
            continue
        nearest = max(c.mention.start for c in wholes)
        for whole in wholes:
            if whole.mention.start == nearest and whole.value.unit:
                out.append(
                    Count(
                        whole.slot,
                        mention.quantity(whole.value.unit, text),
                        mention,
                        mention.start,
                        mention.end,
                        part="of them",
                    )
                )
    return out
