"""Which clauses speak of one thing, and what it is called."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.link.topic.topics import topics
from rashomon.link.topic.words import stem
from rashomon.model import Answer, Claim, Origin, Span, Statement, Words


def clause(text: str, n: int = 0) -> Statement:
    span = Span(0, len(text) or 1, text or " ")
    claim = Claim(f"c{n}", f"r{n}", "indirect", (), (), (span,))
    origin = Origin(f"o{n}", f"Party {n}", "named")
    return Statement(Answer(f"c{n}#0", "statement.made", Words(text), span), claim, origin, "Courier", f"r{n}")


def sorted_out(*texts: str) -> list[tuple[tuple[int, ...], str]]:
    return [(t.members, t.name) for t in topics([clause(text, n) for n, text in enumerate(texts)])]


def test_clauses_that_share_their_rare_words_are_one_topic() -> None:
    found = sorted_out(
        "the sluice gates had been left open",
        "the minister will travel on Monday",
        "somebody opened the sluice gates at night",
    )
    assert found[0] == ((0, 2), "sluice gates")
    assert found[1][0] == (1,)


def test_words_that_everybody_uses_join_nothing() -> None:
    assert [m for m, _ in sorted_out("they said it was there", "it was not there they said")] == [(0,), (1,)]


def test_a_topic_is_named_by_words_that_stand_side_by_side() -> None:
    (only,) = sorted_out("the western flood barrier failed", "failing of the western flood barrier", "western barrier")
    assert only[1] in ("western flood barrier", "western")


def shown(*texts: str) -> str:
    return topics([clause(text, n) for n, text in enumerate(texts)])[0].shown


def test_a_name_is_a_noun_with_its_article_rather_than_a_verb() -> None:
    assert (
        shown("Raiders gained access to the lower vault", "nobody gained access to the lower vault")
        == "the lower vault"
    )
    assert shown("We were told it was Port Ostrel", "they told us it was Port Ostrel") == "Port Ostrel"


def test_a_name_that_is_no_noun_is_quoted() -> None:
    assert shown("he was warned twice", "she was warned twice") == "“warned twice”"


def test_one_telling_name_is_one_topic_and_one_person_is_not() -> None:
    same = sorted_out("the lock gate was rusted through", "nothing ailed that lock gate, it held for years and years",
                      "boats lay idle")  # fmt: skip
    assert [m for m, _ in same] == [(0, 1), (2,)]
    person = sorted_out("Marn Lisk sold two boats to a stranger", "a letter of thanks was sent to Marn Lisk in prison")
    assert [m for m, _ in person] == [(0,), (1,)]


def test_forms_of_a_word_are_one() -> None:
    assert stem("climbed") == stem("climbing") == stem("climbs")
    assert stem("stopped") == stem("stopping")


@given(st.lists(st.text(max_size=60), max_size=12))
def test_every_clause_is_in_exactly_one_topic(texts: list[str]) -> None:
    found = topics([clause(text, n) for n, text in enumerate(texts)])
    assert sorted(at for t in found for at in t.members) == list(range(len(texts)))
