"""What of a report can show copying: prose, not page talk, furniture or quotations."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.link.copy.words import number, said, worded
from rashomon.model import Report, Span


def words(text: str) -> list[str]:
    return [w for s in worded(Report("r", text)).sentences for w in s.words]


def test_quotations_are_left_out() -> None:
    assert words("The mayor of Selm said: “Nobody was hurt here.” He left at noon by car.") == [
        *"the mayor of selm said".split(), *"he left at noon by car".split()
    ]  # fmt: skip


def test_single_marks_quote_too_and_apostrophes_do_not() -> None:
    assert (
        words("He said ‘it’s the mayor’s own fault, all of it’ and left the room.")
        == "he said and left the room".split()
    )
    assert words("He said 'it's the mayor's own fault' and left the room.") == "he said and left the room".split()
    assert len(words("The workers' tools lay by the mayor's door and the sailors' boat was gone.")) == 14


def test_words_to_the_reader_are_left_out() -> None:
    assert (
        words("Please check your email for the link.\nThree barges sank off Selm.")
        == "three barges sank off selm".split()
    )


def test_a_report_on_a_page_stays_in() -> None:
    said = "The company said that what ministers posted on Twitter had been published by mistake."
    assert words(said) == said.lower().rstrip(".").split()


def test_furniture_is_left_out() -> None:
    text = "Three barges sank off Selm.\nMore from the harbour of Selm"
    assert words(text)[5:]
    report = Report("r", text, furniture=(Span(28, len(text), text),))
    assert [w for s in worded(report).sentences for w in s.words] == "three barges sank off selm".split()


def test_names_and_numbers_are_anchors_in_order() -> None:
    text = "Police said Ada Brandt saw three barges and 14 boats near Selm."
    assert worded(Report("r", text)).anchors == ("ada", "brandt", "3", "14", "selm")
    assert number("barges") is None


@given(st.text())
def test_any_text_has_sentences_inside_it(text: str) -> None:
    """Sentences lie in the text, in order, and their words where they say."""
    end = 0
    report = worded(Report("r", text))
    for s in report.sentences:
        assert end <= s.start < s.end <= len(text)
        assert set(s.words) <= set(said(report, s.start, s.end).small)
        end = s.end
