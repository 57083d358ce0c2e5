"""Generated sentences. Each that states a claim names whose word it is in the same sentence (rule 15).

A face prints what a claim says only as a value in a table, as a quotation, or as a `Sentence` from here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.brief import order, rows, said
from rashomon.brief.rows import Lookup, Row
from rashomon.brief.visible import clip, flat
from rashomon.model import Brief, Claim, Commitment, Copy, Departure, Event, Finding, Origin, Quantity, Statement

#: No generated sentence repeats more of a report's words than rule 16 lets a claim show.
WORDS_LIMIT = 300
#: Places named in which copies depart from each other.
DEPARTURES = 5
COMMITMENTS: dict[Commitment, str] = {
    "promise": "Promise", "threat": "Threat", "order": "Order", "demand": "Demand", "appeal": "Appeal",
}  # fmt: skip
_POSSESSIVE = re.compile(r"^(?:his|her|its|their|our)\b|[’']s\b|s[’'] ", re.IGNORECASE)
_PLURAL = re.compile(r"(?:[^su]s|people)(?: (?:in|of|from|at|with|close|on|who)\b.*)?$")
#: Bodies that are no one person and have no plural: "the opposition".
_MASS = re.compile(
    r"\b(?:opposition|press|media|military|army|police|government|leadership|public|side)$", re.IGNORECASE
)
#: Sources that name nobody.
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you", "him", "her", "them", "who", "which"})
_NEUTRAL = re.compile(r"\b(?:accounts?|reports?|claims?|versions?|what is said)\b", re.IGNORECASE)
#: "Name: “words”", the shape of an entry that only quotes.
_QUOTATION = re.compile(r"[^“”]+: “(.+)”")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A generated sentence, the ids of the claims it states, and the names it gives them to.

    Without claims it states nothing about the story (a count of reports, say) and needs no names.
    `quoted` are words of a report within it, which may hold any sentences and quotation marks.
    """

    text: str
    claims: tuple[str, ...] = ()
    attribution: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()


def who(origin: Origin) -> str:
    """An origin as a sentence names it: "Northern Command", "an unnamed harbour official"."""
    name = flat(origin.name)
    if origin.standing not in ("described", "bare") or "unnamed" in name.casefold():
        return name
    bare = re.sub(r"^(?:an?|the|one) ", "", name, flags=re.IGNORECASE)
    if _MASS.search(bare):
        return f"the {bare} (unnamed)"
    if _POSSESSIVE.search(bare):
        return f"{bare} (unnamed)"
    return f"unnamed {bare}" if _PLURAL.search(bare) else f"an unnamed {bare}"


def title(brief: Brief) -> Sentence:
    """The title: a report's headline as its outlet's, another as the heading over accounts."""
    text = flat(brief.title) or "Accounts of one story"
    for report in brief.reports:
        heads = {report.title, report.headline.exact if report.headline else None}
        if brief.title in heads:
            outlet = flat(report.outlet or report.id)
            return Sentence(f"“{text}” ({outlet})", (report.id,), (outlet,))
    if _NEUTRAL.search(text):
        return Sentence(text)
    return Sentence(f"Accounts of: {text}")


def row(finding: Finding, row: Row, year: int | None = None) -> Sentence:
    """One value with its origin: "22 missiles, according to Northern Command (no evidence offered)."."""
    name = who(row.origin)
    tail = ", in its own voice" if row.origin.standing == "own-voice" else ""
    text = f"{stated(finding, row, year)}, according to {name}{tail}{_aside(rows.notes(row))}."
    return Sentence(text, row.claims, (name,))


def stated(finding: Finding, row: Row, year: int | None = None) -> str:
    """The value as a sentence starts: "At least 80 people", "Not known"."""
    text = rows.shown(row, year=year)
    return text[:1].upper() + text[1:]


def answers(finding: Finding, year: int | None = None) -> list[Sentence]:
    """A sentence for every row of a finding."""
    return [row(finding, r, year) for r in rows.rows(finding)]


def reach(finding: Finding) -> Sentence | None:
    """Lowest and highest standing count and who gave each; None where there is one value or no count."""
    found = _outermost(finding)
    if not found:
        return None
    low, high = found
    ends = [_end(word, r, finding) for word, r in (("Lowest", low), ("highest", high))]
    return Sentence(f"{ends[0]}; {ends[1]}.", (*low.claims, *high.claims), (who(low.origin), who(high.origin)))


def verdict(finding: Finding) -> Sentence:
    """Status with its flags: "Disputed; revised.". It speaks of the accounts and states no claim."""
    words = "; ".join([rows.status_name(finding), *rows.flags(finding)])
    return Sentence(f"{words[:1].upper()}{words[1:]}.")


