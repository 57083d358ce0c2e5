"""How common terms are in news at large, for `rashomon.link.story.index`: `python -m training.background`.

Counts in how many reports each hashed term of `rashomon.link.story.terms` stands, over corpora of ../shared none of
which is a story of several outlets, and writes src/rashomon/weights/stories/background.npz. Takes a few seconds.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from rashomon.link.story.terms import BUCKETS, profile
from rashomon.model import Report

OUT = Path(__file__).parents[1] / "src/rashomon/weights/stories/background.npz"
DATA = Path(__file__).parents[2] / "shared/data"
#: A term in fewer reports is as good as unseen, and is left out.
KEPT = 3


def texts(data: Path) -> Iterator[str]:
    """PolNeAR train (political), LGL and GeoWebNews (local), TimeBank and AQUAINT (agencies)."""
    for path in sorted((data / "attribution/polnear/train/text").glob("*.txt")):
        yield path.read_text(encoding="utf-8")
    for name in ("lgl.xml", "GWN.xml"):
        whole = (data / "places" / name).read_text(encoding="utf-8")
        yield from (html.unescape(m[1]) for m in re.finditer(r"<text>(.*?)</text>", whole, re.S))
    for path in sorted((data / "times/timebank_aquaint").glob("*/[!.]*.tml")):
        yield re.sub(r"<[^>]+>", "", path.read_text(encoding="utf-8"))


def main() -> None:
    """Count, write, print the hash."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    frequency, total = np.zeros(BUCKETS, np.int64), 0
    for text in texts(args.data):
        frequency[profile(Report("", text)).terms] += 1
        total += 1
    terms = np.flatnonzero(frequency >= KEPT).astype(np.int32)
    np.savez_compressed(args.out, terms=terms, reports=frequency[terms].astype(np.uint16), total=np.int64(total))
    print(f"{total} reports, {len(terms)} terms; sha256 {hashlib.sha256(args.out.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    main()
