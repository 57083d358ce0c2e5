"""Questions: same slot and same scope, or two questions."""

import pytest

from rashomon.link.question import compare, groups, question_id
from rashomon.model import Answer, Claim, Origin, Quantity, Scope, Span, Statement, Unknown, Value

TEXT = "fifteen were hurt in the hall"
ORIGIN = Origin("o", "Fire service", "named")


def same_place(a: str, b: str) -> bool:
    return a.lower() == b.lower()


def stated(slot: str, value: Value, scope: Scope | None = None) -> Statement:
    span = Span(0, 7, TEXT)
    claim = Claim("c", "r", "own-voice", (), (), (span,))
    return Statement(Answer("c#0", slot, value, span, scope or Scope()), claim, ORIGIN, "Courier", "r")


def count(n: int, unit: str = "person") -> Quantity:
    return Quantity(n, n, unit, str(n))


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (Scope(), Scope(), "same"),
        (Scope(of="children"), Scope(of="the children"), "same"),
        (Scope(of="children"), Scope(), "different"),
        (Scope(when="last year"), Scope(), "different"),
        (Scope(where="Selm"), Scope(where="selm"), "same"),
        (Scope(where="Selm"), Scope(where="Ostrel"), "different"),
        (Scope(where="Selm"), Scope(), "unsure"),
    ],
)
def test_scopes_are_the_same_or_not(a: Scope, b: Scope, same: str) -> None:
    assert compare(a, b, same_place=same_place).same == compare(b, a, same_place=same_place).same == same


def test_a_part_told_as_of_them_is_never_the_whole() -> None:
    assert compare(Scope(part="of them"), Scope(), same_place=same_place).same == "different"


def test_a_projectile_is_one_of_the_rockets_that_others_count() -> None:
    found = groups([stated("weapons.launched", count(3, "rocket")), stated("weapons.launched", count(1, "projectile"))],
                   same_place=same_place)  # fmt: skip
    assert [len(g.statements) for g in found] == [2]


def test_launched_and_landed_are_two_questions() -> None:
    found = groups([stated("weapons.launched", count(15, "rocket")), stated("weapons.landed", count(15, "rocket"))],
                   same_place=same_place)  # fmt: skip
    assert {g.question.slot for g in found} == {"weapons.launched", "weapons.landed"}


def test_a_part_is_a_question_of_its_own() -> None:
    found = groups([stated("people.killed", count(80)), stated("people.killed", count(12), Scope(of="children"))],
                   same_place=same_place)  # fmt: skip
    assert {g.question.id for g in found} == {"people.killed", "people.killed/of=children"}


def test_one_place_named_by_some_is_no_difference() -> None:
    found = groups([stated("people.killed", count(4)), stated("people.killed", count(5), Scope(where="Selm"))],
                   same_place=same_place)  # fmt: skip
    assert len(found) == 1


def test_with_two_places_the_unplaced_is_left_apart_and_linked() -> None:
    found = groups(
        [stated("people.killed", count(4))]
        + [stated("people.killed", count(n), Scope(where=w)) for n, w in ((5, "Selm"), (6, "Ostrel"))],
        same_place=same_place,
    )
    assert len(found) == 3
    bare = next(g for g in found if g.question.scope == Scope())
    assert len(bare.linked) == 2


def test_unknown_joins_the_question_it_is_about() -> None:
    found = groups([stated("people.killed", count(4)), stated("people.killed", Unknown())], same_place=same_place)
    assert len(found) == 1


def test_ids_hold_slot_and_scope() -> None:
    assert question_id("people.killed", Scope(of="NATO staff")) == "people.killed/of=nato-staff"
