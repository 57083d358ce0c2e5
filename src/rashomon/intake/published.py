"""When a report came out: from ISO 8601, mail and news-page forms, never guessed.

"08/01/2020" is not read: nothing says which is the month.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rashomon.errors import UsageError
from rashomon.model import Moment

#: No news page is older; what programs write for "no date" (year 1, 1601) is.
FIRST_YEAR = 1700
_MONTHS = {m: i for i, m in enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                                       "dec"), 1)}  # fmt: skip
_MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_TIME = (
    r"(?:[\s,|–-]*(?:at\s+)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::\d{2})?\s*(?P<half>[ap]\.?m\.?)?"
    r"\s*\(?(?P<zone>[a-z]{1,4}\b|[+-]\d{2}:?\d{2})?\)?)?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+)?"
#: Orders in which a news page writes a date; the year is always there with four digits.
_FORMS = tuple(
    re.compile(_WEEKDAY + order + _TIME, re.I)
    for order in (
        rf"{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})",
        rf"{_DAY}\s+{_MONTH},?\s+(?P<year>\d{{4}})",
        r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})",
    )
)
#: "PORT SELM, March 9 (Northwire) —": place in capitals, date, perhaps an agency, a dash.
_DATELINE = re.compile(
    r"[\"“]?(?-i:[A-Z][A-Z.'’-]+(?:[ /-][A-Z][A-Z.'’-]+)*)(?:,\s[^\d\n()—–]{1,40}?)?,?\s+"
    rf"(?P<date>{_MONTH}\s+{_DAY}|{_DAY.replace('day', 'day2')}\s+{_MONTH.replace('month', 'month2')})"
    r"(?:,?\s+(?P<year>\d{4}))?"
    r"\s*,?\s*(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)?\s*(?:[—–-]|\.\s)",
    re.I,
)
#: A dateline tells when the words were written, mostly on the day before they came out; a day more for the zone.
DATELINE_LAG = timedelta(days=2)
_MAIL = re.compile(r"\s*(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} ")
#: Hours east of UTC for names of zones that mean one thing only; "CST", "IST" and "BST" do not.
_ZONES = {"z": 0, "utc": 0, "gmt": 0, "edt": -4, "est": -5, "cdt": -5, "pdt": -7, "pst": -8, "cet": 1, "cest": 2,
          "eet": 2, "eest": 3, "msk": 3, "jst": 9, "kst": 9}  # fmt: skip


def zone(name: str) -> tzinfo:
    """A zone by its IANA name ("Asia/Baghdad") or offset ("+03:00", "UTC").

    Raises:
        UsageError: no such zone.

    """
    offset = re.fullmatch(r"(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?", name.strip(), re.I)
    if offset and int(offset[2]) < 24 and int(offset[3] or 0) < 60:
        hours = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        return timezone(hours if offset[1] == "+" else -hours)
    try:
        return ZoneInfo(name.strip())
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageError(f"no time zone {name!r} (write one such as Asia/Baghdad, or an offset: +03:00)") from None


def moment(written: str, zone: tzinfo | None = None) -> Moment:
    """The moment written, in `zone` where it has hours and no zone of its own.

    Raises:
        ValueError: not a date that is read.

    """
    for read in (Moment.parse, _from_mail, _from_words):
        try:
            at = read(written)
        except (ValueError, OverflowError):
            continue
        if at.start.year >= FIRST_YEAR:
            return placed(at, zone)
    raise ValueError(f"{written[:60]!r} is not a date that is read (write it as 2020-01-08T06:10:00Z)")


def placed(at: Moment, zone: tzinfo | None) -> Moment:
    """`at` in `zone`, where it has hours and says no zone; kept as an offset so that it is plain to read."""
    if zone is None or at.zoned or not at.hours_known:
        return at
    offset = at.start.replace(tzinfo=zone).utcoffset() or timedelta(0)
    fixed = timezone(offset)
    return Moment(at.start.replace(tzinfo=fixed), at.end.replace(tzinfo=fixed), at.precision, at.written)


def _from_mail(written: str) -> Moment:
    """A moment from "Wed, 08 Jan 2020 06:10:00 GMT", the form of mail and HTTP headers."""
    if not _MAIL.match(written):
        raise ValueError(written)
    try:
        at = parsedate_to_datetime(written)
    except (TypeError, IndexError) as error:  # what email.utils raises beside ValueError
        raise ValueError(str(error)) from None
    return Moment(at, at + timedelta(seconds=1), "second", written)


def _from_words(written: str) -> Moment:
    """A moment from "January 8, 2020, 5:30 pm GMT" and its like, the whole string."""
    text = written.strip()
    found = next((m for form in _FORMS if (m := form.fullmatch(text))), None)
    if found is None:
        raise ValueError(written)
    return _built(found, text)


def date_in(line: str) -> Moment | None:
    """The first date with a year in a line of a page, or None."""
    hits = [m for form in _FORMS if (m := re.search(r"(?<![\w-])" + form.pattern, line, re.I))]
    for found in sorted(hits, key=lambda m: m.start()):
        try:
            return _built(found, found[0].strip())
        except (ValueError, OverflowError):
            continue
    return None


def in_dateline(line: str, published: Moment) -> Moment | None:
    """The day in the dateline that opens a body line, without a year in the one nearest to publication; or None."""
    found = _DATELINE.match(line)
    if found is None:
        return None
    month = _MONTHS[(found["month"] or found["month2"]).lower()[:3]]
    day, here = int(found["day"] or found["day2"]), published.start.date()
    years = [int(found["year"])] if found["year"] else [here.year - 1, here.year, here.year + 1]
    days = [date(y, month, day) for y in years if _exists(y, month, day)]
    nearest = min(days, key=lambda d: abs(d - here), default=None)
    written = found["date"] + (f", {found['year']}" if found["year"] else "")
    return Moment.of_day(nearest, written) if nearest else None


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= year <= 9999 and 1 <= day <= monthrange(year, month)[1]


def far_apart(published: Moment, dateline: Moment) -> bool:
    """Whether a dateline's day and the publication cannot belong to one report."""
    return abs(published.start.date() - dateline.start.date()) > DATELINE_LAG


def _built(found: re.Match[str], written: str) -> Moment:
    month = found["month"].lower()[:3]
    day = date(int(found["year"]), _MONTHS.get(month) or int(month), int(found["day"]))
    if found["hour"] is None:
        return Moment.of_day(day, written)
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(written)
        hour = hour % 12 + (12 if found["half"][0] in "pP" else 0)
    at = datetime(day.year, day.month, day.day, hour, int(found["minute"]), tzinfo=_named_zone(found["zone"]))
    return Moment(at, at + timedelta(minutes=1), "minute", written)


def _named_zone(name: str | None) -> tzinfo | None:
    if name is None:
        return None
    if name[0] in "+-":
        return zone(name)
    hours = _ZONES.get(name.lower())
    return None if hours is None else timezone(timedelta(hours=hours))


def contradict(one: Moment, other: Moment) -> bool:
    """Whether two statements of when a report came out cannot both hold.

    Times of known (or equally unknown) zones must meet to the minute, days must be the same day; a day
    and a zoned time may be one day apart, as the day's zone is unknown.
    """
    if one.hours_known and other.hours_known and one.zoned == other.zoned:
        return abs(one.instant - other.instant) >= timedelta(minutes=1)
    apart = abs((one.start.date() - other.start.date()).days)
    return apart > (1 if one.zoned != other.zoned else 0)
