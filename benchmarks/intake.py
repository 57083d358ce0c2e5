"""How well and how fast HTML pages are read, beside trafilatura called bare in the same run.

    python benchmarks/intake.py ../shared/data/pages [--json]

Pages with gold text: an article benchmark (`ground-truth.json`: `articleBody`) and Fundus' English test
pages (`<Publisher>.json`: title, publishing date, body). Word F1 is the mean over pages of the harmonic
mean of precision and recall of word multisets (lower case). A title counts where it is the gold title
but for case, blanks and quotation marks; a date where the instant (or, for bare trafilatura, which
gives no more, the day in UTC) is the gold one. Peak memory is that of the whole process.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean
from typing import Any

from rashomon.errors import InputError
from rashomon.intake.facts import Given
from rashomon.intake.language import language
from rashomon.intake.limits import Limits
from rashomon.intake.page import page
from rashomon.model import Moment


@dataclass(frozen=True, slots=True)
class Gold:
    """One page with what stands on it."""

    name: str
    set: str
    html: bytes
    text: str
    title: str | None = None
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of it; empty where nothing was."""

    text: str = ""
    title: str | None = None
    published: Moment | None = None


def pages(root: Path) -> Iterator[Gold]:
    """All pages with gold under `root`."""
    truth = root / "article_benchmark"
    for name, entry in json.loads((truth / "ground-truth.json").read_text()).items():
        yield Gold(
            name, "benchmark", gzip.decompress((truth / "html" / f"{name}.html.gz").read_bytes()), entry["articleBody"]
        )
    for path in sorted(root.glob("fundus/*/*.json")):
        yield from _fundus(path)


def _fundus(path: Path) -> Iterator[Gold]:
    """Versions of a publisher's parser, in order, stand beside its pages by date, in order."""
    files = sorted(path.parent.glob(f"{path.stem}_[0-9]*.html.gz"))
    versions = list(json.loads(path.read_text()).values())
    for file in files:
        html = gzip.decompress(file.read_bytes())
        entry = _matching(html.decode("utf-8", "replace"), versions)
        if entry is None or "body" not in entry:
            continue
        body = entry["body"]
        parts = [*body.get("summary", ())]
        for section in body.get("sections", ()):
            parts += [*section["headline"], *section["paragraphs"]]
        day = entry.get("publishing_date")
        yield Gold(
            file.name,
            "fundus",
            html,
            "\n".join(parts),
            entry.get("title"),
            datetime.fromisoformat(day) if day else None,
        )


def _matching(markup: str, versions: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The version whose title stands on the page."""
    flat = words(markup)
    joined = " ".join(flat)
    found = [v for v in versions if isinstance(v.get("title"), str) and " ".join(words(str(v["title"]))) in joined]
    return found[0] if len(found) == 1 else None


def words(text: str) -> list[str]:
    """Words and numbers, lower case."""
    return re.findall(r"\w+", text.lower())


def f1(gold: str, got: str) -> float:
    """Harmonic mean of precision and recall of the words."""
    a, b = Counter(words(gold)), Counter(words(got))
    both = sum((a & b).values())
    return 2 * both / (sum(a.values()) + sum(b.values())) if both else 0.0


def ours(gold: Gold) -> Read:
    """The page through intake."""
    try:
        report = page(gold.html, gold.name, Given(), gold.name, Limits())
    except InputError as error:
        print(f"  {error}", file=sys.stderr)
        return Read()
    return Read(report.text, report.title, report.published)


def bare(gold: Gold) -> Read:
    """The page through trafilatura as it comes."""
    from trafilatura import bare_extraction

    found = bare_extraction(gold.html, with_metadata=True)
    if found is None or isinstance(found, dict):
        return Read()
    return Read(found.text or "", found.title, Moment.parse(found.date) if found.date else None)


def same_title(gold: str, got: str | None) -> bool:
    """Whether two titles are one but for case, blanks, quotation marks and dashes."""
    return got is not None and words(gold) == words(got)


def same_time(gold: datetime, got: Moment | None) -> tuple[bool, bool]:
    """Whether the day (in UTC) and the instant are those of the gold."""
    if got is None:
        return False, False
    utc = gold.astimezone(UTC)
    # A day without a zone is compared with the gold's own day as well as with that in UTC.
    days = {utc.date(), gold.date()}
    at = got.instant.replace(microsecond=0)
    return (got.start.date() in days or at.date() in days), (
        got.hours_known and got.zoned and abs((at - utc).total_seconds()) < 60
    )


def measured(golds: list[Gold], read: Callable[[Gold], Read]) -> dict[str, float]:
    """Means over all pages, in percent; speed in pages a second."""
    read(golds[0])  # what is loaded once is not the page's time
    start = time.perf_counter()
    got = [read(g) for g in golds]
    seconds = time.perf_counter() - start
    out = {"pages": float(len(golds)), "pages_per_second": round(len(golds) / seconds, 1)}
    for name in ("benchmark", "fundus"):
        scores = [f1(g.text, r.text) for g, r in zip(golds, got, strict=True) if g.set == name]
        out[f"{name}_f1"] = round(100 * mean(scores), 2)
    titled = [same_title(g.title, r.title) for g, r in zip(golds, got, strict=True) if g.title]
    timed = [same_time(g.published, r.published) for g, r in zip(golds, got, strict=True) if g.published]
    out |= {
        "titles": 100 * mean(titled),
        "days": 100 * mean(d for d, _ in timed),
        "instants": 100 * mean(i for _, i in timed),
    }
    return {k: round(v, 2) for k, v in out.items()}


def main() -> None:
    """Print both, side by side."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    everything = list(pages(arguments.pages))
    golds = [g for g in everything if language(g.text) == "en"]
    result = {"rashomon": measured(golds, ours), "trafilatura": measured(golds, bare)}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if arguments.json:
        print(json.dumps({**result, "peak_mib": round(peak, 1)}))
        return
    print(f"{len(everything)} pages, {len(golds)} of them in English")
    print(f"{'':18}{'rashomon':>12}{'trafilatura':>12}")
    for key in result["rashomon"]:
        print(f"{key:18}{result['rashomon'][key]:12.2f}{result['trafilatura'][key]:12.2f}")
    print(f"peak memory, both: {peak:.0f} MiB")


if __name__ == "__main__":
    main()
