"""A brief made of what earlier ones left is the one made from nothing, whatever came in and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.kept import Kept
from rashomon.model import (
    SHOT,
    Amendments,
    Answer,
    Claim,
    Correction,
    Judgement,
    Moment,
    Party,
    Place,
    Quantity,
    Report,
    Scope,
    Signed,
    Span,
    Value,
    Words,
    claim_id,
)
from rashomon.pipeline import NONE, Claims, briefs, story
from rashomon.wire.brief import brief_to_json

WHO = ("Fire service", "the Selm fire service", "Tunnel company", "a spokesman for the Tunnel company", "Ada Brandt")
WHERE = (None, "selm", "lesk")
#: What is said, its slot, and what kind of answer it gives.
SAID = (
    ("{n} people were killed in the tunnel", "people.killed"),
    ("{n} people had been hurt in the fire", "people.wounded"),
    ("the sluice gates had been left open for {n} hours", "statement.made"),
    ("nobody had looked at the sluice gates since May", "statement.made"),
    ("the western entrance would stay shut", "statement.made"),
    ("the fire broke out on May {n}", "event.start"),
    ("it broke out in a van near the {n} lamp", "event.place"),
)
DISPATCH = (
    "The fire in the Selm tunnel was out after {n} hours, and engineers of the county went in at dawn on Friday. "
    "Crews from Lesk and Ostrel had brought {m} pumps across the river while the road was shut to all others. "
    "The master of the works, Jonas {name}, was questioned through the night by officers of the county police. "
    "Divers looked for a lorry that three witnesses had seen in the water below the eastern mouth of the tunnel. "
)
OTHER = (
    "Bakers in Ostrel asked the council for longer hours and lower rents on market days, and {n} of them stayed away. "
    "A hearing is set for the autumn in the old hall, where the mayor has promised to listen to everybody who comes. "
)


def value(slot: str, said: str, n: int) -> Value:
    match slot:
        case "event.start":
            return Moment.parse(f"2031-05-{n:02}")
        case "event.place":
            return Place(said.partition(" in ")[2])
        case "statement.made":
            return Words(said)
    return Quantity(n, n, "person", str(n))


def made(name: str, seed: int) -> tuple[Report, list[Claim]]:
    """A report by chance: sentences of several speakers, and now and then a dispatch that others print too."""
    rng = Random(seed)
    parts: list[tuple[str, str, str, int]] = []
    for _ in range(rng.randrange(1, 5)):
        said, slot = rng.choice(SAID)
        n = rng.randrange(1, 9)
        parts.append((rng.choice(WHO), said.format(n=n), slot, n))
    lines = [f"{who} said {said}." for who, said, _, _ in parts]
    lines += [rng.choice((DISPATCH, OTHER)).format(n=rng.randrange(2, 5), m=rng.randrange(5, 7),
              name=rng.choice(("Reuter", "Brandt")))] * rng.randrange(2)  # fmt: skip
    lines += [f"The Outlet {rng.randrange(6)} reported it first."] * rng.randrange(2)
    text = "\n".join(lines)
    hour = rng.randrange(24)
    report = Report(
        name,
        text,
        f"Outlet {rng.randrange(12)}",
        Moment.parse(f"2031-05-{rng.choice((3, 3, 4, 20)):02}T{hour:02}:00:00Z") if rng.random() < 0.9 else None,
        title=f"Fire in Selm tunnel {seed}",
        credits=("Corvane",) * rng.randrange(2),
    )
    claims, at = [], 0
    for (who, said, slot, n), line in zip(parts, lines, strict=False):
        claims.append(claim(report, text, at, who, said, value(slot, said, n), slot, rng))
        at += len(line) + 1
    return report, claims


def claim(report: Report, text: str, at: int, who: str, said: str, answer: Value, slot: str, rng: Random) -> Claim:
    begin = at + len(who) + 6
    content, source = (Span(begin, begin + len(said), text),), (Span(at, at + len(who), text),)
    own = rng.random() < 0.3
    ident = claim_id(report.id, "own-voice" if own else "indirect", source, (), content)
    scope = Scope(
        of=rng.choice((None, None, "passengers")), where=rng.choice(WHERE), when=rng.choice((None, "2031-05-03"))
    )
    inherited = tuple(m for m in ("when", SHOT) if rng.random() < 0.4)
    party = None if own or rng.random() < 0.1 else Party(who, who, "organisation", aliases=())
    return Claim(
        ident, report.id, "own-voice" if own else "indirect", () if own else source, (), content, party,
        answers=(Answer(f"{ident}#0", slot, answer, content[0], scope, inherited=inherited),),
        headline=rng.random() < 0.2,
    )  # fmt: skip


def anew(reports: list[Report], claims: Claims) -> tuple[list[Report], dict[str, list[Claim]]]:
    """The same once more, as from a store: equal to what was there, and other objects."""
    return [replace(r) for r in reports], {name: [replace(c) for c in own] for name, own in claims.items()}


def same(reports: list[Report], claims: Claims, kept: Kept, said: Amendments = NONE, at: Moment | None = None) -> None:
    """With what was kept and from nothing, the briefs are equal."""
    ours = story(reports, claims, as_of=at, amendments=said, kept=kept)
    scratch = story(reports, claims, as_of=at, amendments=said)
    assert brief_to_json(ours) == brief_to_json(scratch)
    assert ours == scratch


SEEDS = st.lists(st.integers(0, 60), min_size=2, max_size=14, unique=True)


@settings(max_examples=25)
@given(SEEDS, st.randoms(use_true_random=False))
def test_reports_that_arrive_in_any_order_leave_nothing_behind(seeds: list[int], rng: Random) -> None:
    """Each comes in at any place, some are taken out again, some change, and earlier instants are looked at between."""
    kept = Kept()
    here: list[Report] = []
    claims: dict[str, list[Claim]] = {}
    for n, seed in enumerate(seeds):
        report, own = made(f"r{n}", seed)
        here.insert(rng.randrange(len(here) + 1), report)
        claims[report.id] = own
        if n % 4 == 3:
            gone = here.pop(rng.randrange(len(here)))
            changed, claims[gone.id] = made(gone.id, seed + 100)
            if rng.random() < 0.5:
                here.insert(rng.randrange(len(here) + 1), changed)
        same(here, claims, kept)
        instants = [r.published for r in here if r.published]
        if instants:
            same(here, claims, kept, at=rng.choice(instants))
        if rng.random() < 0.2:
            here, claims = anew(here, claims)
            same(here, claims, kept)


@settings(max_examples=12)
@given(SEEDS, st.randoms(use_true_random=False))
def test_what_people_say_is_taken_in_and_back(seeds: list[int], rng: Random) -> None:
    """Corrections and judgements come and go between the briefs."""
    told = [made(f"r{n}", seed) for n, seed in enumerate(seeds)]
    reports, claims = [r for r, _ in told], {r.id: own for r, own in told}
    every = [c for _, own in told for c in own]
    signed = Signed("an editor", datetime(2031, 5, 4, tzinfo=UTC), "the page says so")
    corrections = [
        Correction(rng.choice(every).id, "speaker", signed, "Harbour office"),
        Correction(rng.choice(every).answers[0].id, "value", signed, value=Quantity(3, 3, "person", "3")),
        Correction(rng.choice(every).id, "misread", signed),
    ]
    judgements = [
        Judgement("question", rng.choice(every).answers[0].id, rng.choice(every).answers[0].id, "same", signed),
        Judgement("question", every[0].answers[0].id, every[0].answers[0].id, "different", signed),
        Judgement("origin", WHO[0], WHO[2], "same", signed),
        Judgement("copy", reports[0].id, reports[1].id, rng.choice(("same", "different")), signed),
    ]
    kept = Kept()
    for _ in range(4):
        said = Amendments(
            tuple(rng.sample(corrections, rng.randrange(4))), tuple(rng.sample(judgements, rng.randrange(5)))
        )
        same(reports, claims, kept, said)
    same(reports, claims, kept)


def test_stories_that_share_what_is_kept_do_not_mix() -> None:
    """Briefs of several stories made with one, and again after one of them grew."""
    told = [made(f"r{n}", n) for n in range(12)]
    claims = {r.id: own for r, own in told}
    filed = {r.id: ("one", "other")[n % 2] for n, (r, _) in enumerate(told)}
    kept = Kept()
    for many in (6, 9, 12):
        reports = [r for r, _ in told[:many]]
        assert briefs(reports, claims, filed=filed, kept=kept) == briefs(reports, claims, filed=filed)


def test_a_text_that_changed_around_its_claims_is_read_anew() -> None:
    """Two spans are equal in two texts: what stands around an answer must not come from the text that was before."""
    report, own = made("r", 7)
    text = report.text.replace(" said ", " SAID ")
    moved = replace(report, text=text)
    again = [
        replace(
            c,
            content=tuple(Span(s.start, s.end, text) for s in c.content),
            source=tuple(Span(s.start, s.end, text) for s in c.source),
            answers=tuple(replace(a, span=Span(a.span.start, a.span.end, text)) for a in c.answers),
        )
        for c in own
    ]
    kept = Kept()
    story([report], {"r": own}, kept=kept)
    brief = story([moved], {"r": again}, kept=kept)
    texts = {s.answer.span.text for f in brief.findings for p in f.positions for s in p.statements}
    assert texts == {text}


def test_one_more_report_is_worked_out_alone() -> None:
    """What another report says of another thing leaves every finding the very object it was."""
    told = [made(f"r{n}", n) for n in range(8)]
    claims = {r.id: own for r, own in told}
    reports = [r for r, _ in told]
    kept = Kept()
    before = {f.question.id: f for f in story(reports, claims, kept=kept).findings}
    late = Report("late", "The choir of Lesk sang on the quay.", "Post", Moment.parse("2031-05-21T09:00:00Z"))
    span = late.span(4, 17)
    said = Claim("c-late", "late", "own-voice", (), (), (span,), answers=(
        Answer("c-late#0", "choir.sang", Words("the quay"), span),))  # fmt: skip
    after = story([*reports, late], claims | {"late": [said]}, kept=kept).findings
    assert [f for f in after if f.question.slot == "choir.sang"]
    figures = [f for f in after if f.question.id in before and f.low is None and f.status != "unanswered"]
    assert figures and all(f is before[f.question.id] for f in figures)
