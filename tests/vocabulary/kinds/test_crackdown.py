"""Of a protest put down: whether it was peaceful, who began, by whose order, as both sides put it."""

import pytest

from .reading import slots_of, yes_or_no


@pytest.mark.parametrize(
    ("slot", "text", "yes"),
    [
        ("crowd.peaceful", "The protest was entirely peaceful, organisers said.", True),
        ("crowd.peaceful", "Police fired at peaceful demonstrators.", True),
        ("crowd.peaceful", "The protesters were unarmed, a witness said.", True),
        ("crowd.peaceful", "None of us was armed, a student said.", True),
        ("crowd.peaceful", "The protesters threw stones and petrol bombs.", False),
        ("crowd.peaceful", "Police said a violent mob had stormed the post.", False),
        ("crowd.peaceful", "The march was not peaceful, the governor said.", False),
        ("crowd.peaceful", "The demonstrators were armed with machetes.", False),
        ("crowd.peaceful", "The demonstration turned violent at dusk.", False),
        ("clash.begun_by_crowd", "The soldiers fired in self-defence, the army said.", True),
        ("clash.begun_by_crowd", "Police opened fire only after they were attacked.", True),
        ("clash.begun_by_crowd", "The protesters attacked first, the chief said.", True),
        ("clash.begun_by_crowd", "The police opened fire without warning, witnesses said.", False),
        ("clash.begun_by_crowd", "It was the police who attacked us, she said.", False),
        ("clash.begun_by_crowd", "The attack was unprovoked, organisers said.", False),
        ("fire.ordered", "The general gave the order to open fire.", True),
        ("fire.ordered", "Soldiers said they were given orders to shoot.", True),
        ("fire.ordered", "The president personally ordered troops to fire on the crowd.", True),
        ("fire.ordered", "No order was given to open fire, the ministry said.", False),
        ("fire.ordered", "The police were under strict orders not to shoot.", False),
        ("fire.ordered", "Officers had been told to exercise maximum restraint.", False),
        ("fire.ordered", "The minister denied that he had ordered police to shoot.", False),
        ("internet.cut", "The authorities shut down the internet on Friday.", True),
        ("internet.cut", "Mobile data has been blocked across the country.", True),
        ("internet.cut", "A monitor reported an internet blackout.", True),
        ("internet.cut", "The internet was not blocked, the minister said.", False),
        ("internet.cut", "Internet services are working normally, the operator said.", False),
        ("internet.cut", "The outage was caused by a damaged cable, the ministry said.", False),
        ("internet.cut", "The government denied cutting off the internet.", False),
        ("curfew.set", "The governor imposed a night curfew.", True),
        ("curfew.set", "A dusk-to-dawn curfew is in force.", True),
        ("curfew.set", "There is no curfew, the mayor said.", False),
        ("curfew.set", "The curfew has been lifted.", False),
        ("crowd.steered", "The rioters were paid by foreign powers, the minister said.", True),
        ("crowd.steered", "State media spoke of paid protesters.", True),
        ("crowd.steered", "Nobody paid us, a student said.", False),
        ("crowd.steered", "The protesters were not funded from abroad, organisers said.", False),
        ("crowd.peaceful", "State television showed masked rioters hurling stones at police.", False),
        ("crowd.peaceful", '"We were marching peacefully when they shot at us," she said.', True),
        ("clash.begun_by_crowd", "Without warning, soldiers opened fire on the crowd.", False),
        ("clash.begun_by_crowd", "The army said its men had come under fire first.", True),
        ("fire.ordered", "The police chief denied ordering his men to fire.", False),
        ("fire.ordered", "A leaked cable shows that the minister gave the order to shoot.", True),
        ("internet.cut", "Mobile internet went down across the capital an hour before the march.", True),
        ("internet.cut", "The regulator denied that it had blocked social media.", False),
        ("curfew.set", "Residents of three cities were placed under a 24-hour curfew.", True),
        ("crowd.peaceful", "Some demonstrators carried guns, the governor said.", False),
        ("crowd.peaceful", "The opposition says its supporters were unarmed.", True),
        ("clash.begun_by_crowd", "Witnesses said the soldiers shot first.", False),
        ("clash.begun_by_crowd", "The guards acted in self-defence, according to the ministry.", True),
        ("fire.ordered", "Nobody ordered the police to open fire, the minister said.", False),
        ("fire.ordered", "The commander told the court that he had received orders to fire at the crowd.", True),
        ("internet.cut", "The operator blamed a technical fault for the loss of mobile internet.", False),
        ("internet.cut", "Authorities have cut off internet access in the province.", True),
        ("curfew.set", "The mayor said that no curfew had been declared.", False),
        ("crowd.steered", "The president said the protests were orchestrated from abroad.", True),
        ("crowd.peaceful", "Thousands of unarmed protesters gathered in the square.", True),
        ("crowd.peaceful", "The interior ministry said rioters set fire to a police station.", False),
        ("clash.begun_by_crowd", "Police attacked without provocation, the union said.", False),
        ("fire.ordered", "The general said no such order to shoot was given.", False),
        ("internet.cut", "The internet was down in most of the country, a watchdog said.", True),
        ("internet.cut", "The telecoms minister denied that social media had been blocked.", False),
        ("curfew.set", "The military council declared a curfew from dusk to dawn.", True),
        ("crowd.peaceful", "The demonstrators were peaceful, a bishop said.", True),
        ("crowd.peaceful", "Protesters hurled rocks at officers.", False),
        ("clash.begun_by_crowd", "The troops were attacked first, the colonel claimed.", True),
        ("fire.ordered", "The army chief says nobody gave an order to shoot.", False),
        ("internet.cut", "The government said the internet had not been shut down.", False),
        ("curfew.set", "The province is under curfew.", True),
    ],
)
def test_both_sides_answer_one_question(slot: str, text: str, yes: bool) -> None:
    assert yes_or_no(text)[slot] is yes


@pytest.mark.parametrize(
    "text",
    [
        "The lake is peaceful in spring.",
        "The court ordered a new trial.",
        "The internet has changed trade.",
        "Foreign agents must register.",
        "The team attacked first after the break.",
        "He ordered a coffee.",
        "The army ordered new rifles.",
        "The crowd at the match was loud.",
        "The state may cut off the internet, activists fear.",
        "The governor is to impose a curfew if the protests go on.",
    ],
)
def test_what_only_sounds_alike_answers_none(text: str) -> None:
    """Other events, what is feared, wished or asked, and figures of speech."""
    assert not slots_of("crackdown") & yes_or_no(text).keys()
