"""Plain lists on the terminal: reports as understood, claims, stories."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from rashomon.brief import value
from rashomon.brief.rows import count
from rashomon.brief.visible import clip, flat
from rashomon.model import Brief, Claim, Report

#: Words shown of a claim.
WORDS = 220


def reports(given: Sequence[Report], console: Console) -> None:
    """A block a report: what was understood of it, and what it warns of."""
    for report in given:
        console.print(Text(flat(report.title or report.id), style="bold"))
        at = value.full_moment(report.published) if report.published else "undated"
        console.print(Text(f"  {flat(report.outlet or 'outlet not known')} · {at} · {flat(report.id)}"))
        for name, found in (("by", report.byline), ("credits", ", ".join(report.credits)), ("from", report.url)):
            if found:
                console.print(Text(f"  {name}: {flat(found)}", style="dim"))
        if report.furniture:
            console.print(Text(f"  {count(len(report.furniture), 'line')} of page furniture left out", style="dim"))
        for warning in report.warnings:
            console.print(Text(f"  ! {flat(warning)}", style="yellow"))


def claims(given: Sequence[Report], found: Mapping[str, Sequence[Claim]], console: Console) -> None:
    """Under each report its claims: whose word, how, in which words, and the values read from them."""
    for report in given:
        console.print(Text(f"{flat(report.outlet or '')} {flat(report.id)}".strip(), style="bold"))
        for claim in found[report.id]:
            console.print(_claim(claim))


def _claim(claim: Claim) -> Text:
    indent = "    " if claim.nested_in else "  "
    text = Text(indent + who(claim), style="cyan")
    marks = [claim.kind, claim.channel, claim.commitment, f"evidence: {claim.evidence}" if claim.evidence else None]
    marks += [claim.certainty if claim.certainty != "certain" else None]
    text.append(f"  [{', '.join(m for m in marks if m)}]", style="dim")
    text.append(f"\n{indent}  “{clip(flat(claim.words), WORDS)}”", style="default")
    for answer in claim.answers:
        text.append(f"\n{indent}    {answer.slot}: {flat(value.text(answer.value))}", style="green")
        own = answer.narrowing
        scope = [s for s in (own.of, own.where, own.when, own.part) if s]
        text.append(f" ({flat(', '.join(scope))})" if scope else "", style="dim")
    return text


def who(claim: Claim) -> str:
    """Whose word a claim is, with its relays: "Army spokesman, through State Radio"."""
    if claim.kind == "own-voice":
        return "in its own voice"
    name = (
        claim.speaker.name
        if claim.speaker
        else f"not known who ({claim.source[0].exact})"
        if claim.source
        else "not named"
    )
    unnamed = "unnamed " if claim.speaker and claim.speaker.anonymous else ""
    through = f", through {', '.join(r.name for r in claim.via)}" if claim.via else ""
    return flat(unnamed + name + through)


def stories(given: Sequence[Brief], console: Console) -> None:
    """A block a story, newest last: its title, its counts, and the name by which other commands know it."""
    for brief in given:
        disputed = sum(f.status == "disputed" for f in brief.findings)
        outlets = len({r.outlet for r in brief.reports if r.outlet})
        numbers = ((len(brief.reports), "report"), (outlets, "outlet"), (len(brief.origins), "origin"))
        console.print(Text(flat(brief.title), style="bold"))
        console.print(Text("  " + " · ".join((*(count(*n) for n in numbers), f"{disputed} disputed"))))
        console.print(Text(f"  --story {flat(brief.story)}", style="dim"), soft_wrap=True)
