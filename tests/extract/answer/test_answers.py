"""Answers of single sentences, over many kinds of events."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.answer.answers import Context, Reading, answers, following
from rashomon.extract.answer.scope import ANOTHER
from rashomon.extract.sentence import sentences
from rashomon.model import Moment, Place, Quantity, Span, Words


def read(text: str) -> list[Reading]:
    context, found = Context(), []
    for sentence in sentences(text):
        readings = answers(text, sentence, context=context)
        found += readings
        context = following(context, sentence, readings)
    return found


def values(text: str, slot: str) -> list[tuple[float, float | None]]:
    found = [r.value for r in read(text) if r.slot == slot]
    return [(v.low, v.high) for v in found if isinstance(v, Quantity)]


COUNTS = [
    ("Some 400 Ghanaians were killed.", "people.killed", [(360, 440)]),
    ("The fever killed six Ghanaian goats.", "people.killed", []),
    ("Five people are under the rubble of the mill, the mayor said.", "people.trapped", [(5, 5)]),
    ("Four people were under the impression that all was well.", "people.trapped", []),
    ("A reporter counted at least seven blasts after midnight.", "explosions.heard", [(7, None)]),
    ("Air defence forces destroyed 31 drones over the strait.", "weapons.intercepted", [(31, 31)]),
    ("The raid on the depot destroyed 31 drones.", "weapons.intercepted", []),
    ("Some 40,000 people came out on Sunday.", "people.protesting", [(36000, 44000)]),
    ("Six people came out of the cave on Sunday.", "people.protesting", []),
    ("Police put the crowd at 4,500.", "people.protesting", [(4500, 4500)]),
    ("The crowd threw 30 bottles.", "people.protesting", []),
    ("Some 7,000 customers are without electricity.", "people.affected", [(6300, 7700)]),
    ("Some 7,000 customers are without a contract.", "people.affected", []),
    ("The quake killed at least 34 people and injured more than 200.", "people.killed", [(34, None)]),
    ("The quake killed at least 34 people and injured more than 200.", "people.wounded", [(200, None)]),
    (
        "A ferry struck the quay, killing at least six sailors and injuring dozens more.",
        "people.wounded",
        [(24, 99)],
    ),
    ("Six men are charged with the attempted murders of five students.", "people.killed", []),
    ("Four people were hurt and 15-year-old Ada Mensah was killed.", "people.killed", []),
    ("We mourn the deaths of two dear members of our crew.", "people.killed", [(2, 2)]),
    ("The flood killed a young couple.", "people.killed", [(2, 2)]),
    ("The other man, also 15, was wounded.", "people.wounded", []),
    ("He wounded two children and an 18 and 15 year old.", "people.wounded", [(2, 2)]),
    ("She is charged with the wounding of a 6 yr old boy.", "people.wounded", []),
    ("A man was sentenced for the fatal shooting of two brothers.", "people.killed", [(2, 2)]),
    ("A man was sentenced for the fatal shooting of two brothers.", "people.wounded", []),
    ("He suffered several injuries.", "people.wounded", []),
    ("The victims include two girls.", "people.killed", []),
    ("Nine people passed away.", "people.killed", [(9, 9)]),
    ("The death toll has risen from 12 to 19.", "people.killed", [(19, 19)]),
    ("The shelling left 50 people dead, including nine children.", "people.killed", [(50, 50), (9, 9)]),
    ("The crash claimed the lives of 14 people.", "people.killed", [(14, 14)]),
    ("The bodies of six people were found.", "people.killed", [(6, 6)]),
    ("Sixteen people lost their lives.", "people.killed", [(16, 16)]),
    ("With 12 dead and 30 wounded, the ward was full.", "people.killed", [(12, 12)]),
    ("All 162 people on board were killed.", "people.killed", [(162, 162)]),
    ("Two men and a woman were shot dead.", "people.killed", [(3, 3)]),
    ("Nobody was hurt.", "people.wounded", [(0, 0)]),
    ("The bear held him for about 10 minutes before it was shot.", "event.duration", [(9, 11)]),
    ("The bear held him for about 10 minutes before it was shot.", "event.delay", []),
    ("The bear was shot about 10 minutes after it got out.", "event.delay", [(9, 11)]),
    ("None of the injuries appeared to be fatal.", "people.killed", [(0, 0)]),
    ("The medic saw nine corpses with burns.", "people.wounded", []),
    ("The medic saw nine corpses with burns.", "people.killed", [(9, 9)]),
    ("She had counted four patients with bullet wounds.", "people.wounded", [(4, 4)]),
    ("Neither of the two officers was injured.", "people.wounded", [(0, 0)]),
    ("There were no casualties among the port guards.", "people.casualties", [(0, 0)]),
    ("Hospital officials put the number of wounded at 120.", "people.wounded", [(120, 120)]),
    ("51 were taken to the county hospital.", "people.hospitalised", [(51, 51)]),
    ("20 of those injured were taken to Saint Orla hospital.", "people.hospitalised", [(20, 20)]),
    ("Three firefighters suffered minor injuries.", "people.wounded", [(3, 3)]),
    ("The ferry was carrying 312 passengers and 18 crew.", "people.aboard", [(330, 330)]),
    ("Divers worked all night to rescue nine sailors.", "people.rescued", []),
    ("Divers were able to rescue nine sailors.", "people.rescued", [(9, 9)]),
    ("The union is committed to freeing the 30 hostages.", "people.freed", []),
    ("41 people are still missing.", "people.missing", [(41, 41)]),
    ("Forty-three miners were trapped underground.", "people.trapped", [(43, 43)]),
    ("The rebels handed over 21 hostages on Friday.", "people.freed", [(21, 21)]),
    ("At least 45 are still being held.", "people.held", [(45, None)]),
    ("Gunmen stormed the village, abducting scores of villagers.", "people.abducted", [(40, 99)]),
    ("Police arrested 23 demonstrators.", "people.detained", [(23, 23)]),
    ("More than 8,000 residents were told to evacuate.", "people.evacuated", [(8000, None)]),
    ("The outbreak has infected 1,340 people.", "people.infected", [(1340, 1340)]),
    ("Some 2 million customers were affected by the outage.", "people.affected", [(1.8e6, 2.2e6)]),
    ("The army fired 15 missiles at the port.", "weapons.launched", [(15, 15)]),
    ("31 rockets were fired.", "weapons.launched", [(31, 31)]),
    ("None of the 31 rockets was intercepted.", "weapons.intercepted", [(0, 0)]),
    ("At least two harbour facilities were targeted in the raid.", "targets.hit", [(2, None)]),
    ("The storm destroyed nearly two dozen houses.", "buildings.destroyed", [(21.6, 24)]),
    ("There were no reports of any damage.", "damage.caused", [(0, 0)]),
    ("The rocket flew 1,950 km (1,212 miles).", "distance.flown", [(1950, 1950)]),
    ("The rocket reached an altitude of about 500 km.", "altitude.reached", [(450, 550)]),
    ("It splashed down 640 km (398 miles) east of Cape Orla.", "distance.landed", [(640, 640)]),
    ("A magnitude 6.4 earthquake struck the coast.", "magnitude.measured", [(6.4, 6.4)]),
    ("The quake hit at a depth of 10 km.", "depth.measured", [(10, 10)]),
    ("The wildfire has burned 23,000 acres.", "area.burned", [(23000, 23000)]),
    ("The outage lasted nearly six hours.", "event.duration", [(5.4, 6)]),
    ("Turnout stood at 61.3 percent.", "turnout.stated", [(61.3, 61.3)]),
    ("This is the 15th missile test this year.", "tests.count", [(15, 15)]),
    ("The boy is 4 years old.", "person.age", [(4, 4)]),
    ("The bank will cut 1,100 jobs.", "jobs.cut", [(1100, 1100)]),
]


@pytest.mark.parametrize(("text", "slot", "expected"), COUNTS)
def test_counts_and_measures(text: str, slot: str, expected: list[tuple[float, float | None]]) -> None:
    """Every form gives its slot the right interval, and nothing else."""
    assert values(text, slot) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A 42-year-old man spoke.",
        "Ada Mensah, 42, was there.",
        "It happened in 2015.",
        "Flight 447 landed at 6:10 a.m.",
        "The home side won 3-1.",
        "Call 555-1234.",
        "The talks lasted until 12 May.",
        "She lives at 12 Harbour Street.",
        "Mila Dorn, 34, was killed by the blast.",
        "The 2030 victims were wounded.",
        "In the 1990s residents died.",
        "Call 0800 555 123 if you were injured.",
        "The injured can call 020 7946 0018.",
        "Selm won 98 to 91 people said.",
        "The blast at 1045 GMT killed residents.",
        "Flight 447 passengers died.",
        "Room 12 patients were evacuated.",
        "Engine 44 crews were wounded.",
        "The Group of 20 leaders were evacuated.",
        "The class of 2019 students were injured.",
        "911 callers were injured.",
        "The Version 2.0 users were injured.",
        "Two in five people were injured.",
        "1 in 4 residents were displaced.",
        "2.5 people were killed.",
    ],
)
def test_other_numbers_count_nobody(text: str) -> None:
    """Ages, years, flights, scores, telephones, dates and addresses are no counts of people."""
    assert not [r for r in read(text) if isinstance(r.value, Quantity) and r.value.unit == "person"]


def scope(text: str, slot: str) -> tuple[str | None, str | None]:
    reading = next(r for r in read(text) if r.slot == slot)
    return reading.scope.of, reading.scope.when


def test_who_did_not_comment_is_named_before_what_is_said_of_it() -> None:
    assert scope("Halden Bank, founded in 1990, did not respond to emails.", "comment.given")[0] == "halden bank"


def test_of_whom() -> None:
    """The kind of people narrows a count; plain "people" does not."""
    assert scope('The raid killed "at least 17 heroic U.S. soldiers".', "people.killed")[0] == "us soldiers"
    assert scope("Nearly 30 children were among those killed.", "people.killed")[0] == "children"
    assert scope("There were no casualties among the port guards.", "people.casualties")[0] == "port guards"
    assert scope("At least 41 of the dead were evacuees.", "people.killed")[0] == "evacuees"
    assert scope("The fire killed 12 people.", "people.killed")[0] is None
    assert scope("Some of the miners were killed.", "people.killed")[0] == "miners"
    assert scope("The quake left 400 wounded mostly women and children.", "people.wounded")[0] is None
    assert scope("She confirmed the deaths of “multiple” Americans.", "people.killed")[0] == "us citizens"


def test_another_time() -> None:
    """A toll of another year or of a whole war says so."""
    assert scope("In 2014, a similar attack killed 53 people.", "people.killed")[1] == "in 2014"
    assert scope("The war has killed more than 100,000 people since 2011.", "people.killed")[1] == "since 2011"
    assert scope("The blast killed 53 people.", "people.killed")[1] is None
    assert scope("Floods kill about 40 people a year.", "people.killed")[1] == "a year"
    assert scope("The quake killed 53 people, the worst in almost a year.", "people.killed")[1] is None
    assert (
        scope("The rocket reached an altitude of 90 km, higher than the previous one.", "altitude.reached")[1] is None
    )


def test_what_can_be_done_and_what_some_did_are_parts() -> None:
    """A reach is no flight, and two of three rockets are not all of them; where a witness stands is no place of it."""
    assert _part("The rocket can fly 800 km.", "distance.flown") == "at most"
    assert _part("Two of them flew 300 km.", "distance.flown") == "of them"
    assert _part("The rocket flew 300 km.", "distance.flown") is None
    assert [r.slot for r in read("I’m on the fifth floor.")] == []


def _part(text: str, slot: str) -> str | None:
    return next(r.scope.part for r in read(text) if r.slot == slot)


def test_a_figure_over_many_accidents_is_of_none_of_them() -> None:
    reading = next(r for r in read("Last year 20 people were hurt in 112 bus accidents.") if r.slot == "people.wounded")
    assert reading.scope.part == ANOTHER


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The blast came nine days after a raid on the mill in which 16 people were killed.", ANOTHER),
        ("Nine days after a raid on the mill in which nobody was hurt, 16 people were killed in a blast.", None),
    ],
)
def test_an_earlier_event_keeps_its_own_dead(text: str, part: str | None) -> None:
    """What a relative clause tells of a raid some days before is no figure of today's."""
    found = [r for r in read(text) if r.slot == "people.killed"]
    assert [r.scope.part for r in found if isinstance(r.value, Quantity) and r.value.low] == [part]


