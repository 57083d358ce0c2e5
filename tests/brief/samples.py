"""Briefs built by hand from the nouns: an invented fire at an invented port, told by invented outlets."""

from __future__ import annotations

from dataclasses import replace

from rashomon.model import (
    Answer,
    Brief,
    Claim,
    Copy,
    Event,
    Finding,
    Moment,
    Origin,
    Party,
    Place,
    Position,
    Quantity,
    Question,
    Relay,
    Report,
    Scope,
    Span,
    Statement,
    Unknown,
    Value,
    Words,
    claim_id,
)

POST = """Ostra port burns for a second night
PORT OSTRA — The Fire Brigade said on Tuesday that 12 workers were killed when a tank farm caught fire. \
"We have recovered twelve bodies and the search goes on," said Chief Ilva Renn, its head. \
A port official, who asked not to be named, said at least 20 people had died. \
The flames could be seen from the Harbour Post's own windows on Quay Street. \
It is not clear how many people are missing, the Fire Brigade said.

Smoke drifted over the old town through the night and the coast road stayed shut in both directions. \
Schools in the Lower Quays were closed, and ferries to the outer islands were held back at their moorings. \
The tank farm was built forty years ago, when the port was a third of its present size, and was enlarged twice.
People who live along the mole said they had complained about the smell of fuel since the spring. \
The port's board is to meet on Thursday to decide whether the northern basin can be opened again. \
Insurers from three countries have asked to see the site, and the town has put up beds in two sports halls. \
A market that was to be held on Saturday has been moved to the hill, where the wind carries the smoke away. \
Trains ran as usual. Buses were sent round by the upper road, which took some of them an hour longer than planned.
"""
WIRE = """Coastal Union threatens strike over port fire
PORT OSTRA (Ostra Wire) — The Coastal Union blamed the Port Authority for the fire, without offering evidence. \
The Port Authority denied that it was responsible. \
State Harbour Television put the number of dead at more than 30, citing no source. \
"If the board does not resign by Friday, every crane will stand still," union leader Tomas Vey said in a tweet. \
Dozens of tanks were damaged, the Port Authority said in a statement.

The union speaks for the crane drivers, the pilots and most of the people who fuel ships in the northern basin. \
It has called two strikes in ten years, and both of them ended within a week of the first day. \
The northern basin handles a third of the grain that is landed on this coast, and ships wait outside it. \
A pilot boat was sent out to them with water and newspapers, as is the custom when the basin is shut. \
The board of the port has eleven members, of whom the town names four and the shipping lines the others. \
Its minutes are published on the first of each month, and those of last month say nothing about the tank farm. \
The weather office expects the wind to turn on Thursday, which would carry the smoke out to sea at last.
"""
RADIO = """Fire chief raises toll to 14
The Fire Brigade now says 14 workers were killed at Port Ostra. None of the firefighters was hurt, the brigade said. \
The first alarm came at 2 p.m., the brigade told reporters.

Listeners who called this station spoke of a long night, of open windows that had to be shut, and of ash on the sills. \
The station's own transmitter on the hill was without power for an hour and ran on its batteries until the morning. \
A concert in the old customs house was put off, and those who have tickets can use them on any evening of next week. \
The fishing fleet stayed in the southern basin, where there was room for it because the ferries were held elsewhere.
"""


def parse(at: str) -> Moment:
    """A moment from ISO 8601."""
    return Moment.parse(at)


def reports() -> dict[str, Report]:
    """Five reports by five outlets, one of them undated, two of them copies of a dispatch."""
    texts = {"post": POST, "wire": WIRE, "gazette": WIRE, "daily": WIRE, "radio": RADIO}
    outlets = {"post": "Harbour Post", "wire": "Ostra Wire", "gazette": "Northern Gazette", "daily": "Meridian Daily",
               "radio": "Tidewater Radio"}  # fmt: skip
    times = {"post": "2031-03-04T18:00:00Z", "wire": "2031-03-04T19:30:00Z", "gazette": "2031-03-05T06:00:00Z",
             "radio": "2031-03-05T08:15:00Z"}  # fmt: skip
    return {
        key: Report(
            id=key,
            text=text,
            outlet=outlets[key],
            published=parse(times[key]) if key in times else None,
            url=f"https://{key}.example/port-fire",
            title=text.splitlines()[0],
            byline="Mira Holt" if key == "post" else None,
            credits=("Ostra Wire",) if key in ("gazette", "daily") else (),
            headline=Span(0, text.index("\n"), text),
            warnings=() if key in times else ("nothing says when it came out",),
        )
        for key, text in texts.items()
    }


