"""Trained weights to the shipped form: one ONNX file of few bits, the tokenizer, and a card.

    python -m training.export --checkpoint DIR/checkpoint.pt --bases DIR --out DIR

Activations are quantised as they come (dynamic), so no calibration data is needed.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import onnx

from training.base import tokenizer_of
from training.graph import Eight, Four, written
from training.teach import load


def export(checkpoint: Path, bases: Path, out: Path) -> str:
    """Write model.onnx and tokenizer.json to `out`, MPNet in four bits, others in eight; the model's sha256."""
    out.mkdir(parents=True, exist_ok=True)
    network = load(checkpoint)
    onnx.save(written(network, Four() if network.shape.buckets else Eight()), out / "model.onnx")
    tokenizer_of(bases).save(str(out / "tokenizer.json"), pretty=False)
    return hashlib.sha256((out / "model.onnx").read_bytes()).hexdigest()


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--bases", type=Path, default=Path("training-out/bases"), help="where downloads are kept")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    digest = export(args.checkpoint, args.bases, args.out)
    size = (args.out / "model.onnx").stat().st_size
    print(f"{args.out / 'model.onnx'}: {size / 1e6:.1f} MB, sha256 {digest}")


if __name__ == "__main__":
    main()
