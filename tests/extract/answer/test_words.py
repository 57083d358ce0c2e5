"""Answers in words: yes and no, what is not known, and what only sounds like an answer."""

import pytest

from rashomon.extract.answer.answers import Reading, answers
from rashomon.model import Span, Unknown, Words, YesNo


def read(text: str) -> list[Reading]:
    return answers(text, Span(0, len(text), text))


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("The raid was carried out by a suicide bomber.", "party.responsible"),
        ("The deaths were caused by chlorine.", "event.cause"),
        ("The admiral spoke of the launch in Kalo.", "launch.place"),
        ("Asked whether a ransom was paid, she smiled.", "ransom.paid"),
        ("Some of the ships were sunk.", "people.killed"),
        ("The dam could cause massive loss of life.", "people.killed"),
        ("Both rival parties claimed victory.", "election.winner"),
        ("The palace made no mention of a swap.", "swap.made"),
        ("No group immediately claimed responsibility for the raid.", "party.responsible"),
        ("The rebels said their fighters had carried out the raid.", "party.responsible"),
        ("There was no exchange of fire.", "swap.made"),
        ("The prize was claimed by the club.", "party.responsible"),
        ("Police could not rule out sabotage.", "event.cause"),
        ("The council had failed.", "event.cause"),
        ("The speech sparked a debate.", "event.cause"),
        ("The cause of the strike is being ignored.", "event.cause"),
        ("All the signs point to the harbour.", "event.cause"),
        ("The cable was cut by half.", "event.cause"),
        ("The clerk was called Tarn.", "weapon.name"),
        ("The pumps were started at 6 a.m. in Port Vella.", "launch.place"),
        ("The results came in at 3:20 p.m. on March 3, 2021.", "event.start"),
        ("Some 40 rebels were freed.", "people.rescued"),
    ],
)
def test_what_a_sentence_does_not_say(text: str, slot: str) -> None:
    """Words that answer a narrower question leave the wider one alone; what is asked is not said."""
    assert [r for r in read(text) if r.slot == slot] == []


