"""Places in reports about events that never happened, in countries that exist where the gazetteer is meant."""

import pytest

from rashomon.extract.place.places import places, places_at
from rashomon.model import Place


def read(text: str) -> dict[str, Place]:
    """Places by the words that name them, literal mentions only."""
    return {f.span.exact: f.place for f in places(text)}


def test_a_city_has_its_point_and_country() -> None:
    """From the gazetteer, with its entry named."""
    place = read("A depot burned in Aleppo on Monday.")["Aleppo"]
    assert place.lat is not None and round(place.lat) == 36
    assert place.gazetteer and place.gazetteer.startswith("geonames:") and place.within == ("SY",)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The fair in Paris, Texas, was called off.", "Paris", "US"),
        ("The fair in Paris was called off.", "Paris", "FR"),
        ("The fair in Hyderabad, Pakistan, was called off.", "Hyderabad", "PK"),
        ("The fair in Hyderabad was called off, India's interior ministry said.", "Hyderabad", "IN"),
        ("The mayor of a Spanish city spoke. In Spain, rain fell. A depot burned in Cartagena.", "Cartagena", "ES"),
        ("Rain fell in Colombia. A depot burned in Cartagena.", "Cartagena", "CO"),
        ("A depot in Reading, Pa., burned.", "Reading", "US"),
    ],
)
def test_of_several_places_of_one_name_context_tells_which(text: str, name: str, country: str) -> None:
    """What follows after a comma, then the countries the report names, then size."""
    assert read(text)[name].within[-1] == country


def test_a_country_is_an_area_and_no_spot() -> None:
    """It has a middle that says how far the country reaches from it."""
    place = read("Floods struck in Kenya.")["Kenya"]
    assert place.spot is None and place.radius_km and place.gazetteer


@pytest.mark.parametrize("words", ["northern Syria", "southern Aleppo", "the Sahel", "the Gulf"])
def test_a_vague_area_has_no_point(words: str) -> None:
    """Nothing precise is made of a vague word."""
    (place,) = read(f"Fighting went on in {words}, residents said.").values()
    assert place.lat is None and place.lon is None


def test_an_unknown_place_in_plain_words_is_kept_without_a_point() -> None:
    """The report says that there is such a place; where it is nobody knows."""
    found = read("Shells fell on the Korvan air base, near the town of Dasrel and outside Umbrel.")
    assert set(found) == {"Korvan air base", "Dasrel", "Umbrel"}
    assert all(p.lat is None and p.gazetteer is None for p in found.values())


def test_a_facility_is_named_across_the_end_of_a_line() -> None:
    """Where lines are wrapped within its noun, the name of the place is one line all the same."""
    assert [p.name for p in read("Shells fell on the Korvan air\nbase at night.").values()] == ["Korvan air base"]


def test_two_names_before_a_plural_are_two_places() -> None:
    """The noun belongs to both."""
    found = read("Rockets fell on the Korvan and Ain al-Dasra air bases.")
    assert [p.name for p in found.values()] == ["Korvan air base", "Ain al-Dasra air base"]


def test_a_known_air_base_is_found_in_the_country_the_report_names() -> None:
    """The same words without that country stay without a point."""
    assert read("A jet left Ramstein air base in Germany.")["Ramstein air base"].gazetteer == "icao:ETAR"
    assert read("A jet left Ramstein air base.")["Ramstein air base"].lat is None


def test_an_unknown_place_takes_the_country_named_right_behind_it() -> None:
    """In X province, in Country."""
    assert read("It fell on the Korvan air base in Iraq.")["Korvan air base"].within == ("IQ",)


def test_an_american_town_lies_in_its_state() -> None:
    """State by name, country by code; one too small for the gazetteer keeps both, without a point."""
    assert read("Rain fell in St. Petersburg, Florida.")["St. Petersburg"].within == ("Florida", "US")
    norvale = read("Rain fell in Norvale, Ohio.")["Norvale"]
    assert (norvale.lat, norvale.within) == (None, ("Ohio", "US"))


