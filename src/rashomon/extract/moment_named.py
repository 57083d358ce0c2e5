"""Stretches of the year that have a name: seasons, quarters, feasts; years written out in words."""

from __future__ import annotations

import re

from rashomon.extract import moment_calendar as cal
from rashomon.extract.moment_rule import WORDS, Setting
from rashomon.model import Moment


def season(m: re.Match[str], setting: Setting) -> Moment | None:
    """A season with its year, or the last, this or next one. Northern: news in English mostly is."""
    first = WORDS["seasons"][m["season"].lower()]
    got = m.groupdict()
    if got.get("year"):
        return cal.months(int(got["year"]), first, 3)
    if not setting.anchor:
        return None
    started = setting.anchor.month >= first
    year = setting.anchor.year + {
        "last": -1 if not started or setting.anchor.month < first + 3 else 0,
        "next": 0 if not started else 1,
    }.get(got["which"].lower(), 0)
    return cal.months(year, first, 3)


_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def quarter(m: re.Match[str], setting: Setting) -> Moment | None:
    """A quarter of a stated year, else the latest one that has begun, the coming one for what lies ahead."""
    first = 3 * _ORDINALS[m["nth"].lower()] - 2
    if m["year"]:
        return cal.months(int(m["year"]), first, 3)
    if not setting.anchor:
        return None
    ahead = setting.direction == "future" and first + 2 < setting.anchor.month
    return cal.months(
        setting.anchor.year + ahead - (first > setting.anchor.month and setting.direction != "future"), first, 3
    )
