"""Answers against gold: are the values of the quoted words read, and how fast.

    python benchmarks/answers.py [--list] [--stories DIR] [--counts FILE] [--limit N]

stories  for every gold claim (optional ones left out) the readings of the sentences its quote touches, held against
         its norm by the story scorer's own `same_value`, whoever is credited: recall by kind of norm. Wrong: of the
         readings that lie on a gold quote (the scorer's measure: overlapping, at most twice as long + 60 characters)
         and have the slot by which that question was met, those with another value; by slot.
counts   per report of the gun-violence registry: the largest killed and wounded reading of the report against the
         registry's count (the registry is final, early reports differ from it), beside a first-match regular
         expression. Reports whose count is 0 and stays unanswered are set aside.
speed    words a second on one core for sentences and answers together, and the peak of memory.

Denominators are printed. Data stays where it is; nothing here is tuned to a single story.
"""

from __future__ import annotations

import argparse
import collections
import importlib.util
import json
import re
import resource
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from rashomon import wire
from rashomon.extract.answer.answers import Context, Reading, answers, following
from rashomon.extract.moment.moments import moments
from rashomon.extract.sentence import sentences
from rashomon.model import Moment, Quantity, Words

SHARED = Path(__file__).parent.parent.parent / "shared"
Json = dict[str, Any]


def same_value(shared: Path) -> Callable[[Any, Json, str], bool]:
    """The story scorer's comparison, from where it stands."""
    spec = importlib.util.spec_from_file_location("stories", shared / "score" / "stories.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(shared / "score" / "stories.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    compare: Callable[[Any, Json, str], bool] = module.same_value
    return compare


def read(text: str, published: str | None = None) -> list[Reading]:
    """All readings of a report, sentence after sentence; with times where the day of publication is given."""
    context, found = Context(), []
    times = [(f.span, f.moment) for f in moments(text, anchor=Moment.parse(published))] if published else []
    for sentence in sentences(text):
        inside = [(s, m) for s, m in times if sentence.contains(s)]
        readings = answers(text, sentence, moments=inside, context=context)
        found.extend(readings)
        context = following(context, sentence, readings)
    return found


def kind(norm: Any) -> str:
    """What kind of value a gold norm is."""
    if isinstance(norm, bool) or norm is None:
        return "anything"
    if isinstance(norm, (int, float)) or (isinstance(norm, list) and all(isinstance(x, (int, float)) for x in norm)):
        return "number"
    first = str(norm[0] if isinstance(norm, list) else norm)
    if first in ("unknown", "yes", "no", "none"):
        return first
    return "time" if re.match(r"\d{4}-\d\d", first) else "words"


def near(reading: Reading, gold: Json) -> bool:
    """The scorer's reach of a quote."""
    a, b = reading.span.start, reading.span.end
    start, end = int(gold["start"]), int(gold["end"])
    return a < end and start < b and b - a <= 2 * (end - start) + 60


def stories(folder: Path, shared: Path, listed: bool) -> Json:
    """Recall by kind of norm, and wrong readings by slot."""
    same = same_value(shared)
    tried: collections.Counter[str] = collections.Counter()
    met: collections.Counter[str] = collections.Counter()
    wrong: collections.Counter[str] = collections.Counter()
    for path in sorted((folder / "gold").glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        texts = _texts(folder, {c["doc"] for c in gold["claims"]})
        readings = {doc: read(*line) for doc, line in texts.items()}
        _score(gold, readings, same, (tried, met, wrong), listed)
    return _summary(tried, met, wrong)


def _texts(folder: Path, wanted: set[str]) -> dict[str, tuple[str, str | None]]:
    lines = (json.loads(x) for p in sorted(folder.glob("*.jsonl")) for x in p.read_text(encoding="utf-8").splitlines())
    return {line["id"]: (line["text"], line.get("published")) for line in lines if line["id"] in wanted}


def _score(
    gold: Json,
    readings: dict[str, list[Reading]],
    same: Callable[[Any, Json, str], bool],
    tallies: tuple[collections.Counter[str], ...],
    listed: bool,
) -> None:
    tried, met, wrong = tallies
    used: set[int] = set()
    slots: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    wanted = [c for c in gold["claims"] if not c.get("optional")]
    for claim in sorted(wanted, key=lambda c: c["end"] - c["start"]):
        tried[kind(claim["norm"])] += 1
        on = [r for r in readings[claim["doc"]] if near(r, claim)]
        hit = next((r for r in on if id(r) not in used and _equal(same, claim, r)), None)
        if hit:
            used.add(id(hit))
            met[kind(claim["norm"])] += 1
            slots[claim["question"]][hit.slot] += 1
        elif listed:
            got = [(r.slot, _short(r)) for r in on]
            print("  missed", claim["doc"], repr(claim["quote"][:110]), claim["norm"], claim.get("qualifier"), got)
    for question, counted in slots.items():
        slot = counted.most_common(1)[0][0]
        for reading in (r for found in readings.values() for r in found if r.slot == slot and id(r) not in used):
            on_it = [
                c
                for c in gold["claims"]
                if c["question"] == question and _in(reading, c, readings) and near(reading, c)
            ]
            if on_it and not any(_equal(same, c, reading) for c in on_it):
                wrong[slot] += 1
                if listed:
                    print("  wrong ", on_it[0]["doc"], repr(reading.span.exact), _short(reading), on_it[0]["norm"])


def _in(reading: Reading, claim: Json, readings: dict[str, list[Reading]]) -> bool:
    return any(r is reading for r in readings[claim["doc"]])


def _equal(same: Callable[[Any, Json, str], bool], claim: Json, reading: Reading) -> bool:
    return same(claim["norm"], {"value": wire.value_to_json(reading.value)}, claim.get("qualifier") or "")


def _short(reading: Reading) -> str:
    value = reading.value
    return f"[{value.low:g},{value.high}]{value.unit}" if isinstance(value, Quantity) else str(value)


def _summary(tried: collections.Counter[str], met: collections.Counter[str], wrong: collections.Counter[str]) -> Json:
    right, bad = sum(met.values()), sum(wrong.values())
    return {
        "recall": {k: f"{100 * met[k] / n:.1f} of {n}" for k, n in tried.most_common()},
        "all": round(100 * right / sum(tried.values()), 1),
        "wrong": round(100 * bad / max(1, right + bad), 1),
        "wrong by slot": dict(wrong.most_common(8)),
    }


_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_NUMBERS)}|an?)"
_BETWEEN = r"(?:[ ,-]+[\w-]+){0,4}?[ ,]+(?:(?:was|were|is|are|been|has|have|and|shot|later) )*"
_FIRST = {
    "killed": re.compile(rf"\b({_NUMBER})\b{_BETWEEN}(?:killed|dead|died)|kill(?:ed|ing) ({_NUMBER})\b", re.IGNORECASE),
    "injured": re.compile(
        rf"\b({_NUMBER})\b{_BETWEEN}(?:injured|wounded|hurt|shot)|(?:injur|wound)(?:ed|ing) ({_NUMBER})\b",
        re.IGNORECASE,
    ),
}
_SPELT = {w: i for i, w in enumerate(_NUMBERS)}
_NAMED = {"people.killed": "person.killed"}
_SLOTS = {"killed": "people.killed", "injured": "people.wounded"}


