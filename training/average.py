"""The mean of several trainings' weights, which is one network and often better than each of them.

    python -m training.average --checkpoints DIR/checkpoint.pt … --out FILE

After Wortsman et al. (2022), "Model soups": trainings that begin with the same encoder end near enough to each other
for the mean of their weights to work. Their order of reports and what they drop out differ by the seed.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch


def averaged(checkpoints: Sequence[Path], out: Path) -> Path:
    """Write a checkpoint with the mean of the averaged weights of several, which `training.export` reads; gives `out`.

    Raises:
        ValueError: they are not of one shape.
    """
    states = [torch.load(file, weights_only=False, map_location="cpu") for file in checkpoints]
    if any(s["shape"] != states[0]["shape"] for s in states):
        raise ValueError(f"checkpoints of several shapes: {', '.join(map(str, checkpoints))}; take those of one base")
    weights = [s["average"] for s in states]
    mean = {k: torch.stack([w[k].float() for w in weights]).mean(0).to(v.dtype) for k, v in weights[0].items()}
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"shape": states[0]["shape"], "average": mean}, out)
    return out


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoints", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    averaged(args.checkpoints, args.out)


if __name__ == "__main__":
    main()
