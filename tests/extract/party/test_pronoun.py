"""Pronouns, descriptions and short names in invented reports, each a cause that was mended once."""

from __future__ import annotations

import pytest

from rashomon.extract.party.parties import Parties
from rashomon.model import Report, Span


def named(text: str, source: str, nth: int = 1) -> str | None:
    """The name of the party behind the nth `source` of a report."""
    start = -1
    for _ in range(nth):
        start = text.index(source, start + 1)
    got = Parties(Report("r", text)).resolve([Span(start, start + len(source), text)])
    return got.party.name if got else None


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Nora Quist ran a bakery.\n\nIt closed in May, according to her family.", "her family", "Nora Quist's family"),
        (
            "Emil Quist helped often. It mattered to him, his father said.\n\n“He did,” said his father, Rolf Quist.",
            "his father",
            "Rolf Quist",
        ),
        (
            "The Coastal Times-Press reports that Prosecutor Emil Rask said the owners knew. He called it grave.",
            "He",
            "Emil Rask",
        ),
        (
            "“It is a plan,” Elin Varga, a senior fellow at the Brandt Institution and a former delegate, wrote. "
            "“To date,” she continued, “nothing.”",
            "she",
            "Elin Varga",
        ),
        (
            "Little was said about Hanna Brook's email, but Attorney General Lorna Finch took the last step of closing "
            "the case against Brook.\n\n“I met with Director James Olm,” she said.",
            "she",
            "Lorna Finch",
        ),
        (
            "After Ralf Olm asked Jon Pell who would win, Pell replied: “I cannot say.”\n\n“Not yet,” he added.",
            "he",
            "Jon Pell",
        ),
        (
            "Emil Rask, who helped, said he saw no sign of it. “Nobody leads,” Rask said. In Marlow, "
            "Selm Port spokesman Tomas Brandt repeated that it objects. The town should wait, he told reporters.",
            ", he told",
            "Tomas Brandt",
        ),
        (
            "Nora Quist, 46, ran to the tram.\nA boy cried.\n“There was glass,” Ms Quist said.\n“Even he was cut,” she "
            "said, adding that some were trapped.\n“People were screaming,” she said.\nShe said he was in pain.",
            "She",
            "Nora Quist",
        ),
        (
            "He dismissed the critics, Lee Orr and Jon Pell, a banker and former port official who objected.",
            "who",
            "Jon Pell",
        ),
        (
            "Jon Pell praised the test. “It was due,” he said.\n\nIn her note on the test, Nora Quist said no.",
            "her",
            "Nora Quist",
        ),
        (
            "Ralf Olm of the Courier asked Jon Pell whether age was fair game.\n\n“Sure it is,” he said.",
            "he said",
            "Jon Pell",
        ),
        (
            "Meva Kell came under fire. Since then, Jon Pell has gone after Kell for what he sees as spite.",
            "he sees",
            "Jon Pell",
        ),
        (
            "Selm Police Capt. Bob Rooke said nobody died. A retired Tarn police officer ran to help. Police say the "
            "boy fell. They said he lives.",
            "They",
            "Selm Police",
        ),
        (
            "The Courier cites police as saying he fled. They say he had a car.\n\nNone was hurt, authorities say.",
            "They",
            "police",
        ),
        (
            "It contradicted what Emil Rask and Jon Pell said. They had denied it.",
            "They",
            "Emil Rask and Jon Pell",
        ),
        (
            "Nora Quist backed Rask’s plan in full. An aide said no more.\n\nPresident Rask left at noon. He waved.",
            "He",
            "Rask",
        ),
        (
            "The Varnholt family put out a note. “She was kind,” they wrote.",
            "they",
            "Varnholt family",
        ),
        (
            "Marlow County Sheriff's deputies are looking for a man they'd like to question.",
            "they",
            "Marlow County Sheriff's deputies",
        ),
        (
            "Lord Rask was asked about the cap. Rask paused.\nThe Marlow senator’s answer was short. “Wait,” he said.",
            "” he",
            "Rask",
        ),
        (
            "Pat Rooke, 72, called it “bad”, adding: “They do come fast.”\n\nSue Varga, who lives near the mill, said: "
            "“I heard a noise.”\n\nShe described it as loud.",
            "She",
            "Sue Varga",
        ),
        (
            "''Rask is not going after anybody,'' said Tomas Brandt, an adviser to Emil Rask. ''He waits,'' he said.",
            "he",
            "Tomas Brandt",
        ),
    ],
)
def test_pronouns_and_possessives_go_to_who_acts(text: str, source: str, name: str) -> None:
    """Who speaks or does something is meant before who is only mentioned."""
    assert named(text, source) == name


