"""A question as its page lays it out."""

from __future__ import annotations

from dataclasses import replace

from brief import samples
from rashomon.brief.excerpt import Excerpts
from rashomon.desk.question.asked import MOST, TOGETHER, Asked
from rashomon.model import Brief, Finding, Relay, Statement

BRIEF = samples.brief()


def asked(brief: Brief = BRIEF) -> Asked:
    return Asked(brief, Excerpts(brief, full_text=True))


def killed(brief: Brief = BRIEF) -> Finding:
    return next(f for f in brief.findings if f.question.slot == "people.killed")


def said_by(origin: str) -> Statement:
    return next(s for p in killed().positions for s in p.statements if s.origin.name == origin)


def test_a_chain_goes_from_whose_word_it_is_to_the_outlet() -> None:
    """Each once, with what they are; only a body has a page."""
    one = said_by("State Harbour Television")
    one = replace(
        one, claim=replace(one.claim, via=(Relay("Ostra Wire"), Relay("Port Gazette"))), outlet="Meridian Daily"
    )
    chain = list(asked().chain(one))
    assert [(x.role, x.name) for x in chain] == [
        ("origin", "State Harbour Television"),
        ("agency", "Ostra Wire"),
        ("agency", "Port Gazette"),
        ("outlet", "Meridian Daily"),
    ]
    assert not any(x.party for x in chain[1:])


def test_who_speaks_for_an_origin_stands_after_it() -> None:
    """With the role."""
    twelve = [s for p in killed().positions for s in p.statements if s.origin.name == "Fire Brigade"]
    chief = next(s for s in twelve if s.claim.speaker and s.claim.speaker.name == "Ilva Renn")
    assert [(x.role, x.name) for x in asked().chain(chief)][:2] == [
        ("origin", "Fire Brigade"),
        ("speaker", "Ilva Renn, head"),
    ]


def test_own_voice_is_named_once() -> None:
    """The outlet is the origin."""
    place = next(f for f in BRIEF.findings if f.question.slot == "event.place")
    own = next(s for p in place.positions for s in p.statements if s.origin.standing == "own-voice")
    assert [x.role for x in asked().chain(own)] == ["origin"]


def test_many_statements_come_in_pages() -> None:
    """Every one on one of them, in order; none too long for a reader."""
    first = killed()
    shown = first.positions[-1]
    many = tuple(
        replace(s, answer=replace(s.answer, id=f"{s.answer.id}-{n}")) for n in range(70) for s in shown.statements
    )
    finding = replace(first, positions=(*first.positions[:-1], replace(shown, statements=many)))
    pages = asked().given(finding)
    weights = [sum(g.weight for g in page) for page in pages]
    assert sum(weights) == sum(len(p.statements) for p in finding.positions)
    assert max(weights) <= MOST
    assert all(len(w.sources) <= TOGETHER for page in pages for g in page for w in g.words)
    assert pages[1][0].again


def test_a_question_without_answers_has_a_page() -> None:
    """One, and empty."""
    fled = next(f for f in BRIEF.findings if not f.positions)
    assert asked().given(fled) == [[]]


def test_neighbours_follow_the_order_of_the_story() -> None:
    """Disputed ones first; the ends have one neighbour."""
    known = asked()
    first, second = known.order[:2]
    assert known.beside(first) == (None, second)
    assert known.beside(second)[0] is first
    assert known.beside(known.order[-1])[1] is None
