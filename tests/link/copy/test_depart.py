"""Departures: another number or name than the siblings have."""

from rashomon.link.copy.copies import copies
from rashomon.model import Departure, Moment, Report

TEXT = (
    "The ferry Aurelia struck a pier at Selm on Friday and 15 passengers were hurt, the harbour office said. "
    "The master, Jonas Reuter, was questioned through the night by officers of the coast guard. "
    "Divers found a hole two metres wide below the water line. Crossings begin again on Sunday."
)


def told(*texts: str, hours: tuple[int, ...] | None = None) -> tuple[Departure, ...]:
    """Departures among one dispatch as printed by several outlets, an hour apart unless said otherwise."""
    at = hours or tuple(range(1, len(texts) + 1))
    reports = [Report(f"r{n}", text, f"Outlet {n}", Moment.parse(f"2021-05-03T{h:02}:00:00Z"))
               for n, (text, h) in enumerate(zip(texts, at, strict=True))]  # fmt: skip
    (copy,) = copies(reports)
    return copy.departures


def brief(found: tuple[Departure, ...]) -> list[tuple[str, str, str, bool]]:
    return [(d.here.report, d.here.span.exact, d.there.span.exact, d.slip) for d in found]


def test_the_one_that_stands_alone_slipped() -> None:
    assert brief(told(TEXT, TEXT.replace("15", "51"), TEXT)) == [("r1", "51", "15", True)]


def test_the_first_may_be_the_one_that_slipped() -> None:
    found = brief(told(TEXT.replace("15", "51"), TEXT, TEXT))
    assert set(found) == {("r0", "51", "15", True)}


def test_the_last_may_have_an_update() -> None:
    assert brief(told(TEXT, TEXT, TEXT.replace("15", "17"))) == [("r2", "17", "15", False)]


def test_of_two_copies_nobody_knows_which_slipped() -> None:
    assert brief(told(TEXT, TEXT.replace("15", "51"))) == [("r1", "51", "15", False)]


def test_another_name_departs_and_another_spelling_does_not() -> None:
    assert brief(told(TEXT, TEXT.replace("Reuter", "Brandt"), TEXT)) == [("r1", "Brandt", "Reuter", True)]
    assert told(TEXT, TEXT.replace("Reuter", "Reuther"), TEXT) == ()


def test_a_number_in_words_is_the_same_number() -> None:
    assert told(TEXT, TEXT.replace("15", "fifteen")) == ()


def test_a_number_in_a_quotation_can_be_got_wrong_too() -> None:
    quoted = TEXT + " “We counted 15 people on deck,” the mate, Ada Brandt, told the radio in the evening."
    assert brief(told(quoted, quoted.replace("counted 15", "counted 50"), quoted)) == [("r1", "50", "15", True)]
