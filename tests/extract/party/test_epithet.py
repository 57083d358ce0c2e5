"""Named people called by what they are, by age, two at once, or named only later, in invented reports."""

from __future__ import annotations

import pytest

from rashomon.extract.party.parties import Parties
from rashomon.model import Party, Report, Span


def meant(text: str, source: str, nth: int = 1) -> Party | None:
    """Whom the nth `source` of a report means."""
    start = -1
    for _ in range(nth):
        start = text.index(source, start + 1)
    got = Parties(Report("r", text)).resolve([Span(start, start + len(source), text)])
    return got.party if got else None


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Mira Tolan, 76, left. Jon Reed drove.\n\nThe 76-year-old saw nothing.", "The 76-year-old", "Mira Tolan"),
        ("Tom Orr, 42, and Sam Orr, 39, came.\n\nThe 39-year-old said he was glad.", "The 39-year-old", "Sam Orr"),
        ("Tom Orr lost on Tuesday. Orr had led. The billionaire said he would sue.", "The billionaire", "Tom Orr"),
        ("Sen. Lena Pell met Tom Orr. Orr spoke of boats.\n\nThe senator said no.", "The senator", "Lena Pell"),
        ("Lena Pell called it wrong. “It is late,” the former minister said.", "the former minister", "Lena Pell"),
        ("Tom Orr and Sam Pell were freed. Both men said they were well.", "Both men", "Tom Orr and Sam Pell"),
        ("Tom Orr and Sam Pell were freed. They said they were well.", "They", "Tom Orr and Sam Pell"),
    ],
)
def test_a_description_means_who_was_named_before(text: str, source: str, name: str) -> None:
    """An age, an epithet or a number of people takes the name that fits it."""
    party = meant(text, source)
    assert party is not None
    assert party.name == name


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A 15-year-old girl was hurt, Jon Reed said. The 15-year-old told police she ran.", "The 15-year-old"),
        ("Lena Pell leads Tom Orr, but the former senator has vowed to go on.", "the former senator"),
        ("A senator spoke in Selm. Mayor Jon Reed heard him. The senator said no.", "The senator"),
        ("Jon Reed called the police. The driver said he was asleep.", "The driver"),
        ("Jon Reed bought time on the air. The ad says he is old.", "The ad"),
    ],
)
def test_nobody_is_named_where_somebody_else_may_be_meant(text: str, source: str) -> None:
    """Somebody introduced without a name, somebody of the same sentence, or a thing keeps its description."""
    party = meant(text, source)
    assert party is None or party.anonymous


def test_who_an_office_in_a_lead_is() -> None:
    """An office is whoever alone is named with it later; "a spokesman" only whoever is then "the spokesman"."""
    later = "The mayor said no.\n\n“We looked,” said Mayor Pat Hume of Selm."
    spokesman = "A spokesman said it would hold. “We looked,” Dan Holt, the spokesman, added."
    other = "A spokesman said it would hold. “We looked,” said Corvane spokesman Dan Holt."
    found = [meant(later, "The mayor"), meant(spokesman, "A spokesman")]
    assert [p.name for p in found if p] == ["Pat Hume", "Dan Holt"]
    hidden = meant(other, "A spokesman")
    assert hidden is not None
    assert hidden.anonymous


def test_the_victim_who_is_named() -> None:
    """ "Another victim was Lena Orr" makes the victim and Lena Orr one, so that "her" means her."""
    found = meant("Another victim was 33-year-old Lena Orr, a guide, her family said.", "her family")
    assert found is not None
    assert found.affiliation == "Lena Orr"


def test_whose_agency_the_country_s_is() -> None:
    """ "The country's agency" is called after the country the report is about."""
    found = meant("Two died in Norway. Norway's police came. The country's weather service said so.",
                  "The country's weather service")  # fmt: skip
    assert found is not None
    assert found.name == "Norwegian weather service"


def test_deputies_are_of_the_one_sheriff_named() -> None:
    """ "Deputies" speak for the sheriff's office, where one is named and not two."""
    one = "The Selm County Sheriff's Office closed it. He hid, deputies said."
    two = "The Selm County Sheriff's Office called the Orr County Sheriff's Office. He hid, deputies said."
    assert (found := meant(one, "deputies")) is not None
    assert found.name == "Selm County Sheriff's Office"
    assert (found := meant(two, "deputies")) is None or found.anonymous


def test_who_a_shared_surname_means() -> None:
    """Of two with one surname it is the one who has spoken or acted, not one only spoken of."""
    found = meant("Bill Orr spoke in Selm for his wife, Lena Orr.\n\n“It is wrong,” Orr said.", "Orr", 3)
    assert found is not None
    assert found.name == "Bill Orr"


def test_a_pronoun_in_a_headline() -> None:
    """A headline's "he" is whom the report is about, where that is plain."""
    text = "Selm Awaits The Count, And He Knows It\n\nTom Orr trails. Orr said he was calm. Orr will speak on Friday."
    found = meant(text, "He")
    assert found is not None
    assert found.name == "Tom Orr"


def test_things_speak_for_nobody() -> None:
    """Results and tolls are told of by others and are no party."""
    assert meant("Initial results of tests point to gas, the ministry said.", "Initial results of tests") is None


def test_whom_who_means_beside_a_place_or_a_body() -> None:
    """ "Who" is the person described before it, not the town or the campaign in the description."""
    town = "It is so, said Alan Orr, a doctor from Selm, Norway, who had seen it."
    volunteer = "Also freed was Lena Orr, a Pell campaign staffer-turned-assistant who was glad."
    names = [p.name for p in (meant(town, "who"), meant(volunteer, "who")) if p]
    assert names == ["Alan Orr", "Lena Orr"]


def test_a_quoted_description_is_no_speaker() -> None:
    """Somebody only spoken of inside the quotation is not the "he" who says it."""
    found = meant("Bill Orr spoke. “Ann was a kind person,” he said.", "he")
    assert found is not None
    assert found.name == "Bill Orr"


def test_an_epithet_that_goes_on_to_name() -> None:
    """ "The nominee, Pat Hume" is Pat Hume, whoever spoke before."""
    found = meant(
        "Lena Orr spoke at noon.\n\n“No,” the Reform nominee, Pat Hume, said.", "the Reform nominee, Pat Hume"
    )
    assert found is not None
    assert found.name == "Pat Hume"
