"""A victim told one at a time: each mention of them, and what all of them together say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

FATES = ("people.killed", "people.wounded")
Sort = Literal["new", "another", "known", "pronoun", "name", "self"]


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention of one victim: what is said of them, where, and what tells them from others.

    `sort` "self": the doer of what is told, "himself". `shot`: only said to have been shot or taken to hospital,
    which may have killed or wounded. `beside`: the place of the list ("a man and his wife") in which they stand
    beside others. `own`: their own deed, "shot himself". `role`: "officers" or "doers", who
    are not the same people.
    """

    fate: str
    start: int
    end: int
    sort: Sort
    name: frozenset[str] = frozenset()
    age: str | None = None
    sex: str | None = None
    line: int = 0
    shot: bool = False
    child: bool | None = None
    beside: tuple[int, int] | None = None
    found: bool = False
    own: bool = False
    role: str | None = None


@dataclass(slots=True)
class Victim:
    """A person as told so far."""

    tellings: list[Telling] = field(default_factory=list)
    name: frozenset[str] = frozenset()
    age: str | None = None
    sex: str | None = None
    child: bool | None = None
    role: str | None = None

    @property
    def fate(self) -> str:
        """Killed where any telling says so."""
        fates = {t.fate for t in self.tellings}
        return FATES[0] if FATES[0] in fates else FATES[1]

    @property
    def only_shot(self) -> bool:
        """Whether nothing says more than that they were shot."""
        return all(t.shot for t in self.tellings)

    @property
    def own(self) -> bool:
        """Whether their death is their own deed."""
        return any(t.own and t.fate == FATES[0] for t in self.tellings)

    def add(self, telling: Telling) -> None:
        """Take in a telling, with what it adds."""
        self.tellings.append(telling)
        self.name = self.name | telling.name
        self.age = self.age or telling.age
        self.sex = self.sex or telling.sex
        self.role = self.role or telling.role
        self.child = telling.child if self.child is None else self.child
