"""The index of rare terms: it finds who shares them, and forgets in order."""

import pytest

from rashomon.link.story.index import Index
from rashomon.link.story.terms import Profile, profile
from rashomon.model import Report


def of(text: str) -> Profile:
    return profile(Report("r", text))


def test_reports_that_share_the_rarest_come_first() -> None:
    index = Index()
    for text in ("Ostrel wagons burned", "Drovan ballots vanished", "Ostrel wagons burned again near Velm"):
        index.add(of(text))
    assert index.near(of("Velm firemen saw Ostrel wagons"))[0] == 2
    assert 1 not in index.near(of("Velm firemen saw Ostrel wagons"))


def test_a_full_window_drops_the_oldest() -> None:
    index = Index(window=2)
    for text in ("Ostrel one", "Ostrel two", "Ostrel three"):
        index.add(of(text))
    assert sorted(index.near(of("Ostrel"))) == [1, 2]
    with pytest.raises(KeyError):
        index[0]


def test_terms_grow_common_by_counting() -> None:
    index, one = Index(), of("Ostrel")
    before = index.rareness(one.terms)
    index.count(one)
    assert (index.rareness(one.terms) < before).all()


def test_overlap_with_itself_is_its_mass() -> None:
    index, one = Index(), of("Ostrel wagons burned near Velm on 3 May")
    shared, own, masses = index.overlap(one, [one, of("Ostrel")])
    assert shared[0] == pytest.approx(own)
    assert masses[0] == pytest.approx(own)
    assert (shared[1] <= masses[1] + 1e-6).all()
