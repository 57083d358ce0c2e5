"""Which report is which."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.ledger.identity import free_id, identity, normal_url, plain
from rashomon.model import Report


@pytest.mark.parametrize(
    ("url", "normal"),
    [
        ("HTTPS://Courier.Example/A?b=C#top", "https://courier.example/A?b=C"),
        ("http://courier.example", "http://courier.example/"),
        ("http://courier.example:80/x", "http://courier.example/x"),
        ("https://courier.example:80/x", "https://courier.example:80/x"),
        ("https://Me:Secret@courier.example/x", "https://Me:Secret@courier.example/x"),
        (" https://courier.example/x\n", "https://courier.example/x"),
        ("https://[half", "https://[half"),
        ("urn:newsml:courier:7", "urn:newsml:courier:7"),
    ],
)
def test_urls_are_compared_in_one_spelling(url: str, normal: str) -> None:
    """Path and query keep their case: there it may matter."""
    assert normal_url(url) == normal


@given(st.text())
def test_a_normal_url_stays_as_it_is(url: str) -> None:
    """Normalising twice is normalising once, whatever follows the scheme."""
    once = normal_url("https://" + url)
    assert normal_url(once) == once


def test_without_a_url_outlet_and_id_make_the_report() -> None:
    """An empty URL is none; an outlet's capitals are not another outlet."""
    one = identity(Report("index", "text", outlet="Selwyn Courier", url=" "))
    assert one == identity(Report("index", "other", outlet="selwyn courier"))
    assert one != identity(Report("index", "text", outlet="Selwyn Post"))
    assert one != identity(Report("index", "text"))


@given(st.integers(0, 300))
def test_numbers_are_given_in_turn(n: int) -> None:
    """n reports called "index" before this one."""
    taken = {"index", *(f"index-{k}" for k in range(2, n + 1))} if n else set[str]()
    assert free_id("index", taken.__contains__) == ("index" if n == 0 else f"index-{n + 1}")


@given(st.sets(st.integers(2, 40)))
def test_a_free_id_is_free_whatever_is_taken(numbers: set[int]) -> None:
    """Gaps included."""
    taken = {"index", *(f"index-{k}" for k in numbers)}
    assert free_id("index", taken.__contains__) not in taken


@given(st.text(st.characters()))
def test_plain_names_can_be_written_anywhere(name: str) -> None:
    """No NUL, no lone surrogate."""
    assert "\0" not in plain(name)
    assert plain(name).encode().decode() == plain(name)
