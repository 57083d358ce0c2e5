"""Whom an outlet cites, each on a sentence of its own; no model needed."""

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.cited import with_cited
from rashomon.model import Report, Span


def cited(text: str, *given: tuple[str, str, str]) -> list[Attributed]:
    """Attributions given by their words, with whom they cite."""
    found = []
    for words in given:
        source, cue, content = (Span(text.index(w), text.index(w) + len(w), text) for w in words)
        found.append(Attributed((source,), (cue,), (content,)))
    return with_cited(Report("r", text), found)


def test_whom_the_outlet_cites_has_said_the_same() -> None:
    text = "The quay was closed, the Selm Courier reported, citing port officials."
    (found,) = cited(text, ("the Selm Courier", "reported", "The quay was closed"))
    (inner,) = found.inner
    assert [s.exact for s in inner.source] == ["port officials"]
    assert inner.content == found.content


def test_the_citation_may_come_first() -> None:
    text = "Citing two port officials, the Selm Courier reports that the quay is closed."
    (found,) = cited(text, ("the Selm Courier", "reports", "that the quay is closed"))
    assert found.inner[0].source[0].exact == "two port officials"


def test_citing_is_then_no_attribution_of_its_own() -> None:
    text = "The quay was closed, the Selm Courier reported, citing port officials."
    found = cited(
        text,
        ("the Selm Courier", "reported", "The quay was closed"),
        ("the Selm Courier", "citing", "port officials"),
    )
    assert len(found) == 1


def test_a_citation_aside_names_who_spoke() -> None:
    text = "The Courier, citing port officials, said the quay was closed."
    (found,) = cited(
        text,
        ("The Courier", "citing", "port officials"),
        ("The Courier", "said", "the quay was closed"),
    )
    (inner,) = found.inner
    assert ([s.exact for s in inner.source], inner.content) == (["port officials"], found.content)


def test_a_reason_is_not_a_speaker() -> None:
    text = "Police would not say who was hurt, citing privacy concerns."
    (found,) = cited(text, ("Police", "would not say", "who was hurt"))
    assert not found.inner


def test_a_citation_taken_into_the_content_leaves_it() -> None:
    text = "The Courier said the quay was closed, citing port officials."
    (found,) = cited(text, ("The Courier", "said", "the quay was closed, citing port officials"))
    assert [s.exact for s in found.content] == ["the quay was closed"]


def reported(text: str) -> Attributed:
    """What the Courier reports before and behind "the harbour board said"."""
    parts = [
        Span(text.index(w), text.index(w) + len(w), text) for w in ("The quay was closed", "after a week of storms")
    ]
    source, cue = (Span(text.index(w), text.index(w) + len(w), text) for w in ("the Courier", "reported"))
    (found,) = with_cited(Report("r", text), [Attributed((source,), (cue,), tuple(parts))])
    return found


def test_whoever_speaks_in_the_middle_of_what_is_reported_said_it() -> None:
    found = reported(
        "The quay was closed, the harbour board said on Friday, after a week of storms, the Courier reported."
    )
    (inner,) = found.inner
    assert [s.exact for s in inner.source] == ["the harbour board"]
    assert inner.content == found.content


def test_nobody_speaks_in_another_line() -> None:
    assert not reported(
        "The quay was closed\nthe harbour board said\nafter a week of storms, the Courier reported."
    ).inner
