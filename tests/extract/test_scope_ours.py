"""Whose losses "ours" are."""

from rashomon.extract.answer.answers import Reading
from rashomon.extract.scope_ours import ours
from rashomon.model import Party, Quantity, Scope, Span

TEXT = "We suffered no casualties, and two were hurt."


def reading(words: str, of: str | None = None) -> Reading:
    start = TEXT.index(words)
    value = Quantity(0, 0, "person", "no")
    return Reading("people.casualties", value, Scope(of=of), Span(start, start + len(words), TEXT))


PRESIDENT = Party("p", "Mira Tolan", "person", role="President", affiliation="government of France")


def test_a_state_speaks_of_its_own_people() -> None:
    assert ours(reading("no casualties"), PRESIDENT).scope.of == "french citizens"


def test_people_who_are_told_stay_and_a_firm_has_no_nation() -> None:
    assert ours(reading("no casualties", "sailors"), PRESIDENT).scope.of == "sailors"
    assert ours(reading("no casualties"), Party("q", "Selm Ferries", "organisation")).scope.of is None


def test_what_we_do_for_others_is_no_loss_of_ours() -> None:
    text = "We are working to free two people still trapped."
    span = Span(text.index("two"), text.index("."), text)
    told = Reading("people.trapped", Quantity(2, 2, "person", "two"), Scope(), span)
    assert ours(told, PRESIDENT).scope.of is None


def test_others_are_not_ours() -> None:
    assert ours(reading("two were hurt"), PRESIDENT).scope.of is None


def test_a_force_tells_what_it_suffered_of_its_own() -> None:
    """An army's "it had suffered no casualties" is no word on the dead of others."""
    text = "The army said it had suffered no casualties."
    span = Span(text.index("no"), text.index("."), text)
    told = Reading("people.casualties", Quantity(0, 0, "person", "no"), Scope(), span)
    assert ours(told, Party("a", "army", "organisation")).scope.of == "soldiers"
    assert ours(told, Party("q", "Selm Ferries", "organisation")).scope.of is None
