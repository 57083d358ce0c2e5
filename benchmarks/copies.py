"""Copies: the pairs found by hand in ../shared's stories, and pairs made at run time from its incident reports.

    python -m benchmarks copies
    python -m benchmarks.copies [--looked] [--errors]

Made pairs (`copy_set`): each pair is a story of two reports, and counts as found where `copies` relates
them as same dispatch, rewrite or partial. F1 over all pairs, recall or false finds by kind. The figures
are for the half of the incidents nobody looked at; `--looked` is the other half, where `--errors` names
the misses. Beside ours in the same run: Jaccard share of word four-grams, exact and by MinHash of 128
permutations, each with the threshold that is best on the half that was looked at. Slips: three copies of
a dispatch, in half of them one number changed in the second. Speed: pairs a second for all three, and a
story of 1,000 reports, the first time and after one report more, in
processor seconds.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations

import numpy as np

from benchmarks import copy_set
from benchmarks.copy_set import Pair
from benchmarks.shared import T, need, peak_megabytes
from rashomon.kept import Kept
from rashomon.link.copy.copies import copies
from rashomon.model import Report

Score = Callable[[Report, Report], float]
STORY, DISPATCHES = 1000, 40
PERMUTATIONS = 128
_PRIME = (1 << 31) - 1


def busy(work: Callable[[], T]) -> tuple[T, float]:
    """What `work` gives, and the processor seconds it took."""
    began = time.process_time()
    return work(), time.process_time() - began


def relation(pair: Pair) -> str | None:
    """How we relate the reports of a pair; None where no text is shared."""
    return next((c.relation for c in copies([pair.a, pair.b]) if c.relation != "cites"), None)


def shingles(report: Report) -> frozenset[tuple[str, ...]]:
    """Word four-grams of a report, furniture left out."""
    words = report.body.lower().split()
    return frozenset(zip(words, words[1:], words[2:], words[3:], strict=False))


def jaccard(a: Report, b: Report) -> float:
    """Share of four-grams in both."""
    one, other = shingles(a), shingles(b)
    return len(one & other) / (len(one | other) or 1)


def minhash() -> Score:
    """Jaccard estimated from the smallest of 128 hashes."""
    rng = np.random.default_rng(copy_set.SEED)
    factors, terms = rng.integers(1, _PRIME, (2, PERMUTATIONS, 1), dtype=np.uint64)

    def signature(report: Report) -> np.ndarray[tuple[int, ...], np.dtype[np.uint64]]:
        hashed = np.fromiter((hash(s) % _PRIME for s in shingles(report)), np.uint64) if report.text else None
        if hashed is None or not len(hashed):
            return np.zeros(PERMUTATIONS, np.uint64)
        return np.asarray(((factors * hashed + terms) % np.uint64(_PRIME)).min(axis=1))

    return lambda a, b: float((signature(a) == signature(b)).mean())


def f1(said: Sequence[bool], pairs: Sequence[Pair]) -> float:
    """F1 of saying which pairs are copies, in percent."""
    right = sum(s and p.copied for s, p in zip(said, pairs, strict=True))
    return round(200 * right / (sum(said) + sum(p.copied for p in pairs)), 1)


def peer(score: Score, looked: Sequence[Pair], pairs: Sequence[Pair]) -> tuple[float, float]:
    """F1 of a share with its best threshold, and its pairs a second."""
    known = [score(p.a, p.b) for p in looked]
    best = max((f1([s >= t for s in known], looked), t) for t in sorted(set(known)))[1]
    scores, seconds = busy(lambda: [score(p.a, p.b) for p in pairs])
    return f1([s >= best for s in scores], pairs), round(len(pairs) / seconds)


def open_stories() -> dict[str, float]:
    """Pairs of the open stories found and false, by score/stories.py's rule (partial and one service: neither)."""
    import json

    from rashomon.intake.read import reports

    groups = json.loads(need("data/stories/gold/wire_groups.json").read_text("utf-8"))
    fair = {p for g in groups for p in combinations(sorted(g["docs"]), 2)}
    gold = {p for g in groups if g["relation"] in ("same_dispatch", "rewrite")
            for p in combinations(sorted(g["docs"]), 2)}  # fmt: skip
    spoken_of = {p[0].rsplit("-", 1)[0] for p in fair}
    ours = set()
    for name in sorted(spoken_of):
        every = [r for r in reports([str(need(f"data/stories/{name}.jsonl"))]) if isinstance(r, Report)]
        whole = [c for c in copies(every) if c.relation in ("same dispatch", "rewrite")]
        ours |= {p for c in whole for p in combinations(sorted((c.of, *c.reports)), 2)}
    return {"pairs": len(gold), "found": len(ours & gold), "false": len(ours - fair)}


