"""One name for a time, whoever tells it: the day, the week, the month or the year that tells an answer from others."""

from __future__ import annotations

from rashomon.model import Moment


def named(moment: Moment) -> str:
    """The name of a time: "2014-04-14", "2014-W16", "2014-04", "2014", "1950s"."""
    start = moment.start
    match moment.precision:
        case "decade":
            return f"{start.year}s"
        case "century":
            return f"{start.year - 1}s century"
        case "year":
            return f"{start.year}"
        case "month" | "season":
            return f"{start:%Y-%m}"
        case "week":
            return f"{start:%G-W%V}"
        case _:
            return f"{start:%Y-%m-%d}"