def declined(finding: Finding) -> Sentence | None:
    """Who was asked and did not answer."""
    if not finding.declined:
        return None
    names = [flat(n) for n in finding.declined]
    return Sentence(f"Asked and did not answer: {listed(names)}.")


def points(finding: Finding, questions: dict[str, str]) -> list[str]:
    """What is said below a question: the reasons, and before them what they leave out."""
    why = [flat(r) for r in finding.reasons]
    made = [reach(finding), declined(finding), linked(finding, questions)]
    told = [[flat(r.origin.name) for r in _outermost(finding)], list(map(flat, finding.declined)),
            [flat(questions[i]) for i in finding.linked if i in questions]]  # fmt: skip
    found = [s.text for s, names in zip(made, told, strict=True)
             if s and not any(all(names_it(line, n) for n in names) for line in why)]  # fmt: skip
    return [*found, *why]


def linked(finding: Finding, questions: dict[str, str]) -> Sentence | None:
    """Other questions that bound or touch this one, by their text."""
    names = [f"“{flat(questions[i])}”" for i in finding.linked if i in questions]
    return Sentence(f"See also {listed(names)}.") if names else None


def event(given: Event, lookup: Lookup) -> Sentence:
    """A timeline entry; where its own words name nobody, the parties behind its claims are named after it."""
    text = clip(flat(given.what), WORDS_LIMIT)
    names = [n for c in given.claims for n in parties(c, lookup)]
    quoted = _QUOTATION.fullmatch(text)
    outside = text.removesuffix(f"“{quoted.group(1)}”") if quoted else text
    named = tuple(dict.fromkeys(n for n in names if names_it(outside, n)))
    attribution = named or tuple(dict.fromkeys(first_parties(given.claims, lookup)))
    return Sentence(text, given.claims, attribution, quoted.groups() if quoted else ())


def commitment(claim: Claim, lookup: Lookup, words: str, condition: str | None) -> Sentence:
    """A promise, threat, order, demand or appeal in the words and with the name of who made it."""
    kind = COMMITMENTS[claim.commitment] if claim.commitment else "Commitment"
    name = speaker(claim, lookup)
    words = re.sub(r"^that\s+", "", said.inside(words))
    condition = said.inside(condition) if condition else None
    to = f" to {flat(claim.addressee)}" if claim.addressee else ""
    on = f" Condition: “{condition}”" if condition and condition not in words else ""
    text = f"{kind} by {name}{to}: “{words}”;{on.replace(' Condition', ' condition')}" if on else (
        f"{kind} by {name}{to}: “{words}”"
    )  # fmt: skip
    return Sentence(text, (claim.id,), (name,), tuple(filter(None, (words, condition))))


def own_voice(claims: Sequence[Claim], lookup: Lookup, words: str) -> Sentence:
    """What outlets report as fact, in the same words, as their word."""
    words, outlets = said.inside(words), list(dict.fromkeys(flat(lookup.outlet(c.report)) for c in claims))
    voice = "its own voice" if len(outlets) == 1 else "their own voice"
    ids = tuple(c.id for c in claims)
    return Sentence(f"{listed(outlets)}, in {voice}: “{words}”", ids, tuple(outlets), (words,))


def remark(statements: Sequence[Statement], lookup: Lookup, words: str) -> Sentence:
    """What one origin says and nobody else speaks of, in its own words, with the outlets that print it."""
    name = who(statements[0].origin)
    through = list(dict.fromkeys(flat(lookup.outlet(s.report)) for s in statements))
    by = name if through == [name] else f"{name} ({listed(through)})"
    claims = tuple(dict.fromkeys(s.claim.id for s in statements))
    lead, words = said.lead(statements[0]), said.inside(words)
    return Sentence(f"{by}: {lead} “{words}”" if lead else f"{by}: “{words}”", claims, (name,), (words,))


def copies(copy: Copy, lookup: Lookup) -> Sentence:
    """Which outlets carry one text; it speaks of the reports and states no claim of theirs."""
    outlets = list(dict.fromkeys(flat(lookup.outlet(r)) for r in (copy.of, *copy.reports)))
    if copy.relation == "cites":
        return Sentence(f"{flat(lookup.outlet(copy.reports[0]))} cites {outlets[0]}.")
    share = f"{round(copy.share * 100)} % of the shorter text"
    number = rows.count(len(outlets), "outlet") if len(outlets) > 1 else rows.count(len(copy.reports) + 1, "report")
    verb = "carry" if len(outlets) > 1 or copy.reports else "carries"
    what = {"same dispatch": "one dispatch", "rewrite": "one text, rewritten"}.get(copy.relation, "one text in part")
    slips = sum(d.slip for d in copy.departures)
    beside = [share, *(e for e in copy.evidence if "credit" in e), *([rows.count(slips, "slip")] if slips else [])]
    return Sentence(f"{number} {verb} {what}: {listed(outlets)} ({'; '.join(beside)}).")


