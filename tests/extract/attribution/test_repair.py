"""Repairs of what the tagger gives, each on a sentence of its own; no model needed."""

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.repair import repaired
from rashomon.extract.attribution.tagger import Attribution
from rashomon.model import Report, Span


def found(
    text: str, source: str, cue: str, *content: str, headline: str = "", furniture: str = ""
) -> Attributed | None:
    """What repair makes of an attribution given by its words."""

    def at(words: str) -> tuple[int, int]:
        start = text.index(words)
        return start, start + len(words)

    report = Report(
        "r",
        text,
        headline=Span(*at(headline), text) if headline else None,
        furniture=(Span(*at(furniture), text),) if furniture else (),
    )
    item = Attribution((at(source),) if source else (), (at(cue),), tuple(at(c) for c in content))
    return repaired(report, item)


def content(result: Attributed | None) -> list[str]:
    return [s.exact for s in result.content] if result else []


def test_no_content_runs_from_the_headline_into_the_body() -> None:
    text = "Dam Breaks In Ostrel\n\nThe ministry said four villages were under water."
    got = found(text, "The ministry", "said", "Dam Breaks In Ostrel", "four villages were under water",
                headline="Dam Breaks In Ostrel")  # fmt: skip
    assert content(got) == ["four villages were under water"]


def test_a_headline_on_the_same_line_is_cut_off() -> None:
    text = "Dam Breaks In Ostrel Four villages were under water the ministry said on Monday."
    got = found(text, "the ministry", "said", "Dam Breaks In Ostrel Four villages were under water",
                headline="Dam Breaks In Ostrel")  # fmt: skip
    assert content(got) == ["Four villages were under water"]


def test_content_ends_with_its_paragraph() -> None:
    text = "It was raining, the mayor said.\nThe bridge is closed."
    assert content(found(text, "the mayor", "said", "It was raining", "The bridge is closed")) == ["It was raining"]


def test_a_quotation_runs_on_over_paragraphs() -> None:
    text = '"It was raining," the mayor said.\n\n"The bridge is closed."'
    got = found(text, "the mayor", "said", '"It was raining,"', '"The bridge is closed."')
    assert content(got) == ['"It was raining,"', '"The bridge is closed."']


def test_furniture_is_never_claimed() -> None:
    text = "Read more: the mayor said no\nThe mayor said no to the plan."
    assert found(text, "the mayor", "said", "no", furniture="Read more: the mayor said no") is None


def test_parts_with_only_space_between_are_one() -> None:
    text = "The port told them it would close, the clerk said."
    assert content(found(text, "the clerk", "said", "The port told", "them it would close")) == [
        "The port told them it would close"
    ]


def test_an_aside_is_about_the_claim_and_not_part_of_it() -> None:
    text = "State radio claimed, without offering evidence, that forty rebels were killed."
    got = found(text, "State radio", "claimed", "without offering evidence, that forty rebels were killed")
    assert content(got) == ["that forty rebels were killed"]
    assert got and [s.exact for s in got.asides] == ["without offering evidence"]


def test_a_clipped_end_is_trimmed() -> None:
    text = "The guild said the strike was for Anna Berg, who died in May."
    assert content(found(text, "The guild", "said", "the strike was for Anna Berg, who")) == [
        "the strike was for Anna Berg"
    ]


def test_marks_left_outside_come_in() -> None:
    text = '"We are safe," the captain said.'
    assert content(found(text, "the captain", "said", "We are safe")) == ['"We are safe,"']


def test_who_finds_or_offers_a_thing_says_nothing() -> None:
    text = "The bank discovered the leak in May. The bank discovered that money was gone."
    assert found(text, "The bank", "discovered", "the leak in May") is None
    later = text.partition(". ")[2]
    assert content(found(later, "The bank", "discovered", "that money was gone")) == ["that money was gone"]


def test_who_stands_in_the_headline_is_no_source_in_the_body() -> None:
    text = "Keeper denies gate was shut\n\nThe keeper of the lock denied that the gate was shut."
    got = found(text, "Keeper", "denied", "that the gate was shut", headline="Keeper denies gate was shut")
    assert got and got.source == ()


def test_a_figure_speaks_for_nobody() -> None:
    text = "The number of confirmed cases passed 40."
    assert found(text, "The number of", "confirmed", "cases passed 40") is None
    assert found(text, "The", "confirmed", "cases passed 40") is None


def test_a_relay_named_last_is_not_the_speaker() -> None:
    text = '"We know of it," the palace told reporters according to a pool report.'
    got = found(text, "a pool report", "according to", '"We know of it,"')
    assert got and [s.exact for s in got.source] == ["the palace"]
    assert [s.exact for s in got.relays] == ["a pool report"]


def test_the_clause_before_said_is_what_was_said() -> None:
    text = "At least ten people died when the hall fell in, the rescue league said, disputing the official toll."
    got = found(text, "the rescue league", "said", "disputing the official toll")
    assert content(got) == ["At least ten people died when the hall fell in", "disputing the official toll"]


def test_what_stands_over_a_clip_speaks_for_nobody() -> None:
    text = "RAW VIDEO: Flames at the Ostrel depot"
    assert found(text, "RAW VIDEO", ":", "Flames at the Ostrel depot") is None
    assert found("Mayor: Flames at the depot", "Mayor", ":", "Flames at the depot") is not None


def test_whoever_is_told_is_no_part_of_what_is_told() -> None:
    text = "A doctor tells us two sailors were hurt."
    assert content(found(text, "A doctor", "tells", "us two sailors were hurt")) == ["two sailors were hurt"]
    text = "The crew say them two are brothers."
    assert content(found(text, "The crew", "say", "them two are brothers")) == ["them two are brothers"]
