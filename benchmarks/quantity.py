"""Numbers and what they answer: the slots beside killed and wounded, on a set labelled sentence by sentence.

`quantity_set.jsonl` holds sentences of ../shared's reports (PolNeAR train, GeoWebNews, LGL, re3d, the gun-violence
reports, the stories): drawn by regular expressions over the raw text, a numeral near a word of each family
("evacuated", "missiles", "percent") or near what looks like a count and is none (scores, streets, votes, model
names, times, telephone numbers); none by our own extractor. At most one to four sentences a report and family.
Every numeral of a sentence is labelled: its slots (one, or several where two readings are fair) and its value, or
`none`. `optional` ones are unclear or lie beside the slots asked for; they count neither for nor against. One
annotator, November 2026, no second opinion. Offsets and numbers only; the texts stay in ../shared.

The "open" half, by a hash of the report, may be looked at with `--list`; the misses of the others are never listed.
The annotator of the "closed" half wrote vocabulary afterwards and had read its sentences; those of "unseen" (103, of
other reports) were drawn and labelled after that work, and nothing was changed for them.

    precision   of our quantity readings that lie on a labelled numeral, the share on one with that slot
    recall      of the labelled numerals, the share that a reading with one of their slots lies on
    value       of those met, the share whose value is the labelled one: bounds, vagueness and unit included
    hard        of the numerals labelled `none`, the share that a reading lies on all the same

Ages and floors are left out. Killed and wounded are a row of their own: other benchmarks hold them. Beside ours in
the same run: per slot and sentence the first numeral that a regular expression finds next to the slot's usual word.

    python -m benchmarks.quantity [--list]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.shared import need, peak_megabytes, timed, words
from benchmarks.speaker import every_text as reports_text
from rashomon.extract.answer.answers import Context, answers, following
from rashomon.extract.sentence import sentences
from rashomon.model import Quantity, Span

SET = Path(__file__).with_name("quantity_set.jsonl")
#: Slots that other benchmarks hold or that are not labelled.
ELSEWHERE = frozenset({"people.killed", "people.wounded", "people.casualties"})
_NOT_LABELLED = frozenset({"person.age", "event.floor"})
#: Sentences before a labelled one that are read too, for what it takes over from them.
_BEFORE = 3
#: How far "about" may be stretched around its number, as the story scorer has it.
_ABOUT = 0.25
_METRES = {"mile": 1609.344, "km": 1000.0, "m": 1.0, "yard": 0.9144, "foot": 0.3048}

Row = dict[str, Any]


class Found(NamedTuple):
    """A number read in [start, end) for a slot."""

    slot: str
    start: int
    end: int
    value: Quantity


def every_text() -> dict[str, str]:
    """Text by the names that the set gives reports."""
    out = reports_text()
    for path in need("data/places/GeoWebNews").glob("*.txt"):
        out[f"geowebnews/{path.stem}"] = path.read_bytes().decode()
    for article in ET.parse(need("data/places/lgl.xml")).getroot().iter("article"):
        out[f"lgl/{article.get('docid')}"] = article.findtext("text") or ""
    for path in need("data/entities/re3d").glob("*/documents.json"):
        for document in map(json.loads, filter(str.strip, path.read_text(encoding="utf-8").splitlines())):
            out[f"re3d/{document['_id']}"] = document["text"]
    return out


def rows(half: str, texts: dict[str, str]) -> list[Row]:
    """The labelled sentences of one part.

    Raises:
        SystemExit: a report of ../shared is not the one that was labelled.

    """
    out = [r for r in map(json.loads, SET.read_text(encoding="utf-8").splitlines()) if r["half"] == half]
    for row in out:
        if hashlib.sha256(texts.get(row["doc"], "").encode()).hexdigest()[:16] != row["sha256"]:
            raise SystemExit(f"{row['doc']} in ../shared is not the text that was labelled; label it anew")
    return out


def ours(text: str, start: int, end: int) -> list[Found]:
    """What we read in [start, end), with what the sentences before it give."""
    every = list(sentences(text))
    inside = [i for i, s in enumerate(every) if s.start < end and start < s.end]
    context, found = Context(), []
    for sentence in every[max(0, inside[0] - _BEFORE) : inside[-1] + 1] if inside else ():
        readings = answers(text, sentence, context=context)
        context = following(context, sentence, readings)
        found += [
            Found(r.slot, *_place(text, r.span, r.value), r.value) for r in readings if isinstance(r.value, Quantity)
        ]
    return [f for f in found if f.start < end and start < f.end]


def _place(text: str, span: Span, value: Quantity) -> tuple[int, int]:
    """Where the number of a reading stands."""
    at = text.find(value.written, span.start)
    return (at, at + len(value.written)) if 0 <= at < span.end else (span.start, span.end)


_NUMERAL = (
    r"(?<![\w.,])(?P<n>\d[\d,]*(?:\.\d+)?(?: (?:hundred|thousand|million|billion))?|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|dozens|hundreds|thousands|several)"
)
_NEAR = {
    "people.missing": r"\W+(?:\w+\W+){0,5}?(?:missing|unaccounted)",
    "people.detained": r"\W+(?:\w+\W+){0,4}?(?:arrested|detained|custody)",
    "people.displaced": r"\W+(?:\w+\W+){0,4}?(?:displaced|homeless|fled)",
    "people.evacuated": r"\W+(?:\w+\W+){0,4}?evacuated",
    "people.rescued": r"\W+(?:\w+\W+){0,4}?(?:rescued|survived)",
    "people.hospitalised": r"\W+(?:\w+\W+){0,6}?hospital\w*",
    "people.aboard": r"\W+(?:\w+\W+){0,4}?(?:aboard|on board)",
    "people.trapped": r"\W+(?:\w+\W+){0,4}?(?:trapped|stranded)",
    "people.abducted": r"\W+(?:\w+\W+){0,4}?(?:kidnapped|abducted)",
    "people.freed": r"\W+(?:\w+\W+){0,4}?(?:freed|released)",
    "weapons.launched": r"\W+(?:\w+\W+){0,3}?(?:missiles|rockets|shots|rounds|bombs)",
    "attacks.carried_out": r"\W+(?:\w+\W+){0,2}?(?:strikes|airstrikes|attacks)",
    "buildings.destroyed": r"\W+(?:[\w-]+\W+){0,3}?(?:buildings?|houses|homes|structures)",
    "vehicles.destroyed": r"\W+(?:[\w-]+\W+){0,3}?(?:vehicles|trucks|tanks|cars)",
    "wind.speed": r"\s?(?:mph|knots)",
    "speed.reached": r"\s?(?:mph|miles per hour|km/h)",
    "magnitude.measured": r"[ -]magnitude",
    "event.distance": r" (?:miles|km|kilometers|kilometres)",
    "level.measured": r" inches",
    "altitude.reached": r" km",
    "sentence.length": r" (?:years|months|days)['’]? (?:in prison|probation|in jail)",
    "support.share": r"\s?(?:%|percent)",
    "temperature.measured": r" degrees",
    "votes.cast": r" votes",
    "weight.measured": r" (?:pounds|tons|kg)",
    "people.infected": r"\W+(?:\w+\W+){0,2}?(?:cases|infected)",
}
_FIRST = {slot: re.compile(_NUMERAL + near, re.IGNORECASE) for slot, near in _NEAR.items()}
_SPELT = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten".split())}
_SCALE = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}


def first_match(text: str, start: int, end: int) -> list[Found]:
    """The peer: for every slot the first numeral before its usual word."""
    out = []
    for slot, pattern in _FIRST.items():
        if match := pattern.search(text, start, end):
            figures, _, scale = match["n"].lower().partition(" ")
            plain = re.fullmatch(r"[\d,]*\d[\d,]*(?:\.\d+)?", figures)
            n = float(figures.replace(",", "")) if plain else float(_SPELT.get(figures, 0))
            n *= _SCALE.get(scale, 1)
            out.append(Found(slot, *match.span("n"), Quantity(n, n, "", match["n"])))
    return out


def right_value(gold: Row, value: Quantity) -> bool:
    """Whether a value is a labelled one, its bound, vagueness and unit included."""
    if gold.get("vague"):
        return value.vague
    factor = _factor(gold.get("unit", ""), value.unit)
    return any(_same(low, high, value, factor, gold.get("about", False)) for low, high in gold["values"])


def _factor(gold: str, ours: str) -> float:
    return _METRES[gold] / _METRES[ours] if gold in _METRES and ours in _METRES else 1.0


def _same(low: float, high: float | None, value: Quantity, factor: float, about: bool) -> bool:
    if high is None or value.high is None:
        return high is None and value.high is None and abs(value.low - low * factor) <= 0.01 * low * factor
    if about:
        middle, width = low * factor, value.high - value.low
        return value.low <= middle * 1.001 and middle * 0.999 <= value.high and 0 < width <= _ABOUT * middle + 1
    slack = 0.01 * high * factor if factor != 1.0 else 0.0
    return abs(value.low - low * factor) <= slack and abs(value.high - high * factor) <= slack


class Tally:
    """Counts a slot: wanted, met, valued; read, right. `hard` the none-numerals read all the same."""

    def __init__(self) -> None:
        """Nothing counted yet."""
        self.counts: dict[str, Counter[str]] = {k: Counter() for k in ("wanted", "met", "valued", "read", "right")}
        self.none = self.hard = 0
        self.lines: list[str] = []

    def add(self, row: Row, found: Sequence[Found], text: str) -> None:
        """Count one sentence."""
        found = [f for f in found if f.slot not in _NOT_LABELLED]
        for gold in row["mentions"]:
            self._wanted(gold, [f for f in found if _on(f, gold["at"])], text)
        for f in found:
            on = [g for g in row["mentions"] if _on(f, g["at"])]
            blank = [n for n in row["none"] if _on(f, n)]
            if any(f.slot in g["slots"] and g.get("optional") for g in on) or not (on or blank):
                continue
            self.counts["read"][f.slot] += 1
            right = any(f.slot in g["slots"] for g in on)
            self.counts["right"][f.slot] += right
            if not right:
                self.lines.append(f"  wrong  {f.slot} {text[f.start : f.end]!r} | {text[row['start'] : row['end']]!r}")
        self.none += len(row["none"])
        stray = [f for f in found if not any(_on(f, g["at"]) for g in row["mentions"])]
        self.hard += sum(any(_on(f, n) for f in stray) for n in row["none"])

    def _wanted(self, gold: Row, found: Sequence[Found], text: str) -> None:
        if gold.get("optional"):
            return
        slot, met = gold["slots"][0], [f for f in found if f.slot in gold["slots"]]
        self.counts["wanted"][slot] += 1
        self.counts["met"][slot] += bool(met)
        valued = any(right_value(gold, f.value) for f in met)
        self.counts["valued"][slot] += valued
        if not valued:
            got = [(f.slot, f.value.low, f.value.high, f.value.unit) for f in found]
            a, b = gold["at"]
            self.lines.append(f"  missed {slot} {gold.get('values')} {got} | {text[max(0, a - 90) : b + 90]!r}")

    def figures(self, keep: Callable[[str], bool]) -> dict[str, float]:
        """The figures over the slots kept."""
        n = {k: sum(v for slot, v in c.items() if keep(slot)) for k, c in self.counts.items()}
        precision, recall = 100 * n["right"] / max(1, n["read"]), 100 * n["met"] / max(1, n["wanted"])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        value = 100 * n["valued"] / max(1, n["met"])
        return {"precision": precision, "recall": recall, "F1": f1, "value": value, "wanted": n["wanted"]}


def _on(found: Found, at: Sequence[int]) -> bool:
    return found.start < at[1] and at[0] < found.end


Reader = Callable[[str, int, int], list[Found]]


def tally(labelled: Sequence[Row], texts: dict[str, str], read: Reader) -> Tally:
    """All sentences of a part, read."""
    out = Tally()
    for row in labelled:
        out.add(row, read(texts[row["doc"]], row["start"], row["end"]), texts[row["doc"]])
    return out


def mine(slot: str) -> bool:
    """Whether the slot is one this benchmark is about."""
    return slot not in ELSEWHERE


def measure() -> dict[str, float]:
    """The figures of the closed and unseen parts together, for the gate."""
    texts = every_text()
    found = tally(rows("closed", texts) + rows("unseen", texts), texts, ours)
    return {**{k: round(v, 1) for k, v in found.figures(mine).items()}, "hard": round(100 * found.hard / found.none, 1)}


def _lines(name: str, found: Tally) -> Iterator[str]:
    def line(title: str, keep: Callable[[str], bool]) -> str:
        shown = {k: round(v, 1) for k, v in found.figures(keep).items()}
        return f"{name}, {title}: {shown}"

    yield line("all", mine)
    yield line("killed and wounded", lambda s: not mine(s))
    yield f"{name}: read on {found.hard} of {found.none} numerals that answer nothing"


def _by_slot(found: Tally) -> Iterator[str]:
    for slot in sorted(found.counts["wanted"] | found.counts["read"]):
        shown = found.figures(lambda s, slot=slot: s == slot)  # type: ignore[misc]
        yield f"    {slot} { {k: round(v) for k, v in shown.items()} }"


def main() -> None:
    """Print the figures of each part, the open one by slot, with speed and memory."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--list", action="store_true", help="what was missed and what was wrong in the open part")
    show = ap.parse_args().list
    texts = every_text()
    for half in ("open", "closed", "unseen"):
        labelled = rows(half, texts)
        found, seconds = timed(lambda labelled=labelled: tally(labelled, texts, ours))  # type: ignore[misc]
        print(*_lines(f"{half} part, ours", found), sep="\n")
        base = tally(labelled, texts, first_match)
        print(*(x for x in _lines(f"{half} part, first match", base) if "killed" not in x), sep="\n")
        if half == "open":
            print(*_by_slot(found), *(found.lines if show else ()), sep="\n")
        n = words([texts[row["doc"]][row["start"] : row["end"]] for row in labelled])
        print(f"{half} part: {n} words in {seconds:.2f} s with sentence splitting; peak {peak_megabytes():.0f} MB\n")


if __name__ == "__main__":
    main()