def test_occupants_are_everyone_and_passengers_are_some() -> None:
    """The occupants of what crashed are no group of those aboard; its passengers are."""
    assert [r.scope.of for r in read("The crash killed eight occupants.") if r.slot == "people.killed"] == [None]
    assert "passengers" in {r.scope.of for r in read("The crash killed eight passengers.") if r.slot == "people.killed"}


def test_them_are_those_counted_before() -> None:
    """As in "Eight of them" takes its slot from the sentence before and says so."""
    reading = read("The crash killed 20 people. Eight of them were children.")[-1]
    assert (reading.slot, reading.scope.of, reading.inherited) == ("people.killed", "children", ("slot",))


_MEMBERS = "members of the Northern Front movement"
_FRONTS_OWN = "suicide bomber of the Northern Front"
WORDS = [
    ("The Northern Front claimed responsibility for the attack.", "party.responsible", "Northern Front", False),
    ("The Northern Front denied any involvement.", "party.responsible", "Northern Front", True),
    ("The raid was carried out by the Northern Front.", "party.responsible", "Northern Front", False),
    ("The ministry blamed the attack on the Northern Front.", "party.responsible", "Northern Front", False),
    ("The fire was caused by an electrical fault.", "event.cause", "electrical fault", False),
    ("The deal was brokered by Malta.", "party.mediating", "Malta", False),
    ("The launch was in retaliation for the border raid.", "event.motive", "border raid", False),
    ("The fleet held a drill to deter the Northern Front.", "event.motive", "deter the Northern Front", False),
    ("Hundreds marched against the new fuel tax.", "event.motive", "new fuel tax", False),
    ("Nurses walked out in a row over night pay.", "event.motive", "night pay", False),
    ("Students took to the streets demanding cheaper rents.", "event.motive", "cheaper rents", False),
    ("The outage was attributed to a faulty valve.", "event.cause", "faulty valve", False),
    ("A cracked rail led to the derailment.", "event.cause", "cracked rail", False),
    ("The ministry blamed “saboteurs” — its word for the Front.", "party.responsible", "saboteurs", False),
    ("Malta strongly condemned the raid.", "party.condemned", "against, condemned by Malta", False),
    ("Velm’s leaders welcomed the ceasefire deal.", "party.welcomed", "for, welcomed by Velm’s leaders", False),
    ("The Velmish army has not and will not use this gas.", "party.responsible", "Velmish army", True),
    ("None of the injuries was life-threatening.", "injury.threatening", "life-threatening", True),
    ("His wounds are believed to be life-threatening.", "injury.threatening", "life-threatening", False),
    ("“We oppose any such step,” she said.", "party.condemned", "against, opposed", False),
    ("The Front vowed revenge for the raid on Ostra.", "pledge.made", "revenge for the raid on Ostra", False),
    ("The rocket was launched from the Kalo Space Centre.", "launch.place", "Kalo Space Centre", False),
    ("The army confirmed the launch of a single long-range rocket from Kalo.", "launch.place", "Kalo", False),
    ("Doctors said sarin was found.", "agent.used", "sarin", False),
    (
        "The driver was arrested on suspicion of manslaughter.",
        "suspect.arrested",
        "arrested on suspicion of manslaughter",
        False,
    ),
    ("The Brenn bridge remains closed.", "service.state", "closed", False),
    ("The hijacker had belonged to a small sect.", "affiliation.held", "belonged to a small sect", False),
    ("The arsonists were members of the Northern Front movement.", "affiliation.held", _MEMBERS, False),
    ("The blast was claimed on Friday by the Northern Front.", "party.responsible", "Northern Front", False),
    ("The mayor vowed to rebuild the pier in whatever time it took.", "pledge.made", "rebuild the pier", False),
    ("A freak wave hit the barge.", "event.cause", "freak wave", False),
    ("A pump failure caused the accident.", "event.cause", "pump failure", False),
    ("The coach left the road after its brakes failed.", "event.cause", "its brakes failed", False),
    ("The wall collapsed because of heavy rain.", "event.cause", "heavy rain", False),
    ("The barge had hit a floating log.", "event.cause", "hit a floating log", False),
    ("The owner blamed the delay on a power cut.", "event.cause", "power cut", False),
    ("The count was stopped on the governor's orders.", "event.cause", "governor's orders", False),
    ("The raid was carried out by a suicide bomber.", "attack.means", "suicide bomber", False),
    ("The raid was carried out by a suicide bomber of the Northern Front.", "party.responsible", _FRONTS_OWN, False),
    ("The deaths were caused by chlorine.", "agent.used", "chlorine", False),
    ("The navy conducted a test launch in Kalo.", "launch.place", "Kalo", False),
    ('The minister vowed that his aim was "a clean sea".', "pledge.made", 'his aim was "a clean sea', False),
]


