"""How well models of several sizes find attributions, against how fast: one line a folder of weights.

    python -m benchmarks.curve [FOLDER …]

Without a folder the shipped models. `python -m training.curve` makes the folders of a curve. Linkage F1 on PolNeAR
dev and on six reports from other countries; words a second of processor time on one core, text to linked attributions.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from benchmarks.attribution import FOLDERS, figures, reading, texts
from benchmarks.shared import need, words
from rashomon.extract.attribution.tagger import installed, shipped


def row(weights: Path) -> dict[str, float]:
    """The figures of one folder of weights."""
    read = reading(weights)
    out: dict[str, float] = {}
    for name, place in FOLDERS.items():
        given = texts(need(place))
        began = time.process_time()
        found = read(list(given.values()))
        spent = time.process_time() - began
        out[name] = figures(need(place), dict(zip(given, found, strict=True)))["linkage F1"]
        out.setdefault("words a second", round(words(list(given.values())) / spent))
    return out | {"megabytes": round((weights / "model.onnx").stat().st_size / 1e6, 1)}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*")
    for folder in parser.parse_args().folders or map(shipped, installed()):
        print(f"{folder.name:20} " + ", ".join(f"{name} {value}" for name, value in row(folder).items()), flush=True)


if __name__ == "__main__":
    main()
