"""What is asked of a spill, or a pipeline or cable that is damaged, as both sides put it."""

import pytest

from .reading import yes_or_no


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("Oil leaked into the bay, fishermen said.", "spill.occurred", True),
        ("A large oil slick was seen near the port.", "spill.occurred", True),
        ("There was no leak, the operator said.", "spill.occurred", False),
        ("No oil has leaked, the coast guard said.", "spill.occurred", False),
        ("No sign of any oil spill was found.", "spill.occurred", False),
        ("The leak has been plugged, the company said.", "leak.stopped", True),
        ("Engineers stopped the flow of oil on Monday.", "leak.stopped", True),
        ("Oil is still leaking from the wreck.", "leak.stopped", False),
        ("The leak has not been stopped.", "leak.stopped", False),
        ("Workers failed to stop the leak.", "leak.stopped", False),
        ("Oil has washed ashore on two beaches.", "spill.ashore", True),
        ("The slick reached the coast on Sunday.", "spill.ashore", True),
        ("No oil has reached the shore, officials said.", "spill.ashore", False),
        ("The beaches are clean, the tourist board said.", "spill.ashore", False),
        ("Investigators found traces of explosives.", "explosives.used", True),
        ("The pipeline was blown up, he said.", "explosives.used", True),
        ("Seismologists had registered two powerful explosions.", "explosives.used", True),
        ("There was no evidence of explosives.", "explosives.used", False),
        ("The seismic institute had recorded no explosion.", "explosives.used", False),
        ("The bridge was not blown up, the army said.", "explosives.used", False),
        ("The ship dragged its anchor for 80 kilometres.", "anchor.dragged", True),
        ("The cable was severed by an anchor.", "anchor.dragged", True),
        ("The tanker did not drop its anchor, its owner said.", "anchor.dragged", False),
        ("Both anchors were in place, the captain said.", "anchor.dragged", False),
        ("The vessel crossed the cable at the time of the break.", "ship.near", True),
        ("The tanker had slowed down near the pipeline, he said.", "ship.near", True),
        ("The ship was nowhere near the cable, its owner said.", "ship.near", False),
        ("The vessel never passed over the pipeline.", "ship.near", False),
        ("Gas supplies to the south were cut off.", "supply.cut", True),
        ("Gas supplies were not affected, the operator said.", "supply.cut", False),
        ("Electricity supply remains stable, it said.", "supply.cut", False),
        ("No fuel has spilled into the sea, the harbour master said.", "spill.occurred", False),
        ("Thousands of litres of diesel leaked into the river.", "spill.occurred", True),
        ("The company announced that the well had been capped.", "leak.stopped", True),
        ("Crude continues to gush from the broken pipe.", "leak.stopped", False),
        ("The slick has not reached the coast, the navy said.", "spill.ashore", False),
        ("Clumps of oil washed up on beaches near the town.", "spill.ashore", True),
        ("Divers found no traces of explosives on the seabed.", "explosives.used", False),
        ("The minister said the pipeline had been blown up.", "explosives.used", True),
        ("Prosecutors say the freighter dragged an anchor across the seabed.", "anchor.dragged", True),
        ("The captain denied having dropped the anchor.", "anchor.dragged", False),
        ("The owner said the tanker did not cross the cable.", "ship.near", False),
        ("Deliveries of gas to customers were not interrupted.", "supply.cut", False),
    ],
)
def test_both_sides_are_read(text: str, slot: str, value: bool) -> None:
    assert yes_or_no(text)[slot] is value


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("The leak of the memo angered the minister.", "spill.occurred"),
        ("No oil price was set.", "spill.occurred"),
        ("The singer had explosive growth in sales.", "explosives.used"),
    ],
)
def test_other_words_answer_nothing(text: str, slot: str) -> None:
    assert slot not in yes_or_no(text)
