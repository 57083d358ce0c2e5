"""Make shipped weights again: `python -m training --shared ../shared`, or with `--model large` the large ones.

Large: MPNet, trained on what people annotated. Default: MiniLM, trained on that and on what the large one says of
reports that nobody annotated. Base encoders are fetched, every step goes on where it was ended, and the int8 model
goes into src/rashomon/weights. `python -m benchmarks attribution` then measures it.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from training.export import export

WEIGHTS = Path(__file__).parents[1] / "src/rashomon/weights"
FOLDERS = {"default": WEIGHTS / "attribution", "large": WEIGHTS / "attribution-large"}
LARGE = ("--base", "mpnet", "--epochs", "3", "--rate", "7e-5", "--frozen", "3")
DEFAULT = ("--base", "minilm", "--epochs", "8", "--rate", "2e-4", "--strange", "0.3")


def step(module: str, *given: object) -> None:
    """One of training's programs in a process of its own."""
    subprocess.run([sys.executable, "-m", f"training.{module}", *map(str, given)], check=True)


def large(shared: Path, work: Path) -> Path:
    """The large model's checkpoint."""
    step("train", "--polnear", shared / "data/attribution/polnear", "--bases", work / "bases", "--out", work / "large",
         *LARGE)  # fmt: skip
    return work / "large/checkpoint.pt"


def default(shared: Path, work: Path) -> Path:
    """The default model's checkpoint, taught by the large one."""
    teacher = large(shared, work)
    stories = shared / "data/stories"
    step("teach", "--teachers", teacher, "--bases", work / "bases", "--out", work / "taught",
         "--leave", stories / "gold/attributions_brat/text",
         "--reports", shared / "data/counts/gun_violence.jsonl", *sorted(stories.glob("*.jsonl")))  # fmt: skip
    step("train", "--polnear", shared / "data/attribution/polnear", "--bases", work / "bases",
         "--out", work / "default", "--taught", work / "taught", *DEFAULT)  # fmt: skip
    return work / "default/checkpoint.pt"


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
