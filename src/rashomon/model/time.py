"""When: an interval with the precision it was stated in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal

Precision = Literal["second", "minute", "hour", "part", "day", "week", "month", "season", "year", "decade", "century"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of time, half-open, as precise as it was stated.

    `start` and `end` both carry a zone or both carry none (the zone is unknown: nothing is guessed).
    `written` is what stood in the text or on the page. "part" is a part of a day (morning, overnight).
    """

    start: datetime
    end: datetime
    precision: Precision
    written: str = ""

    def __post_init__(self) -> None:
        if (self.start.tzinfo is None) != (self.end.tzinfo is None):
            raise ValueError("one end of a moment has a zone and the other has none")
        if self.end < self.start:
            raise ValueError(f"a moment cannot end ({self.end}) before it starts ({self.start})")

    @classmethod
    def of_day(cls, day: date, written: str = "") -> Moment:
        """A whole day of unknown zone."""
        start = datetime(day.year, day.month, day.day)
        return cls(start, start + timedelta(days=1), "day", written)

    @classmethod
    def parse(cls, iso: str) -> Moment:
        """Read an ISO 8601 date or time: "2020-01-08", "2020-01-08T06:10:00Z", with or without zone.

        Midnight to the second without a zone is what programs write when they only know the day, and is
        read as the day.

        Raises:
            ValueError: not such a string, or at the very end of what a calendar holds.

        """
        try:
            made = cls._parsed(iso.strip())
            _ = made.instant, made.latest
            return made
        except OverflowError:
            raise ValueError(f"no calendar reaches to {iso!r}") from None

    @classmethod
    def _parsed(cls, text: str) -> Moment:
        if len(text) == 10:
            return cls.of_day(date.fromisoformat(text), text)
        at = datetime.fromisoformat(text.replace("Z", "+00:00") if text.endswith("Z") else text)
        if at.tzinfo is None and (at.hour, at.minute, at.second) == (0, 0, 0):
            return cls.of_day(at.date(), text)
        precision: Precision = "second" if text[16:17] == ":" else "minute"
        return cls(at, at + timedelta(seconds=1 if precision == "second" else 60), precision, text)

    @property
    def zoned(self) -> bool:
        """Whether the zone is known."""
        return self.start.tzinfo is not None

    @property
    def hours_known(self) -> bool:
        """Whether this is finer than a day."""
        return self.precision in ("second", "minute", "hour", "part")

    @property
    def instant(self) -> datetime:
        """The start in UTC, for sorting only; an unknown zone is sorted as if it were UTC."""
        return self.start.replace(tzinfo=UTC) if self.start.tzinfo is None else self.start.astimezone(UTC)

    @property
    def latest(self) -> datetime:
        """The end in UTC, for sorting only."""
        return self.end.replace(tzinfo=UTC) if self.end.tzinfo is None else self.end.astimezone(UTC)

    def iso(self) -> str:
        """The start: "2020-01-08" where the hours are unknown, else with time and the zone if known."""
        if not self.hours_known:
            return self.start.date().isoformat()
        return self.start.isoformat(timespec="seconds" if self.precision == "second" else "minutes")

    def iso_end(self) -> str:
        """The last day, or for moments finer than a day the end (of a second or minute: the start)."""
        if not self.hours_known:
            return (self.end - timedelta(microseconds=1)).date().isoformat()
        if self.precision in ("second", "minute"):
            return self.iso()
        return self.end.isoformat(timespec="minutes")
