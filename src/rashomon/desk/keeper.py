"""Keeps the index in step with the ledger: what changed there is derived again, at once and only that."""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.desk.derive import derived
from rashomon.desk.index import Index
from rashomon.desk.keys import key
from rashomon.ledger.store import Ledger
from rashomon.link.story import stories
from rashomon.model import Amendments, Report
from rashomon.pipeline import named, story
from rashomon.recall import amendments, claims_in, reader_name

#: Seconds between two looks at the ledger, in which other programs may have written.
EVERY = 1.0


_told = logging.getLogger(__name__).warning


@dataclass(frozen=True, slots=True)
class _Group:
    """The reports of one story, and what its brief follows from."""

    key: str
    reports: tuple[Report, ...]
    filed: Mapping[str, str | None]
    version: str


class Keeper:
    """Derives what changed. `refresh` may be called by any thread; one at a time does the work."""

    def __init__(self, ledger: Ledger, index: Index, tell: Callable[[str], None] = _told) -> None:
        self._ledger, self._index, self._tell = ledger, index, tell
        self._alone = threading.Lock()
        self._stop = threading.Event()

    def refresh(self) -> list[str]:
        """Derive what is new in the ledger; the keys of the stories that changed."""
        with self._alone:
            new = self._ledger.since(self._index.head())
            if not new:
                return []
            said = amendments(self._ledger)
            groups = list(self._groups(said))
            changed = [g for g in groups if self._index.version(g.key) != g.version]
            for group in changed:
                self._derive(group, said)
            self._index.drop(self._index.keys() - {g.key for g in groups})
            self._index.reached(new[-1].seq)
            return [g.key for g in changed]

    def watch(self) -> None:
        """Look at once, then again and again until `stop`; what goes wrong is told, and tried again."""
        while not self._stop.is_set():
            try:
                self.refresh()
            except Exception as error:  # noqa: BLE001 (told, and tried again: the pages show what is known)
                self._tell(f"the desk could not follow the ledger: {error!r}")
            self._stop.wait(EVERY)

    def stop(self) -> None:
        """End `watch`."""
        self._stop.set()

    def _groups(self, said: Amendments) -> Iterator[_Group]:
        reports, filed = self._ledger.reports(), self._ledger.filed()
        for places in stories(reports, filed):
            members = tuple(reports[i] for i in places)
            own = {r.id: filed[r.id] for r in members if r.id in filed}
            yield _Group(key(members[0].id), members, own, _version(members, own, said))

    def _derive(self, group: _Group, said: Amendments) -> None:
        claims = claims_in(self._ledger, group.reports)
        brief = named(story(group.reports, claims, amendments=said), group.filed)
        self._index.put(derived(brief, group.key), brief, group.version)


def _version(members: Sequence[Report], filed: Mapping[str, str | None], said: Amendments) -> str:
    """A digest of everything that a story's brief follows from."""
    digest = hashlib.sha256(f"{reader_name()} {sorted(filed.items())}".encode("utf-8", "surrogatepass"))
    for report in members:
        digest.update(f"\n{report.id} {report.sha256} {report.published} {report.title} {report.outlet}".encode())
    for one in (*said.corrections, *said.judgements, *said.reliability):
        digest.update(repr(one).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:20]
