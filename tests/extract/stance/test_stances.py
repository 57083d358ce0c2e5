"""How a claim is made: channel, addressee, evidence, certainty, commitment, time."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.stance.stances import Stance, stance, unknowns
from rashomon.model import Span


def at(text: str, words: str) -> tuple[Span, ...]:
    """The first place of `words`, none for no words."""
    if not words:
        return ()
    start = text.index(words)
    return (Span(start, start + len(words), text),)


def read(text: str, source: str, cue: str, content: str) -> Stance:
    """The stance of one attribution that fills `text`."""
    return stance(text, at(text, source), at(text, cue), at(text, content), Span(0, len(text), text))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "channel"),
    [
        ('"All is calm," Varga tweeted.', "Varga", "tweeted", "All is calm,", "tweet"),
        ("Varga said on Twitter that all is calm.", "Varga", "said", "that all is calm", "tweet"),
        ("Varga wrote on Facebook that all is calm.", "Varga", "wrote on Facebook", "that all is calm", "social media"),
        (
            "The port burned, the ministry said in a statement.",
            "the ministry",
            "said in a statement",
            "The port burned,",
            "statement",
        ),
        (
            "The port burned, the ministry said in a brief written statement.",
            "the ministry",
            "said",
            "The port burned,",
            "statement",
        ),
        (
            "Varga said in a televised speech that the port burned.",
            "Varga",
            "said",
            "that the port burned",
            "televised speech",
        ),
        ("Varga told reporters that the port burned.", "Varga", "told", "that the port burned", "press briefing"),
        ("Varga said in an interview that the port burned.", "Varga", "said", "that the port burned", "interview"),
        (
            "Orlian state television said the port burned.",
            "Orlian state television",
            "said",
            "the port burned",
            "state television",
        ),
        ("Court documents say the port burned.", "Court documents", "say", "the port burned", "document"),
        ("Varga told the court the port burned.", "Varga", "told", "the port burned", "court"),
        ("Varga said in a letter to staff that the port burned.", "Varga", "said", "that the port burned", "letter"),
        ("Varga said the mayor had lied in a tweet.", "Varga", "said", "the mayor had lied in a tweet", None),
    ],
)
def test_the_channel_is_read_from_the_frame_not_from_the_content(
    text: str, source: str, cue: str, content: str, channel: str | None
) -> None:
    """The way a word reached the public, None where nothing says so."""
    assert read(text, source, cue, content).channel == channel


@pytest.mark.parametrize(
    ("text", "cue", "content", "addressee"),
    [
        ("Varga told reporters that the port burned.", "told", "that the port burned", "reporters"),
        ("Varga told the Harbour Times the port burned.", "told", "the port burned", "Harbour Times"),
        (
            "Varga told the Harbour Times on Monday that the port burned.",
            "told",
            "that the port burned",
            "Harbour Times",
        ),
        ('"It burned," Varga told Canal Nine.', "told", '"It burned,"', "Canal Nine"),
        ("The envoy sent word telling him that the port burned.", "telling", "that the port burned", "him"),
        ("Varga urged the unions to hold back.", "urged", "the unions to hold back", "unions"),
        ("Varga said the port burned.", "said", "the port burned", None),
        ("Varga warned about a fire.", "warned", "about a fire", None),
    ],
)
def test_the_addressee_is_who_was_told(text: str, cue: str, content: str, addressee: str | None) -> None:
    """The name behind "told", up to the content, without its article."""
    assert read(text, "Varga" if "Varga" in text else "", cue, content).addressee == addressee


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The army claimed, without offering evidence, that the port burned.", "none offered"),
        ("The army claimed that the port burned. It did not provide any evidence.", "none offered"),
        ("The army claimed, citing satellite images, that the port burned.", "satellite image"),
        ("The army claimed, citing documents, that the port burned.", "document"),
        ("The army claimed that the port burned.", None),
    ],
)
def test_evidence_is_what_the_report_says_of_it(text: str, evidence: str | None) -> None:
    """Missing evidence is a fact about a claim."""
    content = at(text, "that the port burned")
    sentence = Span(0, text.index("burned.") + 7, text)
    assert stance(text, at(text, "The army"), at(text, "claimed"), content, sentence).evidence == evidence


@pytest.mark.parametrize(
    ("text", "cue", "content", "evidence"),
    [
        ("The mayor claimed, with no proof, that votes were lost.", "claimed", "that votes were lost", "none offered"),
        ("The mayor accused the firm but gave no details.", "accused", "the firm but gave no details", "none offered"),
        (
            "The mayor said the toll was 12 but did not say where the figure came from.",
            "said",
            "the toll was 12 but did not say where the figure came from",
            "none offered",
        ),
        ("The army said it was shot down. It did not say how it knew.", "said", "it was shot down", "none offered"),
        ("The coach said, after reviewing footage, that he fell.", "said", "that he fell", "video"),
        (
            "Dashcam footage seen by the Post shows the bus turning, Lorr said.",
            "said",
            "Dashcam footage seen by the Post shows the bus turning,",
            "video",
        ),
        (
            "Satellite photos analysed by Orla Maps showed no hangar, Lorr said.",
            "said",
            "Satellite photos analysed by Orla Maps showed no hangar,",
            "satellite image",
        ),
        ("The bank said in a filing that profits fell.", "said", "that profits fell", "document"),
        ("Residents said they heard three blasts.", "said", "they heard three blasts", "witness"),
        ("A passenger said the engine had burned.", "said", "the engine had burned", "witness"),
        ("Lorr said tests showed lead in the water.", "said", "tests showed lead in the water", "tests"),
        ("The bank said nothing was lost.", "said", "nothing was lost", None),
        ("The coach said the player was hurt.", "said", "the player was hurt", None),
        ('Lorr said: "We tried but gave no details."', "said", '"We tried but gave no details."', None),
    ],
)
def test_evidence_of_several_kinds_of_news(text: str, cue: str, content: str, evidence: str | None) -> None:
    """Politics, sport, money, weather and war offer evidence or none in words of their own."""
    end = text.index(". ") + 1 if ". " in text else len(text)
    got = stance(text, (), at(text, cue), at(text, content), Span(0, end, text)).evidence
    assert got == evidence


def test_an_outlets_own_account_of_hearing_is_no_witness() -> None:
    """Only somebody who is quoted can be one."""
    text = "They heard three blasts."
    assert stance(text, (), (), at(text, text), Span(0, len(text), text)).evidence is None


@pytest.mark.parametrize(
    ("cue", "content", "certainty"),
    [
        ("said", "the port burned", "certain"),
        ("denied", "the port burned", "denied"),
        ("dismissed", "reports of a fire", "denied"),
        ("said", "the toll may rise", "possible"),
        ("said", "the crater was consistent with a mortar shell", "possible"),
        ("said", "she could not rule out arson", "possible"),
        ("said", "the order was consistent with the law", "certain"),
        ("said", "the toll rose on 4 May 2031", "certain"),
        ("said", "the fire was probably set", "probable"),
        ("said", "the fire appears to have been set", "probable"),
        ("said", "it was unclear who set the fire", "unknown"),
        ("could not confirm", "that the port burned", "unknown"),
        ("suspect", "arson", "probable"),
        ("ruled out", "arson", "denied"),
        ("is not ruling out", "arson", "possible"),
        ("did not deny", "that the port burned", "unknown"),
        ("declined", "to say how many ships had burned", "unknown"),
        ("refused", "to leave the port", "certain"),
        ("has yet to say", "how many ships burned", "unknown"),
    ],
)
def test_certainty_is_that_of_the_weakest_part(cue: str, content: str, certainty: str) -> None:
    """The reporting verb counts first, then the hedges of the content's first sentence."""
    text = f"Officers {cue} {content}."
    assert read(text, "Officers", cue, content).certainty == certainty


