"""What holds for any statements at all."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Finding, Statement, Unknown
from rashomon.reconcile import Behaviour, finding
from rashomon.reconcile.account import read
from rashomon.reconcile.behaviour import Kind

from .making import QUESTION, clock, says
from .strategies import KINDS, statements

many = st.lists(statements(), max_size=6, unique_by=lambda s: s.answer.id)
kinds = st.sampled_from(KINDS)


def of(given: list[Statement], kind: Kind) -> Finding:
    return finding(QUESTION, given, behaviour=Behaviour(kind))


@given(many, kinds, st.randoms(use_true_random=False))
def test_the_order_of_statements_never_shows(given: list[Statement], kind: Kind, random: st.DataObject) -> None:
    shuffled = sorted(given, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert of(given, kind) == of(shuffled, kind)


@given(many, kinds, st.data())
def test_a_copy_of_a_report_changes_nothing_but_who_printed_it(
    given: list[Statement], kind: Kind, data: st.DataObject
) -> None:
    if not given:
        return
    copied = data.draw(st.sampled_from(given))
    copy = replace(copied, outlet="Copying Times", report="copy")
    before, after = of(given, kind), of([*given, copy], kind)
    assert (after.status, after.revised, after.low, after.high) == (
        before.status,
        before.revised,
        before.low,
        before.high,
    )


@given(many, kinds, st.data())
def test_a_later_reprint_never_makes_a_single_source_agreed(
    given: list[Statement], kind: Kind, data: st.DataObject
) -> None:
    dated = [s for s in given if s.at is not None]
    if not dated or of(given, kind).status != "single-source":
        return
    reprint = replace(data.draw(st.sampled_from(dated)), outlet="Copying Times", report="copy", at=clock(100))
    assert of([*given, reprint], kind).status != "agreed"


@given(many, kinds)
def test_an_unknown_never_changes_a_stated_question(given: list[Statement], kind: Kind) -> None:
    before = of(given, kind)
    if before.status in ("disputed", "agreed", "single-source"):
        unknown = says("Town hall", Unknown(), clock(50))
        after = of([*given, unknown], kind)
        assert (after.status, after.low, after.best, after.high) == (
            before.status,
            before.low,
            before.best,
            before.high,
        )


@settings(max_examples=300)
@given(many, kinds)
def test_agreed_always_rests_on_two_origins_one_of_them_on_record(given: list[Statement], kind: Kind) -> None:
    if of(given, kind).status == "agreed":
        able = [s for s in given if not s.slip and (s.origin.standing != "own-voice" or s.observed)]
        able = [s for s in able if read(s)[0] in ("stated", "denied")]
        assert len({s.origin.id for s in able}) >= 2
        assert any(s.origin.standing in ("named", "office") or s.observed for s in able)


@given(many, kinds)
def test_every_statement_is_shown_once_and_every_question_has_a_reason(given: list[Statement], kind: Kind) -> None:
    found = of(given, kind)
    shown = [id(s) for p in found.positions for s in p.statements]
    assert sorted(shown) == sorted(id(s) for s in given)
    assert found.reasons
    assert all(r.endswith(".") for r in found.reasons)


@given(many, kinds)
def test_figures_keep_their_order(given: list[Statement], kind: Kind) -> None:
    found = of(given, kind)
    if found.low is not None and found.high is not None:
        assert found.low <= found.high
    assert found.status in ("agreed", "single-source") or found.best is None
