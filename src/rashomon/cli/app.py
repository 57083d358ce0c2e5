"""The program's commands hang here; `options.py` holds what several of them share."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperGroup

#: Under which heading the help lists a command.
BEGIN, LOOK, CORRECT = "Begin", "Look closer", "Correct the machine"
#: In which order, whatever file they stand in: as people come to need them.
_ORDER = "demo add serve stories brief why claims read correct judge corrections redact".split()


class _InOrder(TyperGroup):
    def list_commands(self, ctx: Any) -> list[str]:
        return sorted(super().list_commands(ctx), key=_ORDER.index)


app = typer.Typer(
    name="rashomon",
    help="Who claims what, on whose word, in which exact words. It never says what is true.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    cls=_InOrder,
)
