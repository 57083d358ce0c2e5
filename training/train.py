"""Train the attribution tagger and keep the averaged weights.

    python -m training.train --polnear DIR --base minilm --out DIR

Checkpoints every ten minutes and after every epoch, and resumes from the last one. Writes its attributions of the dev
part after every epoch, for ../shared/score/attribution.py.
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import random
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

from rashomon.extract.attribution.decode import LINK, TAGS, decode
from rashomon.extract.attribution.pieces import CLS, SEP, batch, encode, windows
from training.abroad import abroad, names
from training.base import BASES, fetch, tokenizer_of
from training.data import IGNORE, Report, Window, label, read, vary
from training.network import DEVICE, Network
from training.teach import kept, load

#: Rate of what is new, the heads and the surface embedding; the share of steps over which both rates grow.
HEAD_RATE, WARMING = 8e-4, 0.06
#: Steps between two moves of the average.
AVERAGED_EVERY = 4
#: Seconds between saves.
SAVED_EVERY = 600


def collate(items: list[Window]) -> tuple[Tensor, ...]:
    """Tensors of a batch: ids, features, mask, to_cue, to_source [b, n], shares of the tags [b, n, 7].

    The shares of a tag that a person gave are all its own; those of end marks and padding are nobody's.
    """
    arrays = batch([w.pieces for w in items], [w.cut for w in items], cls=CLS, sep=SEP)
    size = arrays[0].shape
    to_cue, to_source = (np.full(size, IGNORE, np.int64) for _ in range(2))
    shares = np.zeros((*size, len(TAGS)), np.float32)
    for row, w in enumerate(items):
        n = len(w.tags)
        to_cue[row, 1 : n + 1], to_source[row, 1 : n + 1] = w.to_cue, w.to_source
        shares[row, 1 : n + 1] = np.eye(len(TAGS))[w.tags] if w.share is None else w.share
    return tuple(torch.from_numpy(a).to(DEVICE) for a in (*arrays, to_cue, to_source, shares))


def loss_of(tags: Tensor, links: Tensor, mask: Tensor, gold: tuple[Tensor, ...]) -> Tensor:
    """Tag, cue-pointing and source-pointing cross entropy, summed."""
    to_cue, to_source, shares = gold
    b, n, _ = tags.shape
    q, k, sq, sk = links.float().view(b, n, 4, LINK).unbind(2)
    bias = (1.0 - mask[:, None, :].float()) * -1e4
    total = -(shares * tags.float().log_softmax(-1)).sum() / shares.sum()
    for queries, keys, target in ((q, k, to_cue), (sq, sk, to_source)):
        if (target != IGNORE).any():
            scores = queries @ keys.transpose(1, 2) * LINK**-0.5 + bias
            pointing = F.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=IGNORE)
            total = total + 0.3 * pointing
    return total


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is learnt in every epoch: annotated reports, and windows that a larger network taught.

    Of `taught`, `at_once` windows a time, others in every epoch. `strange` is the share of reports whose names are
    changed, and `names` the words that are names in them.
    """

    reports: Sequence[Report]
    taught: Sequence[Window]
    at_once: int
    strange: float
    names: frozenset[str]

    def windows(self, tokenizer: Tokenizer, rng: random.Random) -> list[Window]:
        """Every report once, in one annotator's version, set in one style, and some of what was taught."""
        out = rng.sample(self.taught, min(self.at_once, len(self.taught)))
        for report in self.reports:
            told = abroad(report, self.names, rng) if rng.random() < self.strange else report
            out += label(vary(told.text, rng), rng.choice(told.versions), tokenizer)
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
            tags, links = (s.float().cpu() for s in network(*(torch.from_numpy(a).to(DEVICE) for a in arrays)))
        for row, (a, b) in enumerate(some):
            n = b - a
            breaks = np.concatenate([[True], pieces.line[a + 1 : b] != pieces.line[a : b - 1]])
            for f in decode(tags[row, : n + 2].numpy(), links[row, : n + 2].numpy(), breaks):
                ranges = {"source": f.source, "cue": [f.cue], "content": f.content}
                out.append(
                    {
                        role: [(int(pieces.offsets[a + x, 0]), int(pieces.offsets[a + y - 1, 1])) for x, y in r]
                        for role, r in ranges.items()
                    }
                )
    return out


@dataclass(slots=True)
class Run:
    """A network in training, its running average, and how far it is."""

    network: Network
    average: Network
    optimiser: torch.optim.Optimizer
    file: Path
    epoch: int = 0
    #: Batches of this epoch that are done.
    batch: int = 0
    step: int = 0
    saved: float = field(default_factory=time.time)

    def save(self) -> None:
        """Keep everything, in one step: a run ended while saving goes on from the save before."""
        state = {
            "shape": asdict(self.network.shape), "network": self.network.state_dict(),
            "average": self.average.state_dict(), "optimiser": self.optimiser.state_dict(),
            "epoch": self.epoch, "batch": self.batch, "step": self.step,
        }  # fmt: skip
        torch.save(state, self.file.with_suffix(".part"))
        self.file.with_suffix(".part").replace(self.file)
        self.saved = time.time()

    def resume(self) -> None:
        """Go on from the last save, where there is one."""
        if not self.file.exists():
            return
        state = torch.load(self.file, weights_only=False, map_location=DEVICE)
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.epoch, self.batch, self.step = state["epoch"], state["batch"], state["step"]


