"""Origins: one office is one voice, two bodies of a state are two, copies are one."""

from rashomon.link.origin.origins import origins
from rashomon.model import Aligned, Claim, Copy, Moment, Origin, Party, Passage, Report, Span, claim_id

TEXT = "x" * 60
AT = Moment.parse("2021-05-03T07:00:00Z")


def claim(report: str, n: int, speaker: Party | None) -> Claim:
    content, cue = (Span(n, n + 1, TEXT),), (Span(n + 1, n + 2, TEXT),)
    kind = "indirect" if speaker else "own-voice"
    return Claim(claim_id(report, kind, (), cue, content), report, kind, (), cue if speaker else (), content, speaker)  # type: ignore[arg-type]


def found_for(claims: list[Claim], reports: list[Report], copies: list[Copy] | None = None) -> dict[str, Origin]:
    """The origins of claims by their ids alone."""
    told = {r.id: [c for c in claims if c.report == r.id] for r in reports}
    return {c: o for own in origins(told, reports, copies or ()).values() for c, o in own.items()}


def folded(*speakers: Party) -> list[Origin]:
    """The origins of one report's speakers, in order."""
    claims = [claim("r", 2 * i, s) for i, s in enumerate(speakers)]
    found = found_for(claims, [Report("r", TEXT, "Courier", AT)])
    return [found[c.id] for c in claims]


def body(name: str, *aliases: str) -> Party:
    return Party(f"org:{name}", name, "organisation", aliases=aliases)


def test_spokesman_head_and_body_are_one() -> None:
    found = folded(
        body("Ostrel Fire Service"),
        Party("p:1", "Ilan Weiss", "person", "chief", "Ostrel Fire Service"),
        Party("p:2", "Ostrel Fire Service's spokesman", "person", "spokesman", "Ostrel Fire Service"),
    )
    assert len({o.id for o in found}) == 1


def test_bare_sources_of_two_media_may_be_one_and_stay_bare() -> None:
    one, other = folded(
        Party("u:1", "source to Reuters", "unnamed", anonymous=True), Party("u:2", "source", "unnamed", anonymous=True)
    )
    assert (one.id, one.standing) == (other.id, "bare")


def test_a_government_spokesman_is_not_any_governments() -> None:
    found = folded(
        body("government of Norway"),
        body("government of Peru"),
        Party("p:1", "Ivar Holm", "person", "government spokesman"),
    )
    assert len({o.id for o in found}) == 3


def test_a_secretary_of_state_is_not_state_media() -> None:
    media, secretary = folded(body("state-run Courier media"), Party("p:1", "Ann Ito", "person", "Secretary of State"))
    assert media.id != secretary.id


def test_bodies_of_a_capital_are_not_those_of_the_country() -> None:
    trams, police = folded(body("Transport for Oslo"), body("Norwegian transport police"))
    assert trams.id != police.id


def test_two_bodies_of_a_state_are_two_on_one_side() -> None:
    army, radio = folded(body("Turkish army"), body("Turkish state radio"))
    assert army.id != radio.id
    assert army.side == radio.side == "turkey"


def test_the_seat_of_a_government_is_the_government() -> None:
    """ "The Kremlin", its spokesman and Russia's government are one origin; Russia's army is another."""
    seat, state, voice, army = folded(
        body("Kremlin"),
        Party("state:ru", "government of Russia", "state"),
        Party("p:1", "Ivan Tolin", "person", "spokesman", "Kremlin"),
        body("Russian army"),
    )
    assert len({seat.id, state.id, voice.id}) == 1
    assert army.id != seat.id
    assert army.side == seat.side == "russia"


def test_ministries_by_either_name() -> None:
    """ "The Japanese Ministry of Defence" is Japan's Defense Ministry."""
    found = folded(body("Japanese Ministry of Defence"), body("Japanese Defense Ministry"))
    assert len({o.id for o in found}) == 1


def test_a_minister_and_the_ministry_are_one() -> None:
    found = folded(body("Greek Defence Ministry"), Party("p", "Eleni Dou", "person", "Defence Minister", "Greece"))
    assert len({o.id for o in found}) == 1


def test_a_bare_noun_means_the_one_body_it_can_mean() -> None:
    one, bare = folded(body("Harbour City police"), body("police"))
    assert one.id == bare.id


def test_an_acronym_is_what_it_stands_for() -> None:
    full, short = folded(body("Valley Relief Monitor", "VRM"), body("VRM"))
    assert full.id == short.id


def test_a_surname_is_the_person_it_was_given_with() -> None:
    full, short = folded(Party("p:1", "Mira Tolan", "person"), Party("p:2", "Tolan", "person"))
    assert full.id == short.id


def test_the_unnamed_are_marked_and_never_folded_into_a_body() -> None:
    named, unnamed = folded(body("Harbour Board"), Party("u", "Harbour Board official", "unnamed", anonymous=True))
    assert named.id != unnamed.id
    assert (named.standing, unnamed.standing) == ("named", "described")


def test_copies_speak_with_one_voice() -> None:
    reports = [Report(n, TEXT, n.upper(), AT) for n in ("a", "b", "c")]
    claims = [claim(r.id, 0, None) for r in reports]
    found = found_for(claims, reports, [Copy("a", ("b",), "same dispatch", 0.9)])
    assert [found[c.id].name for c in claims] == ["A", "A", "C"]


def test_a_lifted_passage_is_the_word_of_who_wrote_it() -> None:
    reports = [Report(n, TEXT, n.upper(), AT) for n in ("a", "b")]
    inside, outside = claim("b", 0, None), claim("b", 1, None)
    span = inside.content[0]
    both = Aligned(Passage("a", span, span), Passage("b", span, span), 1.0)
    found = found_for([inside, outside], reports, [Copy("a", ("b",), "partial", 0.3, (both,))])
    assert [found[c.id].name for c in (inside, outside)] == ["A", "B"]


def test_an_agency_stands_behind_what_it_is_credited_with() -> None:
    report = Report("a", TEXT, "Courier", AT, credits=("Northwire",))
    one = claim("a", 0, None)
    assert found_for([one], [report])[one.id].name == "Northwire"


def test_a_news_agency_quoted_as_speaker_is_a_medium() -> None:
    (agency,) = folded(body("Reuters"))
    assert agency.standing == "own-voice"


def test_armed_forces_and_their_ministry_are_one() -> None:
    army, ministry = folded(body("Greek army"), body("Greek Defence Ministry"))
    assert army.id == ministry.id


def test_an_office_named_by_its_noun_speaks_for_the_one_body_it_can_mean() -> None:
    aquarium, head = folded(body("Selm Aquarium"), Party("p", "Ona Brandt", "person", "aquarium director"))
    assert aquarium.id == head.id


def test_one_name_of_its_own_in_two_longer_ones_is_one_body() -> None:
    found = folded(body("Dravex"), body("Dravex Chemicals"), body("Credit firm Dravex"))
    assert len({o.id for o in found}) == 1


def test_two_police_forces_stay_two() -> None:
    found = folded(body("Selm police"), body("Ostrel police"), body("police"))
    assert found[0].id != found[1].id


def test_a_minister_is_of_a_ministry_and_no_other_body_for_the_same_thing() -> None:
    """A health minister does not speak for a health organization, but for the health ministry of the story."""
    minister = Party("p:1", "Ann Ito", "person", "Health Minister")
    world, own = folded(body("Pan-Oceanic Health Organization"), minister)
    assert world.id != own.id
    ministry, own = folded(body("health ministry"), minister)
    assert ministry.id == own.id
