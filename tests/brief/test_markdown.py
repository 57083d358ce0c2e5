"""The brief as Markdown."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from brief import samples
from rashomon.brief import markdown, phrase, rows


def test_questions_come_by_status() -> None:
    """Disputed, single source, consistent, unclear, unanswered, then the rest."""
    heads = re.findall(r"^## (.+)$", markdown.render(samples.brief()), re.MULTILINE)
    assert heads == ["Disputed (2)", "Single source (2)", "Consistent (1)", "Unclear (1)", "Unanswered (1)", "Timeline",
                     "Promises, threats, orders and demands", "Copies", "Reports (5)"]  # fmt: skip


def test_every_table_row_has_five_cells() -> None:
    """Bars in a report's words cannot add one."""
    for brief in (samples.brief(), samples.hostile()):
        for line in markdown.render(brief).splitlines():
            if line.startswith("|"):
                assert len(re.findall(r"(?<!\\)\|", line)) == 6


def test_generated_sentences_stand_in_the_text() -> None:
    """Timeline and copies come from `phrase`; lowest and highest too, where no reason names those who gave them."""
    brief = samples.brief()
    text = markdown.render(brief)
    lookup = rows.Lookup(brief)
    for said in (*(phrase.event(e, lookup) for e in brief.timeline), *(phrase.copies(c, lookup) for c in brief.copies)):
        assert markdown.escape(said.text) in text
    assert "Lowest 14" not in text
    bare = replace(brief, findings=tuple(replace(f, reasons=()) for f in brief.findings))
    assert "- Lowest 14, from Fire Brigade; highest more than 30" in markdown.render(bare)


def test_the_value_is_marked_in_its_passage() -> None:
    """And the earlier one is struck."""
    text = markdown.render(samples.brief(), full_text=True)
    assert "> The Fire Brigade now says <mark>14</mark> workers were killed at Port Ostra." in text
    assert "| ~~12~~ (earlier) |" in text


def test_full_text_only_where_asked() -> None:
    """A line of a report that carries no claim is there with full text alone."""
    line = "Smoke drifted over the old town"
    assert line in markdown.render(samples.brief(), full_text=True)
    assert line not in markdown.render(samples.brief())


def test_hostile_words_stay_words() -> None:
    """No markup, no HTML and no link comes from a report."""
    text = markdown.render(samples.hostile(), full_text=True)
    allowed = {"mark", "/mark", "details", "/details", "summary", "/summary"}
    assert set(re.findall(r"<(/?\w+)", text)) <= allowed
    assert "](javascript" not in text.replace("\\]", "")
    assert "\x1b" not in text
    assert "\u202e" not in text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("see https://a.example or www.b.example", "see https&#58;&#47;&#47;a.example or www&#46;b.example"),
        ("a\n\n# b", r"a \# b"),
        ("&#x202e;", r"&amp;\#x202e;"),
    ],
)
def test_escaping(text: str, escaped: str) -> None:
    """As it reads, on one line."""
    assert markdown.escape(text) == escaped