HEADS = ("tags", "links", "surface")


def start(network: Network, rate: float, frozen: int, file: Path) -> Run:
    """A run from its beginning; the word table and the lowest `frozen` layers stay as they are."""
    for part in (network.words, *network.layers[:frozen]):
        part.requires_grad_(False)
    new: list[nn.Parameter] = []
    old: list[nn.Parameter] = []
    for name, weights in network.named_parameters():
        if weights.requires_grad:
            (new if name.split(".")[0] in HEADS else old).append(weights)
    groups = [{"params": old, "rate": rate}, {"params": new, "rate": HEAD_RATE}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    return Run(network, copy.deepcopy(network).eval(), optimiser, file)


def learn(run: Run, items: list[Window], share: float) -> float:
    """One step on one batch, `share` of the way through the training; the loss."""
    scale = min(1.0, share / WARMING) * max(0.02, 1 - share)
    for group in run.optimiser.param_groups:
        group["lr"] = group["rate"] * scale
    ids, features, mask, *gold = collate(items)
    with torch.autocast(DEVICE, dtype=torch.bfloat16):
        tags, links = run.network(ids, features, mask)
    loss = loss_of(tags, links, mask, tuple(gold))
    run.optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(run.network.parameters(), 1.0)
    run.optimiser.step()
    run.step += 1
    if run.step % AVERAGED_EVERY == 0:
        follow(run)
    return float(loss.detach())


def follow(run: Run) -> None:
    """Move the average towards the weights; early on faster, so that it forgets where it began."""
    keep = min(0.998, run.step / (run.step + 10)) ** AVERAGED_EVERY
    with torch.no_grad():
        for mine, theirs in zip(run.average.parameters(), run.network.parameters(), strict=True):
            if theirs.requires_grad:
                mine.lerp_(theirs, 1 - keep)


def tell(average: Network, reports: list[Report], tokenizer: Tokenizer, out: Path) -> None:
    """Attributions of reports as the scorer reads them, a line a report."""
    with out.open("w") as lines:
        for report in reports:
            row = {"doc": report.stem, "attributions": predict(average, report.text, tokenizer)}
            lines.write(json.dumps(row) + "\n")


def arguments() -> argparse.Namespace:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polnear", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--base", choices=BASES, default="minilm")
    parser.add_argument("--bases", type=Path, default=Path("training-out/bases"), help="where downloads are kept")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2e-4, help="of the encoder")
    parser.add_argument("--layers", type=int, help="fewer than the base has")
    parser.add_argument("--frozen", type=int, default=0, help="lowest layers left as they are")
    parser.add_argument("--strange", type=float, default=0.0, help="share of reports whose names are changed")
    parser.add_argument("--taught", type=Path, help="what `training.teach` wrote: learnt beside what people annotated")
    parser.add_argument("--at-once", type=int, default=4000, help="windows of what was taught in one epoch")
    parser.add_argument("--start", type=Path, help="a checkpoint to begin with instead of the base")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main() -> None:
    """Train, or go on."""
    args = arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    weights, tokenizer = fetch(args.base, args.bases / args.base), tokenizer_of(args.bases)
    reports, dev = read(args.polnear / "train"), read(args.polnear / "dev")
    taught = kept(args.taught) if args.taught else []
    lesson = Lesson(reports, taught, args.at_once, args.strange, names(r.text for r in reports))
    shape = BASES[args.base].shape
    network = Network(replace(shape, layers=args.layers or shape.layers))
    if args.start:
        network.start_as(load(args.start))
    else:
        network.start_from(weights)
    network.to(DEVICE)
    run = start(network, args.rate, args.frozen, args.out / "checkpoint.pt")
    run.resume()
    steps = args.epochs * math.ceil(len(lesson.windows(tokenizer, random.Random(args.seed))) / args.batch)
    began = time.time()
    while run.epoch < args.epochs:
        rng = random.Random(args.seed * 1000 + run.epoch)
        todo = batches(lesson.windows(tokenizer, rng), args.batch, rng)
        network.train()
        losses: list[float] = []
        while run.batch < len(todo):
            losses.append(learn(run, todo[run.batch], run.step / steps))
            run.batch += 1
            if run.batch % 50 == 0:
                mean, spent = sum(losses[-50:]) / len(losses[-50:]), time.time() - began
                print(f"epoch {run.epoch + 1} step {run.batch}/{len(todo)} loss {mean:.4f} {spent:.0f} s", flush=True)
            if time.time() - run.saved > SAVED_EVERY:
                run.save()
        run.epoch, run.batch = run.epoch + 1, 0
        run.save()
        tell(run.average, dev, tokenizer, args.out / f"dev-{run.epoch}.jsonl")
        print(f"epoch {run.epoch} of {args.epochs} done, {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
