"""The JSON other programs read: every noun comes back as it went."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon import wire
from rashomon.errors import SpanError
from rashomon.model import (
    Answer,
    Claim,
    Moment,
    Party,
    Place,
    Quantity,
    Relay,
    Report,
    Scope,
    Span,
    Unknown,
    Value,
    Words,
    YesNo,
)

TEXT = "Harbour police said at least 12 people were hurt at Selm on Tuesday."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), TEXT)


number = st.integers(0, 10**9)
values: st.SearchStrategy[Value] = st.one_of(
    st.builds(lambda n, more: Quantity(n, n + more, "person", str(n)), number, number),
    st.builds(lambda n: Quantity(n, None, "person", "at least", exclusive=True), number),
    st.builds(Words, st.text(min_size=1), st.none() | st.just("org:x"), st.booleans()),
    st.builds(lambda n: Words(f"{n} masts fell", figure=Quantity(n, n, "mast", str(n), vague=True)), number),
    st.builds(
        Place,
        st.text(min_size=1),
        st.none() | st.floats(-90, 90),
        st.none() | st.floats(-180, 180),
        radius_km=st.none() | st.floats(1, 5000),
    ),
    st.builds(YesNo, st.booleans()),
    st.just(Unknown()),
    st.sampled_from([Moment.parse(t) for t in ("2020-01-08", "2020-01-08T06:10Z", "2020-01-08T06:10:11")]),
)


@given(values)
def test_values_come_back(value: Value) -> None:
    assert wire.value_from_json(wire.value_to_json(value)) == value


def claim() -> Claim:
    party = Party("org:harbour-police", "Harbour police", "organisation", aliases=("police",))
    answer = Answer(
        "c#0", "people.wounded", Quantity(12, None, "person", "at least 12"), span("at least 12"), Scope(where="Selm")
    )
    return Claim(
        "c",
        "r",
        "indirect",
        (span("Harbour police"),),
        (span("said"),),
        (span("at least 12 people were hurt at Selm"),),
        party,
        (Relay("State Radio", None), Relay("police", span("police"))),
        "reporters",
        "statement",
        "none offered",
        "probable",
        "threat",
        span("on Tuesday"),
        Moment.parse("2020-01-07"),
        span("Tuesday"),
        "outer",
        (answer,),
        True,
    )


def test_claims_come_back() -> None:
    assert wire.claim_from_json(wire.claim_to_json(claim()), TEXT) == claim()


@given(st.lists(values, max_size=3).map(tuple))
def test_other_readings_come_back(also: tuple[Value, ...]) -> None:
    answer = replace(claim().answers[0], also=also)
    sent = wire.answer_to_json(answer)
    assert wire.answer_from_json(sent, TEXT) == answer and ("also" in sent) == bool(also)


def test_a_claim_of_another_text_is_refused() -> None:
    with pytest.raises(SpanError):
        wire.claim_from_json(wire.claim_to_json(claim()), TEXT.replace("said", "says"))


def test_a_claim_has_every_field_of_the_contract() -> None:
    row = wire.claim_to_json(replace(claim(), speaker=None))
    assert set(row) >= {
        "report", "claim", "kind", "source", "cue", "content", "speaker", "via", "addressee", "channel", "evidence",
        "certainty", "commitment", "condition", "said_at", "nested_in", "answers",
    }  # fmt: skip
    assert row["speaker"] is None
    assert row["source"] == [{"start": 0, "end": 14, "exact": "Harbour police"}]


@given(st.text(min_size=1), st.none() | st.text())
def test_reports_come_back(text: str, outlet: str | None) -> None:
    report = Report("r", text, outlet, Moment.parse("2020-01-08"), headline=Span(0, 1, text), credits=("Northwire",))
    assert wire.report_from_json(wire.report_to_json(report)) == report
