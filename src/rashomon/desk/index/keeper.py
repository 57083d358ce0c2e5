"""Keeps the index in step with the ledger: what changed there is derived again, at once and only that."""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Callable, Mapping, Sequence

from rashomon.desk.account.change import changes
from rashomon.desk.feed.events import Events
from rashomon.desk.index.derive import derived
from rashomon.desk.index.grouping import Grouping
from rashomon.desk.index.index import Index
from rashomon.desk.index.worked import Worked
from rashomon.desk.keys import key
from rashomon.ledger.store import Entry, Ledger
from rashomon.model import Amendments, Brief, Report
from rashomon.pipeline import named
from rashomon.recall import amendments, reader_name
from rashomon.review.note import spoken_of

#: Seconds between two looks at the ledger, in which other programs may have written.
EVERY = 1.0
#: Kinds of entry that change which reports there are and which stories they tell.
_SORTS = ("report", "story", "redaction")
#: Kinds of entry by which people speak of something in a story.
_SPEAKS = ("correction", "judgement")
#: The reports of a story in order, and its version.
_Derived = tuple[list[str], str]
_told = logging.getLogger(__name__).warning


class Keeper:
    """Derives what changed. `refresh` may be called by any thread; one at a time does the work.

    `left`: stories that wait to be derived.
    """

    def __init__(self, ledger: Ledger, index: Index, worked: Worked, events: Events | None = None,
                 tell: Callable[[str], None] = _told) -> None:  # fmt: skip
        self._ledger, self.index, self._worked, self._tell = ledger, index, worked, tell
        self._events = events or Events()
        self._grouping, self._digests = Grouping(), dict[str, str]()
        self._alone, self._stop = threading.Lock(), threading.Event()
        self._looked, self.left = threading.Event(), 0

    def refresh(self) -> list[str]:
        """Derive what is new in the ledger; the keys of the stories that changed."""
        try:
            return self._refreshed()
        finally:
            self._looked.set()

    def _refreshed(self) -> list[str]:
        with self._alone:
            new = self._ledger.since(self.index.head())
            if not new:
                return []
            spoken = [one for e in new if e.kind in _SPEAKS for one in spoken_of(e)]
            changed = self._arrived(new) if any(e.kind in _SORTS for e in new) else {}
            for name in self.index.touched(spoken) - changed.keys():
                changed[name] = self._known(name)
            filed, wanted = self._ledger.filed() if changed else {}, self._events.wanted(changed)
            said, moved = amendments(self._ledger), dict[str, int]()
            self.left = len(changed)
            for name, (ids, version) in changed.items():
                before = self.index.brief(name) if name in wanted else None
                brief = self._derive(name, ids, filed, version, said)
                if name in wanted:
                    moved[name] = len(changes(before, brief))
                self.left -= 1
            self.index.reached(new[-1].seq)
            self._events.publish(moved)
            return list(changed)

    def looked(self, patience: float) -> bool:
        """Whether it has looked at the ledger to the end once; waits for that so many seconds at most."""
        return self._looked.wait(patience)

    def watch(self) -> None:
        """Look at once, then again and again until `stop`."""
        while not self._stop.is_set():
            self.look()
            self._stop.wait(EVERY)

    def look(self) -> None:
        """`refresh`; what goes wrong is told, for the next look tries again and pages show what is known until then."""
        try:
            self.refresh()
        except Exception as error:  # noqa: BLE001 (told, and tried again)
            self._tell(f"the desk could not follow the ledger: {error!r}")

    def stop(self) -> None:
        """End `watch`."""
        self._stop.set()

    def _arrived(self, new: Sequence[Entry]) -> dict[str, _Derived]:
        """Sort what is new into stories; those that are others than before. Those that are no more are dropped."""
        filed, before = self._ledger.filed(), self.index.versions()
        self._take(new, filed)
        groups = {key(ids[0]): (ids, self._version(ids, filed)) for ids in self._grouping.groups()}
        self.index.drop(before.keys() - groups.keys())
        return {name: (ids, version) for name, (ids, version) in groups.items() if before.get(name) != version}

    def _known(self, name: str) -> _Derived:
        """The reports of a story as they were when it was last derived, and its version."""
        brief, version = self.index.brief(name), self.index.version(name)
        return [r.id for r in brief.reports] if brief else [], version or ""

    def _take(self, new: Sequence[Entry], filed: Mapping[str, str | None]) -> None:
        if self._grouping.empty:
            every = self._ledger.reports()
            self._grouping.begin(every, filed)
            self._digests = {r.id: _digest(r) for r in every}
            return
        about = list(dict.fromkeys(e.subject for e in new if e.kind in _SORTS))
        found = self._ledger.newest(about)
        self._grouping.leave(set(about) - {r.id for r in found})
        for report in found:
            self._grouping.take(report, filed)
            self._digests[report.id] = _digest(report)

    def _version(self, ids: Sequence[str], filed: Mapping[str, str | None]) -> str:
        """A digest of the reports that a story's brief follows from, and of the reader."""
        parts = [reader_name(), *(f"{i} {self._digests[i]} {filed.get(i, '')}" for i in ids)]
        return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:20]

    def _derive(self, name: str, ids: Sequence[str], filed: Mapping[str, str | None], version: str,
                said: Amendments) -> Brief:  # fmt: skip
        own = {i: filed[i] for i in ids if i in filed}
        brief = named(self._worked.brief(name, self._ledger.newest(ids), said=said), own)
        self.index.put(derived(brief, name), brief, version)
        return brief


def _digest(report: Report) -> str:
    """What of a report its story's brief follows from."""
    parts = (report.sha256, report.published, report.title, report.outlet, report.url, report.byline, report.credits)
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
