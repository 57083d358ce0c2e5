"""Judgements of what belongs together."""

from __future__ import annotations

from rashomon.amend import judged_copies
from rashomon.model import About, Amendments, Copy, Judgement, Reliability, Verdict

from .making import COMPANY, FIRE, briefed, signed


def judgement(about: About, one: str, other: str, verdict: Verdict) -> Judgement:
    return Judgement(about, one, other, verdict, signed())


def statuses(*judgements: Judgement) -> list[str]:
    found = briefed(Amendments(judgements=judgements)).findings
    return [f.status for f in found if f.question.slot == "people.killed"]


FIRST, SECOND = (c.answers[0].id for c in (FIRE[1], COMPANY[1]))


def test_answers_of_two_things_are_two_questions_that_name_each_other() -> None:
    assert statuses() == ["disputed"]
    assert statuses(judgement("question", FIRST, SECOND, "different")) == ["single-source", "single-source"]
    brief = briefed(Amendments(judgements=(judgement("question", FIRST, SECOND, "unsure"),)))
    one, other = (f for f in brief.findings if f.question.slot == "people.killed")
    assert one.linked == (other.question.id,) and other.linked == (one.question.id,)


def test_the_newest_judgement_may_join_what_an_older_one_parted() -> None:
    parted, joined = (judgement("question", FIRST, SECOND, v) for v in ("different", "same"))
    assert statuses(parted, joined) == ["disputed"]


def test_two_names_of_one_party_are_one_origin() -> None:
    same = judgement("origin", "Fire service", "Tunnel company", "same")
    assert statuses(same) == ["single-source"]
    assert briefed(Amendments(judgements=(same,))).judged == (same,)


def test_a_party_that_is_another_gets_an_origin_of_its_own() -> None:
    other = judgement("origin", "Fire service", "Tunnel company", "different")
    names = {o.id for o in briefed(Amendments(judgements=(other,))).origins}
    assert "judged:tunnel company" in names


def test_reports_judged_different_are_no_copies_and_those_judged_one_are() -> None:
    found = [Copy("a", ("b", "c"), "same dispatch", 0.9)]
    (left,) = judged_copies(found, [judgement("copy", "a", "b", "different")])
    assert left.reports == ("c",)
    assert judged_copies([found[0]], [judgement("copy", "a", "d", "same")])[-1].reports == ("d",)


def test_reliability_is_shown_with_who_gave_it() -> None:
    origin = next(o.id for o in briefed().origins if o.name == "Fire service")
    held = Reliability(origin, "B", signed())
    assert briefed(Amendments(reliability=(held,))).reliability == (held,)
