"""The core of a noun phrase about a party: everything up to its last noun."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from rashomon.extract.party.named import given, named_person
from rashomon.extract.party.phrase import Phrase, Sort
from rashomon.extract.party.tokens import Tokens
from rashomon.extract.party.units import Unit
from rashomon.extract.party.words import Lexicon, lexicon

#: Between a calling and a cause in the name of a body of such people: "Nurses Across Frontiers".
_CAUSES = frozenset("across against behind beyond without".split())
#: Offices that are named with what they look after, as ministries are.
_PORTFOLIOS = frozenset({"minister", "secretary", "undersecretary"})


def core(t: Tokens, units: list[Unit], det: str, lex: Lexicon) -> Phrase | None:
    """What a run of units says, None where it is no party phrase."""
    owned = [k for k, u in enumerate(units) if u.labels == {"poss"}]
    if owned and _office_name(units, owned[-1]):
        words = t.cut(units[0].start, units[-1].end)
        return Phrase(units[0].start, units[-1].end, "body", words, name=words, head=t.lows[units[-1].end - 1],
                      cls=class_of(t, units[-1:], lex), det=det, country=country_of(units))  # fmt: skip
    owner: Phrase | None = None
    if owned:
        k = owned[-1]
        if k + 1 == len(units):
            return None
        owner = core(t, units[:k], det, lex) or _place(t, units[:k], det)
        units, det = units[k + 1 :], ""
        if owner is None:
            return None
    phrase = _calling(t, units, lex) or _person(t, units, lex) or whole(t, units, lex) or _by_head(t, units, lex)
    if phrase is None:
        return None
    phrase.det = det
    if owner is not None:
        phrase.owner = phrase.owner or owner
        phrase.country = phrase.country or owner.country
        phrase.words = t.cut(owner.start, units[-1].end)
        phrase.start = owner.start
        phrase.det = "own"
    return phrase


def _place(t: Tokens, units: list[Unit], det: str) -> Phrase | None:
    """What owns an agency though no party itself: "the country's weather service"."""
    if det != "the" or len(units) != 1 or units[0].labels != {"place"} or units[0].capital:
        return None
    words = t.cut(units[0].start, units[0].end)
    return Phrase(units[0].start, units[0].end, "unnamed", words, head=words.lower(), det=det)


def _office_name(units: list[Unit], k: int) -> bool:
    """Whether an institution is called after its head ("Information Commissioner's Office")."""
    rest = [u for u in units if u.labels != {"poss"}]
    return (
        k > 0
        and "role" in units[k - 1].labels
        and all(u.capital for u in rest)
        and bool(rest[-1].labels & {"body", "orgword"})
    )


def _calling(t: Tokens, units: list[Unit], lex: Lexicon) -> Phrase | None:
    """A body named for what its people are and stand for: "Farmers Without Land"."""
    for k, (one, behind) in enumerate(pairwise(units)):
        plural = one.capital and one.labels & {"role", "unnamed"} and t.lows[one.end - 1].endswith("s")
        if plural and behind.capital and t.lows[behind.start] in _CAUSES and k + 2 < len(units):
            words = t.cut(one.start, units[-1].end)
            return Phrase(units[0].start, units[-1].end, "body", words, name=words, head=t.lows[units[-1].end - 1],
                          cls=class_of(t, units[k:], lex))  # fmt: skip
    return None


def _person(t: Tokens, units: list[Unit], lex: Lexicon) -> Phrase | None:
    """A person with role, and the body before the role as affiliation."""
    found = named_person(t, units, lex)
    if found is None:
        return None
    out, before = found
    while len(before) > 1 and t.lows[before[0].start] in lex.for_a_time and before[0].capital:
        out.role = f"{t.words[before[0].start].lower()} {out.role}" if out.role else out.role
        before = before[1:]  # "Retired Selm Police officer Kim Fowle": the police are not retired
    if before:
        out.owner = _by_head(t, before, lex) or whole(t, before, lex)
        out.country = out.owner.country if out.owner else None
    return out


def whole(t: Tokens, units: list[Unit], lex: Lexicon) -> Phrase | None:
    """A run that is a proper name from end to end, or a known party."""
    first, last = units[0], units[-1]
    words = t.cut(first.start, last.end)
    if any(u.labels == {"of"} for u in units) and first.capital:
        return _of_name(t, units, words, lex)
    if last.known and not last.known.adjective:
        return _of_state(t, units, words, lex) or _of_known(t, units, words)
    if first.known and first.known.kind == "state" and len(units) > 2 and all(u.name for u in units[1:]):
        inner = whole(t, units[1:], lex)
        if inner is not None and inner.gender:
            inner.owner, inner.country = whole(t, units[:1], lex), first.known.country
            return inner
    if first.known and first.known.adjective and len(units) == 1:
        return Phrase(first.start, last.end, "known", words, name=words, known=first.known, country=first.known.country)
    if not all(u.capital or u.labels == {"of"} for u in units):
        return None
    if not any(u.name for u in units):
        return _capitalised_body(t, units, words, lex)
    return None if _described(t, units, lex) else _proper(t, units, words, lex)


def _described(t: Tokens, units: list[Unit], lex: Lexicon) -> bool:
    """Whether a run of capitals ends in a common noun that makes it a description ("Reuters Correspondent")."""
    labels = units[-1].labels
    if "orgword" in labels or not labels & {"role", "unnamed", "doc"}:
        return False
    return not given(t.words[units[0].start], lex) or (
        bool(labels & {"role", "unnamed"}) and not all(u.name for u in units[:-1])
    )


def _proper(t: Tokens, units: list[Unit], words: str, lex: Lexicon) -> Phrase:
    """A proper name: of a body where a word in it says so, else of a person or a body."""
    first, last = units[0], units[-1]
    gender = given(t.words[first.start], lex) if first.name else ""
    person = all(u.name for u in units) or gender != ""
    spoken = units[1:] if person and len(units) == 2 else units
    org = any(u.labels & {"orgword", "body", "of"} for u in spoken)
    sort: Sort = "body" if org and not (person and not any(u.labels & {"body", "orgword"} for u in units)) else "name"
    return Phrase(first.start, last.end, sort, words, name=words, head=t.lows[last.end - 1],
                  cls=class_of(t, units, lex), country=first.known.country if first.known else None,
                  gender=gender if sort == "name" else "")  # fmt: skip


def _of_name(t: Tokens, units: list[Unit], words: str, lex: Lexicon) -> Phrase:
    """A name tied by "of" or "for": "Ministry of Defence"; "Minister of Defence" is an office in it."""
    known = units[0].known
    first = next(k for k, u in enumerate(units) if u.labels == {"of"})
    head = t.cut(units[0].start, units[0].end)
    if (
        first == 1
        and head.lower() in _PORTFOLIOS
        and (owner := whole(t, units[2:], lex) or _by_head(t, units[2:], lex))
    ):
        return Phrase(units[0].start, units[-1].end, "office", words, head=head.lower(), role=head,
                      owner=_portfolio(owner, head.lower()), country=owner.country)  # fmt: skip
    return Phrase(units[0].start, units[-1].end, "body", words, name=words, head=t.lows[units[0].start],
                  cls=class_of(t, units[: first or 1], lex), country=known.country if known else None)  # fmt: skip


def _portfolio(owner: Phrase, head: str) -> Phrase:
    """What a minister is of, as the ministry that it is: no name of its own is "Defence"."""
    if head != "minister" or owner.cls or owner.known or not owner.name:
        return owner
    name = f"Ministry of {owner.name.partition(' of the ')[0]}"
    return replace(owner, sort="body", name=name, head="ministry", cls="ministry")


def _capitalised_body(t: Tokens, units: list[Unit], words: str, lex: Lexicon) -> Phrase | None:
    """Common words that capitals make a name ("Aviation Safety Network"); ministries and forces stay descriptions."""
    last, cls = units[-1], class_of(t, units[-1:], lex)
    if len(units) < 2 or units[0].known or not last.labels & {"body", "orgword"} or last.labels & {"role", "unnamed"}:
        return None
    if cls in ("ministry", "military", "police", "government", "statemedia"):
        return None
    return Phrase(units[0].start, last.end, "body", words, name=words, cls=cls, head=t.lows[last.end - 1])


def _of_known(t: Tokens, units: list[Unit], words: str) -> Phrase:
    """A known party with what stands before it; a capitalised run that only ends like one is a name of its own."""
    last, extra = units[-1], units[:-1]
    known = last.known
    if known and known.kind == "state" and extra and not extra[-1].capital and "body" in extra[-1].labels:
        name, cls = t.cut(last.start, last.end), class_of(t, extra[-1:], lexicon())
        if cls in ("media", "statemedia", "company", "group"):  # "the news agency Sana" is no capital
            return Phrase(units[0].start, last.end, "body", name, name=name, head=t.lows[extra[-1].start],
                          cls=cls, country=country_of(extra))  # fmt: skip
    if known is None or (extra and all(u.capital for u in extra) and extra[-1].name):
        return Phrase(units[0].start, last.end, "name", words, name=words, head=t.lows[last.end - 1])
    own = t.cut(last.start, last.end)
    return Phrase(units[0].start, last.end, "known", own, name=own, known=known, country=known.country, cls=known.cls)


def _of_state(t: Tokens, units: list[Unit], words: str, lex: Lexicon) -> Phrase | None:
    """A body that has its country behind its name: "Rights Monitor Kenya" is no government."""
    last, extra = units[-1], units[:-1]
    state = last.known is not None and last.known.kind == "state"
    if not state or not extra or not all(u.capital for u in extra) or not extra[-1].labels & {"body", "orgword"}:
        return None
    return Phrase(units[0].start, last.end, "body", words, name=words, head=t.lows[extra[-1].end - 1],
                  cls=class_of(t, extra, lex), country=last.known.country if last.known else None)  # fmt: skip


def class_of(t: Tokens, units: list[Unit], lex: Lexicon) -> str | None:
    """The class of body by its last noun, else by any."""
    for unit in (units[-1], *units):
        cls = lex.classes.get(" ".join(t.lows[unit.start : unit.end]))
        if cls:
            return cls
    return None


def _by_head(t: Tokens, units: list[Unit], lex: Lexicon) -> Phrase | None:
    """A description by its last noun; a name after a body noun ("militant group X") wins over the noun."""
    named = _behind_noun(t, units, lex)
    if named is not None:
        return named
    before, last = units[:-1], units[-1]
    words, head, labels = t.cut(units[0].start, last.end), " ".join(t.lows[last.start : last.end]), last.labels
    out = Phrase(
        units[0].start, last.end, "body", words, head=head, country=country_of(units), plural=head in lex.plural
    )
    if "role" in labels and not labels & {"unnamed", "kin"}:
        return _office(t, before, last, out, lex)
    if "body" in labels:
        return _body(t, before, last, out, lex)
    if labels & {"unnamed", "kin", "role"}:
        out.sort, out.gender, out.owner = "unnamed", lex.gender.get(head, ""), _owner(t, before, lex)
    elif "doc" in labels:
        spoken = [u for u in before if lex.classes.get(t.lows[u.start]) != "media" or u.capital]
        out.sort, out.owner = "document", _owner(t, spoken, lex)
    elif "noun" in labels:
        out.sort = "unnamed"
    elif last.known and last.known.adjective:
        out.sort, out.known, out.name = "known", last.known, words
    elif last.capital:
        out.name = words
    else:
        return None
    return out


def _behind_noun(t: Tokens, units: list[Unit], lex: Lexicon) -> Phrase | None:
    """The name behind a common noun: "militant group X", "blogger Jen X"."""
    k = len(units)
    while k and units[k - 1].name:
        k -= 1
    if not 0 < k < len(units) or units[k - 1].capital:
        return None
    noun = units[k - 1]
    name, word = t.cut(units[k].start, units[-1].end), t.cut(noun.start, noun.end)
    out = Phrase(units[0].start, units[-1].end, "name", name, name=name, head=t.lows[noun.end - 1], role=word)
    cls = lex.classes.get(word.lower())
    if cls and cls not in ("police", "military", "ministry", "government") and not given(t.words[units[k].start], lex):
        out.sort, out.role, out.cls, out.country = "body", None, class_of(t, units[:k], lex), country_of(units)
    return out


def _body(t: Tokens, before: list[Unit], last: Unit, out: Phrase, lex: Lexicon) -> Phrase:
    """A body noun, with what narrows it; "Islamic State group" is the known party before the noun."""
    out.cls = lex.classes.get(out.head)
    known = before[-1].known if before else None
    if known and not last.capital and not known.adjective and known.kind != "state":
        return _of_known(t, before, out.words) if out.cls in ("group", "body", "company", "media") else out
    if last.capital and any(u.name or (u.known and not u.known.adjective) for u in before):
        out.name = out.words
    return out


def _office(t: Tokens, before: list[Unit], last: Unit, out: Phrase, lex: Lexicon) -> Phrase:
    tied = last.end < len(t) and t.lows[last.end] == "of"
    if tied and len(before) > 1 and all(u.name for u in before) and not last.capital:  # "Ann Ito head of …"
        out.sort, out.role = "person", out.head
        out.name = out.words = t.cut(before[0].start, before[-1].end)
        return out
    top = len(before)
    voice = out.head in lex.voices
    while top and before[top - 1].labels & {"narrow", "role", "title"} and not before[top - 1].known:
        if voice and "body" in before[top - 1].labels:
            break
        top -= 1
    out.sort = "office"
    out.role = t.cut(before[top].start if top < len(before) else last.start, last.end)
    out.gender = lex.gender.get(out.head.split()[-1], "")
    out.owner = _owner(t, before[:top], lex)
    return out


def _owner(t: Tokens, units: list[Unit], lex: Lexicon) -> Phrase | None:
    units = list(units)
    while units and units[-1].labels & {"mod"} and not units[-1].capital and not units[-1].labels & {"body"}:
        units.pop()
    while units and units[0].labels <= {"mod", "narrow"} and (not units[0].capital or len(units) == 1):
        units.pop(0)
    if not units:
        return None
    return whole(t, units, lex) or _by_head(t, units, lex)


def country_of(units: list[Unit]) -> str | None:
    """ISO code of the country named in a phrase, else of a known party in it."""
    for unit in units:
        if unit.known and unit.known.kind == "state" and not unit.known.capital:
            return unit.known.country
    for unit in units:
        if unit.known and unit.known.country:
            return unit.known.country
    return None
