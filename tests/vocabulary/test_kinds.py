"""A new kind of story is a file: three that no code knows of, read from sentences about invented events."""

import pytest

from rashomon import vocabulary
from rashomon.errors import RashomonError
from rashomon.extract.answer.answers import answers
from rashomon.extract.sentence import sentences
from rashomon.link.event import raised
from rashomon.link.phrase import phrase
from rashomon.model import Finding, Quantity, Question, Scope, Value, Words, YesNo


def plain(value: Value) -> object:
    """The low end of a count, a text, or yes and no."""
    return (
        value.low
        if isinstance(value, Quantity)
        else value.text
        if isinstance(value, Words)
        else getattr(value, "yes", value)
    )


def read(text: str) -> dict[str, object]:
    """Slot to what was read."""
    return {r.slot: plain(r.value) for s in sentences(text) for r in answers(text, s)}


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("The bank said 40,000 payments had failed since Monday.", "transactions.failed", 40_000),
        ("About 1,200 cash machines were out of service, the union said.", "machines.down", 1080),
        ("More than two million customers were locked out.", "customers.locked_out", 2_000_000),
        ("The regulator said no money was lost.", "money.lost", False),
        ("The ash column rose 9 km above the crater.", "ash.height", 9),
        ("Lava ran 4.5 kilometres down the eastern flank.", "lava.distance", 4.5),
        ("Officials widened the exclusion zone to 10 km.", "exclusion.radius", 10),
        ("The institute recorded 240 tremors overnight.", "tremors.recorded", 240),
        ("The institute kept the alert level at orange.", "alert.level", "orange"),
        ("The commission declared Sera Dovan the winner on Monday.", "election.winner", "Sera Dovan"),
        ("Ram Ostel claimed victory before the count was over.", "election.winner", "Ram Ostel"),
        ("TARN, May 4 (Corvane) - Ram Ostel claimed victory.", "election.winner", "Ram Ostel"),
        ("This election was stolen, he told his supporters.", "vote.rigged", True),
        ("The commission found no evidence of fraud.", "vote.rigged", False),
        ("Observers said the vote was largely peaceful.", "vote.peaceful", True),
        ("They stole this vote, she told the crowd.", "vote.rigged", True),
        ("With 60 percent of ballots counted, nobody led.", "vote.counted", 60),
        ("Lem Tarn is the president-elect of us all, she said.", "election.winner", "Lem Tarn"),
        ("The king congratulated the president-elect, Lem Tarn.", "election.winner", "Lem Tarn"),
        ("Some 3.1 million Ghanaians were called to vote for a president.", "voters.registered", 2_790_000),
        ("There was an attempt at electoral fraud.", "vote.rigged", True),
        ("Connectivity had fallen to 14% of ordinary levels.", "connectivity.level", 14),
        ("With 71% of tally sheets processed, nobody led.", "vote.counted", 71),
        ("Nine polling stations did not open because of snow.", "stations.affected", 9),
        ("With 97 percent of the vote counted, nobody led.", "vote.counted", 97),
        ("Dovan beat Ostel by 8,300 votes.", "vote.margin", 8300),
        ("Observers called the vote free and fair.", "vote.rigged", False),
        ("The vote was neither free nor fair.", "vote.rigged", True),
        ("The union said that it was rigged.", "vote.rigged", True),
        ("The launch was certified to carry 80 passengers.", "capacity.stated", 80),
        ("The operator sold 95 tickets.", "tickets.sold", 95),
        ("An overcrowded minibus overturned.", "load.exceeded", True),
        ("The owner denied that the launch was overloaded; the boat was not overloaded.", "load.exceeded", False),
        ("The launch held 120 people, well over its capacity.", "load.exceeded", True),
        ("The clinic said 31 cases had been confirmed.", "people.infected", 31),
        ("The clinic said 48 cases, including 14 deaths, had been reported.", "people.killed", 14),
        ("The fever was probably malaria.", "illness.identified", "malaria"),
        ("Some 900 people were inside the hall.", "people.present", 810),
        ("The union said the blaze was started deliberately.", "event.cause", "started deliberately"),
        ("The owner said it had paid no ransom.", "ransom.paid", False),
        ("Soldiers opened fire on the strikers.", "fire.live", True),
        ("The envoy said rebels had broken the ceasefire 19 times.", "truce.violations", 19),
        ("Observers logged 320 truce violations since Monday.", "truce.violations", 320),
        ("It was Orland that had disrupted the truce, she said.", "truce.broken", "Orland"),
        ("The rebels fired first, he said.", "truce.broken", "rebels"),
        ("Six marchers were shot dead by police.", "fire.live", True),
        ("The chief of police denied using live ammunition.", "fire.live", False),
        ("The guards had used only batons.", "fire.live", False),
        ("Nearly 300 contacts are being followed.", "contacts.followed", 270),
        ("The nurse had no symptoms.", "symptoms.shown", False),
    ],
)
def test_answers_of_a_kind_come_from_its_file(text: str, slot: str, value: object) -> None:
    assert read(text)[slot] == value


