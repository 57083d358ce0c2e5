"""Credits and citations as evidence."""

from rashomon.link.copy.credit import credit, same_agency
from rashomon.model import Moment, Report


def by(outlet: str, *agencies: str, text: str = "x", at: str | None = None) -> Report:
    return Report(outlet, text, outlet, Moment.parse(at) if at else None, credits=agencies)


def test_two_spellings_are_one_agency() -> None:
    assert credit(by("Post", "AP"), by("Courier", "Associated Press")) == "both credit Associated Press"


def test_an_agency_and_who_credits_it() -> None:
    assert credit(by("Reuters"), by("Courier", "Reuters")) == "one is by Reuters, the other credits it"
    assert same_agency(by("Courier", "Reuters"), by("Reuters"))


def test_other_credits_are_told_and_prove_nothing() -> None:
    assert (
        credit(by("Post", "AP"), by("Courier", "AFP")) == "one credits Associated Press, the other Agence France-Presse"
    )
    assert not same_agency(by("Post", "AP"), by("Courier", "AFP"))


def test_no_credits_say_nothing() -> None:
    assert credit(by("Post"), by("Courier")) is None
