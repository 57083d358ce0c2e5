"""Whose word a claim is, over all reports of a story.

The office is the party: a spokesman, a minister and a ministry are one origin (rule 1). Names are held
against each other by the words that tell them apart (`origin/words`, `origin/key`), nationalities as
countries, acronyms as what they stand for. A bare noun ("police") is folded into the one body of the story
that it can mean; where it could mean several it goes to the one most spoken of (`origin/fold`), because one
origin too few cannot make accounts look agreed, and one too many can.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial

from rashomon.kept import Kept
from rashomon.link.origin.fold import Parties, leaders
from rashomon.link.origin.issuer import issuer
from rashomon.link.origin.key import Known, known_by, standing
from rashomon.link.origin.name import Names, called, name_of, side
from rashomon.link.origin.words import plain, slug
from rashomon.model import Claim, Copy, Origin, Party, Report, Span, Standing
from rashomon.vocabulary import listed, load


def origins(
    told: Mapping[str, Sequence[Claim]],
    reports: Sequence[Report],
    copies: Sequence[Copy] = (),
    kept: Kept | None = None,
) -> dict[str, dict[str, Origin]]:
    """The origin of every claim, by report id and claim id; `told` are the claims of each report.

    A claim in an outlet's own voice has the outlet as origin, or the agency whose copy it printed; of
    reports that carry one dispatch, all have the one, and what stands in a passage lifted from another
    report has that one's. A body's own bulletin is the body's word (`origin/issuer`).
    A claim whose speaker could not be told stands under the words that point at him.
    """
    kept = kept or Kept()
    own = {r.id: body for r in reports if (body := issuer(r))}
    speakers = {
        name: kept.once(("speakers", name, own.get(name)), some, partial(_speakers, some, own.get(name)))
        for name, some in told.items()
    }
    sums = kept.each("spoke", list(speakers.values()), _together)
    times = kept.once("spoke", sums, partial(_together, sums))
    folded = kept.once("folded", (times,), partial(fold, times, kept))
    voices = {name: kept.same(("voice", o.id), o) for name, o in own_voices(reports, copies).items()}
    voices |= {name: folded[body] for name, body in own.items() if name in told}
    lifted = _lifted(copies)
    out: dict[str, dict[str, Origin]] = {}
    for name, some in told.items():
        parts = tuple(lifted.get(name, ()))
        of = [*some, *(folded[p] for p in speakers[name]), voices[name], *(voices[first] for _, first in parts)]
        out[name] = kept.once(("origins", name, parts), of, partial(_of_claims, some, folded, voices, lifted))
    return out


def _speakers(claims: Iterable[Claim], own: Party | None) -> Counter[Party]:
    """How often each party speaks; `own` is whose the report's own words are, where they are a party's."""
    told = Counter(c.speaker for c in claims if c.speaker)
    if own:
        told[own] += 1
    return told


def _together(counts: Iterable[Mapping[Party, int]]) -> dict[Party, int]:
    """How often each party speaks in all of them."""
    out: dict[Party, int] = {}
    for one in counts:
        for party, n in one.items():
            out[party] = out.get(party, 0) + n
    return out


def _of_claims(
    claims: Iterable[Claim],
    folded: Mapping[Party, Origin],
    voices: Mapping[str, Origin],
    lifted: Mapping[str, Sequence[tuple[Span, str]]],
) -> dict[str, Origin]:
    return {
        c.id: folded[c.speaker]
        if c.speaker
        else voices[_written_by(c, lifted)]
        if c.kind == "own-voice"
        else _unresolved(c, voices[c.report])
        for c in claims
    }


def _lifted(copies: Sequence[Copy]) -> dict[str, list[tuple[Span, str]]]:
    """Passages that stood in another report first, by report: where they are, and which report that is."""
    out: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for copy in copies:
        if copy.relation == "partial":
            for both in copy.passages:
                out[both.other.report].append((both.other.span, copy.of))
    return out


def _written_by(claim: Claim, lifted: Mapping[str, Sequence[tuple[Span, str]]]) -> str:
    """The report that a claim's words come from."""
    found = (of for span, of in lifted.get(claim.report, ()) if span.contains(claim.content[0]))
    return next(found, claim.report)


def _unresolved(claim: Claim, voice: Origin) -> Origin:
    """Somebody under the words that point at him; "we" or "the company" in a body's own bulletin is the body."""
    if voice.standing != "own-voice" and claim.source and claim.source[0].exact.lower() in listed("parties", "itself"):
        return voice
    pointing = " ".join(claim.source[0].exact.split())[:60] if claim.source else "not named"
    return Origin(
        f"unresolved:{slug(pointing)}@{voice.id}", f"somebody ({pointing.strip(' ,;:.')}) in {voice.name}", "unresolved"
    )


def own_voices(reports: Sequence[Report], copies: Sequence[Copy]) -> dict[str, Origin]:
    """Who stands behind a report's own words: its agency, else its outlet; one for all copies."""
    by_id = {r.id: r for r in reports}
    leader = {r.id: r.id for r in reports}
    for copy in copies:
        if copy.relation in ("same dispatch", "rewrite"):
            for other in copy.reports:
                leader[other] = leader.get(copy.of, copy.of)
    members: dict[str, list[Report]] = defaultdict(list)
    for report_id, head in leader.items():
        members[head].append(by_id[report_id])
    named = {head: _behind(by_id[head], group) for head, group in members.items()}
    return {r.id: Origin(f"outlet:{slug(named[leader[r.id]])}", named[leader[r.id]], "own-voice") for r in reports}


def _behind(first: Report, group: Sequence[Report]) -> str:
    sole = [r.credits[0] for r in group if len(r.credits) == 1]
    return sole[0] if sole else first.outlet or first.id


def fold(times: Mapping[Party, int], kept: Kept) -> dict[Party, Origin]:
    """The origin of each party that speaks, given how often it does."""
    parties = Parties()
    names: dict[Known, Names] = defaultdict(Counter)
    known: dict[Known, Standing] = {}
    for party, n in times.items():
        key, as_what = known_by(party), standing(party)
        parties.add(party, n)
        names[key][name_of(party)] += n
        known[key] = "named" if as_what == "named" else known.get(key, as_what)
    leader = leaders(parties)
    all_names: dict[Known, Names] = defaultdict(Counter)
    for key in names:  # what describes somebody who is named elsewhere is no name
        if key.sort != "unnamed" or leader[key].sort == "unnamed":
            all_names[leader[key]] += names[key]
    made = {head: _origin(head, all_names[head], known[head]) for head in set(leader.values())}
    found = {head: kept.same(("origin", o.id), o) for head, o in made.items()}
    return {party: found[leader[known_by(party)]] for party in times}


def _origin(head: Known, names: Names, as_what: Standing) -> Origin:
    label = called(head.words, names)
    if plain(label) in _agencies():
        return medium(label)
    return Origin(f"{head.sort}:{slug(' '.join(sorted(head.words)))}", label, as_what, side(head))


def medium(name: str) -> Origin:
    """A news agency quoted as a speaker is an outlet's own voice: it saw nothing that its sources did not."""
    return Origin(f"outlet:{slug(name)}", name, "own-voice")


@cache
def _agencies() -> frozenset[str]:
    return frozenset(plain(name).removeprefix("the ") for names in load("agencies") for name in names)
