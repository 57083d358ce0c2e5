"""Models of several sizes, for the curve of quality against speed: `python -m training.curve --shared ../shared`.

Six layers: the default model taught on by the large one. Fewer begin with some of its layers and learn what it learnt,
shorter: from the base small ones need many times as long. `python -m benchmarks curve training-out/curve/*` then prints
the curve; twelve layers are the large model.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.__main__ import step, taught
from training.export import export

SMALLER = ("--base", "minilm", "--epochs", "2", "--rate", "2e-4", "--strange", "0.3", "--at-once", "1000")


def main() -> None:
    """Train and export each, or go on."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, help="the folder with data/attribution/polnear")
    parser.add_argument("--work", type=Path, default=Path("training-out"), help="where `python -m training` worked")
    parser.add_argument("--layers", type=int, nargs="+", default=[2, 3, 4])
    args = parser.parse_args()
    six = taught(args.shared, args.work)
    export(six, args.work / "bases", args.work / "curve/6 layers")
    for layers in args.layers:
        out = args.work / f"curve-{layers}"
        step("train", "--polnear", args.shared / "data/attribution/polnear", "--bases", args.work / "bases",
             "--out", out, "--layers", layers, "--start", six,
             "--taught", args.work / "taught", *SMALLER)  # fmt: skip
        export(out / "checkpoint.pt", args.work / "bases", args.work / "curve" / f"{layers} layers")


if __name__ == "__main__":
    main()
