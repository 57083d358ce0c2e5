"""Whose word it is, in invented reports."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.party.parties import Parties, Resolved, side
from rashomon.model import Party, Report, Span


def span(text: str, words: str, nth: int = 1) -> Span:
    """The nth place of `words` in `text`."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return Span(start, start + len(words), text)


def resolve(text: str, source: str, nth: int = 1, cue: str = "") -> Resolved | None:
    """Whose word the nth `source` of a report is."""
    cues = (span(text, cue),) if cue else ()
    return Parties(Report("r", text)).resolve([span(text, source, nth)], cue=cues)


def party(text: str, source: str, nth: int = 1) -> Party:
    """The party, which has to be found."""
    got = resolve(text, source, nth)
    assert got is not None
    return got.party


@pytest.mark.parametrize(
    ("source", "name", "role", "affiliation"),
    [
        ("NATO chief Henrik Solvang", "Henrik Solvang", "chief", "NATO"),
        ("Peru's Defense Minister Arturo Quelca", "Arturo Quelca", "Defense Minister", "Peru"),
        ("Peruvian Minister of Defence Arturo Quelca", "Arturo Quelca", "Minister of Defence", "Peru"),
        ("Norway's prime minister, Ingrid Halle,", "Ingrid Halle", "prime minister", "Norway"),
        ("Ingrid Halle, the head of the Coastal Rescue Agency,", "Ingrid Halle", "head", "Coastal Rescue Agency"),
        ("Professor Tomas Brandt of Varnholt University", "Tomas Brandt", "Professor", "Varnholt University"),
        ("Secretary of State Dana Whitlow", "Dana Whitlow", "Secretary of State", None),
        (
            "A spokesperson for Varnholt University, Tomas Brandt,",
            "Tomas Brandt",
            "spokesperson",
            "Varnholt University",
        ),
        ("Tomas Brandt, 54, who runs a bakery,", "Tomas Brandt", None, None),
        ("U.S. Ambassador to the United Nations Dana Whitlow", "Dana Whitlow", "Ambassador", "U.S."),
        ("The Minister of Health, Dana Whitlow,", "Dana Whitlow", "Minister", "Ministry of Health"),
        (
            "The Minister of Defence and Veterans, Oda Brask,",
            "Oda Brask",
            "Minister",
            "Ministry of Defence and Veterans",
        ),
        ("The Minister of Defence of the Republic, Oda Brask,", "Oda Brask", "Minister", "Ministry of Defence"),
        ("The president of the Ostra Republic Emil Rask", "Emil Rask", "president", "Ostra Republic"),
        ("The head of the Selm Water Authority Emil Rask", "Emil Rask", "head", "Selm Water Authority"),
    ],
)
def test_names_carry_role_and_affiliation(source: str, name: str, role: str | None, affiliation: str | None) -> None:
    """Role before or behind the name, with the body it is held in."""
    got = party(f"{source} said the bridge had been closed.", source)
    assert (got.kind, got.name, got.role) == ("person", name, role)
    assert affiliation is None or got.affiliation in (affiliation, "United States" if affiliation == "U.S." else "")


def test_every_form_of_a_name_is_one_party() -> None:
    """Full name, surname and title are one id, with the full name and the others as aliases."""
    text = (
        'Mayor Ingrid Halle said it was safe. Halle said so twice. Ms. Halle added that she was sure. "Yes," she said.'
    )
    found = [
        party(text, "Mayor Ingrid Halle"),
        party(text, "Halle", 2),
        party(text, "Ms. Halle"),
        party(text, "she", 2),
    ]
    assert {p.id for p in found} == {"person:ingrid-halle"}
    assert found[0].name == "Ingrid Halle"
    assert "Halle" in found[0].aliases


def test_a_surname_that_two_people_share_is_nobodys() -> None:
    """Unknown, not a guess."""
    text = "Ingrid Halle said yes. Her brother, Tomas Halle, said no. Halle said maybe."
    assert resolve(text, "Halle", 3) is None


def test_a_shared_surname_is_told_apart_by_title() -> None:
    """The title "Ms" leaves only one of the two."""
    text = "Ingrid Halle said yes. Her brother, Tomas Halle, said no. Ms Halle said maybe."
    assert party(text, "Ms Halle").name == "Ingrid Halle"