def test_who_behind_two_names_is_neither() -> None:
    """ "The mayor and the bishop, who …" are both."""
    assert named("It helped Emil Rask and Tomas Brandt, who said they were glad.", "who") is None


def test_a_surname_is_whose_full_name_came_before() -> None:
    """A relative named only later cannot be meant."""
    text = "Jon Rask backed the bridge. It is a gain for Rask. His son, Emil P. Rask, 39, is the land commissioner."
    assert named(text, "Rask", 2) == "Jon Rask"


def test_a_document_is_its_senders() -> None:
    """An advisory from a body carries its word; a letter to a body does not."""
    text = (
        "A shed burned, according to an advisory from the Marlow Harbour Office.\n\nNobody was hurt, the advisory said."
    )
    assert named(text, "the advisory") == "Marlow Harbour Office"
    text = (
        "The Coastal Union called for a pause. Some parents sent a letter to the Coastal Union board.\n\n"
        "“We hope,” the letter reads."
    )
    assert named(text, "the letter") != "Coastal Union"


def test_a_statement_of_a_spokeswoman_is_her_bodys() -> None:
    """The body issued it, whoever read it out."""
    text = "In a statement, Tarn Tours spokeswoman Liz Brandt said a guide died.\n\n“We mourn,” the statement said."
    assert named(text, "the statement") == "Tarn Tours"


def test_police_are_the_only_force_the_report_goes_on_to_name() -> None:
    """Named later, meant already; of two forces neither."""
    text = "A man was hurt, police said.\n\nThe Marlow Police Department asked for help."
    assert named(text, "police") == "Marlow Police Department"
    assert named(text + " The Selm Police Department helped.", "police") == "police"


def test_a_monitor_is_the_observatory_that_speaks() -> None:
    """An observatory named behind "a monitoring group" is that group."""
    text = "Ten boats sank, a monitoring group said.\n\nThe Tarn Observatory for Safe Seas said two were found."
    assert named(text, "a monitoring group") == "Tarn Observatory for Safe Seas"


def test_a_region_is_no_person() -> None:
    """ "He" does not mean a place of two words."""
    text = "Emil Rask won in May. In South Carolina, he told a crowd that he would stay. South Carolina cheered."
    assert named(text, "he", 1) == "Emil Rask"


def test_her_as_an_object_tells_nothing_of_the_subject() -> None:
    """ "Backed her up" makes no woman of who did it."""
    text = "Nora Quist was sure. President Rask backed her up in an interview. “It is no problem,” he said."
    assert named(text, "he", 2) == "Rask"


def test_the_group_is_the_foundation_that_acts() -> None:
    """A foundation that declined to speak is the group that then says something."""
    text = "The Marlow Seal Foundation declined to comment on him.\n\n“We go on,” the group said."
    assert named(text, "the group") == "Marlow Seal Foundation"


def test_who_is_named_pages_above_is_not_they() -> None:
    """A group that only a headline mentions is not taken up three paragraphs on."""
    text = "A split on the Tarn Front; the mood.\nNora Quist spoke.\nJon Pell objected to it.\nYet they mostly agree."
    assert named(text, "they") is None


def test_we_outside_a_quotation_is_the_outlet() -> None:
    """ "We asked the mayor" says nothing of the mayor."""
    assert named("We asked again, but Mayor Jon Pell said no.", "We") is None


def test_reports_may_be_a_verb() -> None:
    """A paper that reports what police said is no police."""
    assert named("The Courier reports police saw nothing.", "police") == "police"


