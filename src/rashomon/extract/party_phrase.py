"""One noun phrase about a party, understood: "Iran's defence minister, Amir X" → person, role, affiliation.

Grammar only: what the words say, not whom they mean in this report (see `party_book`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from rashomon.extract.party_tokens import Tokens
from rashomon.extract.party_units import QUANTIFIERS, Unit, units_from
from rashomon.extract.party_words import Known, Lexicon, lexicon

Sort = Literal["person", "name", "body", "office", "unnamed", "document", "known", "pronoun"]

_CALLINGS = frozenset({"role", "title", "kin", "unnamed"})
#: Prepositions that tie a person or office to a body.
_TIES = frozenset({"of", "for", "at", "from", "with", "in", "by", "to"})
_AGE = re.compile(r"\d{1,3}")
#: Words kept of an open description ("source close to the negotiations").
_LONGEST = 9
_CUT = frozenset("who whose which whom that speaking including including: said says".split())


@dataclass(slots=True)
class Phrase:
    """What a noun phrase says. Tokens [start, end); `head` in lower case; `words` without the article.

    "name" is a proper name that may be a person's or a body's. `det`: "the", "a", "" or a possessive
    pronoun. `owner` is the body or person it belongs to, `gender` what titles and words tell.
    """

    start: int
    end: int
    sort: Sort
    words: str
    head: str = ""
    name: str = ""
    role: str | None = None
    owner: Phrase | None = None
    known: Known | None = None
    country: str | None = None
    cls: str | None = None
    det: str = ""
    gender: str = ""
    plural: bool = False
    cover: bool = False
    short: str = ""
    title: bool = False
    parts: list[Phrase] = field(default_factory=list)


def read(t: Tokens, i: int, limit: int, *, every: bool = False) -> Phrase | None:
    """The phrase that starts at token i, with its complement, appositive and abbreviation, up to `limit`.

    `every`: take nouns the vocabulary does not know, too (see `units_from`).
    """
    lex = lexicon()
    if i >= limit:
        return None
    if t.lows[i] in lex.pronouns and not (t.words[i].isupper() and len(t.words[i]) > 1):
        return Phrase(i, i + 1, "pronoun", t.words[i], head=t.lows[i], gender=lex.pronouns[t.lows[i]])
    det, at = _determiner(t, i, limit, lex)
    units = units_from(t, at, limit, every=every)
    if not units:
        return None
    phrase = _core(t, units, det, lex)
    if phrase is None:
        return None
    phrase.start = i
    _abbreviation(t, phrase, limit)
    _complement(t, phrase, limit, lex)
    return _apposed(t, phrase, limit, lex)


def _determiner(t: Tokens, i: int, limit: int, lex: Lexicon) -> tuple[str, int]:
    """The determiner ("the", "a", "his", "some") and where the noun starts."""
    det = ""
    while i < limit:
        low = t.lows[i]
        if low in lex.possessives and low != "its" or low == "its":
            det = low
        elif low in ("a", "an"):
            det = "a"
        elif low == "the":
            det = det or "the"
        elif low in QUANTIFIERS or low.isdigit():
            det = "a" if det != "the" else det
            if i + 1 < limit and t.lows[i + 1] == "of":
                i += 1
                det = "some"
        elif (
            low in ("least", "at", "about")
            and i + 1 < limit
            and (t.lows[i + 1].isdigit() or t.lows[i + 1] in QUANTIFIERS | {"least"})
        ):
            det = "a"
        else:
            break
        i += 1
    return det, i


def _core(t: Tokens, units: list[Unit], det: str, lex: Lexicon) -> Phrase | None:
    owned = [k for k, u in enumerate(units) if u.labels == {"poss"}]
    if owned and _office_name(units, owned[-1]):
        words = t.cut(units[0].start, units[-1].end)
        return Phrase(units[0].start, units[-1].end, "body", words, name=words, head=t.lows[units[-1].end - 1],
                      cls=_class_of(t, units[-1:], lex), det=det, country=_country(units))  # fmt: skip
    owner: Phrase | None = None
    if owned:
        k = owned[-1]
        if k + 1 == len(units):
            return None
        owner = _core(t, units[:k], det, lex)
        units, det = units[k + 1 :], ""
        if owner is None:
            return None
    phrase = _named_person(t, units, lex) or _whole(t, units, lex) or _by_head(t, units, lex)
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


def _office_name(units: list[Unit], k: int) -> bool:
    """ "Information Commissioner's Office": an institution called after the office that heads it."""
    rest = [u for u in units if u.labels != {"poss"}]
    return (
        k > 0
        and "role" in units[k - 1].labels
        and all(u.capital for u in rest)
        and bool(rest[-1].labels & {"body", "orgword"})
    )


def _named_person(t: Tokens, units: list[Unit], lex: Lexicon) -> Phrase | None:
    """[affiliation] [narrowing] role Name; or title Name."""
    k = len(units)
    while k and _in_name(t, units, k - 1, lex):
        k -= 1
    if k == 0 or k == len(units):
        return None
    if k > 1 and _like_name(units[k - 1]) and units[k - 2].labels & _CALLINGS:
        k -= 1  # "President Park …": a common word where the name starts
    last = k - 1
    while (
        last
        and any(u.labels == {"of"} for u in units[:k])
        and (units[last].labels == {"of"} or "narrow" in units[last].labels)
    ):
        last -= 1
    if not units[last].labels & _CALLINGS or units[last].known:
        return None
    top = last
    while top and units[top - 1].labels & {"narrow", "role", "title", "mod"} and not units[top - 1].known:
        top -= 1
    name = t.cut(units[k].start, units[-1].end)
    out = Phrase(units[0].start, units[-1].end, "person", name, name=name)
    _office_of(t, units[top:k], units[last], out, lex)
    if top:
        out.owner = _by_head(t, units[:top], lex) or _whole(t, units[:top], lex)
        out.country = out.owner.country if out.owner else None
    return out


def _like_name(unit: Unit) -> bool:
    return unit.capital and not unit.known and not unit.labels & (_CALLINGS | {"narrow", "of", "poss", "mod"})


def _office_of(t: Tokens, office: list[Unit], head: Unit, out: Phrase, lex: Lexicon) -> None:
    words = [t.cut(u.start, u.end) for u in office]
    last = t.lows[head.end - 1]
    if len(office) == 1 and "title" in office[0].labels and last.rstrip(".") in lex.titles:
        out.gender, out.title = lex.titles[last.rstrip(".")].replace("n", ""), True
    honorific = {
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
        "lord",
        "lady",
        "dame",
        "mallam",
        "alhaji",
        "madame",
        "mme",
        "hon",
        "rev",
    }
    kept = [w for w in words if w.lower().rstrip(".") not in honorific]
    out.role = " ".join(kept) or None
    out.head = last
    out.gender = out.gender or lex.gender.get(last, "")


def _in_name(t: Tokens, units: list[Unit], k: int, lex: Lexicon) -> bool:
    unit = units[k]
    if unit.name:
        return True
    if not unit.capital or k == 0 or not units[k - 1].name:
        return False
    return _given(t.words[units[k - 1].start], lex) != "" and (not unit.known or unit.known.kind == "state")


def _given(word: str, lex: Lexicon) -> str:
    from rashomon.extract.party_words import fold

    return lex.given.get(fold(word), "")


def _whole(t: Tokens, units: list[Unit], lex: Lexicon) -> Phrase | None:
    """A run that is a proper name from end to end, or a known party."""
    first, last = units[0], units[-1]
    words = t.cut(first.start, last.end)
    if any(u.labels == {"of"} for u in units) and first.capital:
        return Phrase(first.start, last.end, "body", words, name=words, head=t.lows[first.start], cls=_class_of(t, units[:1], lex),
                      country=first.known.country if first.known else None)  # fmt: skip
    if last.known and not last.known.adjective:
        return _of_known(t, units, words)
    if first.known and first.known.kind == "state" and len(units) > 2 and all(u.name for u in units[1:]):
        inner = _whole(t, units[1:], lex)
        if inner is not None and inner.gender:
            inner.owner, inner.country = _whole(t, units[:1], lex), first.known.country
            return inner
    if first.known and first.known.adjective and len(units) == 1:
        return Phrase(first.start, last.end, "known", words, name=words, known=first.known, country=first.known.country)
    if not all(u.capital or u.labels == {"of"} for u in units):
        return None
    if not any(u.name for u in units):
        return _capitalised_body(t, units, words, lex)
    if (
        first.known
        and first.known.adjective
        and last.labels & {"body", "role", "unnamed"}
        and not any(u.name for u in units)
    ):
        return None
    if (
        last.labels & {"role", "unnamed"} - {"orgword"}
        and "orgword" not in last.labels
        and not all(u.name for u in units[:-1])
    ):
        return None
    if (
        last.labels & {"role", "unnamed", "doc"}
        and "orgword" not in last.labels
        and not _given(t.words[first.start], lex)
    ):
        return None
    person = all(u.name for u in units) or (first.name and _given(t.words[first.start], lex) != "")
    org = any(u.labels & {"orgword", "body", "of"} for u in units[1 if person and len(units) == 2 else 0 :])
    cls = _class_of(t, units, lex)
    sort: Sort = "body" if org and not (person and not any(u.labels & {"body", "orgword"} for u in units)) else "name"
    country = first.known.country if first.known else None
    return Phrase(first.start, last.end, sort, words, name=words, cls=cls, country=country, head=t.lows[last.end - 1],
                  gender=_given(t.words[first.start], lex) if sort == "name" else "")  # fmt: skip


def _capitalised_body(t: Tokens, units: list[Unit], words: str, lex: Lexicon) -> Phrase | None:
    """ "Aviation Safety Network": common words that capitals make a name; ministries and forces stay descriptions."""
    last, cls = units[-1], _class_of(t, units[-1:], lex)
    if len(units) < 2 or units[0].known or not last.labels & {"body", "orgword"} or last.labels & {"role", "unnamed"}:
        return None
    if cls in ("ministry", "military", "police", "government", "statemedia"):
        return None
    return Phrase(units[0].start, last.end, "body", words, name=words, cls=cls, head=t.lows[last.end - 1])


def _of_known(t: Tokens, units: list[Unit], words: str) -> Phrase:
    known = units[-1].known
    assert known is not None
    extra = [u for u in units[:-1]]
    if extra and all(u.capital for u in extra) and extra[-1].name:
        return Phrase(units[0].start, units[-1].end, "name", words, name=words, head=t.lows[units[-1].end - 1])
    own = t.cut(units[-1].start, units[-1].end)
    return Phrase(
        units[0].start, units[-1].end, "known", own, name=own, known=known, country=known.country, cls=known.cls
    )


def _class_of(t: Tokens, units: list[Unit], lex: Lexicon) -> str | None:
    for unit in (units[-1], *units):
        cls = lex.classes.get(" ".join(t.lows[unit.start : unit.end]))
        if cls:
            return cls
    return None


def _by_head(t: Tokens, units: list[Unit], lex: Lexicon) -> Phrase | None:
    """A description by its last noun; a name after a body noun ("militant group X") wins over the noun."""
    k = len(units)
    while k and units[k - 1].name:
        k -= 1
    cls = lex.classes.get(" ".join(t.lows[units[k - 1].start : units[k - 1].end])) if k else None
    if (
        0 < k < len(units)
        and cls
        and cls not in ("police", "military", "ministry", "government")
        and not units[k - 1].capital
    ):
        name = t.cut(units[k].start, units[-1].end)
        return Phrase(units[0].start, units[-1].end, "body", name, name=name, head=t.lows[units[k - 1].end - 1],
                      cls=_class_of(t, units[:k], lex), country=_country(units))  # fmt: skip
    last = units[-1]
    words = t.cut(units[0].start, last.end)
    head = " ".join(t.lows[last.start : last.end])
    out = Phrase(units[0].start, last.end, "body", words, head=head, country=_country(units), plural=head in lex.plural)
    labels = last.labels
    before = units[:-1]
    if "role" in labels and not labels & {"unnamed", "kin"}:
        return _office(t, before, last, out, lex)
    if "body" in labels and not last.capital and before and before[-1].known and not before[-1].known.adjective:
        if before[-1].known.kind != "state" and lex.classes.get(head) in ("group", "body", "company", "media"):
            return _of_known(t, before, words)
    if "body" in labels:
        out.cls = lex.classes.get(head)
        out.name = words if any(u.name or (u.known and not u.known.adjective) for u in before) and last.capital else ""
        return out
    if labels & {"unnamed", "kin", "role"}:
        out.sort, out.gender = "unnamed", lex.gender.get(head, "")
        out.owner = _owner(t, before, lex)
        return out
    if "doc" in labels:
        out.sort = "document"
        out.owner = _owner(t, [u for u in before if lex.classes.get(t.lows[u.start]) != "media" or u.capital], lex)
        return out
    if "noun" in labels:
        out.sort = "unnamed"
        return out
    if last.known and last.known.adjective:
        out.sort, out.known, out.name = "known", last.known, words
        return out
    if last.capital:
        out.sort, out.name = "body", words
        if 0 < k < len(units):  # "blogger Jen X", "credit giant X": a noun we do not know before a name
            out.sort, out.name, out.role = (
                "name",
                t.cut(units[k].start, last.end),
                t.cut(units[k - 1].start, units[k - 1].end),
            )
            out.words = out.name
        return out
    return None


def _office(t: Tokens, before: list[Unit], last: Unit, out: Phrase, lex: Lexicon) -> Phrase:
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
    return _whole(t, units, lex) or _by_head(t, units, lex)


def _country(units: list[Unit]) -> str | None:
    for unit in units:
        if unit.known and unit.known.kind == "state" and not unit.known.capital:
            return unit.known.country
    for unit in units:
        if unit.known and unit.known.country:
            return unit.known.country
    return None


def _abbreviation(t: Tokens, phrase: Phrase, limit: int) -> None:
    """ "(IRGC)" after a name."""
    i = phrase.end
    if i + 2 < limit + 1 and i + 2 < len(t) and t.words[i] == "(" and t.words[i + 2] == ")":
        short = t.words[i + 1]
        if short.replace(".", "").isupper() or (short[0].isupper() and phrase.sort in ("body", "name")):
            phrase.short, phrase.end = short, min(i + 3, max(limit, i))


def _complement(t: Tokens, phrase: Phrase, limit: int, lex: Lexicon) -> None:
    """ "of Costa Rica's aviation agency" after an office, a person or a description."""
    i = phrase.end
    if i >= limit or t.lows[i] not in _TIES or phrase.sort in ("pronoun",):
        return
    if phrase.sort in ("name", "person") and t.lows[i] not in ("of", "from", "at"):
        return
    if (t.lows[i] == "by" and phrase.sort != "document") or (t.lows[i] == "to" and phrase.sort != "office"):
        return
    det, at = _determiner(t, i + 1, limit, lex)
    units = units_from(t, at, limit)
    if phrase.sort == "office" and len(units) > 2 and units[0].known and all(u.name for u in units[1:]):
        return _named_after(t, phrase, units, lex)
    inner = _core(t, units, det, lex) if units else None
    if inner is None:
        return _loose(t, phrase, i, limit, lex)
    inner.start = i + 1
    if phrase.sort in ("body", "known"):
        if not phrase.country and inner.country and t.lows[i] in ("of", "in"):
            phrase.country, phrase.end = inner.country, inner.end
        return
    if phrase.sort in ("name", "person") and inner.sort in ("person",):
        return
    if phrase.sort in ("office", "unnamed", "document"):
        phrase.words = t.cut(*_without_article(t, phrase.start, inner.end, lex))
    if phrase.sort == "document" and inner.sort in ("body", "known", "name", "person"):
        phrase.owner = inner
    elif t.lows[i] != "from" or inner.sort != "name":
        phrase.owner = phrase.owner or inner
    phrase.country = phrase.country or inner.country
    phrase.end = inner.end


def _named_after(t: Tokens, phrase: Phrase, units: list[Unit], lex: Lexicon) -> None:
    """ "the ambassador to NATO Jo X": the name stands behind the body."""
    phrase.name = phrase.words = t.cut(units[1].start, units[-1].end)
    phrase.sort, phrase.end = "person", units[-1].end
    phrase.owner = phrase.owner or _whole(t, units[:1], lex)
    phrase.gender = phrase.gender or _given(t.words[units[1].start], lex)


def _loose(t: Tokens, phrase: Phrase, i: int, limit: int, lex: Lexicon) -> None:
    """ "the brother of the gunman": a complement of words that name no party, up to the next comma."""
    if phrase.sort not in ("office", "unnamed", "body") or phrase.name or t.lows[i] not in ("of", "from", "in", "at"):
        return
    j = i + 1
    while j < min(limit, i + 7) and t.words[j][0].isalnum() and t.lows[j] not in _CUT and t.lows[j] not in lex.speech:
        j += 1
    if j == limit or t.words[j] in ",—–;":
        phrase.words, phrase.end = t.cut(*_without_article(t, phrase.start, j, lex)), j


def _without_article(t: Tokens, i: int, j: int, lex: Lexicon) -> tuple[int, int]:
    _, at = _determiner(t, i, j, lex)
    return at, j


def _apposed(t: Tokens, phrase: Phrase, limit: int, lex: Lexicon) -> Phrase:
    """ "Mike X, 30, the commissioner of Y," and "the secretary, Yoshi X," read as one."""
    i = phrase.end
    while i + 1 < limit and t.words[i] == "," and _AGE.fullmatch(t.words[i + 1]):
        i += 2
    if i + 1 >= limit or t.words[i] not in (",", "—", "–", "("):
        return phrase
    at = i + 1
    if t.lows[at] in ("who", "which") and at + 2 < limit and t.lows[at + 1] in ("is", "was", "serves"):
        at += 2 + (t.lows[at + 2] == "as")
    det, noun = _determiner(t, at, limit, lex)
    units = units_from(t, noun, limit)
    other = _core(t, units, det, lex) if units else None
    if other is None:
        return phrase
    other.start = at
    _complement(t, other, limit, lex)
    _abbreviation(t, other, limit)
    closed = (
        other.end >= limit
        or (other.sort == "office" and t.lows[other.end] in _TIES)
        or t.words[other.end] in ",.;()—–"
        or t.lows[other.end] in lex.speech
    )
    return _merged(phrase, other) if closed else phrase


def _merged(phrase: Phrase, other: Phrase) -> Phrase:
    named = ("person", "name")
    if phrase.sort in named and other.sort in ("office", "unnamed"):
        phrase.sort = "person"
        phrase.role = phrase.role or other.role or (other.words if other.sort == "unnamed" else None)
        phrase.owner = phrase.owner or other.owner
        phrase.country = phrase.country or other.country
        phrase.gender = phrase.gender or other.gender
        phrase.end = other.end
    elif phrase.sort in ("office", "unnamed") and other.sort in named and not phrase.plural and other.name:
        described = phrase.role or phrase.words
        other.role = described if other.title or not other.role else other.role
        other.owner = phrase.owner or other.owner
        other.country = phrase.country or other.country
        other.gender = other.gender or phrase.gender
        other.sort, other.start = "person", phrase.start
        return other
    return phrase
