"""What is known of a report beside its text: as found, and as given by the user."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo

from rashomon.model import Moment


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of every report of a run; it outranks what the reports say.

    `zone` is for times that stand without one.
    """

    outlet: str | None = None
    published: Moment | None = None
    zone: tzinfo | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What an input says of its report. `published` is as written, read later (`published.py`)."""

    id: str
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    byline: str | None = None
    warnings: tuple[str, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)
