"""The vocabulary of slots, compiled, and who died by name."""

import pytest

from rashomon.extract.answer.events import events
from rashomon.extract.answer.slots import inflect, words
from rashomon.extract.answer.who import dead
from rashomon.model import Words
from rashomon.vocabulary import load


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("kill", ("kill", "kills", "killed", "killing", "killed")),
        ("trap", ("trap", "traps", "trapped", "trapping", "trapped")),
        ("evacuate", ("evacuate", "evacuates", "evacuated", "evacuating", "evacuated")),
        ("bury", ("bury", "buries", "buried", "burying", "buried")),
        ("hand/hands/handed/handing over", ("hand over", "hands over", "handed over", "handing over", "handed over")),
        ("slay/slays/slew/slaying/slain", ("slay", "slays", "slew", "slaying", "slain")),
    ],
)
def test_verbs_are_inflected(lemma: str, forms: tuple[str, ...]) -> None:
    """Regular verbs by rule, others as listed, particles at every form."""
    assert inflect(lemma) == forms


def test_every_slot_can_be_filled() -> None:
    """Each entry of the vocabulary names what it counts or measures, and some way to be said."""
    ways = {"verbs", "said_of", "before", "nouns", "totals", "ordinals", "cues", "after", "dimension"}
    for name, entry in load("slots").items():
        assert name.count(".") == 1, name
        assert ("class" in entry or "dimension" in entry or "ordinals" in entry) and ways & entry.keys(), name


def test_classes_exist() -> None:
    """A slot counts only classes that the vocabulary of units knows, or things it lists itself."""
    known = set(load("units")["counted"])
    own = {"damage", "debris", "business"}
    assert all(set(slot.kinds) <= known | own for slot in words().slots.values())


def test_events_compile() -> None:
    """Every pattern of the vocabulary of events is a regular expression with letters to look for."""
    assert events().words
    assert all(hints and entries for hints, entries in events().words)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ada Mensah, 42, of Tema, was pronounced dead.", "Ada Mensah"),
        ("They marched after the killing of commander Idris Bello, aides said.", "Idris Bello"),
        ("A gunman killed Jo Lind on Monday.", "Jo Lind"),
    ],
)
def test_who_died(text: str, who: str) -> None:
    """People named as dead are told by name."""
    assert [w.value for w in dead(text, 0, len(text))] == [Words(who)]


@pytest.mark.parametrize(
    "text", ["Ada Mensah killed the engine.", "Ada Mensah spoke of the dead.", "On Monday Tema slept."]
)
def test_the_living(text: str) -> None:
    """Doers and bystanders are not told as dead."""
    assert dead(text, 0, len(text)) == []
