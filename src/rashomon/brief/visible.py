"""Text from reports made safe to look at: what is invisible or poses as something else is spelled out."""

from __future__ import annotations

import re
import unicodedata

#: Controls (C0 and C1 but tab and newline), soft hyphen, bidi controls, zero-width characters, line and
#: paragraph separators, fillers, tag characters, lone surrogates, interlinear marks.
_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc\ud800-\udfff\U000e0000-\U000e0fff]"
)
_JOINERS = "\u200c\u200d"
#: Letters of other scripts that pass for Latin ones.
_GREEK_OR_CYRILLIC = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z]")
#: A word, and whether its last letter is already spelled out.
_WORD = re.compile(r"(\w+)(⟨U\+)?")
#: Marks stacked on one letter beyond this hide the lines around it; no orthography needs more than three.
_STACK = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{4,}")


def spelled(character: str) -> str:
    """A character as its code point: "⟨U+202E⟩"."""
    return f"⟨U+{ord(character):04X}⟩"


def visible(text: str) -> str:
    """The text with every character that hides or deceives spelled out as ⟨U+…⟩.

    Joiners stay where a script or an emoji needs them. In a word that mixes Latin with Greek or
    Cyrillic letters each of the latter is followed by its code point. Applying it again changes nothing.
    """
    shown = _ODD.sub(_odd, text) if _ODD.search(text) else text
    if _GREEK_OR_CYRILLIC.search(shown) and _LATIN.search(shown):
        shown = _WORD.sub(_mixed, shown)
    return _STACK.sub(lambda m: "".join(map(spelled, m.group())), shown)


def flat(text: str) -> str:
    """`visible` text on one line: white space of any kind becomes one space."""
    if text.isascii() and text.isprintable() and "  " not in text:  # most text; nothing in it hides
        return text
    return visible(re.sub(r"\s+", " ", text))


def clip(text: str, limit: int) -> str:
    """The text cut at a word to at most `limit` code points, "…" where cut."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > limit // 2 else cut).rstrip(" ,;:") + "…"


def _odd(match: re.Match[str]) -> str:
    character, text = match.group(), match.string
    if character in _JOINERS and _joins(text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]):
        return character
    return spelled(character)


def _joins(before: str, after: str) -> bool:
    """Whether a joiner between these belongs: both of a script that needs it, or both symbols."""
    return all(c and ord(c) > 0x5FF and unicodedata.category(c)[0] in "LMS" for c in (before, after))


def _mixed(match: re.Match[str]) -> str:
    word, done = match.groups("")
    if not (_LATIN.search(word) and _GREEK_OR_CYRILLIC.search(word)):
        return match.group()
    open_part, last = (word[:-1], word[-1]) if done else (word, "")
    return _GREEK_OR_CYRILLIC.sub(lambda m: m.group() + spelled(m.group()), open_part) + last + done
