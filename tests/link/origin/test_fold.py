"""Folding: a shorter way to write a party goes to the fuller one, and no key goes round in a circle."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.link.origin.fold import Parties, leaders
from rashomon.link.origin.key import known_by
from rashomon.model import Party

WORDS = ["harbour", "police", "selm", "valley", "board", "turkish", "navy", "tolan", "mira"]
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True).map(" ".join)
PARTIES = st.builds(
    Party, id=NAMES, name=NAMES, kind=st.sampled_from(["person", "organisation", "unnamed"]),
    role=st.none() | st.sampled_from(["chief", "harbour master"]), affiliation=st.none() | NAMES,
)  # fmt: skip


def taken(*found: Party) -> Parties:
    """Parties that speak once each."""
    parties = Parties()
    for party in found:
        parties.add(party, 1)
    return parties


def test_the_one_most_spoken_of_takes_the_bare_noun() -> None:
    parties = taken(Party("a", "Selm police", "organisation"), Party("b", "police", "organisation"))
    parties.add(Party("c", "Ostrel police", "organisation"), 3)
    ostrel, bare = (known_by(Party("x", name, "organisation")) for name in ("Ostrel police", "police"))
    assert leaders(parties)[bare] == ostrel


def test_what_stands_beside_a_name_is_no_part_of_it() -> None:
    names = ("Open Skies", "war monitor Open Skies", "Open Skies monitoring group", "so-called Open Skies")
    assert len({known_by(Party("x", name, "organisation")) for name in names}) == 1


def test_two_states_in_one_name_do_not_take_either_of_them() -> None:
    joint, one = Party("a", "France and Italy", "state", aliases=("France",)), Party("b", "France", "state")
    assert leaders(taken(joint, one))[known_by(one)] == known_by(one)


def test_a_fuller_name_goes_to_the_office_held_under_the_shorter_one() -> None:
    office = Party("a", "Mira Tolan", "person", role="chief", affiliation="Selm police")
    fuller = Party("b", "Mira Tolan Reve", "person")
    assert leaders(taken(office, fuller))[known_by(fuller)] == known_by(office)


def test_a_police_chief_of_a_town_is_of_its_police() -> None:
    chief = Party("a", "Mira Tolan", "person", role="interim Police Chief", affiliation="Ostrel")
    police = Party("b", "Ostrel police", "organisation")
    assert known_by(chief) == known_by(police)


def test_who_held_an_office_once_speaks_for_nobody_else() -> None:
    former = Party("a", "Mira Tolan", "person", role="former Press Secretary", affiliation="Ostrel council")
    assert known_by(former).sort == "person"


def test_the_minister_is_the_one_minister_of_the_story() -> None:
    tolan = Party("a", "Mira Tolan", "person", role="transport minister")
    reve = Party("b", "Ada Reve", "person", role="health minister")
    bare = Party("c", "minister", "unnamed", anonymous=True)
    assert leaders(taken(tolan, bare))[known_by(bare)] == known_by(tolan)
    assert leaders(taken(tolan, reve, bare))[known_by(bare)] == known_by(bare)


def test_a_minister_speaks_for_the_one_ministry_of_that_name() -> None:
    """A key without a country is of no other country than one that has it; two countries are two ministries."""
    reve = Party("a", "Ada Reve", "person", role="Health Minister")
    ours, bare = (Party("b", name, "organisation") for name in ("Kenyan health ministry", "health ministry"))
    theirs = Party("c", "Malian health ministry", "organisation")
    assert leaders(taken(reve, ours, bare))[known_by(reve)] == known_by(ours)
    assert leaders(taken(reve, ours, theirs))[known_by(reve)] == known_by(reve)


@given(st.lists(PARTIES, max_size=8))
def test_whoever_leads_leads_itself(found: list[Party]) -> None:
    leader = leaders(taken(*found))
    assert set(leader) == {known_by(p) for p in found}
    assert all(leader[head] == head for head in leader.values())


@given(st.lists(PARTIES, max_size=8))
def test_the_unnamed_are_folded_into_nobody(found: list[Party]) -> None:
    assert all(key == head for key, head in leaders(taken(*found)).items() if key.sort == "unnamed")


def test_a_spokesman_with_a_rank_speaks_for_his_force() -> None:
    """Titles are no part of what a role serves; an army and its country's military are one institution."""
    stoll = Party("p", "Usman Stoll", "person", role="Army spokesman Brig. Gen.")
    army, military = (Party(n, n, "organisation") for n in ("army", "military"))
    found = leaders(taken(stoll, army, military))
    assert len({found[known_by(p)] for p in (stoll, army, military)}) == 1
    assert known_by(Party("f", "armed forces", "organisation")) == known_by(military)


def test_of_two_keys_alike_one_is_taken_in_every_process() -> None:
    """A firm and a person of one name, each once: which of them a surname means hangs on no order of sets."""
    for name in ("brask", "fenn", "marr", "ostel", "tarn", "lisk", "pell", "reve", "sand", "hull"):
        whole = f"Oda {name.title()}"
        firm, person = Party("f", whole, "organisation"), Party("p", whole, "person")
        short = Party("s", name.title(), "person")
        assert leaders(taken(firm, person, short))[known_by(short)].sort == "person"