def span(report: Report, words: str) -> Span:
    """The first place where the words stand."""
    start = report.text.index(words)
    return Span(start, start + len(words), report.text)


def claim(report: Report, content: str, source: str = "", speaker: Party | None = None, **more: object) -> Claim:
    """A claim whose content and source are found by their words."""
    contents = (span(report, content),)
    sources = (span(report, source),) if source else ()
    kind = "indirect" if source else "own-voice"
    found = Claim(claim_id(report.id, kind, sources, (), contents), report.id, kind, sources, (), contents, speaker)  # type: ignore[arg-type]
    return replace(found, **more)  # type: ignore[arg-type]


def statement(
    held: Claim, report: Report, origin: Origin, slot: str, value: Value, words: str, **more: object
) -> Statement:
    """One answer of a claim in its setting."""
    inner = held.content[0].exact.index(words) + held.content[0].start
    answer = Answer(f"{held.id}#{slot}", slot, value, Span(inner, inner + len(words), report.text))
    outlet = report.outlet or report.id
    made = Statement(answer, held, origin, outlet, report.id, report.published)
    return replace(made, **more)  # type: ignore[arg-type]


def position(*statements: Statement, superseded_by: str | None = None) -> Position:
    """The statements' common value with origins, outlets and times filled in."""
    times = sorted((s.at for s in statements if s.at), key=lambda m: m.instant)
    return Position(
        statements[0].answer.value,
        statements,
        tuple(dict.fromkeys(s.origin.name for s in statements)),
        tuple(dict.fromkeys(s.outlet for s in statements)),
        times[0] if times else None,
        times[-1] if times else None,
        superseded_by,
    )


def people(low: float, high: float | None, written: str, **flags: bool) -> Quantity:
    """A count of people."""
    return Quantity(low, high, "person", written, **flags)


class Cast:
    """Who speaks in the sample."""

    brigade = Origin("fire-brigade", "Fire Brigade", "named", "town")
    official = Origin("port-official", "port official", "described", "port")
    authority = Origin("port-authority", "Port Authority", "named", "port")
    union = Origin("coastal-union", "Coastal Union", "named")
    television = Origin("state-harbour-television", "State Harbour Television", "named")
    post = Origin("harbour-post", "Harbour Post", "own-voice")


def party(origin: Origin, **more: object) -> Party:
    """The speaker of an origin."""
    return replace(Party(origin.id, origin.name, "organisation"), **more)  # type: ignore[arg-type]