@pytest.mark.parametrize(
    ("text", "cue", "content", "commitment", "condition"),
    [
        (
            "Varga said that should Orlia attack, the fleet would respond.",
            "said",
            "that should Orlia attack, the fleet would respond",
            "threat",
            "should Orlia attack",
        ),
        ("Varga said he would make a statement.", "said", "he would make a statement", "promise", None),
        ("Varga vowed to rebuild the port.", "vowed", "to rebuild the port", "promise", None),
        ("Varga vowed to avenge the dead.", "vowed", "to avenge the dead", "threat", None),
        (
            "Varga threatened to close the strait unless the tolls are paid.",
            "threatened",
            "to close the strait unless the tolls are paid",
            "threat",
            "unless the tolls are paid",
        ),
        ("Varga said he fell ill and had asked for aid.", "said", "he fell ill and had asked for aid", None, None),
        ("Varga urged Orlia to hold back.", "urged", "Orlia to hold back", "appeal", None),
        ("Varga ordered the port closed.", "ordered", "the port closed", "order", None),
        ("Varga demanded the release of the crew.", "demanded", "the release of the crew", "demand", None),
        ("Varga said it was unclear if the port burned.", "said", "it was unclear if the port burned", None, None),
        ("Varga said the port burned.", "said", "the port burned", None, None),
    ],
)
def test_commitments_carry_the_condition_they_hang_on(
    text: str, cue: str, content: str, commitment: str | None, condition: str | None
) -> None:
    """A promise, threat, order, demand or appeal, and the clause that makes it conditional."""
    got = read(text, "Varga", cue, content)
    assert (got.commitment, got.condition.exact if got.condition else None) == (commitment, condition)