def test_she_is_nobody_where_a_bare_name_stands_nearer_than_a_person_unnamed() -> None:
    """The clerk, or Brask? Nothing tells."""
    text = "A clerk of the owner said it was kept.\n\nThe Tarn Party demanded the recall of Brask. She did not reply."
    assert named(text, "She") is None


def test_the_owner_named_behind_a_comma_is_the_firm() -> None:
    """Whoever owns, runs or makes a thing may be a firm, and is on record by its name."""
    assert (
        named("The owner of the launch, Tamm Lines, denied it.", "The owner of the launch, Tamm Lines,") == "Tamm Lines"
    )


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (
            "Governor Emil Rask condemned the theft and left. Captain Jon Pell said it was forced. He saw one man.",
            "He",
            "Jon Pell",
        ),
        ("Thieves took the files of the Brandt firm Kolma, the company said. It said nothing else.", "It", "Kolma"),
        (
            "The audit firm Veska said so. Kolma denied it.\n\nThe firm had warned them, it said.",
            "The firm",
            "Veska",
        ),
        (
            "A spokesman for the strikers, Captain Jon Pell, spoke.",
            "A spokesman for the strikers, Captain Jon Pell,",
            "Jon Pell",
        ),
        ("Six were ill, the clinic in Tarn said.", "the clinic in Tarn", "clinic in Tarn"),
    ],
)
def test_who_spoke_last_is_who_is_meant(text: str, source: str, name: str) -> None:
    """Condemning is both speaking and acting, and counts once; thieves at the start of a sentence are no body."""
    assert named(text, source) == name


def test_a_firm_is_not_its_mine() -> None:
    """ "A Kolma mine" names no body that "Kolma" is short for."""
    assert named("A wall fell at a Kolma mine. Kolma denied it.", "Kolma", 2) == "Kolma"


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("A judge ordered that the cook be held, prosecutor Ann Ito said. He was silent, she added.", "she", "Ann Ito"),
        ("The cook died in Tarn, the public prosecutor's office in Selm announced. Two are ill, it said.", "it",
         "public prosecutor's office"),
        ("Norway's navy left.\n\nThe country's defence ministry said so.", "The country's defence ministry",
         "Norwegian defence ministry"),
        ("The separatists said two died.", "The separatists", "separatists"),
        ("The electoral board met.\n\nTurnout was low, the board said.", "the board", "electoral board"),
        ("Six died, a rights monitor said.\n\nSelm Rights Watch said so too.", "a rights monitor", "Selm Rights Watch"),
    ],
)  # fmt: skip
def test_who_closes_a_sentence_has_said_it(text: str, source: str, name: str) -> None:
    """Whoever stands behind the last comma speaks; a place before the verb does not."""
    assert named(text, source) == name


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("The country's defence ministry said so.\n\nNorway's navy left.", "The country's defence ministry",
         "country's defence ministry"),
        ("Opposition lawmakers walked out.\n\nThe separatists said two died.", "The separatists", "separatists"),
        ("Ostra's constitutional court met.\n\nSix died, the human rights commission said.",
         "the human rights commission", "human rights commission"),
        ("So said the manager of the Grand Hotel Ostra.", "the manager of the Grand Hotel Ostra",
         "Grand Hotel Ostra manager"),
    ],
)  # fmt: skip
def test_who_is_not_meant(text: str, source: str, name: str) -> None:
    """A country named only later is not "the country", an opposition has no rebels, and hotels bear no surnames."""
    assert named(text, source) == name


def test_a_prosecutor_needs_no_lawyer() -> None:
    """ "His lawyer" behind a prosecutor's words is that of the accused, whoever that is."""
    text = "The cook was held, prosecutor Emil Rask said. He denies it, his lawyer said."
    assert named(text, "his lawyer") is None
    assert named("The cook, Jon Pell, left. He denies it, his lawyer said.", "his lawyer") is not None


def test_one_of_several_is_called_by_name() -> None:
    assert named("Witnesses fled. One, Hana Lor, said she saw it.", "One, Hana Lor,") == "Hana Lor"
    assert named("Witnesses fled. One of them, a cook, said she saw it.", "One of them, a cook,") != "a cook"