def test_a_small_town_of_a_country_nobody_named_gives_no_point() -> None:
    """A namesake far off is worse than no point."""
    place = read("Norway's army said that a market burned in Banki.")["Banki"]
    assert place.lat is None and place.gazetteer is None


def test_a_small_town_is_found_in_the_country_the_report_names() -> None:
    """Its towns are read only then."""
    assert read("Nigeria's army said that a market burned in Banki.")["Banki"].within == ("NG",)


@pytest.mark.parametrize(
    "text",
    [
        "Washington said it would answer.",
        "Jordan Smith, the captain, sat down.",
        "Mr. London and President Lincoln spoke; Lincoln left.",
        "The U.S. military and U.S. officials answered.",
        "A message from Iran was read.",
        "The Reading Room and the White House were shut.",
        "American and Iraqi bases were quiet.",
        "He met Dana Victoria. Victoria was glad.",
    ],
)
def test_people_bodies_and_states_that_act_are_no_places(text: str) -> None:
    """Only where something is said to be there."""
    assert read(text) == {}


def test_every_mention_can_be_had() -> None:
    """The acting state is there for who asks."""
    (found,) = places("Iran answered.", literal=False)
    assert found.place.name == "Iran" and not found.literal


def test_what_holds_for_the_first_of_a_list_holds_for_the_rest() -> None:
    """In X and Y."""
    assert set(read("Rain fell in Kenya, Uganda and Rwanda.")) == {"Kenya", "Uganda", "Rwanda"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rain fell in Rhode Island.", "Rhode Island"),
        ("Rain fell in Fort Worth.", "Fort Worth"),
        ("Rain fell in Long Beach.", "Long Beach"),
    ],
)
def test_a_town_named_like_a_river_or_fort_is_a_town(text: str, name: str) -> None:
    """What is listed under the whole name comes before what its last word says."""
    assert read(text)[name].gazetteer


def test_a_road_or_river_is_a_place_without_a_point() -> None:
    """Numbered or named; a rifle is no road."""
    found = read("Cars stood on the A999, on Dasrel Street and at the Umbrel River; police found an A999 rifle.")
    assert set(found) == {"A999", "Dasrel Street", "Umbrel River"}
    assert all(p.lat is None for p in found.values())


def test_words_for_what_belongs_to_a_country_name_it_but_nothing_is_there() -> None:
    """So do a body's country and town."""
    text = "Kenyan officials and the Ohio Supreme Court answered the London-based firm."
    assert [(f.place.name, f.literal) for f in places(text, literal=False)] == [
        ("Kenyan", False),
        ("Ohio", False),
        ("London", False),
    ]


def test_once_placed_a_name_stays_there() -> None:
    """ "Paris, Texas" makes every later Paris the one in Texas."""
    found = places("The fair in Paris, Texas, was called off. Rain fell in Paris.")
    assert {f.place.within for f in found if f.place.name == "Paris"} == {("Texas", "US")}


def test_of_several_towns_the_one_near_the_reports_other_places_is_meant() -> None:
    """A county that only one state has says which Springfield."""
    assert read("Rain fell in Springfield and in Sangamon County.")["Springfield"].within == ("Illinois", "US")


def test_a_country_that_opens_a_clause_does_not_hold_the_city_before_it() -> None:
    """A comma, an article, and a verb behind."""
    assert read("Later, in Paris, the United States led the talks.")["Paris"].within == ("FR",)


def test_a_small_town_does_not_outdo_a_great_city_in_a_report_of_many_states() -> None:
    """Arizona has a Miami, too."""
    text = "Voters in Arizona, Ohio, Nevada and Utah waited. Rain fell in Miami."
    assert read(text)["Miami"].within == ("Florida", "US")