@pytest.mark.parametrize(
    ("text", "cue", "content", "when"),
    [
        ("Varga said on January 8 that the port burned.", "said", "that the port burned", "on January 8"),
        ("The port burned, Varga said late Tuesday.", "said", "The port burned,", "late Tuesday"),
        ("On Sunday, Varga said the port burned.", "said", "the port burned", "On Sunday"),
        ("Varga said in a statement on Sunday that it burned.", "said", "that it burned", "on Sunday"),
        ("Varga said in May it burned.", "said", "in May it burned", "in May"),
        ("Varga said the port burned on Sunday.", "said", "the port burned on Sunday", None),
        ("Varga, who came on Sunday, said it burned.", "said", "it burned", None),
    ],
)
def test_the_time_of_saying_is_outside_the_content(text: str, cue: str, content: str, when: str | None) -> None:
    """Time words that hang on the reporting verb, not those of what is reported."""
    got = read(text, "Varga", cue, content).said_at
    assert (got.exact if got else None) == when


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It is unclear whether the ferry had lifeboats.", ["It is unclear whether the ferry had lifeboats"]),
        ("There was no immediate word on the cause.", ["There was no immediate word on the cause"]),
        ("The port burned, but the cause was not immediately known.", ["the cause was not immediately known"]),
        ("The video could not be independently verified.", ["The video could not be independently verified"]),
        ("No group has claimed responsibility.", ["No group has claimed responsibility"]),
        ("The port burned on Sunday.", []),
    ],
)
def test_unknowns_are_the_reports_own_admissions(sentence: str, found: list[str]) -> None:
    """Clauses that say something is not known, with their exact words."""
    assert [s.exact for s in unknowns(Span(0, len(sentence), sentence))] == found


@given(st.text(min_size=1, max_size=200))
def test_unknowns_lie_inside_and_do_not_overlap(text: str) -> None:
    """Whatever the sentence, spans are in order and within it."""
    spans = unknowns(Span(0, len(text), text))
    assert all(a.end <= b.start for a, b in pairwise(spans))


@given(st.text(min_size=3, max_size=120), st.data())
def test_any_attribution_has_a_stance(text: str, data: st.DataObject) -> None:
    """No text makes the reading fail, and spans of a stance stand in the text."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    cue = (Span(cuts[0], cuts[1], text),) if cuts[0] < cuts[1] else ()
    content = (Span(cuts[2], cuts[3], text),) if cuts[2] < cuts[3] else ()
    got = stance(text, (), cue, content, Span(0, len(text), text))
    assert all(s is None or s.text is text for s in (got.condition, got.said_at, got.addressee_span))


@pytest.mark.parametrize(
    ("cue", "certainty"),
    [("has neither confirmed nor denied", "unknown"), ("would not confirm or deny", "unknown"), ("denied", "denied")],
)
def test_who_will_not_say_either_denies_nothing(cue: str, certainty: str) -> None:
    text = f"The ministry {cue} that its jets were over the bay."
    assert read(text, "The ministry", cue, "that its jets were over the bay").certainty == certainty
