"""An attribution from the groups of a match."""

import re

from rashomon.extract.attribution.attributed import Attributed, trimmed


def test_the_groups_of_a_match_tell_who_says_what_without_the_blanks_around_them() -> None:
    match = re.search(r"(?P<who>The mayor )(?P<cue>said)(?P<what> it rained )", "Then. The mayor said it rained .")
    assert match is not None
    one = Attributed.of(match)
    assert [s.exact for s in (*one.source, *one.cue, *one.content)] == ["The mayor", "said", "it rained"]


def test_marks_at_the_end_can_go_too() -> None:
    assert trimmed("so  it rained. ", 2, 15, " .").exact == "it rained"
