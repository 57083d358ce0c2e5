"""Make the shipped weights again: `python -m training --polnear ../shared/data/attribution/polnear`.

Fetches the base encoder, trains (checkpoint after every epoch; the same command resumes), exports int8
ONNX into src/rashomon/weights/attribution, and prints sha256. `python -m benchmarks attribution` then measures it.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from training.base import fetch
from training.export import export

WEIGHTS = Path(__file__).parents[1] / "src/rashomon/weights/attribution"


def main() -> None:
    """Fetch, train, export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polnear", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--work", type=Path, default=Path("training-out"), help="checkpoints and downloads")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--epochs", type=int, default=8)
    args = parser.parse_args()
    base, tokenizer = fetch(args.work / "base")
    train = [sys.executable, "-m", "training.train", "--polnear", str(args.polnear), "--base", str(base)]
    train += ["--tokenizer", str(tokenizer), "--out", str(args.work), "--epochs", str(args.epochs)]
    subprocess.run(train, check=True)
    digest = export(args.work / "checkpoint.pt", tokenizer, args.out)
    print(f"{args.out / 'model.onnx'}: sha256 {digest}")


if __name__ == "__main__":
    main()
