"""What a party says of its own part is an answer about the party."""

import pytest

from rashomon.extract.answer.self import own_part
from rashomon.model import Certainty, Party, Span, Words

FRONT = Party("group:northern-front", "Northern Front", "group")


def part(content: str, stated: Certainty = "certain", speaker: Party | None = FRONT) -> list[tuple[str, str, bool]]:
    """Who, by name and id, and whether it is denied."""
    found = own_part([Span(0, len(content), content)], stated, speaker, [])
    return [(r.value.text, r.value.party or "", r.value.negated) for r in found if isinstance(r.value, Words)]


@pytest.mark.parametrize(
    ("content", "stated", "negated"),
    [
        ("that it had carried out the raid", "denied", True),
        ("that it was behind the bombing", "denied", True),
        ("it was not responsible for the strike", "certain", True),
        ("it was involved", "denied", True),
        ("We didn’t carry out this attack", "certain", True),
        ("its fighters had never launched the rocket attack", "certain", True),
        ("we carried out the raid on the depot", "certain", False),
        ("its fighters had planted the bomb", "certain", False),
        ("we shot down the helicopter", "certain", False),
    ],
)
def test_a_pronoun_means_the_speaker(content: str, stated: Certainty, negated: bool) -> None:
    assert part(content, stated) == [("Northern Front", "group:northern-front", negated)]


def test_who_claims_to_have_won_is_who_speaks() -> None:
    """Two who say it of themselves dispute who won."""
    for words, slots in (
        ("she had won 51 percent", ["election.winner"]),
        ("I won by 9,000 votes", ["election.winner"]),
        ("herself president-elect", ["election.winner"]),
        ("herself unwell", []),
        ("she had won a medal", []),
        ("we won by sheer luck", []),
    ):
        assert [r.slot for r in own_part([Span(0, len(words), words)], "certain", FRONT, [])] == slots


@pytest.mark.parametrize(
    ("content", "stated"),
    [
        ("that it was not behind the bombing", "denied"),
        ("it may be behind the bombing", "certain"),
        ("it was behind schedule", "certain"),
        ("it was responsible for the strike", "possible"),
        ("the raid was carried out at night", "certain"),
    ],
)
def test_nothing_is_read_where_it_is_not_said_plainly(content: str, stated: Certainty) -> None:
    assert part(content, stated) == []


def test_without_a_speaker_a_pronoun_means_nobody() -> None:
    assert part("it was behind the bombing", "denied", None) == []


def test_an_army_that_denies_its_part_denies_its_states() -> None:
    army = Party("org:kenyan-army", "Kenyan army", "organisation")
    assert part("it had carried out the raid", "denied", army) == [("Kenyan army", "state:kenya", True)]


@pytest.mark.parametrize(
    "content",
    ["carrying out any strikes in the area", "any role", "that its aircraft struck the wedding", "bombing the school"],
)
def test_a_deed_denied_without_a_subject_is_the_speakers(content: str) -> None:
    """Whoever denies "carrying out any strikes" denies it of itself."""
    assert part(content, "denied") == [("Northern Front", "group:northern-front", True)]


def test_planes_of_ones_own_that_struck_make_one_responsible() -> None:
    """Said of one's own forces, not of others'."""
    assert part("its warplanes had bombed the depot") == [("Northern Front", "group:northern-front", False)]
    assert part("warplanes had bombed the depot") == []
