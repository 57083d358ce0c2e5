"""Make shipped weights again: `python -m training --shared ../shared`, or with `--model large` the large ones.

Default: MiniLM, trained twice on what people annotated, the mean of both. Large: MPNet, trained once on the same. Base
encoders are fetched, every step goes on where it was ended, and the model goes into src/rashomon/weights.
`python -m benchmarks attribution` then measures it. `taught` lets the default model learn on by what the large one says
of reports that nobody annotated; that made it no better (see its card), so it is not shipped so.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from training.export import export

WEIGHTS = Path(__file__).parents[1] / "src/rashomon/weights"
FOLDERS = {"default": WEIGHTS / "attribution", "large": WEIGHTS / "attribution-large"}
LARGE = ("--base", "mpnet", "--epochs", "3", "--rate", "7e-5", "--frozen", "3", "--strange", "0.3")
DEFAULT = ("--base", "minilm", "--epochs", "8", "--rate", "2e-4")
#: The default model is the mean of these trainings' weights.
SEEDS = (1, 2)
TAUGHT = ("--base", "minilm", "--epochs", "2", "--rate", "1e-4", "--strange", "0.3")


def step(module: str, *given: object) -> None:
    """One of training's programs in a process of its own."""
    subprocess.run([sys.executable, "-m", f"training.{module}", *map(str, given)], check=True)


def large(shared: Path, work: Path) -> Path:
    """The large model's checkpoint."""
    step("train", "--polnear", shared / "data/attribution/polnear", "--bases", work / "bases", "--out", work / "large",
         *LARGE)  # fmt: skip
    return work / "large/checkpoint.pt"


def teach(teacher: Path, shared: Path, out: Path, reports: list[Path], *more: object) -> None:
    """What the large model says of reports; without those that it is later measured on."""
    step("teach", "--teachers", teacher, "--bases", out.parents[1] / "bases", "--out", out,
         "--leave", shared / "data/stories/gold/attributions_brat/text", "--reports", *reports, *more)  # fmt: skip


def default(shared: Path, work: Path) -> Path:
    """The default model's checkpoint: the mean of two trainings."""
    trained = [work / f"default-{seed}" for seed in SEEDS]
    for seed, out in zip(SEEDS, trained, strict=True):
        step("train", "--polnear", shared / "data/attribution/polnear", "--bases", work / "bases", "--out", out,
             "--seed", seed, *DEFAULT)  # fmt: skip
    whole = work / "default/checkpoint.pt"
    step("average", "--checkpoints", *(out / "checkpoint.pt" for out in trained), "--out", whole)
    return whole


def taught(shared: Path, work: Path) -> Path:
    """The checkpoint of a default model that learnt on by the large one."""
    data, first, teacher = shared / "data", default(shared, work), large(shared, work)
    teach(teacher, shared, work / "taught/many", [*sorted((data / "stories").glob("*.jsonl")),
                                 data / "pages/article_benchmark/ground-truth.json"])  # fmt: skip
    teach(teacher, shared, work / "taught/shootings", [data / "counts/gun_violence.jsonl"], "--every", 3)
    step("train", "--polnear", data / "attribution/polnear", "--bases", work / "bases", "--out", work / "on",
         "--start", first, "--taught", work / "taught", *TAUGHT)  # fmt: skip
    return work / "on/checkpoint.pt"


def main() -> None:
    """Fetch, train, teach, export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, help="the folder with data/attribution/polnear")
    parser.add_argument("--work", type=Path, default=Path("training-out"), help="checkpoints and downloads")
    parser.add_argument("--model", choices=FOLDERS, default="default")
    args = parser.parse_args()
    made = {"default": default, "large": large}[args.model](args.shared, args.work)
    out = FOLDERS[args.model]
    print(f"{out / 'model.onnx'}: sha256 {export(made, args.work / 'bases', out)}")


if __name__ == "__main__":
    main()
