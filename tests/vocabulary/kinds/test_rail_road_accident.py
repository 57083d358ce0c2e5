"""What is asked of an accident on rails or roads, as both sides put it."""

import pytest

from rashomon.vocabulary import kinds_of_story

from .reading import answered


@pytest.mark.parametrize(
    ("slot", "text", "value"),
    [
        ("signal.passed", "The driver ran a red signal, the railway said.", True),
        ("signal.passed", "The train did not pass a red signal, the union said.", False),
        ("signal.passed", "The signal was green, the driver's lawyer said.", False),
        ("signal.passed", "The bus ignored a red light before the crash.", True),
        ("signal.passed", "The driver denied having passed a red signal.", False),
        ("brakes.working", "The brakes failed on the slope, the driver said.", False),
        ("brakes.working", "The brakes were working, the company said.", True),
        ("brakes.working", "The brakes did not respond, he told police.", False),
        ("brakes.working", "Tests showed that the braking system was in good order.", True),
        ("brakes.working", "The crash was caused by a brake failure.", False),
        ("driver.asleep", "The driver fell asleep at the wheel, police said.", True),
        ("driver.asleep", "The driver had not fallen asleep, his lawyer said.", False),
        ("driver.asleep", "The driver was wide awake, a passenger said.", False),
        ("driver.asleep", "The train driver had dozed off, prosecutors said.", True),
        ("driver.on_phone", "The driver was on his phone, passengers said.", True),
        ("driver.on_phone", "The driver was not using a mobile phone, the firm said.", False),
        ("driver.on_phone", "The pilot was texting, investigators said.", True),
        ("driver.drunk", "The driver was drunk, police said.", True),
        ("driver.drunk", "The captain had not been drinking, his wife said.", False),
        ("driver.drunk", "The driver tested negative for alcohol.", False),
        ("driver.drunk", "The skipper tested positive for cocaine.", True),
        ("driver.drunk", "No alcohol was found in the driver's blood.", False),
        ("track.faulty", "The track was in poor condition, the union said.", True),
        ("track.faulty", "There was nothing wrong with the track, the operator said.", False),
        ("track.faulty", "The derailment was caused by a broken rail.", True),
        ("track.faulty", "The track was in good condition, the railway said.", False),
        ("speed.excessive", "The train was travelling within the speed limit.", False),
        ("speed.excessive", "The bus was going too fast, a passenger said.", True),
        ("signal.passed", "Data showed the tram passed a stop signal.", True),
        ("signal.passed", "The motorist insisted he had not run the red light.", False),
        ("brakes.working", "The lorry's brakes suddenly gave out.", False),
        ("driver.asleep", "The motorman nodded off before the curve.", True),
        ("driver.asleep", "The helmsman denied that he was asleep on watch.", False),
        ("driver.asleep", "He had not dozed off at the wheel, he told the court.", False),
        ("driver.on_phone", "The driver denied using his phone at the wheel.", False),
        ("driver.on_phone", "The train driver was talking on his mobile phone.", True),
        ("driver.drunk", "Police said the driver was over the legal limit.", True),
        ("driver.drunk", "A breath test on the driver was negative.", False),
        ("driver.drunk", "Neither drugs nor alcohol were a factor in the crash.", False),
        ("track.faulty", "Inspectors found cracked rails.", True),
        ("track.faulty", "The signals were working properly, the network said.", False),
        ("track.faulty", "The rails were not defective, the ministry said.", False),
        ("signal.passed", "The driver stopped at the red signal, the union said.", False),
        ("brakes.working", "The truck lost its brakes on the descent.", False),
        ("brakes.working", "There was no fault with the brakes, the maker said.", True),
    ],
)
def test_both_sides_are_read(slot: str, text: str, value: bool | str) -> None:
    assert answered(text)[slot] == value


@pytest.mark.parametrize(
    "text",
    [
        "The minister put the brakes on the reform.",
        "He fell asleep during the speech.",
        "The witness was on the phone.",
        "The two leaders are on the right track.",
        "The vote sent a red signal to investors.",
        "Police asked if the driver had been drinking.",
        "The mayor was sober in his forecast.",
        "Drivers may not use a phone.",
    ],
)
def test_other_things_are_not_read(text: str) -> None:
    assert not kinds_of_story()["rail_road_accident"]["questions"]["slots"].keys() & answered(text).keys()