def departures(copy: Copy, lookup: Lookup) -> list[Sentence]:
    """Where copies depart from each other, slips first, and no more than a reader takes in."""
    return [departure(d, lookup) for d in sorted(copy.departures, key=lambda d: not d.slip)[:DEPARTURES]]


def departure(one: Departure, lookup: Lookup) -> Sentence:
    """Where a copy has another number or name than its sibling; it speaks of two texts and states neither."""
    here, there = flat(lookup.outlet(one.here.report)), flat(lookup.outlet(one.there.report))
    said, instead = flat(one.here.span.exact), flat(one.there.span.exact)
    slip = ", and stands alone with it: a slip, not counted" if one.slip else ""
    return Sentence(f"{here} has “{said}” where {there} has “{instead}”{slip}.", (), (here, there), (said, instead))


def speaker(claim: Claim, lookup: Lookup) -> str:
    """Whose word a claim is, named so that a sentence can carry it."""
    party = claim.speaker
    if claim.kind == "own-voice":
        return flat(lookup.outlet(claim.report))
    if party is None:
        return f"a speaker not known, in {flat(lookup.outlet(claim.report))}"
    if party.anonymous:
        return who(Origin(party.id, party.name, "described"))
    role = f", {flat(party.role)}" if party.role and party.role not in party.name else ""
    return flat(party.name) + role


def parties(claim_id: str, lookup: Lookup) -> list[str]:
    """Every name a claim may be attributed by: speaker and aliases, origins, relays, outlet."""
    claim = lookup.claims.get(claim_id)
    if claim is None:
        return []
    names = [who(o) for o in lookup.origins.get(claim_id, ())] + [o.name for o in lookup.origins.get(claim_id, ())]
    if claim.speaker:
        names += [claim.speaker.name, *claim.speaker.aliases, claim.speaker.affiliation or ""]
    names += [s.exact for s in claim.source] + [r.name for r in claim.via]
    names += [lookup.outlet(claim.report)]
    return [flat(n) for n in names if n and n.casefold() not in _PRONOUNS]


def first_parties(claims: tuple[str, ...], lookup: Lookup) -> list[str]:
    """The first name of each claim."""
    return [names[0] for c in claims if (names := parties(c, lookup))]


def names_it(text: str, name: str) -> bool:
    """Whether a name stands in the text as words of its own, whatever its case."""
    return re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", text.casefold()) is not None


def sentences(brief: Brief) -> list[Sentence]:
    """Every generated sentence that any face prints of a brief, without the quoted words of reports."""
    lookup, year = Lookup(brief), rows.year_of(brief)
    found: list[Sentence | None] = [title(brief)]
    for finding in brief.findings:
        found += [verdict(finding), *answers(finding, year), reach(finding), declined(finding)]
    found += [event(e, lookup) for e in brief.timeline]
    found += [commitment(c, lookup, flat(c.words), None) for c, *_ in lookup.together(brief.commitments)]
    found += [remark(s, lookup, "…") for s in order.remarks(brief.findings)]
    found += [own_voice(group, lookup, "…") for group in lookup.together(brief.own_voice)]
    for copy in brief.copies:
        found += [copies(copy, lookup), *departures(copy, lookup)]
    return [s for s in found if s]


def listed(names: list[str]) -> str:
    """Names in a row: "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def _aside(beside: list[str]) -> str:
    return f" ({', '.join(beside)})" if beside else ""


def _end(word: str, row: Row, finding: Finding) -> str:
    return f"{word} {rows.shown(row, unit=finding.question.unit)}, from {who(row.origin)}"


def _outermost(finding: Finding) -> list[Row]:
    """The rows of the lowest and the highest standing count; none where there are not two, or one is both."""
    held = [r for r in rows.rows(finding) if r.counts and not r.denied and isinstance(r.position.value, Quantity)]
    if len({(_low(r), _high(r)) for r in held}) < 2:
        return []
    low, high = min(held, key=_low), max(held, key=lambda r: (_high(r), _low(r)))
    return [low, high] if low is not high else []


def _low(row: Row) -> float:
    return row.position.value.low if isinstance(row.position.value, Quantity) else 0.0


def _high(row: Row) -> float:
    held = row.position.value
    return float("inf") if not isinstance(held, Quantity) or held.high is None else held.high
