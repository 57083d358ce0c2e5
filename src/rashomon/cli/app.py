"""The program's commands hang here; `options.py` holds what several of them share."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup

#: Under which heading the help lists a command.
BEGIN, LOOK, CORRECT = "Begin", "Look closer", "Correct the machine"
#: In which order, whatever file they stand in: as people come to need them.
_ORDER = "demo add serve stories brief why claims read correct judge corrections redact".split()

#: What people type who know other programs, and what they want.
_MEANT = {
    "help": "--help", "version": "--help", "list": "stories", "ls": "stories", "show": "brief", "open": "serve",
    "start": "serve", "run": "serve", "web": "serve", "desk": "serve", "import": "add", "load": "add",
}  # fmt: skip


class _InOrder(TyperGroup):
    def list_commands(self, ctx: Any) -> list[str]:
        return sorted(super().list_commands(ctx), key=_ORDER.index)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command; where none is so called but something to read is, or another program's would be: which one."""
        name = args[0] if args else ""
        meant = _MEANT.get(name) or (f"add {shlex.quote(name)}" if "://" in name or Path(name).exists() else "")
        if meant and self.get_command(ctx, name) is None:
            ctx.fail(f"There is no command '{name}'. Perhaps: rashomon {meant}")
        return super().resolve_command(ctx, args)


app = typer.Typer(
    name="rashomon",
    help="Who claims what, on whose word, in which exact words. It never says what is true.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    cls=_InOrder,
)
