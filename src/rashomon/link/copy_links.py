"""Reports in order of age, each with the earlier one whose dispatch it carries and with what it lifted from others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.link.copy_credit import same_agency
from rashomon.link.copy_index import Index
from rashomon.link.copy_judge import Judgement, judged
from rashomon.link.copy_words import Worded
from rashomon.model import Report


@dataclass(frozen=True, slots=True)
class Link:
    """Positions of a report and a later one, and how they stand to each other."""

    a: int
    b: int
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class _Linked:
    """A report, the first report of its dispatch, the earlier one that it copies, and the parts that it lifted."""

    text: Worded
    head: int
    whole: Link | None
    parts: tuple[Link, ...]


class Links:
    """The links of reports in order of age.

    A report is held against earlier ones only, so that what was found for the first of them stays right when
    another comes last: `of` goes on from the longest beginning that it was asked for before.
    """

    def __init__(self) -> None:
        self._index = Index()
        self._found: list[_Linked] = []

    def of(self, reports: Sequence[Report], texts: Sequence[Worded]) -> tuple[dict[int, Link], list[Link]]:
        """For each report the earlier one whose dispatch it carries, by position, and what is lifted from others."""
        same = next((i for i, (a, b) in enumerate(zip(self._found, texts, strict=False)) if a.text is not b), None)
        while same is not None and len(self._found) > same:
            self._index.pop()
            self._found.pop()
        for b in range(len(self._found), len(texts)):
            self._found.append(self._linked(reports, texts, b))
            self._index.push(texts[b])
        asked = self._found[: len(texts)]
        whole = {b: one.whole for b, one in enumerate(asked) if one.whole}
        return whole, [link for one in asked for link in one.parts]

    def _linked(self, reports: Sequence[Report], texts: Sequence[Worded], b: int) -> _Linked:
        seen: set[int] = set()
        found = []
        for a in self._index.near(texts[b]):
            credited = same_agency(reports[a], reports[b])
            if self._found[a].head not in seen and (one := judged(texts[a], texts[b], credited=credited)):
                found.append(Link(a, b, one))
                if one.relation != "partial":
                    seen.add(self._found[a].head)
        full = [link for link in found if link.judgement.relation != "partial"]
        whole = max(full, key=lambda link: (_words(link, texts), -link.a)) if full else None
        head = self._found[whole.a].head if whole else b
        return _Linked(texts[b], head, whole, tuple(link for link in found if link is not whole))


def _words(link: Link, texts: Sequence[Worded]) -> float:
    return link.judgement.share * min(texts[link.a].size, texts[link.b].size)
