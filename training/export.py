"""Trained weights to the shipped form: one int8 ONNX file, the tokenizer, and a card.

    python -m training.export --checkpoint DIR/checkpoint.pt --bases DIR --out DIR

Every matrix and embedding is stored as int8; activations are quantised as they come (dynamic), so no
calibration data is needed. `training.fuse` then writes the graph anew, for speed.
"""

from __future__ import annotations

import argparse
import hashlib
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from training.base import tokenizer_of
from training.fuse import fused
from training.teach import load


def export(checkpoint: Path, bases: Path, out: Path) -> str:
    """Write model.onnx and tokenizer.json to `out`; returns the model's sha256."""
    out.mkdir(parents=True, exist_ok=True)
    network = load(checkpoint)
    ids = torch.ones(2, 16, dtype=torch.long)
    with tempfile.TemporaryDirectory() as folder:
        plain, ready, small = (Path(folder) / f"{name}.onnx" for name in ("plain", "ready", "small"))
        torch.onnx.export(
            network,
            (ids, torch.zeros_like(ids), torch.ones_like(ids)),
            str(plain),
            input_names=["ids", "features", "mask"],
            output_names=["tags", "links"],
            dynamic_axes={name: {0: "batch", 1: "pieces"} for name in ("ids", "features", "mask", "tags", "links")},
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(str(ready), str(small), weight_type=QuantType.QInt8, per_channel=True)
        distance = network.by_distance().detach().numpy() if network.shape.buckets else None
        onnx.save(fused(onnx.load(small), distance), out / "model.onnx")
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
