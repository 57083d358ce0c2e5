"""Which reports tell one story, as they arrive: in any order, late ones and updated ones too.

Each report is compared with the few that share its rarest terms (`story/index`), each pair is weighed
(`story/pair`), and average linkage (`story/linkage`) is done anew over the stories that new reports touch: so a
report that bridges two stories joins them, and one that shows two events in a story parts them. What a person
filed stays as filed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.link.story.index import WINDOW, Index
from rashomon.link.story.lean import TOUCHED
from rashomon.link.story.linkage import linked
from rashomon.link.story.pair import LOWEST, scores
from rashomon.link.story.terms import Profile, profile
from rashomon.model import Report

#: A story of more reports is gone over report by report only when it has doubled: until then it is one piece.
PIECE = 32
#: Reports near to those near to a new one that it is compared with too: those of its story with whom it shares no
#: rare term, about whom saying nothing would mean the worst.
FURTHER = 32


class Stories:
    """The stories of the newest `window` reports. Reports are numbered in order of arrival, from 0."""

    def __init__(self, window: int = WINDOW) -> None:
        self._index = Index(window)
        self._scores: dict[int, dict[int, float]] = {}
        self._story: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}
        self._whole: dict[int, int] = {}  # story in one piece -> its size when it was last gone over
        self._filed: dict[int, str] = {}
        self._alone: set[int] = set()
        self._new: list[int] = []
        self._next = 0

    def learn(self, profiles: Iterable[Profile]) -> None:
        """Learn beforehand how common terms are, where all reports are known; `take` them as learned."""
        for one in profiles:
            self._index.count(one)

    def take(self, one: Profile, filed: str | None = None, *, alone: bool = False, learned: bool = False) -> int:
        """Take a report in and give its number. `filed`: the story a person put it into; `alone`: into none."""
        if not learned:
            self._index.count(one)
        found = {} if alone else self._weighed(one)
        number = self._index.add(one)
        self.forget(number - self._index.window)
        self._scores[number] = {n: s for n, s in found.items() if s > LOWEST and self._open(n)}
        for n, score in self._scores[number].items():
            self._scores[n][number] = score
        if filed is not None:
            self._filed[number] = filed
        if alone:
            self._alone.add(number)
        self._new.append(number)
        return number

    def _weighed(self, one: Profile) -> dict[int, float]:
        """Scores with those that share its rarest terms, and with those near to them."""
        near = self._index.near(one)
        found = dict(zip(near, scores(self._index, one, [self._index[n] for n in near]).tolist(), strict=True))
        touched = [self._scores.get(n, {}) for n, s in found.items() if s >= TOUCHED]
        beyond = Counter(n for others in touched for n, s in others.items() if s > 0)
        further = [n for n, _ in beyond.most_common() if n not in found][:FURTHER]
        more = scores(self._index, one, [self._index[n] for n in further]).tolist()
        return found | dict(zip(further, more, strict=True))

    def _open(self, number: int) -> bool:
        """Whether others may join it: in the window, and not put by itself by a person."""
        return number in self._scores and number not in self._alone

    def story_of(self, number: int) -> int:
        """The story of a report in the window; it may change with what arrives later."""
        self._settle()
        return self._story[number]

    def groups(self) -> list[list[int]]:
        """The numbers of each story's reports, in order of their first."""
        self._settle()
        return sorted((sorted(members) for members in self._members.values()), key=lambda g: g[0])

    def forget(self, number: int) -> None:
        """Leave a report out from now on: it has left the window, was withdrawn, or an updated one was taken."""
        if number not in self._scores:
            return
        self._settle()
        for other in self._scores.pop(number):
            self._scores[other].pop(number, None)
        self._filed.pop(number, None)
        self._alone.discard(number)
        story = self._story.pop(number)
        self._members[story].remove(number)
        if not self._members[story]:
            del self._members[story]
            self._whole.pop(story, None)

    def _settle(self) -> None:
        """Find the stories of what is new, and go over those it touches."""
        new, self._new = self._new, []
        if not new:
            return
        touched = {self._story[n] for number in new for n in self._touched(number)}
        atoms = [[n] for n in new] + [atom for story in sorted(touched) for atom in self._atoms(story)]
        parts = _together(linked(atoms, self._scores, self._filed, len(self._scores)), self._filed)
        before = {n: self._story.pop(n) for atom in atoms for n in atom if n in self._story}
        for story in touched:
            del self._members[story]
        for part in sorted(parts, key=lambda p: (-len(p), min(p))):
            self._name(part, before)
        for story in touched - self._members.keys():
            self._whole.pop(story, None)

    def _touched(self, number: int) -> Iterable[int]:
        label = self._filed.get(number)
        yield from (n for n, s in self._scores[number].items() if s >= TOUCHED and n in self._story)
        if label is not None:
            yield from (n for n, other in self._filed.items() if other == label and n in self._story)

    def _atoms(self, story: int) -> list[list[int]]:
        members = self._members[story]
        if len(members) <= PIECE:
            return [[n] for n in members]
        if len(members) < 2 * self._whole.get(story, PIECE):
            return [list(members)]
        self._whole[story] = len(members)
        return [[n] for n in members]

    def _name(self, part: list[int], before: Mapping[int, int]) -> None:
        """A story keeps its number with the most of its reports; what parted from it gets a new one."""
        for story, _ in Counter(before[n] for n in part if n in before).most_common():
            if story not in self._members:
                break
        else:
            story, self._next = self._next, self._next + 1
        self._members[story] = part
        self._story.update(dict.fromkeys(part, story))


def _together(parts: Sequence[list[int]], filed: Mapping[int, str]) -> list[list[int]]:
    """Parts with those of one label joined: after linkage, so that what belongs to either comes along."""
    out: dict[object, list[int]] = defaultdict(list)
    for i, part in enumerate(parts):
        label = next((filed[n] for n in part if n in filed), None)
        out[i if label is None else label] += part
    return list(out.values())


def stories(reports: Sequence[Report], filed: Mapping[str, str | None] | None = None) -> list[list[int]]:
    """Positions of the reports of each story, in order of their first report; the same in any order.

    `filed`: report id to the story a person put it into, None for none: such a report stays by itself.
    """
    found, numbers = taken(reports, filed or {}, max(1, len(reports)))
    position = {number: i for i, number in enumerate(numbers)}
    return sorted((sorted(position[n] for n in group) for group in found.groups()), key=lambda g: g[0])


def taken(
    reports: Sequence[Report], filed: Mapping[str, str | None], window: int = WINDOW
) -> tuple[Stories, list[int]]:
    """All these reports taken in, with the number of each; what arrives later can be taken too."""
    order = sorted(range(len(reports)), key=lambda i: _arrival(reports[i]))
    profiles = [profile(reports[i]) for i in order]
    found, numbers = Stories(window), [0] * len(reports)
    found.learn(profiles)
    for i, one in zip(order, profiles, strict=True):
        name = reports[i].id
        numbers[i] = found.take(one, filed.get(name), alone=name in filed and filed[name] is None, learned=True)
    return found, numbers


def _arrival(report: Report) -> tuple[bool, float, str, str]:
    at = report.published.instant.timestamp() if report.published else 0.0
    return report.published is None, at, report.id, report.sha256
