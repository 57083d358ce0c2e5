"""Sources and contents that the tagger cut inside a phrase."""

import pytest

from rashomon.extract.attribution.reach import finished, whole_source, with_result


@pytest.mark.parametrize(
    ("text", "source", "cue", "whole"),
    [
        ("The union blames the port.", "The", "blames", "The union"),
        ("Three local doctors said so.", "Three", "said", "Three local doctors"),
        ("Fifteen local doctors said so.", "Fifteen", "said", "Fifteen local doctors"),
        ("The mayor, who was away, denied it.", "The mayor", "denied", "The mayor"),
        ("The, he said.", "The", "said", "The"),
    ],
)
def test_a_bare_article_is_taken_on_to_its_noun(text: str, source: str, cue: str, whole: str) -> None:
    at = text.index(cue)
    [(a, b)] = whole_source(text, [(0, len(source))], (at, at + len(cue)))
    assert text[a:b] == whole


@pytest.mark.parametrize(
    ("text", "content", "whole"),
    [
        ("It was told in May, ten days after it began.", "It was told in May, ten", "It was told in May, ten days"),
        ("The mill stood near the border, they said.", "The mill stood near the", "The mill stood near the border"),
        ("It cost nineteen lives.", "It cost nineteen", "It cost nineteen lives"),
        ("It was the only one in town.", "It was the only one", "It was the only one"),
        ("The mill burned, they said.", "The mill burned", "The mill burned"),
        ("The mill burned down on Monday.", "The mill burned", "The mill burned"),
    ],
)  # fmt: skip
def test_a_content_that_stops_inside_a_phrase_is_taken_on(text: str, content: str, whole: str) -> None:
    a, b = finished(text, (0, len(content)), [])
    assert text[a:b] == whole


def test_a_content_is_not_taken_on_into_another_attribution() -> None:
    text = "They were told to the mayor said nothing."
    assert finished(text, (0, 17), [(18, 27)]) == (0, 17)


def test_what_an_event_led_to_is_said_with_it() -> None:
    text = "The envoy said the clinic was hit, killing 11. Guards fled."
    start, end = text.index("the clinic"), text.index(", killing")
    assert text[slice(*with_result(text, (start, end), []))] == "the clinic was hit, killing 11"
    text = "The envoy said the clinic was hit, adding that he was shocked."
    assert with_result(text, (start, end), []) == (start, end)