@pytest.mark.parametrize("later", ["The CRA", "the Coastal Rescue Agency", "the agency"])
def test_abbreviations_and_short_descriptions_are_the_body(later: str) -> None:
    """What is introduced in brackets, and what can only mean it."""
    text = f"The Coastal Rescue Agency (CRA) said two boats sank. A crew was lost, {later} said."
    assert party(text, later).id == party(text, "The Coastal Rescue Agency (CRA)").id == "org:coastal-rescue-agency"


def test_the_military_is_the_one_mentioned() -> None:
    """A bare description goes back to the nearest party it fits; country and body make the id."""
    text = (
        'The Chilean military said 22 shells fell.\n\n"Nobody died," the military said.\n\nPeru\'s army said none fell.'
    )
    assert party(text, "the military").id == "org:chilean-military" == party(text, "The Chilean military").id
    assert party(text, "Peru's army").name == "Peruvian army"


def test_a_bare_description_of_nobody_is_unknown() -> None:
    """Nobody is "the company" in a report that names none."""
    assert resolve("The company said it was sorry.", "The company") is None


def test_a_spokesman_has_one_id_however_he_is_called() -> None:
    """Possessive name, possessive pronoun and bare office are the same voice."""
    text = (
        "Prime Minister Arturo Quelca got a message, Quelca's spokesman said in a statement.\n\n"
        "Lima told Quelca it would wait, his spokesman said.\n\nA call came later, the spokesman said."
    )
    found = [party(text, s) for s in ("Quelca's spokesman", "his spokesman", "the spokesman")]
    assert len({p.id for p in found}) == 1
    assert (found[0].role, found[0].affiliation, found[0].anonymous) == ("spokesman", "Arturo Quelca", False)


@pytest.mark.parametrize(
    ("source", "ident", "kind"),
    [
        ("Lima", "state:pe", "state"),
        ("Peru", "state:pe", "state"),
        ("The Peruvian government", "state:pe", "state"),
        ("Washington", "state:us", "state"),
        ("The White House", "org:white-house", "organisation"),
        ("The Kremlin", "org:kremlin", "organisation"),
        ("Downing Street", "org:downing-street", "organisation"),
        ("Peruvian state television", "org:peruvian-state-television", "organisation"),
    ],
)
def test_capitals_and_seats_speak_for_states(source: str, ident: str, kind: str) -> None:
    """A capital as a speaker is the government; a seat is the institution in it."""
    got = party(f"{source} said the border was open.", source)
    assert (got.id, got.kind) == (ident, kind)


@pytest.mark.parametrize(
    ("source", "name", "affiliation"),
    [
        ("A NATO official", "NATO official", "NATO"),
        ("officials", "officials", None),
        ("A source close to the talks", "source close to the talks", None),
        ("two residents", "residents", None),
        ("Some local people", "local people", None),
        ("an official who spoke on condition of anonymity", "official", None),
    ],
)
def test_who_is_only_described_is_anonymous(source: str, name: str, affiliation: str | None) -> None:
    """No name: the description without its article."""
    got = party(f"The bridge is closed, {source} said.", source)
    assert (got.kind, got.anonymous, got.name, got.affiliation) == ("unnamed", True, name, affiliation)


def test_a_named_institutions_spokesman_is_not_anonymous() -> None:
    """The office speaks for the institution."""
    got = party("A Coastal Rescue Agency spokesman said two boats sank.", "A Coastal Rescue Agency spokesman")
    assert (got.role, got.affiliation, got.anonymous) == ("spokesman", "Coastal Rescue Agency", False)


def test_documents_speak_as_documents_or_for_their_author() -> None:
    """An indictment is a document, "findings of the agency" is the agency's word."""
    assert party("The indictment says he lied.", "The indictment").kind == "document"
    text = "Initial findings of the Coastal Rescue Agency show a leak."
    assert party(text, "Initial findings of the Coastal Rescue Agency").name == "Coastal Rescue Agency"


