"""Models of several sizes, for the curve of quality against speed: `python -m training.curve --shared ../shared`.

Each begins with some layers of the default model's checkpoint and learns what that one learnt, shorter: without
them small ones need many times as long. `python -m benchmarks.curve training-out/curve/*` then prints the curve;
six layers are the default model, twelve the large one.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.__main__ import step
from training.export import export

SMALLER = ("--base", "minilm", "--epochs", "3", "--rate", "2e-4", "--strange", "0.3")


def main() -> None:
    """Train and export each, or go on."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, help="the folder with data/attribution/polnear")
    parser.add_argument("--work", type=Path, default=Path("training-out"), help="where `python -m training` worked")
    parser.add_argument("--layers", type=int, nargs="+", default=[2, 3, 4])
    args = parser.parse_args()
    for layers in args.layers:
        out = args.work / f"curve-{layers}"
        step("train", "--polnear", args.shared / "data/attribution/polnear", "--bases", args.work / "bases",
             "--out", out, "--layers", layers, "--start", args.work / "default/checkpoint.pt",
             "--taught", args.work / "taught", *SMALLER)  # fmt: skip
        export(out / "checkpoint.pt", args.work / "bases", args.work / "curve" / f"{layers} layers")


if __name__ == "__main__":
    main()