def brief() -> Brief:
    """A brief with every status and every mark."""
    read, cast = reports(), Cast
    post, wire, gazette, daily, radio = (read[k] for k in ("post", "wire", "gazette", "daily", "radio"))
    killed = "people.killed"

    chief = Party("renn", "Ilva Renn", "person", "head", "Fire Brigade")
    twelve = claim(post, "12 workers were killed when a tank farm caught fire", "The Fire Brigade", party(cast.brigade))
    bodies = claim(post, "We have recovered twelve bodies and the search goes on", "Chief Ilva Renn", chief)
    twenty = claim(post, "at least 20 people had died", "A port official", party(cast.official, anonymous=True))
    fourteen = claim(radio, "14 workers were killed at Port Ostra", "The Fire Brigade", party(cast.brigade))
    aired = [
        claim(r, "the number of dead at more than 30", "State Harbour Television", party(cast.television),
              evidence="none offered")
        for r in (wire, gazette, daily)
    ]  # fmt: skip
    newest = statement(fourteen, radio, cast.brigade, killed, people(14, 14, "14"), "14")
    deaths = Finding(
        Question("people.killed", "How many people were killed?", killed, unit="person"),
        "disputed",
        ("The Fire Brigade gives 14, an unnamed port official at least 20 and State Harbour Television more than 30.",
         "The Fire Brigade raised its own figure from 12; its newest stands."),
        (
            position(newest),
            position(
                statement(twelve, post, cast.brigade, killed, people(12, 12, "12"), "12"),
                statement(bodies, post, cast.brigade, killed, people(12, 12, "twelve"), "twelve"),
                superseded_by=newest.answer.id,
            ),
            position(statement(twenty, post, cast.official, killed, people(20, None, "20"), "at least 20")),
            position(*(
                statement(c, r, cast.television, killed, people(30, None, "30", exclusive=True), "more than 30",
                          through=("Ostra Wire",))
                for c, r in zip(aired, (wire, gazette, daily), strict=True)
            )),
        ),
        revised=True, low=14, high=None,
    )  # fmt: skip

    blames = claim(wire, "blamed the Port Authority for the fire", "The Coastal Union", party(cast.union),
                   evidence="none offered")  # fmt: skip
    denies = claim(wire, "denied that it was responsible", "The Port Authority", party(cast.authority),
                   certainty="denied")  # fmt: skip
    blame = Finding(
        Question("party.responsible", "Who is said to be responsible?", "party.responsible"),
        "disputed",
        ("The Coastal Union names the Port Authority, which denies it.",),
        (
            position(statement(blames, wire, cast.union, "party.responsible", Words("Port Authority", "port-authority"),
                               "the Port Authority")),
            position(statement(denies, wire, cast.authority, "party.responsible",
                               Words("Port Authority", "port-authority", negated=True), "it")),
        ),
    )  # fmt: skip

    tanks = claim(wire, "Dozens of tanks were damaged", "the Port Authority", party(cast.authority),
                  channel="statement")  # fmt: skip
    damage = Finding(
        Question("things.damaged/of=tanks", "How many tanks were damaged?", "things.damaged",
                 Scope(of="tanks"), "tank"),
        "single-source",
        ("One origin, the Port Authority, in one outlet.",),
        (position(statement(tanks, wire, cast.authority, "things.damaged",
                            Quantity(24, 99, "tank", "dozens", vague=True), "Dozens")),),
        low=24, high=99,
    )  # fmt: skip

    unhurt = claim(radio, "None of the firefighters was hurt", "the brigade", party(cast.brigade))
    fire_crews = Finding(
        Question("people.wounded/of=firefighters", "How many firefighters were wounded?", "people.wounded",
                 Scope(of="firefighters"), "person"),
        "single-source",
        ("One origin, the Fire Brigade.",),
        (position(statement(unhurt, radio, cast.brigade, "people.wounded", people(0, 0, "None"), "None")),),
        low=0, high=0,
    )  # fmt: skip

    begun = claim(radio, "The first alarm came at 2 p.m.", "the brigade", party(cast.brigade))
    at_two = parse("2031-03-04T14:00+01:00")
    seen = claim(post, "The flames could be seen from the Harbour Post's own windows on Quay Street")
    there = Place("Port Ostra", within=("Ostra County",))
    where = claim(post, "PORT OSTRA")
    place = Finding(
        Question("event.place", "Where did it happen?", "event.place"),
        "agreed",
        ("Two origins name one place: the Fire Brigade and the Harbour Post.",),
        (position(
            statement(fourteen, radio, cast.brigade, "event.place", there, "Port Ostra"),
            statement(where, post, cast.post, "event.place", there, "PORT OSTRA", observed=True),
        ),),
        one_side=True,
    )  # fmt: skip

    missing = claim(post, "It is not clear how many people are missing", "the Fire Brigade", party(cast.brigade),
                    certainty="unknown")  # fmt: skip
    lost = Finding(
        Question("people.missing", "How many people are missing?", "people.missing", unit="person"),
        "unclear",
        ("The Fire Brigade says that it is not known.",),
        (position(statement(missing, post, cast.brigade, "people.missing", Unknown(), "not clear")),),
    )
    fled = Finding(
        Question("people.displaced", "How many people were displaced?", "people.displaced", unit="person"),
        "unanswered",
        ("No report addresses it.",),
        declined=("Ostra Town Hall",),
    )
    threat = claim(wire, "every crane will stand still", "union leader Tomas Vey",
                   Party("vey", "Tomas Vey", "person", "union leader", "Coastal Union"), channel="tweet",
                   commitment="threat", condition=span(wire, "If the board does not resign by Friday"))  # fmt: skip
    claims = (twelve, bodies, twenty, fourteen, *aired, blames, denies, tanks, unhurt, begun, seen, where, missing,
              threat)  # fmt: skip
    return Brief(
        story="port-ostra-fire",
        title="Fire at the port of Ostra",
        as_of=parse("2031-03-05T12:00:00Z"),
        reports=tuple(read.values()),
        claims=claims,
        findings=(fled, lost, place, damage, fire_crews, blame, deaths),
        origins=(cast.brigade, cast.official, cast.authority, cast.union, cast.television, cast.post),
        timeline=(
            Event(at_two, "The first alarm came, the Fire Brigade says.", (begun.id,)),
            Event(parse("2031-03-04T18:00:00Z"), "The Fire Brigade says 12 workers were killed.", (twelve.id,)),
            Event(parse("2031-03-05T08:15:00Z"), "The Fire Brigade raises its figure to 14.", (fourteen.id,)),
        ),
        commitments=(threat.id,),
        own_voice=(seen.id,),
        copies=(Copy("wire", ("gazette", "daily"), "same dispatch", 0.97),),
        undated=1,
        rules="1",
    )