@pytest.mark.parametrize(
    ("text", "slot", "yes"),
    [
        ("No group has claimed responsibility for the bombing.", "responsibility.claimed", False),
        ("There was no claim of responsibility so far.", "responsibility.claimed", False),
        ("Halden Bank did not answer when asked for comment.", "comment.given", False),
        ("The agency could not be reached for comment.", "comment.given", False),
        ("The rocket did not pose a threat to shipping.", "threat.posed", False),
        ("The army did not try to shoot down the rocket.", "interception.tried", False),
        ("No tsunami warning was issued.", "warning.issued", False),
        ("The search has resumed.", "operation.resumed", True),
        ("The cause of the fire is under investigation.", "investigation.opened", True),
        ("Some of the miners have been killed in the shaft.", "people.killed", True),
        ('The mayor spoke of "some loss of life".', "people.killed", True),
        ("The plant burned down without loss of life.", "people.killed", False),
        ("The arsonist had no known political leanings.", "affiliation.held", False),
        ("He did not affiliate himself with any political group.", "affiliation.held", False),
        ("She had nothing to do with any militant organisation.", "affiliation.held", False),
        ("Whether it was a ransom is open, but no ransom was paid, she said.", "ransom.paid", False),
        ("Our country does not pay ransoms.", "ransom.paid", False),
        ("Not a single cent was paid.", "ransom.paid", False),
        ("The navy denied hitting a market.", "facility.hit", False),
        ("The sailors were let go in exchange for two prisoners.", "swap.made", True),
        ("There was no exchange.", "swap.made", False),
    ],
)
def test_yes_or_no(text: str, slot: str, yes: bool) -> None:
    """A plain yes or no, whatever the words for it."""
    assert [r.value for r in read(text) if r.slot == slot] == [YesNo(yes)]


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("It was not clear what caused the sinking.", "event.cause"),
        ("The cause of the sinking was not known.", "event.cause"),
        ("It is unclear whether there were casualties.", "people.casualties"),
        ("It was unclear who carried out the bombing.", "party.responsible"),
        ("The motive remains unknown.", "event.motive"),
        ("The cause of the fire is under investigation.", "event.cause"),
        ("It is not known how many people were killed.", "people.killed"),
        ("The ministry did not immediately confirm how far the rocket flew.", "distance.flown"),
        ("Experts could not determine what type of rocket it was.", "weapon.type"),
        ("Doctors could not confirm the nature of the gas.", "agent.used"),
        ("The sheriff did not want to speculate about a motive.", "event.motive"),
        ("The observers were not able to establish which side shot first.", "event.unknown"),
        ("It would never be known who fired the first shot.", "party.responsible"),
        ("She can't confirm that.", "event.unknown"),
        ("The cause of the leak is being established.", "event.cause"),
        ("Whether the valve was opened on purpose is still being examined.", "event.unknown"),
        ("The envoy declined to say whether a ransom was paid.", "ransom.paid"),
        ("The navy has yet to say how many were on board.", "people.aboard"),
        ("The harbour office did not say how many boats were lost.", "event.unknown"),
    ],
)
def test_what_is_not_known(text: str, slot: str) -> None:
    """The report's own "unclear" is an answer to the question it names."""
    assert [r.value for r in read(text) if r.slot == slot] == [Unknown()]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The navy denied it, saying the drone had crashed because of a technical fault.", False),
        ("The drone had not crashed because of a technical fault.", True),
        ("She said the brakes had failed.", False),
        ("A spark ignited black powder.", False),
        ("She ruled out a technical failure.", True),
        ("Investigators ruled out arson.", True),
        ("The blast was not an act of sabotage.", True),
        ("The blast was an act of sabotage.", False),
    ],
)
def test_what_stands_behind_a_denial_is_what_was_so(text: str, negated: bool) -> None:
    (found,) = [r.value for r in read(text) if r.slot == "event.cause"]
    assert isinstance(found, Words) and found.negated is negated


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("The leak was probably caused by outside interference.", "outside interference"),
        ("The leak was caused by a fire outside the mill.", "fire"),
        ("The water pipe had been pulled up and broken by a falling crane.", "falling crane"),
        ("All the signs we have point to a gas leak.", "gas leak"),
    ],
)
def test_a_cause_ends_where_a_place_begins(text: str, cause: str) -> None:
    """What comes from outside is a cause; what stands outside something is where it was."""
    assert [r.value.text for r in read(text) if r.slot == "event.cause" and isinstance(r.value, Words)] == [cause]


@pytest.mark.parametrize(
    ("text", "slot", "said"),
    [
        ("The army tested a new missile named Tarn-2.", "weapon.name", "Tarn-2"),
        ("The rocket was launched at around 6 a.m. (0210 GMT) from near Port Vella.", "launch.place", "Port Vella"),
    ],
)
def test_what_a_weapon_is_called_and_where_it_came_from(text: str, slot: str, said: str) -> None:
    """A name behind the weapon; a place behind an hour."""
    assert [r.value.text for r in read(text) if r.slot == slot and isinstance(r.value, Words)] == [said]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A federal agent identified him as Odo R. Marr.", ["Odo R. Marr"]),
        ("The gunman was identified by the sheriff as Odo Marr.", ["Odo Marr"]),
        ("The man in custody is Odo Lee Marr.", ["Odo Lee Marr"]),
        ("The suspect, named by police as Odo Marr, was shot.", ["Odo Marr"]),
        ("The gunman was a former guard.", []),
        ("The attacker was Jordanian.", []),
    ],
)
def test_who_somebody_is_said_to_be(text: str, who: list[str]) -> None:
    """By name, however the sentence leads to it."""
    found = [r.value for r in read(text) if r.slot == "person.identified"]
    assert [v.text.rstrip(".") for v in found if isinstance(v, Words)] == who
