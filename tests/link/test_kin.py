"""Two descriptions of one group of people, told by the number they share."""

from rashomon.link.kin import joined, sole
from rashomon.model import Answer, Claim, Origin, Quantity, Scope, Span, Statement

TEXT = "21 pupils were freed"
SPAN = Span(0, 2, TEXT)


def cluster(
    of: str | None, *numbers: float, when: str | None = None, slot: str = "people.freed"
) -> tuple[Scope, list[Statement]]:
    scope = Scope(of=of, when=when)
    told = [
        Statement(
            Answer("c#0", slot, Quantity(n, n, "person", str(n)), SPAN, scope),
            Claim("c", "r", "own-voice", (), (), (SPAN,)), Origin("o", "Courier", "own-voice"), "Courier", "r",
        )
        for n in numbers
    ]  # fmt: skip
    return scope, told


def words(text: str | None) -> tuple[str, ...]:
    return tuple((text or "").split())


def scopes(*clusters: tuple[Scope, list[Statement]]) -> list[tuple[str | None, int]]:
    return [(scope.of, len(told)) for scope, told in joined(clusters, words)]


def test_a_fuller_description_with_the_same_number_is_the_same_group() -> None:
    assert scopes(cluster("pupils", 21, 21), cluster("marn pupils", 21)) == [("pupils", 3)]
    assert scopes(cluster("girls", 21), cluster("schoolgirls", 21)) == [("girls", 2)]


def test_other_numbers_small_numbers_and_other_people_stay_apart() -> None:
    assert len(scopes(cluster("pupils", 21), cluster("marn pupils", 9))) == 2
    assert len(scopes(cluster("pupils", 2), cluster("marn pupils", 2))) == 2
    assert len(scopes(cluster("pupils", 21), cluster("teachers", 21))) == 2


def test_a_part_is_never_held_against_the_whole() -> None:
    assert len(scopes(cluster(None, 21), cluster("pupils", 21))) == 2


def test_another_time_is_another_question() -> None:
    assert len(scopes(cluster("pupils", 21), cluster("marn pupils", 21, when="2029"))) == 2


def test_a_month_holds_its_days() -> None:
    assert len(scopes(cluster("pupils", 21, when="2029-04"), cluster("pupils", 21, when="2029-04-14"))) == 1
    assert len(scopes(cluster("pupils", 21, when="2029-04"), cluster("pupils", 21, when="2029-05-14"))) == 2


def test_a_number_of_many_figures_tells_by_itself() -> None:
    """Nobody meets 143.5 million by chance; a round number, a party's name and another part say otherwise."""
    many = 143_500_000
    assert len(scopes(cluster(None, many), cluster("marn citizens", many, when="2029"))) == 1
    assert len(scopes(cluster(None, 100_000), cluster("marn citizens", 100_000, when="2029"))) == 2
    assert len(scopes(cluster("pupils", many), cluster("teachers", many))) == 2


def test_an_age_told_of_a_child_is_that_of_the_boy() -> None:
    boy, child = cluster("boy", 4, slot="person.age"), cluster("child", 4, slot="person.age")
    assert len(scopes(boy, child)) == 1
    assert len(scopes(boy, cluster("child", 7, slot="person.age"))) == 2


def test_what_was_joined_joins_nothing_more() -> None:
    assert scopes(cluster("marn girls", 21), cluster("girls", 21, 21), cluster("east girls", 21)) == [("girls", 4)]


def alone(*described: str | None) -> list[int]:
    return [len(told) for _, told in sole([cluster(of, 1) for of in described], words)]


def test_whoever_is_described_in_words_that_share_one_is_one_suspect() -> None:
    """Somebody left undescribed may be anybody, and is whoever there is."""
    assert alone("tram driver", "male driver", None) == [3]
    assert alone(None, None) == [2]


def test_two_suspects_stay_two_and_nobody_is_given_the_one_left_undescribed() -> None:
    assert alone("driver", "guard", None) == [1, 1, 1]
