"""What the network found, remembered on disk, so that work on the rules after it need not wait for it.

Only where RASHOMON_BENCH_CACHE names a folder; speeds printed from such a run are not those of reading.
"""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.extract.attribution.tagger import Attribution, Tagger
    from rashomon.extract.claims import Reader

SETTING = "RASHOMON_BENCH_CACHE"


class Remembered:
    """A tagger that looks a text up before it reads it; loaded only when a text is new."""

    def __init__(self, folder: Path) -> None:
        from rashomon.extract.attribution import decode, pieces, tagger

        self.name = tagger.shipped().name
        code = b"".join(Path(str(m.__file__)).read_bytes() for m in (tagger, pieces, decode))
        self._folder = folder / f"{tagger.version()}-{hashlib.sha256(code).hexdigest()[:12]}"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._tagger: Tagger | None = None

    def attributions(self, texts: Sequence[str]) -> list[list[Attribution]]:
        """As the tagger's own, one text at a time."""
        return [self._one(text) for text in texts]

    def _one(self, text: str) -> list[Attribution]:
        place = self._folder / hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        if place.exists():
            found: list[Attribution] = pickle.loads(place.read_bytes())
            return found
        if self._tagger is None:
            from rashomon.extract.attribution.tagger import Tagger

            self._tagger = Tagger.load()
        found = self._tagger.attributions([text])[0]
        part = place.with_suffix(f".{os.getpid()}")
        part.write_bytes(pickle.dumps(found))
        part.replace(place)
        return found


def reader() -> Reader:
    """The reader of the benchmarks: the shipped one, its network remembered where the setting asks for it."""
    from rashomon.extract.claims import Reader

    folder = os.environ.get(SETTING)
    return Reader(Remembered(Path(folder))) if folder else Reader.load()
