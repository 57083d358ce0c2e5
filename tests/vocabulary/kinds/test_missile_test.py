"""What is read in reports of a missile test: both sides of what is disputed, and what only sounds like it."""

import pytest

from vocabulary.kinds.reading import slots_of, told


@pytest.mark.parametrize(
    ("text", "slot", "yes", "of"),
    [
        ("State television said the missile was successfully launched.", "test.succeeded", True, None),
        ("The test was a complete success, the agency said.", "test.succeeded", True, None),
        ("The rocket flew as planned and hit the target area accurately.", "test.succeeded", True, None),
        ("The missile accurately hit its target, the agency said.", "test.succeeded", True, None),
        ("It successfully test-fired a new missile on Friday.", "test.succeeded", True, None),
        ("The missile exploded shortly after launch, the military said.", "test.succeeded", False, None),
        ("The launch ended in failure, the ministry said.", "test.succeeded", False, None),
        ("The test failed, a defence official said.", "test.succeeded", False, None),
        ("It was another failed missile test.", "test.succeeded", False, None),
        ("The rocket blew up seconds after lift-off.", "test.succeeded", False, None),
        ("The test was not successful, the command said.", "test.succeeded", False, None),
        ("The agency said the satellite had entered orbit.", "satellite.orbiting", True, None),
        ("The rocket placed a satellite into orbit.", "satellite.orbiting", True, None),
        ("The satellite failed to reach orbit.", "satellite.orbiting", False, None),
        ("No satellite has been placed in orbit, the command said.", "satellite.orbiting", False, None),
        ("It was a satellite launch, the embassy said.", "launch.of_satellite", True, None),
        ("The country said it had launched a weather satellite.", "launch.of_satellite", True, None),
        ("The programme is for purely peaceful purposes, the minister said.", "launch.of_satellite", True, None),
        (
            "Officials called it a thinly veiled test of a ballistic missile, disguised as a satellite launch.",
            "launch.of_satellite",
            False,
            None,
        ),
        (
            "The launch was a cover for testing long-range missiles, the ministry said.",
            "launch.of_satellite",
            False,
            None,
        ),
        ("It was in fact a ballistic missile, he said.", "launch.of_satellite", False, None),
        ("The missile fell inside the exclusive economic zone, the coast guard said.", "waters.entered", True, None),
        ("It landed in Ardian territorial waters.", "waters.entered", True, None),
        ("It fell outside the exclusive economic zone, the ministry said.", "waters.entered", False, None),
        ("The missile did not land in our territorial waters, the premier said.", "waters.entered", False, None),
        ("The missile flew over Torland, the government said.", "country.overflown", True, None),
        ("The rocket passed over the northern island.", "country.overflown", True, None),
        ("The missile did not fly over our territory, the ministry said.", "country.overflown", False, None),
        ("The missile is capable of carrying a nuclear warhead, the agency said.", "warhead.nuclear", True, None),
        ("It is a nuclear-capable missile.", "warhead.nuclear", True, None),
        ("It cannot carry nuclear warheads, the minister said.", "warhead.nuclear", False, None),
        (
            "The missile is designed only for conventional warheads, he said; it carries only conventional warheads.",
            "warhead.nuclear",
            False,
            None,
        ),
        ("The missile uses solid fuel, analysts said.", "fuel.solid", True, None),
        ("It was a liquid-fuelled missile, the military said.", "fuel.solid", False, None),
        ("The warhead survived re-entry, the agency said.", "reentry.survived", True, None),
        ("The warhead broke up on re-entry, officials said.", "reentry.survived", False, None),
        ("It has not yet mastered re-entry, an analyst said.", "reentry.survived", False, None),
        ("The country had given prior notice of the launch.", "notice.given", True, None),
        ("The launch was carried out without prior notice.", "notice.given", False, None),
        (
            "No advance warning was given to ships; no navigational warning had been issued.",
            "notice.given",
            False,
            None,
        ),
        ("It notified the maritime organisation in advance.", "notice.given", True, None),
        (
            "The launch is a violation of Security Council resolutions, the envoy said.",
            "resolutions.violated",
            True,
            None,
        ),
        ("The test violated the missile treaty, the minister said.", "resolutions.violated", True, None),
        ("The launch did not violate any UN resolution, the ministry said.", "resolutions.violated", False, None),
        ("The test is our sovereign right to self-defence, the president said.", "resolutions.violated", False, None),
        ("The tremor was a natural earthquake, the institute said.", "quake.natural", True, None),
        ("It was an artificial earthquake, the agency said.", "quake.natural", False, None),
        ("The quake was caused by an explosion, seismologists said.", "quake.natural", False, None),
    ],
)
def test_both_sides_are_read(text: str, slot: str, yes: bool, of: str | None) -> None:
    assert {t for t in told(text) if t[0] == slot} == {(slot, yes, of)}


@pytest.mark.parametrize(
    "text",
    [
        "The exam was a success for most pupils.",
        "The operation to save her life was successful.",
        "He failed the driving test.",
        "The engine test for the new car is in May.",
        "The firm will launch a satellite in 2030.",
        "The rocket stove was a success with campers.",
        "Firefighters launched a successful rescue.",
        "The satellite channel launched a new show.",
        "The play failed in the theatre.",
        "The space for the market is peaceful.",
        "He gave notice to his landlord.",
        "New year's resolutions are broken by March.",
        "The plane flew over Torland on its way home.",
        "A natural gas explosion shook the street.",
        "The trawler entered territorial waters to fish.",
        "The party won a landslide and launched a campaign.",
        "The policy did not succeed.",
    ],
)
def test_another_matter_answers_none_of_its_questions(text: str) -> None:
    assert not slots_of("missile_test") & {slot for slot, _, _ in told(text)}
