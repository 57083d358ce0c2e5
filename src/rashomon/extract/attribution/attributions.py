"""Who is said to have said what: the tagger's attributions repaired, with what is nested inside them.

A claim within a claim ("Reuters said the army denied …") is found by reading the content again as a text
of its own. What the tagger passes over, such as tolls that are put rather than said, comes from rules.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.attribution import blamed, dashed, introduced, per, toll
from rashomon.extract.attribution.attributed import Attributed
from rashomon.extract.attribution.cited import with_cited
from rashomon.extract.attribution.embedded import with_posts
from rashomon.extract.attribution.headline import headlined, spoken_to
from rashomon.extract.attribution.labelled import with_labelled
from rashomon.extract.attribution.nested import with_inner
from rashomon.extract.attribution.participle import with_doers
from rashomon.extract.attribution.quoted_by import with_quoted_by
from rashomon.extract.attribution.regroup import regrouped
from rashomon.extract.attribution.repair import repaired
from rashomon.extract.attribution.running import run_on
from rashomon.extract.attribution.sentence_rule import with_ruled
from rashomon.extract.attribution.tagger import Attributor
from rashomon.model import Report

#: What is tried on every sentence; of two rules that find the same words the first has them.
RULES = (*dashed.RULES, *introduced.RULES, *per.RULES, *toll.RULES, *blamed.RULES)


def attributions(reports: Sequence[Report], tagger: Attributor) -> list[list[Attributed]]:
    """The attributions of each report, outermost first, with what is nested inside them."""
    raw = tagger.attributions([r.text for r in reports])
    outer = []
    for report, read in zip(reports, raw, strict=True):
        items = regrouped(report.text, run_on(report.text, read))
        found = [a for item in items if (a := repaired(report, item, [o for o in items if o is not item]))]
        found = with_quoted_by(report, with_labelled(report, _with_headline(report, found)))
        found = with_ruled(report, with_posts(report, found), RULES)
        outer.append(with_doers(report, with_cited(report, found)))
    return with_inner(reports, outer, tagger)


def _with_headline(report: Report, found: list[Attributed]) -> list[Attributed]:
    """What was found, the headline as the rule reads it where it does."""
    own = headlined(report)
    head = report.headline
    rest = [f for f in found if not (head and f.cue[0].overlaps(head) and (own or spoken_to(f)))]
    return [own, *rest] if own else rest