@pytest.mark.parametrize(
    ("text", "pronoun", "nth", "name"),
    [
        ('Ingrid Halle met Tomas Brandt. Halle said it went well. "We agreed," she added.', "she", 1, "Ingrid Halle"),
        ("Ingrid Halle said yes.\n\nTomas Brandt said no. He said it twice.", "He", 1, "Tomas Brandt"),
        ("The Coastal Rescue Agency said a boat sank. It said two died.", "It", 1, "Coastal Rescue Agency"),
        ("Residents said they heard a blast. They said it was loud.", "They", 1, "Residents"),
        ("Tomas Brandt, who lives nearby, said it was loud.", "who", 1, "Tomas Brandt"),
    ],
)
def test_pronouns_take_the_last_speaker_that_fits(text: str, pronoun: str, nth: int, name: str) -> None:
    """By gender, number, prominence and distance."""
    assert party(text, pronoun, nth).name == name


def test_a_pronoun_without_anybody_to_mean_is_unknown() -> None:
    """Nobody before it."""
    assert resolve("He said the bridge was closed.", "He") is None


@pytest.mark.parametrize(
    ("source", "speaker", "via"),
    [
        ("Reuters, citing a NATO official", "NATO official", ["Reuters"]),
        ("Reuters, citing Yonhap, quoting the Coastal Rescue Agency", "Coastal Rescue Agency", ["Yonhap", "Reuters"]),
        ("the Coastal Rescue Agency, quoted by Reuters", "Coastal Rescue Agency", ["Reuters"]),
        (
            "according to the Coastal Rescue Agency, Peruvian state television",
            "Coastal Rescue Agency",
            ["Peruvian state television"],
        ),
    ],
)
def test_relays_stand_nearest_to_the_speaker_first(source: str, speaker: str, via: list[str]) -> None:
    """Who speaks, and through whom it came."""
    got = resolve(f"The bridge is closed, {source} said.", source)
    assert got is not None
    assert (got.party.name, [r.name for r in got.via]) == (speaker, via)
    assert all(r.span is not None for r in got.via)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Ten were hurt, Reuters reported, citing the Coastal Rescue Agency.", "reported"),
        ("Ten were hurt, Reuters reported on Monday, citing the Coastal Rescue Agency.", "reported"),
        ("“Ten were hurt,” Reuters cited the Coastal Rescue Agency.", "cited"),
    ],
)
def test_whom_a_medium_cites_speaks_through_it(text: str, cue: str) -> None:
    got = resolve(text, "Reuters", cue=cue)
    assert got is not None
    assert (got.party.name, [r.name for r in got.via]) == ("Coastal Rescue Agency", ["Reuters"])


def test_an_office_that_cites_something_speaks_itself() -> None:
    got = resolve("The port was shut, the Harbour Ministry said, citing the weather service.", "the Harbour Ministry",
                  cue="said")  # fmt: skip
    assert got is not None
    assert got.party.name == "Harbour Ministry"


def test_a_bare_source_is_known_by_whom_it_told() -> None:
    for text, name in (
        ("Ten were hurt, a source told Reuters.", "source to Reuters"),
        ("Ten were hurt, a source told the driver.", "source"),
    ):
        got = resolve(text, "a source", cue="told")
        assert got is not None
        assert (got.party.name, got.party.anonymous) == (name, True)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Tests point to a gas the Harbour Ministry said on Monday.", "the Harbour Ministry"),
        ("Tests point to a gas. She said so.", None),
    ],
)
def test_the_subject_stands_right_before_its_verb(text: str, subject: str | None) -> None:
    found = Parties(Report("r", text)).subject(span(text, "said"))
    assert (found.exact if found else None) == subject


def test_relays_in_and_behind_the_cue() -> None:
    """Both "was quoted by Reuters as saying", and a relay named behind the quotation."""
    text = "Tomas Brandt was quoted by Reuters as saying the bridge was closed."
    got = resolve(text, "Tomas Brandt", cue="was quoted by Reuters as saying")
    assert got is not None
    assert [r.name for r in got.via] == ["Reuters"]
    text = '"It is closed," the Selm palace told reporters according to a shared pool note.'
    got = resolve(text, "the Selm palace", cue="told reporters")
    assert got is not None
    assert [r.name for r in got.via] == ["shared pool note"]


