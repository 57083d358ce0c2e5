"""Which of the gold's questions the program asks: those of counts, times and places, and all the others.

    python -m benchmarks questions [--list]

Matching is that of ../shared/score/stories.py: a gold question is *found* where one of its claims is met by an
answer that stands in some question of the brief. Of the found, *whole* are those whose met answers all stand
in one question, *status* those whose best question has an accepted status. The denominator is every gold
question of the kind. *Open* are found through an open slot alone, that is, by content. `--list` prints the
questions that are neither counts, times nor places, each with the words in which the program asks it.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.shared import need, peak_megabytes, timed

Json = dict[str, Any]
#: Questions that open like this ask for a count or measure, a time or a place.
_TYPED = re.compile(r"(?:how (?:many|much|long|old|far|high|fast|large|big|deep|late|strong)|when|where)\b", re.I)
#: Slots whose questions are found by content.
OPEN = frozenset({"statement.made", "action.promised", "action.threatened", "action.demanded"})


@dataclass(frozen=True, slots=True)
class Asked:
    """A gold question and how it fared; `ours` are the words of our questions that touch it, the best first."""

    story: str
    text: str
    typed: bool
    ours: tuple[str, ...] = ()
    status: bool = False
    open: bool = False

    @property
    def whole(self) -> bool:
        """Whether it is one question with us too."""
        return len(self.ours) == 1


def scorer() -> ModuleType:
    """The scorer of whole stories as a module."""
    spec = importlib.util.spec_from_file_location("shared_stories", need("score/stories.py"))
    if spec is None or spec.loader is None:
        raise SystemExit("../shared/score/stories.py cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def asked(claims: Path, briefs: Path) -> Iterator[Asked]:
    """Every gold question, held against the program's claims and briefs."""
    by = scorer()
    ours, made = _lines(claims), _lines(briefs)
    for path in sorted(need("data/stories/gold").glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        docs = {c["doc"] for c in gold["claims"]}
        answers = [(c, a) for c in ours if c["report"] in docs for a in c["answers"]]
        questions = [q for b in made if docs & set(b["reports"]) for q in b["questions"]]
        met = _met(by, gold, answers)
        for q in gold["questions"]:
            yield _held(path.stem.removesuffix(".gold"), q, gold, met, questions)


def _met(by: ModuleType, gold: Json, answers: Sequence[tuple[Json, Json]]) -> dict[str, set[str]]:
    """Ids of the answers that meet a claim of each gold question; the shortest quote first, each answer once."""
    out: dict[str, set[str]] = defaultdict(set)
    used: set[str] = set()
    wanted = (g for g in gold["claims"] if not g.get("optional"))
    for g in sorted(wanted, key=lambda g: g["end"] - g["start"]):
        for claim, answer in answers:
            if claim["report"] == g["doc"] and answer["id"] not in used and _meets(by, g, answer):
                used.add(answer["id"])
                out[g["question"]].add(answer["id"])
                break
    return out


def _meets(by: ModuleType, g: Json, answer: Json) -> bool:
    start, end = answer["span"]["start"], answer["span"]["end"]
    if not by.overlap(start, end, g["start"], g["end"]) or end - start > 2 * (g["end"] - g["start"]) + 60:
        return False
    return bool(by.same_value(g.get("norm"), answer, g.get("qualifier") or ""))


def _held(story: str, q: Json, gold: Json, met: dict[str, set[str]], questions: Sequence[Json]) -> Asked:
    mine, every = met[q["id"]], set().union(*met.values())
    touching = [(o, ids) for o in questions if (ids := {i for a in o["answers"] for i in a["answers"]}) & mine]
    touching.sort(key=lambda x: -len(x[1] & mine) / len((x[1] & every) | mine))
    values = [c["norm"] for c in gold["claims"] if c["question"] == q["id"]]
    typed = bool(_TYPED.match(q["question"])) or all(isinstance(v, int | float) for v in values)
    return Asked(
        story,
        q["question"],
        typed,
        tuple(o["question"] for o, _ in touching),
        bool(touching) and touching[0][0]["status"] in q["accept"],
        bool(touching) and all(o["slot"] in OPEN for o, _ in touching),
    )


def _lines(path: Path) -> list[Json]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def figures(found: Sequence[Asked]) -> dict[str, float]:
    """Shares in percent of the gold's questions of each kind; `of` is how many there are."""
    out: dict[str, float] = {}
    for kind, typed in (("typed", True), ("other", False)):
        of = [a for a in found if a.typed is typed]
        hit = [a for a in of if a.ours]
        out[f"{kind} of"] = len(of)
        out[f"{kind} found"] = _share(len(hit), len(of))
        out[f"{kind} open"] = _share(sum(a.open for a in hit), len(of))
        out[f"{kind} whole"] = _share(sum(a.whole for a in hit), len(of))
        out[f"{kind} status"] = _share(sum(a.status for a in hit), len(of))
    return out


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def listing(found: Sequence[Asked]) -> list[str]:
    """A line for each question that is no count, time or place, with the words in which we ask it."""
    return [
        f"{'+' if a.ours else '-'} {a.story}: {a.text}  →  {' | '.join(a.ours) or 'not asked'}"
        for a in found
        if not a.typed
    ]


def main() -> None:
    """Print the figures, and with --list the questions."""
    from benchmarks.stories import run  # which measures by this module

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", action="store_true", help="print the questions that are no counts, times or places")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        (claims, lines, speed), seconds = timed(lambda: run(Path(place)))
        found = list(asked(claims, lines))
    if args.list:
        print("\n".join(listing(found)))
    print(figures(found))
    print(speed, f"{seconds:.0f} s, peak memory {peak_megabytes():.0f} MB")


if __name__ == "__main__":
    main()
