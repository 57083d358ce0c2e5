"""Hints spare an expression most texts and must never spare it one that it matches."""

import pytest

from rashomon.extract.hints import Among, any_in
from rashomon.extract.moment.clock import CLOCK, CLOCK_NEEDS
from rashomon.extract.moment.grammar import RULES
from rashomon.extract.moment.group import tried

#: For every rule a text or more that it matches.
TEXTS = (
    "The ferry runs every Monday and most mornings.",
    "It was Black Friday, and every MONDAY after.",
    "They took Highway 12 and read version 2.1 of it.",
    "On 2031-05-04 and 2031/5/4 it rained.",
    "It opened on 12/05/2031, 12.05.2031 and shut on 3/4/31.",
    "The lock broke on Tues., May 4, 2031, and MAY 5.",
    "It was Sunday, the 4th of May 2031, or 5-Jun-2031, or 3 Sept.",
    "The toll rose in 4 May last year and in June of last year.",
    "In early March 2031, since last June, and by late AUGUST.",
    "It was the May that nobody forgot.",
    "April, July and September.",
    "The 1930s, the ’90s and the late 1980's.",
    "In the late nineties it stood.",
    "In 2031 and in nineteen ninety-six; from 1914-18; from 2030–31 on.",
    "On Friday, next Thursday and the following Saturday.",
    "Yesterday, today and the day after tomorrow.",
    "Late last week and next month.",
    "Over the weekend three came.",
    "About two weeks ago, and ten days earlier.",
    "The following week and the same day.",
    "The next morning they left.",
    "That same day and that year.",
    "It was on the 4th, and on the 22nd when he left.",
    "In the early spring of 2031, last summer, in autumn, and this winter.",
    "On Christmas Day 2031.",
    "In the second quarter of 2031, that quarter, the year-ago quarter, and year-earlier.",
    "In the nineteenth century and this century.",
    "From 3-5 May, from 12 to 14 June 2031.",
    "2031\nThe canal opened.",
    "In fiscal 2031, in the current quarter, by the end of the year, at year-end, later in the month, the full year.",
    "Overnight, in the early hours of the morning, before dawn.",
    "Last night and this morning.",
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(RULES.index(rule)))
def test_a_rule_is_tried_on_whatever_it_matches(rule) -> None:  # type: ignore[no-untyped-def]
    """Each rule has a text that it matches, and each such text has what the rule needs."""
    matched = [text for text in TEXTS if rule.pattern.search(text)]
    assert matched
    assert all(rule in [r for _, r in tried(text, text.lower())] for text in matched)


@pytest.mark.parametrize(
    "text", ["at 5 p.m.", "at 19:15", "2100 GMT", "shortly before noon", "six o’clock", "Midnight"]
)
def test_clock_times_are_tried(text: str) -> None:
    """Each way of giving a clock time has a hint."""
    assert CLOCK.search(text)
    assert any_in(CLOCK_NEEDS, text.lower())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the ferry was overloaded", ["load"]),
        ("a ban on boats over the load line", ["load", "ban"]),
        ("a phrase such as in the hands of the rebels", ["held"]),
        ("in the handsome house", []),
    ],
)
def test_all_that_a_text_has_a_hint_of_is_found_at_once(text: str, found: list[str]) -> None:
    """Hints of one letter group, of few letters and of several words; a part of a hint is none."""
    things = Among([(("overload", "load"), "load"), (("ban",), "ban"), (("in the hands of",), "held")])
    assert things.of(text) == found
