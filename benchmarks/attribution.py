"""Attribution: linkage F1 and exact spans by ../shared/score/attribution.py, and words a second on one core.

PolNeAR dev (84 reports of US news of 2016) and six reports from other countries. The floor measured in
the same run is what a regular expression finds: a quotation and the nearest "said".
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.shared import need, peak_megabytes, score, timed, words, write_lines
from rashomon.extract.attribution.tagger import installed, shipped

FOLDERS = {"polnear dev": "data/attribution/polnear/dev", "other countries": "data/stories/gold/attributions_brat"}
_QUOTED = re.compile(
    r"(?P<content>[“\"][^“”\"\n]{10,}[”\"])\s*"
    r"(?P<source>[A-Z][\w.'’ -]{1,40}?|he|she|they) (?P<cue>said|says|told|added)\b"
)


def texts(folder: Path) -> dict[str, str]:
    """Stem to text, exactly as it lies."""
    return {p.stem: p.read_bytes().decode() for p in sorted((folder / "text").glob("*.txt"))}


def floor(text: str) -> list[dict[str, list[tuple[int, int]]]]:
    """Attributions by the regular expression."""
    return [{role: [m.span(role)] for role in ("source", "cue", "content")} for m in _QUOTED.finditer(text)]


Items = list[list[dict[str, list[tuple[int, int]]]]]


def reading(weights: Path | None = None) -> Callable[[Sequence[str]], Items]:
    """A model with its repairs, loaded, on one core: texts to attributions, outermost only; the default one if none."""
    from rashomon.extract.attribution.attributions import attributions
    from rashomon.extract.attribution.tagger import Tagger
    from rashomon.model import Report

    tagger = Tagger.load(weights, threads=1)

    def read(given: Sequence[str]) -> Items:
        found = attributions([Report(str(i), t) for i, t in enumerate(given)], tagger)
        return [
            [{r: [(s.start, s.end) for s in getattr(a, r)] for r in ("source", "cue", "content")} for a in items]
            for items in found
        ]

    return read


def ours(given: Sequence[str], weights: Path | None = None) -> Items:
    """Attributions by a model with its repairs, outermost only, on one core."""
    return reading(weights)(given)


def model_only(given: Sequence[str], weights: Path | None = None) -> float:
    """Seconds of the bare network over the same windows: the floor under our time."""
    from rashomon.extract.attribution.tagger import Tagger

    tagger = Tagger.load(weights, threads=1)
    return timed(lambda: sum(1 for _ in tagger.run(given)))[1]


def figures(folder: Path, found: dict[str, Any]) -> dict[str, float]:
    """Linkage F1, all-exact F1, and exact F1 of the three roles."""
    with tempfile.TemporaryDirectory() as place:
        rows = [{"doc": stem, "attributions": items} for stem, items in found.items()]
        whole = score("attribution.py", folder, write_lines(Path(place) / "found.jsonl", rows))
    names = {"linkage F1": "link/all", "all exact": "link-X/all", "source exact": "exact/source",
             "cue exact": "exact/cue", "content exact": "exact/content"}  # fmt: skip
    return {name: whole[key][2] for name, key in names.items()}


def by_kind(folder: Path, found: dict[str, Any]) -> dict[str, tuple[float, float]]:
    """Precision and recall of linkage for direct, mixed and indirect speech."""
    with tempfile.TemporaryDirectory() as place:
        rows = [{"doc": stem, "attributions": items} for stem, items in found.items()]
        whole = score("attribution.py", folder, write_lines(Path(place) / "found.jsonl", rows))
    return {kind: (whole[f"link/P/{kind}"][0], whole[f"link/R/{kind}"][1]) for kind in ("direct", "mixed", "indirect")}


def by_outlet(folder: Path, found: dict[str, Any]) -> dict[str, float]:
    """Linkage F1 of each outlet or story: of the reports whose names begin alike."""
    out: dict[str, float] = {}
    for name in sorted({stem.split("_20")[0] for stem in found}):
        own = {stem: items for stem, items in found.items() if stem.startswith(name)}
        with tempfile.TemporaryDirectory() as place:
            for part in ("text", "attributions"):
                (Path(place) / part).mkdir()
                for file in (folder / part).iterdir():
                    if any(file.name.startswith(stem) for stem in own):
                        (Path(place) / part / file.name).symlink_to(file)
            out[name] = figures(Path(place), own)["linkage F1"]
    return out


def measure(name: str, weights: Path | None = None) -> dict[str, float]:
    """Figures of one folder, speed included."""
    folder = need(FOLDERS[name])
    given = texts(folder)
    found, seconds = timed(lambda: ours(list(given.values()), weights))
    out = figures(folder, dict(zip(given, found, strict=True)))
    out["words a second"] = round(words(list(given.values())) / seconds)
    return out


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", choices=installed(), default="default")
    model = shipped(parser.parse_args().model)
    for name, place in FOLDERS.items():
        mine = measure(name, model)
        given = texts(need(place))
        lowest = figures(need(place), {stem: floor(text) for stem, text in given.items()})
        print(f"{name}: {len(given)} reports, {words(list(given.values()))} words")
        for key, value in mine.items():
            print(f"  {key:16} {value:8}" + (f"   regular expression {lowest[key]}" if key in lowest else ""))
        found = dict(zip(given, ours(list(given.values()), model), strict=True))
        for kind, (precision, recall) in by_kind(need(place), found).items():
            print(f"  {kind:16} precision {precision}, recall {recall}")
        print("  " + ", ".join(f"{outlet} {f1}" for outlet, f1 in by_outlet(need(place), found).items()))
        bare = words(list(given.values())) / model_only(list(given.values()), model)
        print(
            f"  the bare network, nothing decoded: {bare:.0f} words a second; "
            f"ours in all is {mine['words a second'] / bare:.2f} of it"
        )
    print(f"peak memory {peak_megabytes():.0f} MB")


if __name__ == "__main__":
    main()
