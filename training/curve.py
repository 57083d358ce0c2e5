"""Models of several sizes, for the curve of quality against speed: `python -m training.curve --shared ../shared`.

Each is MiniLM with fewer layers, trained as the default model is; what `python -m training` taught already is used.
`python -m benchmarks.curve training-out/curve/*` then prints the curve.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.__main__ import DEFAULT, step
from training.export import export


def main() -> None:
    """Train and export each, or go on."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, help="the folder with data/attribution/polnear")
    parser.add_argument("--work", type=Path, default=Path("training-out"), help="checkpoints and downloads")
    parser.add_argument("--layers", type=int, nargs="+", default=[2, 3, 4, 6])
    args = parser.parse_args()
    taught = ("--taught", args.work / "taught") if (args.work / "taught").exists() else ()
    for layers in args.layers:
        out = args.work / f"curve-{layers}"
        step("train", "--polnear", args.shared / "data/attribution/polnear", "--bases", args.work / "bases",
             "--out", out, "--layers", layers, *taught, *DEFAULT)  # fmt: skip
        export(out / "checkpoint.pt", args.work / "bases", args.work / "curve" / f"{layers} layers")


if __name__ == "__main__":
    main()