@pytest.mark.parametrize(("text", "slot", "expected", "negated"), WORDS)
def test_words(text: str, slot: str, expected: str, negated: bool) -> None:
    """Who, why and what kind, in the report's words, with denial kept."""
    assert [r.value for r in read(text) if r.slot == slot] == [Words(expected, negated=negated)]


def test_when_and_where() -> None:
    """Time and place of an event's sentence answer when and where; the day of the statement does not."""
    text = "A bomb exploded in Tarro early on 4 May, police said on 5 May."
    sentence = sentences(text)[0]
    at = Moment.parse("2031-05-04")
    said = Moment.parse("2031-05-05")
    spans = [(Span(text.index(w), text.index(w) + len(w), text), m) for w, m in (("4 May", at), ("5 May", said))]
    place = Place("Tarro")
    where = [(Span(text.index("Tarro"), text.index("Tarro") + 5, text), place)]
    found = {r.slot: r.value for r in answers(text, sentence, moments=spans, places=where)}
    assert found["event.start"] == at
    assert found["event.place"] == place


@pytest.mark.parametrize(
    ("text", "of", "said"),
    [
        (
            "The directors sold shares worth 1.3 million weeks after the leak was found.",
            "sale",
            "weeks after the leak was found",
        ),
        ("Just before the vote, the minister resigned.", "resignation", "Just before the vote"),
    ],
)
def test_a_time_told_by_another_event(text: str, of: str, said: str) -> None:
    """It is kept in words, for nothing says when the other event was."""
    assert [(r.value, r.scope.of) for r in read(text) if r.slot == "event.start"] == [(Words(said), of)]


