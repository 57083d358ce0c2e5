"""`rashomon why`: the chain from a verdict back to the words, rule by rule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rashomon.cli.app import LOOK, app
from rashomon.cli.inputs import Inputs, known
from rashomon.cli.options import NOT_GIVEN, AsJson, AsOf, LedgerAt, reads
from rashomon.cli.output import console, lines, moment
from rashomon.review.meant import one_of

if TYPE_CHECKING:
    from rashomon.brief.why import Step
    from rashomon.model import Brief


@app.command(rich_help_panel=LOOK)
@reads
def why(
    about: Annotated[str, typer.Argument(help="A question's id or a claim's; the first letters suffice.")],
    paths: Annotated[list[str] | None, typer.Option("--in", help="Reports to read instead of the ledger.")] = None,
    as_of: AsOf = None,
    ledger: LedgerAt = None,
    as_json: AsJson = False,
) -> None:
    """Say why a question has its status or a claim its place: rule by rule, down to the exact words."""
    from rashomon.brief.why import lines as told
    from rashomon.cli.stories import made_of

    inputs, then = Inputs(), moment(as_of)
    made = made_of(known(inputs, paths, NOT_GIVEN, ledger, then), then)
    chains = _chains(made, about)
    if as_json:
        lines(_row(s) for steps in chains for s in steps)
    else:
        for steps in chains:
            for line in told(steps):
                console().print(line, markup=False, highlight=False, soft_wrap=True)
    inputs.done()


def _chains(made: Sequence[Brief], about: str) -> list[list[Step]]:
    """The chain of each question of that id (a story may share one with another), or of the claim."""
    from rashomon.brief.why import claim, question

    asked = [question(b, f) for b in made for f in b.findings if f.question.id == about]
    if asked:
        return asked
    claims = {c.id: (b, c) for b in made for c in b.claims}
    questions = {f.question.id: (b, f) for b in made for f in b.findings}
    found = one_of(about, [*questions, *claims], "question or claim")
    return [question(*questions[found]) if found in questions else claim(*claims[found])]


def _row(step: Step) -> dict[str, Any]:
    passage = step.passage
    place = (
        {"report": passage[0], "start": passage[1].start, "end": passage[1].end, "exact": passage[1].exact}
        if passage
        else None
    )
    return {"depth": step.depth, "text": step.text, "rule": step.rule, "passage": place}
