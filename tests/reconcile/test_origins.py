"""Rule 1: count origins, never outlets."""

from __future__ import annotations

from rashomon.model import Statement
from rashomon.reconcile.account import Account, gather, in_order
from rashomon.reconcile.origins import distinct, one_side, repeated, repeats

from .making import at_least, clock, exactly, origin, printed, says


def accounts(*statements: Statement) -> list[Account]:
    return gather(in_order(statements))


def again(*statements: Statement) -> list[str]:
    return [a.origin.name for a in repeats(accounts(*statements), "running")]


def test_own_voice_repeats_a_named_partys_value_and_what_fits_it() -> None:
    police = says("Police", exactly(197))
    assert again(police, printed("Nordnet", exactly(197)), printed("Velm Post", at_least(190))) == [
        "Nordnet",
        "Velm Post",
    ]


def test_own_voice_is_an_origin_where_nobody_is_named_for_its_value() -> None:
    assert again(says("Police", exactly(27)), printed("Nordnet", exactly(24))) == []
    assert again(says("a source", exactly(24), standing="bare"), printed("Nordnet", exactly(24))) == []


def test_own_voice_on_what_could_be_seen_is_an_origin() -> None:
    assert again(says("Police", exactly(24)), printed("Nordnet", exactly(24), observed=True)) == []


def test_a_repeat_goes_with_a_standing_account_unless_only_a_past_one_says_the_same() -> None:
    old, new, bound, stale = accounts(
        says("Police", exactly(24), clock(1)), says("Police", exactly(43), clock(2)),
        printed("Nordnet", at_least(22), clock(3)), printed("Velm Post", exactly(24), clock(4)),
    )  # fmt: skip
    assert repeated([bound, stale], [new], [old], "running") == {bound: new, stale: old}


def test_origins_count_once_and_share_a_side_only_if_all_do() -> None:
    army, ministry, town = origin("Army", side="ardia"), origin("Ministry", side="ardia"), origin("Town")
    both = accounts(says(army, exactly(1)), says(army, exactly(2)), says(ministry, exactly(1)))
    assert [o.name for o in distinct(both)] == ["Army", "Ministry"]
    assert one_side(both)
    assert not one_side(both[:2])
    assert not one_side([*both, *accounts(says(town, exactly(1)))])
