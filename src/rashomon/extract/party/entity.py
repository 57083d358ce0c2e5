"""Parties while a report is being understood, and where it mentions them."""

from __future__ import annotations

from dataclasses import dataclass, field

from rashomon.model import Party, PartyKind


@dataclass(slots=True)
class Mention:
    """One place where a party stands: tokens [start, end), and how prominently.

    `led`: in a clause that leads up to the main one ("after Ann Ito asked, …").
    """

    start: int
    end: int
    para: int
    sent: int
    speaks: bool
    subject: bool
    quoted: bool
    object: bool = False
    acts: bool = False
    led: bool = False


@dataclass(slots=True, eq=False)
class Entity:
    """One party of the report while it is being understood."""

    id: str
    kind: PartyKind
    name: str
    words: frozenset[str]
    head: str = ""
    role: str | None = None
    owner: Entity | None = None
    owner_name: str | None = None
    country: str | None = None
    cls: str | None = None
    gender: str = ""
    plural: bool = False
    anonymous: bool = False
    names: dict[str, None] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)

    def party(self) -> Party:
        """The noun others see."""
        aliases = tuple(n for n in self.names if n and n != self.name)
        affiliation = self.owner.name if self.owner else self.owner_name
        return Party(self.id, self.name, self.kind, self.role, affiliation, self.anonymous, aliases)
