"""Arguments and options that several commands share.

A group of options is a dataclass; `grouped` gives a command one parameter for each of its fields, and hands the
group itself to the function.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from typing import Annotated, Any, get_type_hints

import typer

from rashomon.config import MODEL_VARIABLE, choose_model

Paths = Annotated[list[str], typer.Argument(help="Files, directories, one page's URL, or - for standard input.")]
AnyPaths = Annotated[
    list[str] | None,
    typer.Argument(help="Files, directories, one page's URL, or - for standard input, which is read where it is fed."),
]
MaybePaths = Annotated[
    list[str] | None, typer.Argument(help="Files, directories, a URL or -; without any, the ledger is read.")
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON Lines for other programs.")]
LedgerAt = Annotated[str | None, typer.Option("--ledger", help="Ledger file; RASHOMON_LEDGER, else the default place.")]
FullText = Annotated[bool, typer.Option("--full-text", help="Whole reports in the page, where you have the right to.")]
AsOf = Annotated[str | None, typer.Option("--as-of", help="The account as it stood then: 2020-01-08T12:00Z.")]
Model = Annotated[
    str | None,
    typer.Option(
        "--model", envvar=MODEL_VARIABLE, show_envvar=False, metavar="default|large",
        help="What reads reports: large finds more, slower. RASHOMON_MODEL sets it for good.",
    ),
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settings:
    """What a reader may say of reports that do not say it themselves."""

    outlet: Annotated[str | None, typer.Option("--outlet", help="Who published it, where the input does not say.")]
    published: Annotated[
        str | None, typer.Option("--published", help="When it came out: 2020-01-08 or 2020-01-08T06:10Z.")
    ]
    timezone: Annotated[
        str | None, typer.Option("--timezone", help="Zone of times given without one: Asia/Tokyo, +09:00.")
    ]

    @property
    def given(self) -> bool:
        """Whether any was."""
        return bool(self.outlet or self.published or self.timezone)


NOT_GIVEN = Settings(None, None, None)


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """A command whose parameters of a dataclass type are spread out into that one's fields, all of them optional."""
    hints = get_type_hints(command, include_extras=True)
    groups = {name: hint for name, hint in hints.items() if isinstance(hint, type) and is_dataclass(hint)}

    @functools.wraps(command)
    def spread(**given: Any) -> None:
        made = {name: kind(*(given.pop(f.name) for f in fields(kind))) for name, kind in groups.items()}
        command(**given, **made)

    asked: list[inspect.Parameter] = []
    for parameter in inspect.signature(command).parameters.values():
        kind = groups.get(parameter.name)
        if kind is None:
            asked.append(_asked(parameter.name, hints[parameter.name], parameter.default))
        else:
            inner = get_type_hints(kind, include_extras=True)
            asked += [_asked(f.name, inner[f.name], None) for f in fields(kind)]
    return _signed_as(spread, asked)


def reads(command: Callable[..., None]) -> Callable[..., None]:
    """A command that reads reports, with the option `--model`: which model is left in the environment."""
    hints = get_type_hints(command, include_extras=True)
    given = inspect.signature(command).parameters.values()

    @functools.wraps(command)
    def spread(model: str | None, **others: Any) -> None:
        if model:
            choose_model(model)
        command(**others)

    return _signed_as(
        spread, [*(_asked(p.name, hints[p.name], p.default) for p in given), _asked("model", Model, None)]
    )


def _signed_as(command: Callable[..., None], asked: list[inspect.Parameter]) -> Callable[..., None]:
    command.__dict__.pop("__wrapped__")
    command.__signature__ = inspect.Signature(asked)  # type: ignore[attr-defined]
    command.__annotations__ = {p.name: p.annotation for p in asked}
    return command


def _asked(name: str, kind: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=kind, default=default)
