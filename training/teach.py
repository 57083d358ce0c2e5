"""What trained networks say of reports that nobody annotated, for a smaller network to learn from.

    python -m training.teach --teachers DIR/checkpoint.pt … --reports FILE.jsonl … --out DIR

After Hinton, Vinyals and Dean (2015): the share that the teachers give each tag, not only the best one. Where several
teach, their shares are averaged. Pointing is taught only where the teachers tag something, and only its best end.
Report lines, the registry's incident lines and a page benchmark's articles are read; a run that was ended goes on
where it was.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from rashomon.extract.attribution.decode import LINK, TAGS
from rashomon.extract.attribution.pieces import CLS, SEP, Pieces, batch, encode, windows
from training.base import tokenizer_of
from training.data import IGNORE, Window
from training.network import DEVICE, Network, Shape

#: Reports in one file of what was taught: as much as an ended run does again.
TOGETHER = 200
_CUE = TAGS.index("B-cue")
#: Tags of what points to its cue: sources and contents.
_POINTING = np.array([role.endswith(("source", "content")) for role in TAGS])


def load(checkpoint: Path) -> Network:
    """The averaged network of a checkpoint of `training.train`."""
    state = torch.load(checkpoint, weights_only=False, map_location="cpu")
    network = Network(Shape(**state["shape"]), dropout=0.0)
    network.load_state_dict(state["average"])
    return network.eval()


def texts(files: Sequence[Path], leave: frozenset[str]) -> list[str]:
    """Every text once: of lines of reports, of incidents with reports, of a page benchmark's articles (.json).

    `leave` are ids of reports left out.
    """
    told = (r for file in files for r in (_articles(file) if file.suffix == ".json" else _lines(file)))
    found = (str(r.get("text") or "").strip() for r in told if r.get("id") not in leave)
    return list(dict.fromkeys(text for text in found if text))


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield from row.get("reports", [row])


def _articles(file: Path) -> Iterator[dict[str, Any]]:
    for article in json.loads(file.read_bytes()).values():
        yield {"text": article["articleBody"]}


def taught(teachers: Sequence[Network], text: str, tokenizer: Tokenizer) -> Iterator[Window]:
    """The windows of a text with what the teachers say of them."""
    pieces = encode(text, tokenizer)
    for cut in windows(pieces):
        arrays = [torch.from_numpy(a).to(DEVICE) for a in batch([pieces], [cut], cls=CLS, sep=SEP)]
        with torch.inference_mode(), torch.autocast(DEVICE, dtype=torch.bfloat16):
            said = [network(*arrays) for network in teachers]
        share = torch.stack([tags[0].float().softmax(-1) for tags, _ in said]).mean(0)
        ends = [_ends(torch.stack([_pointing(links[0].float(), at) for _, links in said]).mean(0)) for at in (0, 2)]
        yield _window(pieces, cut, share[1:-1].cpu().numpy(), *ends)


def _pointing(links: torch.Tensor, at: int) -> torch.Tensor:
    """Where each piece points, as shares [n + 2, n + 2]; `at` 0 to cues, 2 to sources."""
    vectors = links.view(len(links), 4, LINK)
    return (vectors[:, at] @ vectors[:, at + 1].t() * LINK**-0.5).softmax(-1)


def _ends(shares: torch.Tensor) -> np.ndarray:
    return shares[1:-1].argmax(-1).cpu().numpy()


def _window(pieces: Pieces, cut: tuple[int, int], share: np.ndarray, cues: np.ndarray, sources: np.ndarray) -> Window:
    a, b = cut
    tags = share.argmax(-1)
    nothing = np.zeros((0, 2), np.int64)
    own = Pieces("", pieces.ids[a:b], pieces.features[a:b], nothing, nothing[:, 0])
    to_cue = np.where(_POINTING[tags], cues, IGNORE)
    to_source = np.where(tags == _CUE, sources, IGNORE)
    return Window(own, (0, b - a), tags, to_cue, to_source, share.astype(np.float16))


def kept(folder: Path) -> list[Window]:
    """Everything that was taught into a folder and those in it."""
    return [w for file in sorted(folder.rglob("taught-*.pt")) for w in torch.load(file, weights_only=False)]


def main() -> None:
    """Teach, or go on."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--teachers", type=Path, nargs="+", required=True)
    parser.add_argument("--reports", type=Path, nargs="+", required=True)
    parser.add_argument("--leave", type=Path, help="folder of texts that later measure: reports named so are left out")
    parser.add_argument("--bases", type=Path, default=Path("training-out/bases"), help="where downloads are kept")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--every", type=int, default=1, help="only each nth text")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    tokenizer = tokenizer_of(args.bases)
    teachers = [load(file).to(DEVICE) for file in args.teachers]
    left = frozenset(p.stem for p in args.leave.glob("*.txt")) if args.leave else frozenset()
    given = texts(args.reports, left)[:: args.every]
    began = time.time()
    for at in range(0, len(given), TOGETHER):
        file = args.out / f"taught-{at // TOGETHER:04}.pt"
        if file.exists():
            continue
        found = [w for text in given[at : at + TOGETHER] for w in taught(teachers, text, tokenizer)]
        torch.save(found, file.with_suffix(".part"))
        file.with_suffix(".part").replace(file)
        print(f"{at + TOGETHER}/{len(given)} reports, {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
