"""The program's commands hang here; `options.py` holds what several of them share."""

from __future__ import annotations

import typer

app = typer.Typer(
    name="rashomon",
    help="Who claims what, on whose word, in which exact words. It never says what is true.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