def first_match(text: str, what: str) -> int | None:
    """The peer: the number of the first expression that looks like a count, "a man" being one."""
    for match in _FIRST[what].finditer(text):
        word = (match[1] or match[2]).lower()
        if word.isdigit():
            return int(word)
        return _SPELT.get(word, 1)
    return None


def stated(readings: Iterable[Reading], slot: str) -> int | None:
    """The figure a report stands by: the largest count of this event, or as many as it names, whoever they are.

    A vague count stands only where there is no other.
    """
    values = [
        r.value
        for r in readings
        if r.slot == slot and isinstance(r.value, Quantity) and r.value.unit == "person" and not r.scope.when
    ]
    names = {r.value.text.split()[-1] for r in readings if r.slot == _NAMED.get(slot) and isinstance(r.value, Words)}
    figures = [v.low for v in values if not v.vague] or [v.low for v in values]
    return int(max([*figures, len(names)])) if figures or names else None


def counts(path: Path, limit: int, listed: bool) -> Json:
    """Exact per-report counts, ours and the first-match expression's."""
    right: collections.Counter[str] = collections.Counter()
    total: collections.Counter[str] = collections.Counter()
    for incident, report in _reports(path, limit):
        readings = read(report["text"])
        for what, slot in _SLOTS.items():
            for name, got in (("ours", stated(readings, slot)), ("first match", first_match(report["text"], what))):
                gold = incident[what]
                if gold == 0 and got is None:
                    continue
                for key in (f"{name} {what}", *([f"{name} {what} >= 2"] if gold >= 2 else [])):
                    total[key] += 1
                    right[key] += got == gold
                if listed and name == "ours" and got != gold:
                    print(
                        "  ",
                        what,
                        "is",
                        got,
                        "wanted",
                        gold,
                        "|",
                        report["id"],
                        [r.span.exact for r in readings if r.slot == slot],
                    )
    return {k: f"{100 * right[k] / n:.1f} of {n}" for k, n in sorted(total.items())}


def _reports(path: Path, limit: int) -> Iterator[tuple[Json, Json]]:
    with path.open(encoding="utf-8") as lines:
        for i, line in enumerate(lines):
            if i >= limit:
                return
            incident = json.loads(line)
            for report in incident["reports"]:
                yield incident, report


def speed(folder: Path) -> Json:
    """Words a second over the stories, and the peak of memory."""
    texts = [
        json.loads(x)["text"]
        for p in sorted(folder.glob("*.jsonl"))
        for x in p.read_text(encoding="utf-8").splitlines()
    ]
    read(texts[0])
    words, begin = sum(len(t.split()) for t in texts), time.process_time()
    for text in texts:
        read(text)
    seconds = time.process_time() - begin
    return {
        "words": words,
        "words/s": round(words / seconds),
        "MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def main() -> None:
    """Print all figures as JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--limit", type=int, default=400, help="incidents of the registry to read")
    parser.add_argument("--list", action="store_true", help="print what was missed and what was wrong")
    parser.add_argument("--only", choices=["stories", "counts", "speed"])
    args = parser.parse_args()
    parts: dict[str, Callable[[], Json]] = {
        "speed": lambda: speed(args.shared / "data" / "stories"),
        "stories": lambda: stories(args.shared / "data" / "stories", args.shared, args.list),
        "counts": lambda: counts(args.shared / "data" / "counts" / "gun_violence.jsonl", args.limit, args.list),
    }
    print(json.dumps({k: f() for k, f in parts.items() if args.only in (None, k)}, indent=1))


if __name__ == "__main__":
    main()
