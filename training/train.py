"""Train the attribution tagger and keep the averaged weights.

    python -m training.train --polnear DIR --base model.safetensors --tokenizer tokenizer.json --out DIR

Checkpoints after every epoch and resumes from the last one. Prints dev scores as it goes.
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F

from rashomon.extract.decode import LINK, decode
from rashomon.extract.pieces import batch, encode, windows
from training.data import IGNORE, Report, Window, label, read, vary
from training.network import Network

CLS, SEP = 101, 102


def collate(items: list[Window]) -> tuple[Tensor, ...]:
    """Tensors of a batch: ids, features, mask, tags, to_cue, to_source."""
    arrays = batch([w.pieces for w in items], [w.cut for w in items], cls=CLS, sep=SEP)
    size = arrays[0].shape
    labels = [np.full(size, IGNORE, np.int64) for _ in range(3)]
    for row, w in enumerate(items):
        n = len(w.tags)
        for array, values in zip(labels, (w.tags, w.to_cue, w.to_source), strict=True):
            array[row, 1 : n + 1] = values
    return tuple(torch.from_numpy(a) for a in (*arrays, *labels))


def loss_of(tags: Tensor, links: Tensor, mask: Tensor, gold: tuple[Tensor, ...]) -> Tensor:
    """Tag, cue-pointing and source-pointing cross entropy, summed."""
    want, to_cue, to_source = gold
    b, n, _ = tags.shape
    q, k, sq, sk = links.float().view(b, n, 4, LINK).unbind(2)
    bias = (1.0 - mask[:, None, :].float()) * -1e4
    total = F.cross_entropy(tags.float().flatten(0, 1), want.flatten(), ignore_index=IGNORE)
    for queries, keys, target in ((q, k, to_cue), (sq, sk, to_source)):
        if (target != IGNORE).any():
            scores = queries @ keys.transpose(1, 2) * LINK**-0.5 + bias
            pointing = F.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=IGNORE)
            total = total + 0.3 * pointing
    return total


def epoch_windows(reports: list[Report], tokenizer: Tokenizer, rng: random.Random) -> list[Window]:
    """Every report once, in one annotator's version, set in one style."""
    out = []
    for report in reports:
        out += label(vary(report.text, rng), rng.choice(report.versions), tokenizer)
    return out


def batches(items: list[Window], size: int, rng: random.Random) -> list[list[Window]]:
    """Batches of like length, in random order."""
    items = sorted(items, key=lambda w: len(w.tags) + rng.random() * 40)
    out = [items[i : i + size] for i in range(0, len(items), size)]
    rng.shuffle(out)
    return out


def predict(network: Network, text: str, tokenizer: Tokenizer) -> list[dict[str, list[tuple[int, int]]]]:
    """Attributions of a text as code-point ranges, by the same decoder as in use."""
    pieces = encode(text, tokenizer)
    cuts = windows(pieces)
    out = []
    for i in range(0, len(cuts), 8):
        some = cuts[i : i + 8]
        arrays = batch([pieces] * len(some), some, cls=CLS, sep=SEP)
        with torch.inference_mode():
            tags, links = network(*(torch.from_numpy(a) for a in arrays))
        for row, (a, b) in enumerate(some):
            n = b - a
            breaks = np.concatenate([[True], pieces.line[a + 1 : b] != pieces.line[a : b - 1]])
            for f in decode(tags[row, : n + 2].float().numpy(), links[row, : n + 2].float().numpy(), breaks):
                ranges = {"source": f.source, "cue": [f.cue], "content": f.content}
                out.append(
                    {
                        role: [(int(pieces.offsets[a + x, 0]), int(pieces.offsets[a + y - 1, 1])) for x, y in r]
                        for role, r in ranges.items()
                    }
                )
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polnear", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--extra", type=Path, nargs="*", default=[], help="more brat folders to train on")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    tokenizer = Tokenizer.from_file(str(args.tokenizer))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    reports = read(args.polnear / "train")
    for folder in args.extra:
        reports += read(folder)
    dev = read(args.polnear / "dev")
    network = Network(args.layers)
    network.start_from(args.base)
    network.words.weight.requires_grad_(False)
    fast = [
        p for n, p in network.named_parameters() if p.requires_grad and n.split(".")[0] in ("tags", "links", "surface")
    ]
    slow = [
        p
        for n, p in network.named_parameters()
        if p.requires_grad and n.split(".")[0] not in ("tags", "links", "surface")
    ]
    optimiser = torch.optim.AdamW(
        [{"params": slow, "lr": args.rate}, {"params": fast, "lr": 4 * args.rate}], weight_decay=0.01, betas=(0.9, 0.98)
    )
    average = copy.deepcopy(network).eval()
    first, step = 0, 0
    checkpoint = args.out / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=False)
        network.load_state_dict(state["network"])
        average.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        first, step = state["epoch"], state["step"]
    rng = random.Random(args.seed)
    steps = args.epochs * math.ceil(len(epoch_windows(reports, tokenizer, rng)) / args.batch)
    began = time.time()
    for epoch in range(first, args.epochs):
        rng = random.Random(args.seed * 1000 + epoch)
        todo = batches(epoch_windows(reports, tokenizer, rng), args.batch, rng)
        network.train()
        running = 0.0
        for i, items in enumerate(todo):
            share = min(1.0, step / steps)
            scale = min(1.0, step / (0.06 * steps)) * max(0.02, 1 - share)
            for group, rate in zip(optimiser.param_groups, (args.rate, 4 * args.rate), strict=True):
                group["lr"] = rate * scale
            ids, features, mask, *gold = collate(items)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                tags, links = network(ids, features, mask)
            loss = loss_of(tags, links, mask, tuple(gold))
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            step += 1
            keep = min(0.998, step / (step + 10))
            with torch.no_grad():
                for mine, theirs in zip(average.parameters(), network.parameters(), strict=True):
                    if theirs.requires_grad:
                        mine.lerp_(theirs, 1 - keep)
            running += float(loss.detach())
            if i % 50 == 49:
                print(
                    f"epoch {epoch} step {i + 1}/{len(todo)} loss {running / 50:.4f} {time.time() - began:.0f} s",
                    flush=True,
                )
                running = 0.0
        torch.save(
            {"network": network.state_dict(), "average": average.state_dict(), "optimiser": optimiser.state_dict(),
             "epoch": epoch + 1, "step": step, "layers": args.layers},
            checkpoint,
        )  # fmt: skip
        with (args.out / f"dev-{epoch + 1}.jsonl").open("w") as out:
            for report in dev:
                row = {"doc": report.stem, "attributions": predict(average, report.text, tokenizer)}
                out.write(json.dumps(row) + "\n")
        print(f"epoch {epoch + 1} of {args.epochs} done, {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
