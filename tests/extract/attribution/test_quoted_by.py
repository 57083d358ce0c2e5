"""Who was quoted, and the medium that quoted him."""

import pytest

from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.quoted_by import with_quoted_by
from rashomon.model import Report, Span


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words), text)


def mended(text: str, source: str, cue: str, *content: str) -> Attributed:
    one = Attributed((at(text, source),), (at(text, cue),), tuple(at(text, c) for c in content))
    (found,) = with_quoted_by(Report("r", text), [one])
    return found


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "who", "said"),
    [
        ("A warden close to the case was quoted by Selm radio as saying he had a key.", "Selm radio", "was quoted by",
         ("A warden close to the case", "as saying he had a key"), "A warden close to the case", "he had a key"),
        ("“He had a key,” the warden was quoted as saying by Selm radio.", "Selm radio", "was quoted as saying by",
         ("“He had a key,” the warden",), "the warden", "“He had a key,”"),
        ("He had a key, the warden was quoted as saying by Selm radio.", "Selm radio", "was quoted as saying by",
         ("He had a key, the warden",), "the warden", "He had a key"),
    ],
)  # fmt: skip
def test_whoever_is_quoted_speaks(
    text: str, source: str, cue: str, content: tuple[str, ...], who: str, said: str
) -> None:
    found = mended(text, source, cue, *content)
    assert (found.source[0].exact, found.content[0].exact) == (who, said)
    assert [r.exact for r in found.relays] == ["Selm radio"]


def test_what_was_read_rightly_stays() -> None:
    text = "The warden was quoted by Selm radio as saying he had a key."
    found = mended(text, "The warden", "was quoted by Selm radio as saying", "he had a key")
    assert found.source[0].exact == "The warden" and found.relays == ()


def test_a_price_that_is_quoted_is_nobodys_word() -> None:
    text = "The price was quoted by Selm radio as 12 euros."
    found = mended(text, "Selm radio", "quoted", "as 12 euros")
    assert found.source[0].exact == "Selm radio"
