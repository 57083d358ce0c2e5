"""Credits and citations as evidence."""

from rashomon.link.copy_credit import citing, credit, same_agency
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


def test_a_citation_names_an_outlet_with_one_earlier_report() -> None:
    said = by("Courier", text="The Post reported that the bridge was shut.", at="2021-05-03T09:00:00Z")
    early, late = by("Post", at="2021-05-03T08:00:00Z"), by("Post", at="2021-05-03T11:00:00Z")
    assert citing([early, said]) == [(0, 1)]
    assert citing([said, late]) == []
    assert citing([early, early, said]) == []


def test_a_name_alone_is_no_citation() -> None:
    assert citing([by("Post"), by("Courier", text="The post office and the Post building burned.")]) == []
