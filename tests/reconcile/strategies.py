"""Values and statements for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from rashomon.model import Moment, Quantity, Standing, Statement, Unknown, Value, Words, YesNo
from rashomon.reconcile.behaviour import Kind

from .making import clock, day, origin, says

KINDS: tuple[Kind, ...] = ("running", "falling", "fixed", "exclusive", "described", "place", "chorus", "open", "remark")
_STANDINGS: dict[str, Standing] = {"Ardian radio": "named", "Fire brigade": "office", "Harbour office": "office",
    "an official": "described", "a source": "bare", "Velm Post": "own-voice", "Nordnet": "own-voice"}  # fmt: skip
_SIDES = {"Ardian radio": "ardia", "Harbour office": "ardia"}


@st.composite
def quantities(draw: st.DrawFn, top: int = 1200) -> Quantity:
    """Any interval that a report may give, of one unit."""
    low = draw(st.integers(0, top))
    high = draw(st.none() | st.integers(low, top))
    flags = draw(st.sampled_from([(), ("exclusive",), ("vague",), ("approximate",)]))
    return Quantity(low, high, "person", "some", **dict.fromkeys(flags, True))


def moments() -> st.SearchStrategy[Moment | None]:
    """No time, a day, or a minute, all within three days."""
    minutes = st.builds(clock, st.integers(0, 48))
    return st.none() | st.builds(day, st.integers(3, 5)) | minutes


def values() -> st.SearchStrategy[Value]:
    """Counts mostly, from a range small enough that they meet."""
    text = st.sampled_from(["army", "the army", "Grey Front", "engine fire", "fire"])
    return st.one_of(
        quantities(top=30),
        st.integers(0, 5).map(lambda n: Quantity(n, n, "person", str(n))),
        st.builds(Words, text, st.none(), st.booleans()),
        st.builds(YesNo, st.booleans()),
        st.just(Unknown()),
    )


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """One statement by one of seven origins."""
    name = draw(st.sampled_from(sorted(_STANDINGS)))
    whose = origin(name, _STANDINGS[name], _SIDES.get(name))
    own = whose.standing == "own-voice"
    return says(
        whose,
        draw(values()),
        draw(moments()),
        outlet=name if own else draw(st.sampled_from(["Ardia Courier", "Velm Post", "Nordnet"])),
        report=draw(st.sampled_from(["r1", "r2", "r3"])),
        certainty=draw(st.sampled_from(["certain", "certain", "certain", "possible", "denied", "unknown"])),
        preliminary=draw(st.integers(0, 9)) == 0,
        observed=own and draw(st.integers(0, 3)) == 0,
        slip=draw(st.integers(0, 9)) == 0,
        correction=draw(st.integers(0, 9)) == 0,
    )