def slips(part: int) -> dict[str, float]:
    """Of three copies of which one has another number: slips found there, and slips marked that are none."""
    right = wrong = changed = 0
    triples = copy_set.triples(part)
    for reports, number in triples:
        marked = [d for c in copies(list(reports)) for d in c.departures if d.slip]
        found = [d for d in marked if number and (d.here.report, d.here.span.exact) == ("b", number)]
        changed += number is not None
        right += bool(found)
        wrong += len(marked) - len(found)
    recall = round(100 * right / changed, 1)
    return {"triples": len(triples), "slips found": recall, "slips false": wrong}


def measure(part: int = 1) -> dict[str, float]:
    """F1 on one half of the made pairs, and the pairs of the open stories."""
    pairs = copy_set.pairs(part)
    said = [relation(p) is not None for p in pairs]
    return {
        "pairs": len(pairs),
        "F1": f1(said, pairs),
        **slips(part),
        **{f"open {k}": v for k, v in open_stories().items()},
    }


def show_pairs(part: int, errors: bool) -> None:
    """The table by kind, and the peers."""
    looked, pairs = copy_set.pairs(0), copy_set.pairs(part)
    found, seconds = busy(lambda: [relation(p) for p in pairs])
    print(f"{len(pairs)} made pairs, half {part} of the incidents")
    for kind in dict.fromkeys(p.kind for p in pairs):
        of_kind = [(p, r) for p, r in zip(pairs, found, strict=True) if p.kind == kind]
        right = sum((r is not None) == p.copied for p, r in of_kind)
        said = dict(Counter(r or "none" for _, r in of_kind).most_common())
        print(f"  {kind:<18} {100 * right / len(of_kind):5.1f} % right of {len(of_kind):>3}   {said}")
    print(f"{'':<20} F1 {'':>5} pairs a second")
    print(f"{'ours':<20} {f1([r is not None for r in found], pairs):>5} {len(pairs) / seconds:>9.0f}")
    for name, score in (("Jaccard, best cut", jaccard), ("MinHash, best cut", minhash())):
        value, speed = peer(score, looked, pairs)
        print(f"{name:<20} {value:>5} {speed:>9.0f}")
    for p, r in zip(pairs, found, strict=True):
        if errors and (r is not None) != p.copied:
            print(f"  {'missed' if p.copied else r}: {p.kind}, {p.a.id} {p.a.text[:70]!r}")


def show_story() -> None:
    """Speed on one large story; the peer holds signatures of all against all."""
    reports = list(copy_set.story(STORY + 1, DISPATCHES))
    kept = Kept()
    found, first = busy(lambda: copies(reports[:-1], kept))
    _, again = busy(lambda: copies(reports, kept))
    _, floor = busy(lambda: [shingles(r) for r in reports])
    groups = Counter(c.relation for c in found)
    print(f"story of {STORY} reports: {first:.2f} s first, {again:.2f} s with one more; "
          f"floor, its four-grams cut: {floor:.2f} s; {dict(groups)}")  # fmt: skip


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--looked", action="store_true", help="the half of the incidents that errors are looked at in")
    options.add_argument("--errors", action="store_true", help="name the misses; only with --looked")
    given = options.parse_args()
    print("open stories:", open_stories())
    show_pairs(0 if given.looked else 1, given.errors and given.looked)
    print("one of three copies with another number:", slips(0 if given.looked else 1))
    show_story()
    print(f"peak memory {peak_megabytes():.0f} MB")


if __name__ == "__main__":
    main()
