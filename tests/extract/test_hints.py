"""Hints spare an expression most texts and must never spare it one that it matches."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.extract.hints import any_in
from rashomon.extract.moment_clock import CLOCK, CLOCK_NEEDS
from rashomon.extract.moment_grammar import RULES

FEW = settings(max_examples=4, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))


def matched(pattern: re.Pattern[str]) -> st.SearchStrategy[str]:
    """Texts in Latin letters that an expression matches."""
    letters = st.characters(max_codepoint=0x17F) | st.sampled_from("–—‘’“”£€")
    before, after = st.sampled_from(["", "on ", "in ", "(1999-"]), st.sampled_from(["", " and", ", the 3"])
    texts = st.builds("{}{}{}".format, before, st.from_regex(pattern, alphabet=letters, fullmatch=True), after)
    return texts.filter(lambda text: pattern.search(text) is not None)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.written[:40])
def test_a_time_rule_is_tried_on_whatever_it_matches(rule: object) -> None:
    """Every text that a rule matches has what the rule says that it needs."""

    @FEW
    @given(matched(rule.pattern))  # type: ignore[attr-defined]
    def check(text: str) -> None:
        assert rule.may_match(text, text.lower())  # type: ignore[attr-defined]

    check()


@FEW
@given(matched(CLOCK))
def test_a_clock_time_has_a_digit_or_a_name(text: str) -> None:
    """Every clock time has one of its hints."""
    assert any_in(CLOCK_NEEDS, text.lower())
