"""What is asked of a bridge, dam, building or mine that gives way, as both sides put it."""

import pytest

from .reading import yes_or_no


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("Residents had complained about cracks in the walls for months.", "defects.known", True),
        ("Cracks had appeared in the pillars days before the collapse.", "defects.known", True),
        ("The bridge had been rated structurally deficient in 2014.", "defects.known", True),
        ("The city ignored repeated warnings from engineers, the report said.", "defects.known", True),
        ("Miners said they had warned managers that the shaft was unstable.", "defects.known", True),
        ("No cracks were seen before the collapse, the contractor said.", "defects.known", False),
        ("The dam showed no signs of weakness, the operator said.", "defects.known", False),
        ("The council said it had received no complaints from residents.", "defects.known", False),
        ("The bridge was in good condition, the company insisted.", "defects.known", False),
        ("The bridge was last inspected in 2019 and declared safe.", "inspection.made", True),
        ("The dam had passed its annual inspection in May, the company said.", "inspection.made", True),
        ("Inspectors had visited the mine two weeks earlier.", "inspection.made", True),
        ("The building had not been inspected for years.", "inspection.made", False),
        ("The roof was never inspected, the union said.", "inspection.made", False),
        ("No inspection had been carried out since 2011.", "inspection.made", False),
        ("The bridge was overdue for an inspection.", "inspection.made", False),
        ("The building had no permit, the mayor said.", "permit.held", False),
        ("Two floors were added illegally, prosecutors said.", "permit.held", False),
        ("The mine was operating without a licence.", "permit.held", False),
        ("The tower was built without planning permission.", "permit.held", False),
        ("The owner said he had all the necessary permits.", "permit.held", True),
        ("The permits were in order, the developer said.", "permit.held", True),
        ("The company held a valid mining licence, its lawyer said.", "permit.held", True),
        ("Residents blamed shoddy construction and poor materials.", "build.poor", True),
        ("Too little cement was used in the concrete, engineers found.", "build.poor", True),
        ("The cables were corroded, the commission said.", "build.poor", True),
        ("It was a design flaw that brought the bridge down.", "build.poor", True),
        ("The building met all safety standards, the developer said.", "build.poor", False),
        ("The tower was built in accordance with the building code.", "build.poor", False),
        ("Experts found no evidence of poor workmanship.", "build.poor", False),
        ("The bridge was overloaded at the time, police said.", "structure.overloaded", True),
        ("Three extra floors had been added to the block.", "structure.overloaded", True),
        ("The roof could not bear the weight of the snow.", "structure.overloaded", True),
        ("The bridge was not overloaded, the haulier said.", "structure.overloaded", False),
        ("The load was well within the permitted limits.", "structure.overloaded", False),
        ("Dozens of people are still trapped under the rubble.", "people.under_it", True),
        ("Rescuers heard voices from beneath the rubble.", "people.under_it", True),
        ("At least two workers are believed to be buried under the debris.", "people.under_it", True),
        ("No one is left under the rubble, the fire chief said.", "people.under_it", False),
        ("All the miners have been accounted for.", "people.under_it", False),
        ("Nobody was trapped in the building, police said.", "people.under_it", False),
        ("Authorities ordered residents to leave their homes.", "evacuation.ordered", True),
        ("A mandatory evacuation order was issued for the coast.", "evacuation.ordered", True),
        ("People in the valley were told to evacuate at noon.", "evacuation.ordered", True),
        ("No evacuation order was issued, survivors said.", "evacuation.ordered", False),
        ("We were never told to leave our homes, she said.", "evacuation.ordered", False),
        ("Workers were ordered back to work despite the cracks.", "evacuation.ordered", False),
        ("Managers told workers to return to their machines.", "evacuation.ordered", False),
        ("The governor failed to order an evacuation.", "evacuation.ordered", False),
        (
            "Tenants said they saw cracks in the stairwell two days before the building came down.",
            "defects.known",
            True,
        ),
        (
            "There had been no complaints from residents about the building, the housing office said.",
            "defects.known",
            False,
        ),
        ("The footbridge had never been checked since it opened in 1998, the union said.", "inspection.made", False),
        ("A routine inspection in March found no defects.", "inspection.made", True),
        ("The hotel's top floors were an illegal extension, according to the city.", "permit.held", False),
        ("The contractor obtained all the required permits, his lawyer said.", "permit.held", True),
        ("Engineers pointed to poor-quality concrete and missing steel.", "build.poor", True),
        ("The stand was built to the highest safety standards, the club said.", "build.poor", False),
        ("Up to forty workers may still be buried beneath the debris.", "people.under_it", True),
        ("There is nobody left under the rubble, the army said.", "people.under_it", False),
        ("The foreman ordered us to go back to work.", "evacuation.ordered", False),
        ("Villagers were told to leave at once as the dam cracked.", "evacuation.ordered", True),
    ],
)
def test_both_sides_are_read(text: str, slot: str, value: bool) -> None:
    assert yes_or_no(text)[slot] is value


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("Cracks appeared in the coalition after the vote.", "defects.known"),
        ("He complained about his salary.", "defects.known"),
        ("Engineers are inspecting the damage.", "inspection.made"),
        ("Police inspected the scene.", "inspection.made"),
        ("The protesters had no permit to march.", "permit.held"),
        ("The driver had no licence.", "permit.held"),
        ("He came from a poor family of construction workers.", "build.poor"),
        ("He was trapped in a loveless marriage.", "people.under_it"),
        ("The company is buried under a mountain of debt.", "people.under_it"),
    ],
)
def test_other_words_answer_nothing(text: str, slot: str) -> None:
    assert slot not in yes_or_no(text)
