"""What is asked of an outbreak or a poisoning, as both sides put it."""

import pytest

from .reading import yes_or_no


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("The virus can pass between people, scientists said.", "spread.human", True),
        ("There was evidence of human-to-human transmission.", "spread.human", True),
        ("There is no evidence of person-to-person transmission.", "spread.human", False),
        ("The disease is not contagious, the ministry said.", "spread.human", False),
        ("The vaccine is highly effective, the maker said.", "vaccine.works", True),
        ("The vaccine does not protect against this strain.", "vaccine.works", False),
        ("The vaccine was ineffective.", "vaccine.works", False),
        ("Officials covered up the outbreak for weeks, doctors said.", "facts.hidden", True),
        ("The government had concealed the true number of deaths.", "facts.hidden", True),
        ("The ministry denied any cover-up.", "facts.hidden", False),
        ("We have nothing to hide, the governor said.", "facts.hidden", False),
        ("No information was withheld, he said.", "facts.hidden", False),
        ("The outbreak is under control, the minister said.", "outbreak.controlled", True),
        ("The epidemic is out of control, aid workers warned.", "outbreak.controlled", False),
        ("The outbreak has not been contained, doctors said.", "outbreak.controlled", False),
        ("The country confirmed its first case of Ebola.", "illness.present", True),
        ("There is no case of cholera in the camp, the ministry said.", "illness.present", False),
        ("The minister denied there had been any cases of plague.", "illness.present", False),
        ("The country remains free of the virus.", "illness.present", False),
        ("The patient was placed in isolation.", "patients.isolated", True),
        ("The patients were not isolated, nurses said.", "patients.isolated", False),
        ("The virus escaped from a laboratory, he claimed.", "origin.lab", True),
        ("The virus did not come from a laboratory, scientists said.", "origin.lab", False),
        ("The virus is of natural origin, the panel concluded.", "origin.lab", False),
        ("He was poisoned, his wife said.", "poison.found", True),
        ("Doctors found traces of poison in his blood.", "poison.found", True),
        ("No poison was found in his body, the hospital said.", "poison.found", False),
        ("She was not poisoned, the police said.", "poison.found", False),
        ("The syrup was contaminated, the laboratory found.", "product.tainted", True),
        ("Our products are safe, the company said.", "product.tainted", False),
        ("No contamination was found in the milk.", "product.tainted", False),
        ("Health officials say the virus does not spread from person to person.", "spread.human", False),
        ("The illness is highly contagious, nurses warned.", "spread.human", True),
        ("Doctors accused the governor of hiding the true number of deaths.", "facts.hidden", True),
        ("The health minister rejected allegations of a cover-up.", "facts.hidden", False),
        ("Aid workers say cholera is spreading rapidly in the camps.", "outbreak.controlled", False),
        ("The ministry said not a single case of measles had been recorded.", "illness.present", False),
        ("Both passengers have been quarantined, the port doctor said.", "patients.isolated", True),
        ("The panel found no evidence that the virus leaked from a laboratory.", "origin.lab", False),
        ("The autopsy found no trace of poison.", "poison.found", False),
        ("Tests showed the milk was not contaminated, the dairy said.", "product.tainted", False),
    ],
)
def test_both_sides_are_read(text: str, slot: str, value: bool) -> None:
    assert yes_or_no(text)[slot] is value