def test_no_source_is_nobody() -> None:
    """Passives without an agent."""
    assert Parties(Report("r", "It was reported that the bridge fell.")).resolve([]) is None


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("The Chilean military", "CL"),
        ("Peruvian state television", "PE"),
        ("Lima", "PE"),
        ("A U.S. official", "US"),
        ("Peru's Defense Minister Arturo Quelca", "PE"),
        ("The Pentagon", "US"),
        ("NATO chief Henrik Solvang", None),
        ("The Coastal Rescue Agency", None),
        ("Reuters", None),
        ("Tomas Brandt", None),
    ],
)
def test_the_side_of_a_party_is_the_state_it_speaks_for(source: str, code: str | None) -> None:
    """Bodies, officers and officials of a state, by name."""
    assert side(party(f"{source} said the border was open.", source)) == code


def test_a_party_inside_a_content_is_found() -> None:
    """For answers such as who is blamed."""
    text = "Lima blamed the Chilean military for the blast."
    got = Parties(Report("r", text)).party_of(span(text, "the Chilean military"))
    assert got is not None
    assert got.id == "org:chilean-military"


WORDS = st.sampled_from(
    (
        "The the a of said , . and Reuters officials his he Peru's Chilean military Ingrid Halle Ms. minister (CRA) "
        'who told \n " statement to'
    ).split(" ")
)


@given(st.lists(WORDS, max_size=40), st.data())
def test_any_text_and_any_source_can_be_resolved(words: list[str], data: st.DataObject) -> None:
    """Whatever the words, there is an answer or none, and ids stay the same when asked again."""
    text = " ".join(words)
    parties = Parties(Report("r", text))
    if len(text) < 2:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    source = [Span(start, data.draw(st.integers(start + 1, len(text))), text)]
    first, again = parties.resolve(source), parties.resolve(source)
    assert (first and first.party.id) == (again and again.party.id)


@given(st.text(max_size=300))
def test_any_text_has_parties(text: str) -> None:
    """No text makes the reading fail, and every party has a name and a prefixed id."""
    assert all(p.name and ":" in p.id for p in Parties(Report("r", text)).parties())


def test_a_place_before_the_speaker_is_not_the_speaker() -> None:
    """ "a fire at Selm, the mayor said" names a place and an office, not a person called Selm."""
    text = "Two people were hurt in the fire at Selm, the mayor said on Monday."
    start = text.index("the mayor")
    found = Parties(Report("r", text)).resolve([Span(start, start + 9, text)])
    assert found is None or "Selm" not in found.party.name


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("A plane crashed on the island of Tarn, the head of the search agency said.", True),
        ("This is the word of Tarn, the head of the search agency.", False),
    ],
)
def test_the_name_of_an_island_is_nobodys(text: str, placed: bool) -> None:
    """Who heads an agency is not called like the island named before."""
    found = Parties(Report("r", text)).parties()
    assert any(p.name == "Tarn" and p.kind == "person" for p in found) is not placed


@pytest.mark.parametrize(
    ("named", "told", "same"),
    [("the rescue agency Norsar", "The airline", False), ("the rating agency Norsar", "The company", True)],
)
def test_an_agency_is_no_airline(named: str, told: str, same: bool) -> None:
    """What is called an agency may be a company, and does not fly."""
    text = f"Four people were found, {named} said. {told} published a list."
    start = text.index(told)
    found = Parties(Report("r", text)).resolve([Span(start, start + len(told), text)])
    assert (found is not None and found.party.name == "Norsar") is same


def test_a_firm_is_named_behind_what_it_does() -> None:
    """Who owns a thing in the plural is the firm named behind it, and no two people."""
    assert party("The barge's owners, Tamm Lines, denied it.", "The barge's owners, Tamm Lines,").name == "Tamm Lines"
    assert party("The barge's owners denied it.", "The barge's owners").anonymous


def test_people_with_a_cause_in_their_name_are_a_body() -> None:
    """As many charities are called; a nurse with a name is a person."""
    found = party("Aid group Nurses Across Frontiers said so.", "Aid group Nurses Across Frontiers")
    assert (found.name, found.kind) == ("Nurses Across Frontiers", "organisation")
    assert party("Nurse Ann Frontier said so.", "Nurse Ann Frontier").kind == "person"