@pytest.mark.parametrize(
    "text", ["Nothing was seen in Foster's hand in Ohio.", "A lawyer at Bennett & Dasrel in Ohio spoke."]
)
def test_people_and_firms_are_no_small_towns(text: str) -> None:
    """Though the country has towns of those names."""
    assert {p.name for p in read(text).values()} == {"Ohio"}


def test_known_names_are_placed_as_given() -> None:
    """Whatever stands around them; a name nobody lists comes back as written."""
    text = "Dasrel won. Toledo lost."
    spans = [(0, 6), (text.index("Toledo"), text.index("Toledo") + 6)]
    unknown, known = places_at(text, spans)
    assert unknown == Place("Dasrel") and known.gazetteer


def test_a_span_limits_what_comes_back_but_not_what_is_read() -> None:
    """The country is named outside."""
    text = "Rain fell in Colombia. A depot burned in Cartagena."
    (found,) = places(text, (text.index("A depot"), len(text)))
    assert found.place.within[-1] == "CO"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Arab-Israeli talks went on.", {"Arab", "Israeli"}),
        ("They met at the Syrian-Turkish border.", {"Syrian", "Turkish"}),
        ("Veteran Kenyan pilots met.", {"Kenyan"}),
        ("He taught at Northeast Iowa Trade College.", {"Iowa"}),
        ("A train stood in Žilina and Łódź.", {"Žilina", "Łódź"}),
        ("Rain fell in Guinea-Bissau.", {"Guinea-Bissau"}),
    ],
)
def test_places_are_found_inside_longer_names(text: str, names: set[str]) -> None:
    """Behind hyphens and other words, and with letters of every Latin alphabet."""
    assert {f.span.exact for f in places(text, literal=False)} & (names | {"Arab-Israeli", "Veteran"}) == names


def test_counties_in_a_list_are_each_a_county() -> None:
    """The plural noun belongs to every name of the list."""
    found = read("Hail fell in Boone, Story and Polk counties in Iowa.")
    assert [p.name for p in found.values()][:3] == ["Boone County", "Story County", "Polk County"]


def test_a_town_that_somebody_hails_from_is_found_in_the_state_the_report_names() -> None:
    """Its name alone would be anybody's."""
    text = "Ohio police spoke. Dana Orvel, 31, of Kirtland, was not hurt. A Willoughby resident called."
    found = {f.span.exact: f.place for f in places(text, literal=False)}
    assert found["Kirtland"].within == found["Willoughby"].within == ("Ohio", "US")


def test_an_american_town_with_the_name_of_a_country_is_a_town_where_the_report_is_of_its_state() -> None:
    """Unless it speaks of that part of the world as well."""
    here = "The Indiana school board met. A Lebanon resident spoke."
    there = "The Indiana senator flew to Syria. A Lebanon resident spoke."
    assert [f.place.within for f in places(here, literal=False) if f.span.exact == "Lebanon"] == [("Indiana", "US")]
    assert [f.place.gazetteer for f in places(there, literal=False) if f.span.exact == "Lebanon"] == ["geonames:272103"]


def test_georgia_beside_its_neighbours_is_the_country() -> None:
    """Beside other states of America it is one of them."""
    abroad = "Armenia and Georgia closed the pass, the United States said."
    home = "Alabama and Georgia closed the road."
    ids = [f.place.gazetteer for t in (abroad, home) for f in places(t, literal=False) if f.span.exact == "Georgia"]
    assert ids == ["geonames:614540", "geonames:4197000"]


def test_an_area_by_name_is_a_place_though_nobody_lists_it() -> None:
    assert [f.place.name for f in places("The blast hit two buses in the Tolvan area on Sunday.")] == ["Tolvan"]
    assert places("The blast followed the Tolvan area council's vote.") == []


def test_an_owner_of_a_shop_is_no_place() -> None:
    """ "At Paris's" is a bar; a city owns what stands in small letters behind it."""
    assert [f.place.name for f in places("Shots were fired at Paris's. Officers ran in.")] == []
    assert [f.place.name for f in places("Shots were fired in Paris's old town.")] == ["Paris"]
