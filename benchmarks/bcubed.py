"""B-cubed (Bagga and Baldwin 1998): of each item's group how much belongs there, and how much of its own is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence


def bcubed(gold: Sequence[Hashable], found: Sequence[Hashable]) -> dict[str, float]:
    """Precision, recall and F1 over items in percent; each item counts once."""
    both, mine, theirs = Counter(zip(gold, found, strict=True)), Counter(gold), Counter(found)
    pairs = list(zip(gold, found, strict=True))
    precision = sum(both[g, f] / theirs[f] for g, f in pairs) / len(pairs)
    recall = sum(both[g, f] / mine[g] for g, f in pairs) / len(pairs)
    f1 = 2 * precision * recall / (precision + recall)
    return {name: round(100 * x, 1) for name, x in (("precision", precision), ("recall", recall), ("F1", f1))}
