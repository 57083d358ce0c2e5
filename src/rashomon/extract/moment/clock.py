"""Clock times and their zones: "just before 6 a.m.", "2100 GMT", "05:58 local time", "noon".

A zone is kept only where it is written; "local time" and no word at all leave it unknown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rashomon.extract.hints import Hints
from rashomon.extract.quantity.numeral import SMALL
from rashomon.model import Moment, Precision
from rashomon.vocabulary import load

#: How far "just before" and "shortly after" reach from the time they name. A convention, not measured.
NEAR = timedelta(minutes=30)

_WORDS = load("moments")
_ABBREVIATIONS = "|".join(sorted(map(re.escape, _WORDS["offsets"]), key=len, reverse=True))
_PLACES = "|".join(sorted(map(re.escape, _WORDS["clocks"]), key=len, reverse=True))
_NEAR = r"""(?P<near>(?:(?:just|shortly|right|soon|moments|minutes|immediately)\s+)(?:before|after)\b
             |(?:at\s+)?(?:about|around|approximately|roughly|some\s+time\s+around|close\s+to|nearly)\b
             |~)\s*"""
#: Hours in words.
_HOURS = "|".join(w for w, n in SMALL.items() if 1 <= n <= 12)
_HALF = r"(?P<half>[ap]\.?\s?m\b\.?)"


def _zone(suffix: str) -> str:
    """The zone after a clock time; group names end in `suffix`, since one pattern holds several."""
    return rf"""(?:\(?\b(?:(?-i:(?P<zone{suffix}>(?:{_ABBREVIATIONS})(?:\s?[+-]\d{{1,2}}(?::?\d\d)?)?|[ECMP]T))\b
                 |(?P<local{suffix}>local(?:\s+time)?)\b
                 |(?P<place{suffix}>{_PLACES})(?:\s+(?:standard|daylight))?\s+time\b))"""


CLOCK = re.compile(
    rf"""(?<![\d.:/$£€#-])(?:{_NEAR})?(?:
        (?P<hour>\d{{1,2}})(?:[:.]?(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?\s?{_HALF}(?:\s*{_zone("half")})?
      | (?P<hour24>[01]?\d|2[0-4])(?P<mark>[:.]|(?<=\d\d)h)(?P<minute24>[0-5]\d)(?::(?P<second24>[0-5]\d))?(?![\d:.]\d)
            (?:\s?(?:hours|hrs|h)\b)?(?:\s*{_zone("24")})?
      | (?P<military>(?:[01]\d|2[0-4])[0-5]\d)\s?(?:(?:hours|hrs|h)\b\s*)?{_zone("military")}
      | (?<!high\s)\b(?P<named>noon|midday|midnight)\b(?:\s*{_zone("named")})?
      | \b(?P<oclock>\d{{1,2}}|{_HOURS})\s+o['’]clock\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
#: Of these, in lower case, one stands in every match.
CLOCK_NEEDS: Hints = (*"0123456789", "noon", "midday", "midnight", "clock")
#: Words before a bare "19:15" that make it a time and not a score.
_INTRODUCES = re.compile(
    r"\b(?:at|around|about|by|before|after|since|until|till|from|to|between|and|approximately|only|,)\s*$", re.I
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as stated: minutes after midnight (1440 is the midnight that ends the day).

    `twelve`: neither half of the day is stated ("six o'clock"). `near`: "before", "after" or "around".
    """

    start: int
    end: int
    minutes: int
    seconds: int | None
    precise: bool
    near: str | None
    zone: str | None
    twelve: bool = False


def clock(match: re.Match[str]) -> Clock | None:
    """What a match of `CLOCK` says; None where it is no time of day ("2.30" of anything, "13 a.m.")."""
    got = match.groupdict()
    zone = next((got[k] for k in got if got[k] and k.startswith(("zone", "place"))), None)
    near = _near(got["near"])
    start, end = match.span()
    if got["named"]:
        name = got["named"].lower()
        minutes = 720 if name != "midnight" else 0 if near == "after" else 1440
        return Clock(start, end, minutes, None, False, near, zone)
    if got["oclock"]:
        hour = _hour_word(got["oclock"])
        return Clock(start, end, hour * 60, None, False, near, zone, True) if 1 <= hour <= 12 else None
    if got["military"]:
        return _checked(start, end, int(got["military"][:2]), int(got["military"][2:]), None, near, zone)
    if got["half"]:
        return _half_day(got, start, end, near, zone)
    local = bool(got["local24"])
    if not (zone or local) and (got["mark"] == "." or not _told(match)):
        return None
    second = int(got["second24"]) if got["second24"] else None
    return _checked(start, end, int(got["hour24"]), int(got["minute24"]), second, near, zone)


def _told(match: re.Match[str]) -> bool:
    """Whether a bare "19:15" stands where a time stands."""
    before = match.string[max(0, match.start() - 20) : match.start()]
    return bool(match["near"]) or bool(_INTRODUCES.search(before)) or bool(re.search(r"(?:hours|hrs)$", match[0]))


def _near(words: str | None) -> str | None:
    if not words:
        return None
    tail = words.strip().lower()
    return "before" if tail.endswith("before") else "after" if tail.endswith("after") else "around"


def _hour_word(word: str) -> int:
    return int(word) if word.isdigit() else SMALL[word.lower()]


def _half_day(got: dict[str, str | None], start: int, end: int, near: str | None, zone: str | None) -> Clock | None:
    hour, minute = int(got["hour"] or 0), int(got["minute"] or 0)
    if not 1 <= hour <= 12:
        return None
    second = int(got["second"]) if got["second"] else None
    hour = hour % 12 + (12 if (got["half"] or "").lower().startswith("p") else 0)
    return Clock(start, end, hour * 60 + minute, second, got["minute"] is not None, near, zone)


def _checked(
    start: int, end: int, hour: int, minute: int, second: int | None, near: str | None, zone: str | None
) -> Clock | None:
    minutes = hour * 60 + minute
    return Clock(start, end, minutes, second, True, near, zone) if minutes <= 1440 else None


def offset(zone: str, at: datetime) -> tzinfo | None:
    """The fixed offset that a zone's words mean at a time; None where this machine does not know the zone."""
    words = zone.strip("( ")
    parts = re.fullmatch(r"([A-Za-z]+)(?:\s?([+-])(\d{1,2}):?(\d\d)?)?", words)
    if parts and parts[1].upper() in _WORDS["offsets"]:
        hours = float(_WORDS["offsets"][parts[1].upper()])
        extra = int(parts[3] or 0) + int(parts[4] or 0) / 60
        return _fixed(hours + (extra if parts[2] == "+" else -extra))
    named = {k.lower(): v for k, v in _WORDS["clocks"].items()}.get(words.lower())
    return _season_offset(named, at) if named else None


def _fixed(hours: float) -> tzinfo | None:
    delta = timedelta(hours=hours)
    return UTC if not delta else timezone(delta) if abs(hours) < 24 else None


def _season_offset(name: str, at: datetime) -> tzinfo | None:
    try:
        delta = ZoneInfo(name).utcoffset(at)
    except ZoneInfoNotFoundError:  # a machine without a table of zones
        return None
    return timezone(delta) if delta is not None else None


def on_day(time: Clock, day: date, zone: tzinfo | None = None) -> Moment:
    """The clock time on a day; `zone` where the words around it give one that its own do not.

    "About 6:10" keeps the minute that was stated, and the word stays in what is written: widened, it could not
    be held against the same time stated elsewhere.
    """
    at = datetime(day.year, day.month, day.day) + timedelta(minutes=time.minutes, seconds=time.seconds or 0)
    tz = offset(time.zone, at) if time.zone else zone
    at = at.replace(tzinfo=tz)
    match time.near:
        case "before":
            return Moment(at - NEAR, at, "hour")
        case "after":
            return Moment(at, at + NEAR, "hour")
    precision: Precision = "second" if time.seconds is not None else "minute" if time.precise else "hour"
    size = {"second": 1, "minute": 60}.get(precision, 3600)
    return Moment(at, at + timedelta(seconds=size), precision)


def implied_zone(time: Clock, other: Moment) -> tzinfo | None:
    """The offset of a clock whose time is also given in a known zone: 6 a.m. (2100 GMT) is nine hours east.

    None where no single offset of the world's clocks (-12 to +14, in quarters) fits.
    """
    utc = other.start.astimezone(UTC)
    gap = (time.minutes - utc.hour * 60 - utc.minute) % 1440
    fits = [m for m in (gap, gap - 1440) if -720 <= m <= 840]
    return timezone(timedelta(minutes=fits[0])) if len(fits) == 1 and fits[0] % 15 == 0 else None
