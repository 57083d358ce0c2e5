"""People named in a noun phrase: "Chilean Defense Minister Ana X", "Mr. X"."""

from __future__ import annotations

from rashomon.extract.party.phrase import Phrase
from rashomon.extract.party.tokens import Tokens
from rashomon.extract.party.units import Unit
from rashomon.extract.party.words import Lexicon, fold

_CALLINGS = frozenset({"role", "title", "kin", "unnamed"})


def named_person(t: Tokens, units: list[Unit], lex: Lexicon) -> tuple[Phrase, list[Unit]] | None:
    """[affiliation] [narrowing] role Name, or title Name: the person, and the units of the affiliation."""
    k = _name_start(t, units, lex)
    if k == 0 or k == len(units) or units[k - 1].labels == {"of"}:  # "Minister of Defence and Veterans"
        return None
    head = _calling(units, k)
    if not units[head].labels & _CALLINGS or units[head].known:
        return None
    top = head
    while top and units[top - 1].labels & {"narrow", "role", "title", "mod"} and not units[top - 1].known:
        if _force(units, top - 1):
            break
        top -= 1
    name = t.cut(units[k].start, units[-1].end)
    out = Phrase(units[0].start, units[-1].end, "person", name, name=name)
    _call(t, units[top:k], units[head], out, lex)
    return out, units[:top]


def _force(units: list[Unit], k: int) -> bool:
    """Whether a word before a role ends the name of a body: "Selm Police Captain"."""
    return k > 0 and units[k].capital and "body" in units[k].labels and units[k - 1].name


def _name_start(t: Tokens, units: list[Unit], lex: Lexicon) -> int:
    """Where the name at the end of a phrase starts; the number of units where it ends in none."""
    k = len(units)
    while k and _in_name(t, units, k - 1, lex):
        k -= 1
    if 1 < k < len(units) and _like_name(units[k - 1]) and units[k - 2].labels & _CALLINGS:
        k -= 1  # "President Park …": a common word where the name starts
    return k


def _calling(units: list[Unit], k: int) -> int:
    """The role before a name at k: the unit before it, or the head of "Minister of Defence"."""
    head = k - 1
    if any(u.labels == {"of"} for u in units[:k]):
        while head and (units[head].labels == {"of"} or "narrow" in units[head].labels):
            head -= 1
    return head


def _like_name(unit: Unit) -> bool:
    return unit.capital and not unit.known and not unit.labels & (_CALLINGS | {"narrow", "of", "poss", "mod"})


def _call(t: Tokens, office: list[Unit], head: Unit, out: Phrase, lex: Lexicon) -> None:
    """Role, title and gender by the words before the name."""
    words = [t.cut(u.start, u.end) for u in office]
    last = t.lows[head.end - 1].rstrip(".")
    if len(office) == 1 and "title" in office[0].labels and last in lex.titles:
        out.gender, out.title = lex.titles[last].replace("n", ""), True
    out.role = " ".join(w for w in words if w.lower().rstrip(".") not in lex.honorifics) or None
    out.head = last
    out.gender = out.gender or lex.gender.get(last, "")


def _in_name(t: Tokens, units: list[Unit], k: int, lex: Lexicon) -> bool:
    unit = units[k]
    following = units[k + 1] if k + 1 < len(units) else None
    if unit.name or (
        unit.capital and following and following.name and not unit.known and given(t.words[unit.start], lex)
    ):
        return True
    if not unit.capital or k == 0 or not units[k - 1].name:
        return False
    called = k > 1 and bool(units[k - 2].labels & _CALLINGS)  # "suspect Orsino Jordan": a surname that is a country's
    if unit.known:
        return unit.known.kind == "state" and (called or given(t.words[units[k - 1].start], lex) != "")
    return given(t.words[units[k - 1].start], lex) != ""


def given(word: str, lex: Lexicon) -> str:
    """The gender of a common given name, "" for other words."""
    return lex.given.get(fold(word), "")