def test_the_reports_own_event_is_not_dated_by_another() -> None:
    assert not [r for r in read("The ferry sank minutes after the alarm.") if r.slot == "event.start"]


def test_preliminary() -> None:
    """An early report says that it is one."""
    assert read("Preliminary reports said three missiles were launched.")[0].preliminary


@given(st.text(alphabet="abkiled 123,.\n\"'“”(-", max_size=120))
def test_readings_lie_in_their_sentence(text: str) -> None:
    """Whatever the text, a reading's span stays inside the sentence that gives it."""
    for sentence in sentences(text):
        assert all(sentence.contains(r.span) for r in answers(text, sentence))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1.200 people were displaced.", 1200, 1200),
        ("1,20,000 people were displaced.", 120_000, 120_000),
        ("12k people were displaced.", 12_000, 12_000),
        ("Twelve hundred people were displaced.", 1200, 1200),
        ("Not a single person was displaced.", 0, 0),
        ("0 people were displaced.", 0, 0),
    ],
)
def test_numbers_however_they_are_written(text: str, low: float, high: float) -> None:
    """Dots and commas of other countries, letters, words, and the ways to say none."""
    (line,) = sentences(text)
    values = [r.value for r in answers(text, line) if r.slot == "people.displaced"]
    assert [(v.low, v.high) for v in values if isinstance(v, Quantity)] == [(low, high)]


def test_a_share_of_a_number_is_neither() -> None:
    """ "About 20 % of 300 workers" are not 300 workers."""
    text = "About 20% of 300 workers were hurt."
    assert [r for r in answers(text, sentences(text)[0]) if r.slot == "people.wounded"] == []


def test_what_stopped_a_count_caused_no_crash() -> None:
    """What was caused is part of the question where it is a halt."""
    assert scope("The owner blamed the delay on a power cut.", "event.cause")[0] == "halt"
    assert scope("The owner blamed the crash on a power cut.", "event.cause")[0] is None


def test_members_of_what_is_ours_are_not_all_there_are() -> None:
    """Their count is of them, and no earlier state of the whole."""
    (told,) = [r for r in read("We mourn the deaths of two dear members of our crew.") if r.slot == "people.killed"]
    assert told.scope.of
    (bare,) = [r for r in read("Two members of the crew were killed.") if r.slot == "people.killed"]
    assert bare.scope.of != told.scope.of
