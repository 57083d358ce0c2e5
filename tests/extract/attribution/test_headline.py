"""Whose word a headline is."""

import pytest

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.headline import headlined, spoken_to
from rashomon.model import Report, Span


def read(head: str) -> tuple[str, str] | None:
    text = f"{head}\n\nSmoke hung over Ostrel."
    found = headlined(Report("r", text, headline=Span(0, len(head), text)))
    return (found.source[0].exact, found.content[0].exact) if found else None


@pytest.mark.parametrize(
    "head",
    ["Fire brigade: mill fire hurts ten", "Mill fire hurts ten: fire brigade", "Mill fire hurts ten - fire brigade",
     "Mill fire hurts ten – Fire brigade", "Mill fire hurts ten, fire brigade says",
     "Mill fire hurts ten, say fire brigade", "Mill fire hurts ten, according to fire brigade",
     "UPDATE 2-Mill fire hurts ten - fire brigade",
     "BREAKING: Mill fire hurts ten, fire brigade says", "Live: Mill fire hurts ten, fire brigade says"],
)  # fmt: skip
def test_a_speaker_stands_before_or_behind_what_is_said(head: str) -> None:
    found = read(head)
    assert found is not None
    assert (found[0].lower(), found[1].lower()) == ("fire brigade", "mill fire hurts ten")


@pytest.mark.parametrize(
    ("head", "who"),
    [("Union leader: Mill ‘was a trap’", "Union leader"), ("‘The mill was a trap’: rescuers", "rescuers"),
     ("Oda Brask: ‘The mill was a trap’", "Oda Brask"), ("Mill was a trap, claims union", "union")],
)  # fmt: skip
def test_an_office_a_kind_of_people_and_before_a_quotation_a_full_name_speak(head: str, who: str) -> None:
    found = read(head)
    assert found is not None and found[0] == who


@pytest.mark.parametrize(
    "head",
    ["Mill fire: ten hurt", "Ostrel: ten hurt in mill fire", "LIVE: ten hurt in mill fire",
     "Mill fire: what we know so far", "Ten hurt in mill fire", "Norway: ten hurt",
     "Mill fire hurts ten", "Who is to blame? Union points to mill",
     "Police: who was the driver?", "Mill fire - a timeline"],
)  # fmt: skip
def test_subjects_labels_and_questions_do_not_speak(head: str) -> None:
    assert read(head) is None


@pytest.mark.parametrize(
    ("head", "cue", "none"),
    [("Villagers told to leave Ostrel", "told", True), ("Mill owner accused of arson", "accused", True),
     ("Mill fire: ten hurt", ":", True), ("Mayor tells villagers to leave", "tells", False)],
)  # fmt: skip
def test_who_is_told_does_not_speak(head: str, cue: str, none: bool) -> None:
    at = Span(head.index(cue), head.index(cue) + len(cue), head)
    assert spoken_to(Attributed((), (at,), (Span(0, 4, head),))) is none
