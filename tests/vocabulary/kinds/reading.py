"""What a sentence answers, for the tests of kinds of stories."""

from rashomon.extract.answer.answers import answers
from rashomon.extract.sentence import sentences
from rashomon.model import Words, YesNo
from rashomon.vocabulary import kinds_of_story


def yes_or_no(text: str) -> dict[str, bool]:
    """Slot to the yes or no that was read."""
    found = (r for s in sentences(text) for r in answers(text, s))
    return {r.slot: r.value.yes for r in found if isinstance(r.value, YesNo)}


def answered(text: str) -> dict[str, bool | str]:
    """Slot to the yes or no, or to the words, that were read."""
    found = (r for s in sentences(text) for r in answers(text, s))
    return yes_or_no(text) | {r.slot: r.value.text for r in found if isinstance(r.value, Words)}


def told(text: str) -> set[tuple[str, bool, str | None]]:
    """Slot, yes or no, and of what."""
    found = (r for s in sentences(text) for r in answers(text, s))
    return {(r.slot, r.value.yes, r.scope.of) for r in found if isinstance(r.value, YesNo)}


def slots_of(kind: str) -> set[str]:
    """The yes-or-no slots of a kind of story."""
    return set(kinds_of_story()[kind]["events"]["yes_no"])
