"""The rows of a question's table: one value, one origin, all the statements in which it comes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.brief import order, said, value
from rashomon.brief.visible import clip, flat
from rashomon.model import Brief, Claim, Finding, Moment, Origin, Position, Quantity, Report, Statement, Status

STATUS_NAMES: dict[Status, str] = {
    "disputed": "disputed",
    "single-source": "single source",
    "agreed": "consistent",
    "unclear": "unclear",
    "unanswered": "unanswered",
}
#: A sign beside each status, so that it never hangs on colour.
STATUS_SIGNS: dict[Status, str] = {
    "disputed": "≠", "single-source": "•", "agreed": "≈", "unclear": "?", "unanswered": "–",
}  # fmt: skip
NOT_TRUE = (
    "“Consistent” says that independent origins give values that fit together. It does not mean true: "
    "this brief says who claims what, never what is so."
)


@dataclass(frozen=True, slots=True)
class Row:
    """One value as one origin gives it."""

    position: Position
    origin: Origin
    statements: tuple[Statement, ...]

    @property
    def stands(self) -> bool:
        """Neither superseded nor a slip of the copy."""
        return self.position.superseded_by is None and not all(s.slip for s in self.statements)

    @property
    def counts(self) -> bool:
        """Whether it stands and is stated, rather than beside: "not known", a mere possibility."""
        return self.stands and any(map(order.stated, self.statements))

    @property
    def denied(self) -> bool:
        """Whether the number or time itself is denied."""
        held = self.position.value
        number = isinstance(held, Moment) or (isinstance(held, Quantity) and held.high != 0)
        return number and all(s.claim.certainty == "denied" for s in self.statements)

    @property
    def repeats(self) -> bool:
        """Whether an outlet repeats a party's word without naming it, and so is no origin."""
        return bool(self.position.origins) and self.origin.name not in self.position.origins and self.counts

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of the claims behind it."""
        return tuple(dict.fromkeys(s.claim.id for s in self.statements))

    @property
    def times(self) -> tuple[Moment | None, Moment | None]:
        """First and last time of the statements; None where all are undated."""
        dated = sorted((s.at for s in self.statements if s.at), key=lambda m: m.instant)
        return (dated[0], dated[-1]) if dated else (None, None)


def rows(finding: Finding) -> list[Row]:
    """The rows of a finding: positions in order, within each the origins as they come."""
    return [row for position in order.positions(finding) for row in of_position(position)]


def of_position(position: Position) -> list[Row]:
    """One row an origin."""
    groups: dict[str, list[Statement]] = {}
    for statement in position.statements:
        groups.setdefault(statement.origin.id, []).append(statement)
    return [Row(position, group[0].origin, tuple(group)) for group in groups.values()]


def plain(row: Row) -> bool:
    """Whether one report, with no relay, is all there is to say of how it came."""
    return len(row.statements) == 1 and not _relays(row.statements[0], row.origin.name)


def shown(row: Row, *, unit: str | None = None, year: int | None = None) -> str:
    """A row's value in words, as `value.text`, with a denial of it said so; people's own words as they stand."""
    if told := said.told(row.statements[0]):
        return told
    text = value.text(row.position.value, unit=unit, year=year)
    return f"denied: {text}" if row.denied else text


def brief(row: Row, limit: int, *, unit: str | None = None, year: int | None = None) -> str:
    """A row's value in words, `cut`."""
    return cut(shown(row, unit=unit, year=year), limit)


def cut(text: str, limit: int) -> str:
    """A value in words, of about `limit` code points, its quotation marks closed."""
    short = clip(text, limit)
    return short + "”" * (short.count("“") - short.count("”"))


def status_name(finding: Finding) -> str:
    """The status as people read it: "consistent (2 origins)"."""
    name = STATUS_NAMES[finding.status]
    return f"{name} ({count(order.origins(finding), 'origin')})" if finding.status == "agreed" else name


def flags(finding: Finding) -> list[str]:
    """What stands beside the status: "same side", "revised"."""
    return ["same side"] * finding.one_side + ["revised"] * finding.revised


def notes(row: Row) -> list[str]:
    """What must be seen beside a value (rule 11): missing evidence, anonymity, doubt, and how it was marked."""
    found: dict[str, None] = {}
    if not row.stands:
        found["slip of the copy" if all(s.slip for s in row.statements) else "earlier value"] = None
    if speaker_unnamed(row):
        found["speaker unnamed"] = None
    if row.repeats:
        found["repeated without a source"] = None
    for statement in row.statements:
        found.update(dict.fromkeys(_notes(statement)))
    return [*found, *_otherwise(row)]


def _otherwise(row: Row) -> list[str]:
    """What else the words of a value may mean: "or 4 Mar 2024"."""
    return [f"or {value.text(v)}" for v in dict.fromkeys(v for s in row.statements for v in s.answer.also)]


def speaker_unnamed(row: Row) -> bool:
    """Whether only unnamed people speak for a named origin; of an unnamed one its name says so."""
    if row.origin.standing in ("described", "bare"):
        return False
    return all(s.claim.speaker is not None and s.claim.speaker.anonymous for s in row.statements)


