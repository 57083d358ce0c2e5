"""Reports in order of age, each with the earlier one whose dispatch it carries and with what it lifted from others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rashomon.kept import Kept
from rashomon.link.copy.credit import same_agency
from rashomon.link.copy.index import Index
from rashomon.link.copy.judge import Judgement, judged
from rashomon.link.copy.words import Worded
from rashomon.model import Report


@dataclass(frozen=True, slots=True)
class Link:
    """Positions of a report and a later one, and how they stand to each other."""

    a: int
    b: int
    judgement: Judgement


def links(
    reports: Sequence[Report], texts: Sequence[Worded], index: Index, kept: Kept
) -> tuple[dict[int, Link], list[Link]]:
    """For each of some reports in order of age the earlier one whose dispatch it carries, by position.

    And what each has lifted from others.
    """
    whole: dict[int, Link] = {}
    part: list[Link] = []
    head = list(range(len(reports)))
    for b, earlier in enumerate(index.near(texts)):
        found = _found(b, earlier, head, lambda a, b: _judged(reports[a], reports[b], texts[a], texts[b], kept))
        full = [link for link in found if link.judgement.relation != "partial"]
        if full:
            whole[b] = max(full, key=lambda link: (_words(link, texts), -link.a))
            head[b] = head[whole[b].a]
        part += [link for link in found if link is not whole.get(b)]
    return whole, part


def _found(
    b: int, earlier: Iterable[int], head: Sequence[int], judge: Callable[[int, int], Judgement | None]
) -> list[Link]:
    """The links of a report; of a dispatch that it carries no other copy is looked at."""
    seen: set[int] = set()
    out = []
    for a in earlier:
        if head[a] not in seen and (one := judge(a, b)):
            out.append(Link(a, b, one))
            if one.relation != "partial":
                seen.add(head[a])
    return out


def _judged(a: Report, b: Report, first: Worded, second: Worded, kept: Kept) -> Judgement | None:
    def work() -> Judgement | None:
        return judged(first, second, credited=same_agency(a, b))

    return kept.once(("judged", a.id, b.id), (first, second), work)


def _words(link: Link, texts: Sequence[Worded]) -> float:
    return link.judgement.share * min(texts[link.a].size, texts[link.b].size)
