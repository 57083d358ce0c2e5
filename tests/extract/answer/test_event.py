"""When and where: only what the clause itself ties to the event."""

import pytest

from rashomon.extract.answer.event import happened
from rashomon.extract.moment.moments import moments
from rashomon.extract.place.places import places
from rashomon.model import Moment, Place

PUBLISHED = Moment.parse("2021-03-12T18:00Z")  # a Friday


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Slot, the day or place, and which event, of one sentence."""
    when = [(f.span, f.moment) for f in moments(text, None, anchor=PUBLISHED)]
    where = [(f.span, f.place) for f in places(text)]
    found = happened(text, 0, len(text), when, where)
    return [(w.slot, _shown(w.value), w.of) for w in found]


def _shown(value: object) -> str:
    return value.name if isinstance(value, Place) else value.iso()[:10] if isinstance(value, Moment) else ""


def days(text: str) -> list[str]:
    return [shown for slot, shown, of in told(text) if slot == "event.start" and of is None]


@pytest.mark.parametrize(
    "text",
    [
        "A ferry struck the quay on Thursday.",
        "On Thursday, a ferry struck the quay.",
        "Three people were killed Thursday when a ferry struck the quay.",
        "Thursday's crash was the second this year.",
        "Thursday morning's bus crash shocked the town.",
        "The explosion was on Thursday.",
        "The accident happened just after 6 a.m. on Thursday.",
        "Officials condemned Thursday's attack.",
        "The ferry was struck by a tanker on Thursday, the coastguard said.",
    ],
)
def test_a_clause_that_tells_the_event_dates_it(text: str) -> None:
    assert days(text) == ["2021-03-11"]


@pytest.mark.parametrize(
    "text",
    [
        "Ministers met on Thursday to discuss the attack.",
        "The toll from the explosion rose to 12 on Thursday.",
        "The number of dead in the bombing reached 12 on Thursday.",
        "The president condemned the attack on Thursday.",
        "Investigators began work at the site of the crash on Thursday.",
        "An investigation into the explosion would begin on Thursday.",
        "A search began on Thursday.",
        "She tweeted Thursday about the shooting.",
        "The mayor visited the crash site on Thursday.",
        "The group vowed to strike on Thursday.",
        "A funeral for those killed will start on Thursday.",
        "12 March 2021 Quake shakes the coast",
        "PORT SENNET, March 11 (Corvane) - A crash was reported.",
        "On Thursday, the minister said the bombs had exploded.",
        "The army has controlled the town since Thursday, when it was attacked.",
        "An earlier attack on Thursday was repelled.",
        "He left home on Thursday and died in the crash.",
        "A press release issued on Thursday gave no numbers.",
    ],
)
def test_another_verbs_time_does_not_date_the_event(text: str) -> None:
    assert not days(text)


def test_what_is_not_the_event_keeps_its_own_name() -> None:
    assert told("The bus had arrived on Thursday.") == [("event.start", "2021-03-11", "arrival")]
    assert ("event.start", "2021-03-11", "alert") in told("Crews were called at 6 a.m. on Thursday to a fallen crane.")


def spots(text: str) -> list[str]:
    return [shown for slot, shown, _ in told(text) if slot == "event.place"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A plane crashed in northern Kenya.", "northern Kenya"),
        ("The attack in Nairobi killed six.", "Nairobi"),
        ("A bomb exploded at a market in Nairobi.", "Nairobi"),
        ("The rocket was launched from Nairobi.", "Nairobi"),
    ],
)
def test_the_place_of_an_event_stands_in_its_clause(text: str, place: str) -> None:
    assert spots(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "The crash killed eight, including families from Nairobi.",
        "A rocket was fired over Kenya.",
        "The crash would affect tourism in Kenya.",
        "The attack was condemned in Nairobi.",
        "He described the attack to reporters in Nairobi.",
    ],
)
def test_a_place_of_other_things_is_not_the_events(text: str) -> None:
    assert not spots(text)


def test_a_place_lies_in_what_the_sentence_says_it_lies_in() -> None:
    text = "A tram overturned in Velmar Road in Nairobi."
    where = [(f.span, f.place) for f in places(text)]
    found = [w.value for w in happened(text, 0, len(text), [], where)]
    assert all(isinstance(p, Place) and (p.name == "Nairobi" or "Nairobi" in p.within) for p in found)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("The company discovered the theft in January.", ("event.start", "2021-01-01", "discovery")),
        ("The lynx came to the park in 2015.", ("event.start", "2015-01-01", "arrival")),
        ("The intrusion began in February.", ("event.start", "2021-02-01", None)),
        ("Nine captives were freed in Nairobi.", ("event.place", "Nairobi", "release")),
        ("Nine captives were freed shortly before dawn in the town of Tolvan.", ("event.place", "Tolvan", "release")),
        ("Coastguards received reports of a collision on Thursday.", ("event.start", "2021-03-11", "alert")),
    ],
)
def test_other_happenings_have_their_own_dates_and_places(text: str, answer: tuple[str, str, str | None]) -> None:
    assert answer in told(text)


def test_a_month_does_not_date_the_event_itself() -> None:
    assert days("A ferry struck the quay in January.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The clinic released a statement on Thursday.",
        "The names of the dead were released Thursday.",
        "Channel 9 conducted a phone interview with the mayor on Thursday.",
        "The party began in Tremont on Thursday, a guard said.",
    ],
)
def test_words_given_out_are_no_event(text: str) -> None:
    """A statement is released as no hostage is, and a party that began is not what the report is about."""
    assert [(slot, of) for slot, _, of in told(text)] == []


def test_people_who_are_released_are() -> None:
    assert ("event.start", "2021-03-11", "release") in told("The rebels released nine miners on Thursday.")