@pytest.mark.parametrize(
    "text",
    ["Inspectors logged 320 traffic violations.", "He called 19 times.", "The firm denied breaking the law.",
     "The child broke the vase first."],
)  # fmt: skip
def test_other_breaches_are_of_no_ceasefire(text: str) -> None:
    assert not {"truce.violations", "truce.broken"} & read(text).keys()


@pytest.mark.parametrize(
    "text",
    ["The president-elect met Lem Tarn.", "She congratulated Lem Tarn.", "They were told to vote.",
     "The group denied an attempt at a coup.", "Some 14% of ordinary users lost connectivity."],
)  # fmt: skip
def test_other_words_of_an_election_answer_none_of_its_questions(text: str) -> None:
    """Congratulations without an office, voting in general and shares of people say nothing of who won or may vote."""
    assert not {"election.winner", "voters.registered", "vote.rigged", "connectivity.level"} & read(text).keys()


def test_contacts_in_a_trade_are_not_followed() -> None:
    assert "contacts.followed" not in read("He has 300 contacts in the trade.")


def test_a_kind_asks_its_own_questions() -> None:
    assert phrase("ash.height", Scope(), "km") == "How high did the ash rise?"


def test_a_kind_raises_what_nobody_answered() -> None:
    told = Finding(Question("ash.height", "", "ash.height"), "single-source", ())
    assert "people.evacuated" in {f.question.slot for f in raised([told], [])}


def test_a_kind_that_is_told_of_in_passing_raises_nothing() -> None:
    """Three answers speak for an eruption, one for an election."""
    slots = ("ash.height", "lava.distance", "alert.level", "vote.rigged")
    asked = {f.question.slot for f in raised([Finding(Question(s, "", s), "single-source", ()) for s in slots], [])}
    assert "people.evacuated" in asked and "election.winner" not in asked


def test_every_slot_has_a_question_in_plain_words() -> None:
    events = vocabulary.load("events")
    slots = {*vocabulary.load("slots"), *events["words"], *events["yes_no"]}
    assert slots - set(vocabulary.load("questions")["slots"]) == set()


def test_a_kind_may_add_but_not_change() -> None:
    base = {"a": [1], "b": {"c": 2}}
    assert vocabulary.merged(base, {"a": [3], "b": {"d": 4}}, "x") == {"a": [1, 3], "b": {"d": 4, "c": 2}}
    with pytest.raises(RashomonError, match=r"x\.b\.c is 2 already"):
        vocabulary.merged(base, {"b": {"c": 5}}, "x")


def test_yes_and_no_are_told_apart() -> None:
    text = "The minister said that money was lost."
    assert [r.value for r in answers(text, sentences(text)[0]) if r.slot == "money.lost"] == [YesNo(True)]