def _notes(statement: Statement) -> Iterable[str]:
    claim = statement.claim
    if claim.evidence:
        yield evidence(claim.evidence)
    if claim.certainty in ("probable", "possible"):
        yield f"said to be {claim.certainty}"
    if claim.certainty == "denied":
        yield "as a denial"
    if claim.condition is not None and claim.commitment is None:
        yield "on a condition"
    if statement.answer.preliminary:
        yield "preliminary"
    if statement.correction:
        yield "given as a correction"
    if statement.observed:
        yield "the reporter could see it"
    if claim.headline:
        yield "in a headline"


def evidence(kind: str) -> str:
    """A claim's evidence in words: "no evidence offered", "offers a document"."""
    if kind == "none offered":
        return "no evidence offered"
    return f"offers {flat(kind)} as evidence"


def through(row: Row, most: int | None = None) -> list[str]:
    """Through whom it came: "Harbour Post", or "Northern Gazette, Meridian Daily via Ostra Wire".

    `most`: outlets named of each chain, the rest counted.
    """
    chains: dict[tuple[str, ...], dict[str, None]] = {}
    for s in row.statements:
        outlet = flat(s.outlet) or "outlet not known"
        chains.setdefault(_relays(s, row.origin.name), {})[outlet] = None
    return [
        f"{some(list(outlets), most)} via {', '.join(relays)}" if relays else some(list(outlets), most)
        for relays, outlets in chains.items()
    ]


def some(names: list[str], most: int | None) -> str:
    """Names in a row, beyond `most` only their number: "A, B and 7 more"."""
    if most is None or len(names) <= most:
        return ", ".join(names)
    return f"{', '.join(names[:most])} and {len(names) - most} more"


def _relays(statement: Statement, origin: str) -> tuple[str, ...]:
    names = dict.fromkeys((*(r.name for r in statement.claim.via), *statement.through))
    return tuple(flat(n) for n in names if n not in (statement.outlet, origin))


def speakers(row: Row) -> list[str]:
    """Who spoke for the origin, where that is somebody else by name: "Ana Ruiz, spokeswoman"."""
    found: dict[str, None] = {}
    for s in row.statements:
        party = s.claim.speaker
        if party and party.name != row.origin.name and row.origin.name not in party.name:
            found[", ".join(flat(p) for p in (party.name, party.role) if p)] = None
    return list(found)


def channels(row: Row) -> list[str]:
    """How it was said: "tweet", "press briefing"; nothing where the origin's name says it."""
    found = dict.fromkeys(flat(s.claim.channel) for s in row.statements if s.claim.channel)
    return [c for c in found if c.casefold() not in row.origin.name.casefold()]


def count(n: int, noun: str) -> str:
    """A count with its noun: "1 report", "3 reports"."""
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def counts(brief: Brief) -> list[str]:
    """The line of counts: reports, outlets, origins, undated reports left out."""
    outlets = {r.outlet for r in brief.reports if r.outlet}
    line = [count(len(brief.reports), "report"), count(len(outlets), "outlet"), count(len(brief.origins), "origin")]
    return [*line, f"{brief.undated} undated left out"] if brief.undated else line


def year_of(brief: Brief) -> int | None:
    """The year that goes without saying: that of all dated reports, None where they differ."""
    years = {r.published.start.year for r in brief.reports if r.published}
    years |= {brief.as_of.start.year} if brief.as_of else set()
    return years.pop() if len(years) == 1 else None


class Lookup:
    """A brief's claims, reports and origins by id."""

    def __init__(self, brief: Brief) -> None:
        self.claims: dict[str, Claim] = {c.id: c for c in brief.claims}
        self.reports: dict[str, Report] = {r.id: r for r in brief.reports}
        self.questions: dict[str, str] = {f.question.id: f.question.text for f in brief.findings}
        self.origins: dict[str, list[Origin]] = {}
        for finding in brief.findings:
            for position in finding.positions:
                for s in position.statements:
                    self.claims.setdefault(s.claim.id, s.claim)
                    self.origins.setdefault(s.claim.id, []).append(s.origin)

    def outlet(self, report: str) -> str:
        """The outlet of a report, its id where nothing says who."""
        found = self.reports.get(report)
        return (found.outlet if found else None) or report

    def together(self, claims: Iterable[str]) -> list[tuple[Claim, ...]]:
        """Known claims by id, those of one speaker in the same words, as in copies, together; mere ages left out."""
        groups: dict[tuple[str, str | None, str | None], list[Claim]] = {}
        known = (self.claims[c] for c in claims if c in self.claims)
        for found in (c for c in known if not c.answers or any(a.slot != order.AGE for a in c.answers)):
            speaker = found.speaker.id if found.speaker else None
            groups.setdefault((flat(found.words).casefold(), speaker, found.commitment), []).append(found)
        return [tuple(group) for group in groups.values()]