HOSTILE = (
    "<script>window.pwned=1</script><img src=x onerror=alert(1)>\"'`{{7*7}} [x](javascript:alert(1)) | "
    "\u202egnp.exe\u202c \u200bzero \x1b[31mred p\u0430ypal ]]></style></script><svg onload=alert(2)> "
)


def hostile() -> Brief:
    """A brief in which every string from outside tries to break out of its page."""
    text = f"{HOSTILE}\nThe {HOSTILE} said that 5 people died. {HOSTILE}\n" + "Plain words follow here. " * 200
    report = Report(
        id=HOSTILE, text=text, outlet=HOSTILE, published=parse("2031-03-04T18:00:00Z"),
        url="javascript:alert(document.domain)", title=HOSTILE, byline=HOSTILE, credits=(HOSTILE,), warnings=(HOSTILE,),
    )  # fmt: skip
    origin = Origin(HOSTILE, HOSTILE, "named", HOSTILE)
    who = Party(HOSTILE, HOSTILE + "x", "person", HOSTILE, HOSTILE)
    held = claim(report, "5 people died", HOSTILE, who, via=(Relay(HOSTILE),), channel=HOSTILE, evidence=HOSTILE,
                 addressee=HOSTILE, commitment="threat", condition=span(report, HOSTILE))  # fmt: skip
    voice = claim(report, "Plain words follow here.")
    count = statement(held, report, origin, "people.killed", Quantity(5, 5, HOSTILE, HOSTILE), "5 people")
    words = statement(held, report, origin, "party.responsible", Words(HOSTILE, HOSTILE), "died", through=(HOSTILE,))
    finding = Finding(
        Question(HOSTILE, HOSTILE, "people.killed", Scope(of=HOSTILE), "person"), "disputed", (HOSTILE,),
        (position(count), position(words)), declined=(HOSTILE,), linked=(HOSTILE,), low=5, high=5,
    )  # fmt: skip
    return Brief(
        story=HOSTILE, title=HOSTILE, as_of=None, reports=(report,), claims=(held, voice), findings=(finding,),
        origins=(origin,), timeline=(Event(parse("2031-03-04"), HOSTILE, (held.id,)),), commitments=(held.id,),
        own_voice=(voice.id,), copies=(Copy(HOSTILE, (HOSTILE,), "rewrite", 0.5),), undated=0, rules=HOSTILE,
    )  # fmt: skip
