"""What the lines of a text say of the report itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.intake.layout import layout

PAGE = """Share this article

Ferry With Nine Aboard Reaches Norda, Cause Of Delay Unclear

Source: Lakeside Radio
By Ann Bell and Tom Hart
Updated: 4 March 2031 17:52 GMT

PORT VELLA, Mar 4 (Meridian Wire) - The ferry with nine people on board reached the port of Norda on Monday.

"It was the wind," the harbour master said.

Also read: Ten years of the Norda ferry

With reporting by Reuters, Halcyon Press, Osprey, Ann Bell, and AFP

Read more:
What the lake tells us about the weather
Why ferries are late

© 2031 Lakeside Radio. All rights reserved.
"""


def test_a_page_as_a_browser_gives_it() -> None:
    """Headline, outlet, byline, date, credits and furniture are found; the body is left."""
    found = layout(PAGE)
    assert found.headline is not None
    assert found.headline.exact == "Ferry With Nine Aboard Reaches Norda, Cause Of Delay Unclear"
    assert found.outlet == "Lakeside Radio"
    assert found.byline == "Ann Bell and Tom Hart"
    assert found.published is not None
    assert found.published.iso() == "2031-03-04T17:52+00:00"
    assert found.credits == ("Meridian Wire", "Reuters", "Halcyon Press", "Osprey", "AFP")
    body = [r.exact[:12] for r in found.rows if r not in found.furniture and r != found.headline]
    assert body == ["PORT VELLA, ", '"It was the ']


def test_a_text_that_starts_with_its_body_has_no_headline() -> None:
    """A sentence is not taken for a headline, nor is a dateline."""
    sentence = "The ferry with nine people on board reached the port of Norda on Monday."
    assert layout(f"{sentence}\n\n{sentence}").headline is None
    assert layout(f"PORT VELLA (Reuters) - The ferry came\n\n{sentence}").headline is None


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("Ferry reaches Norda\nThe ferry came in.", "Ferry reaches Norda", "Ferry reaches Norda"),
        ("“Late” ferry  reaches Norda\nIt came in.", '"Late" Ferry Reaches Norda', "“Late” ferry  reaches Norda"),
        ("Ferry reaches Norda The ferry came in on Monday.", "Ferry reaches Norda", "Ferry reaches Norda"),
        ("Monday 4 March 2031 Ferry reaches Norda. It came in.", "Ferry reaches Norda", "Ferry reaches Norda"),
        ("Ferry reaches Norda after a storm, the port said.", "Ferry reaches Norda", None),
        ("The ferry came in.\nFerry reaches Norda", "Ferry reaches Norda", None),
    ],
)
def test_a_known_title_is_the_headline_where_the_text_begins_with_it(text: str, title: str, expected: str) -> None:
    """Also where quotes, blanks and capitals differ or the line end was lost; never where the sentence goes on."""
    found = layout(text, title=title).headline
    assert (found.exact if found else None) == expected


def test_the_outlet_itself_is_no_credit() -> None:
    """An agency's own page does not credit itself."""
    text = "LAKE CITY (Reuters) - The ferry came in on Monday.\n\nReporting by Ann Bell, Reuters"
    assert layout(text, outlet="Reuters").credits == ()
    assert layout(text, outlet="Norda Post").credits == ("Reuters",)


@given(st.text(), st.none() | st.text(max_size=40))
def test_any_text_has_a_layout(text: str, title: str | None) -> None:
    """Spans are lines of the text, each in one part only, in order."""
    found = layout(text, title=title)
    assert set(found.furniture) <= set(found.rows)
    assert list(found.furniture) == sorted(found.furniture)
    assert found.headline not in found.furniture
