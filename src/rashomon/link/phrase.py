"""Questions in plain words: a slot, a scope and what is said of them, as a reader would ask."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from functools import cache

from rashomon.model import Origin, Scope, Statement
from rashomon.vocabulary import load

_WEEK = re.compile(r"(\d{4})-W(\d\d)")
#: How far around an answer a name of its scope is looked for, in code points.
NEAR = 300


def phrase(slot: str, scope: Scope, unit: str, told: Sequence[Statement] = ()) -> str:
    """The question in plain words, its names written as those who answer it write them."""
    entry = load("questions")["slots"].get(slot)
    noun, _, participle = slot.partition(".")
    default = load("questions")["default"] if unit else load("questions")["default_open"]
    template = entry["ask"] if entry else default
    if entry and not scope.of and "bare" in entry:
        template = entry["bare"]
    of = written(cased(scope.of), told) if scope.of else None
    of = of or (load("questions")["plurals"].get(unit, f"{unit}s") if unit else noun)
    site = written(scope.where, told) if scope.where else ""
    from_there = bool(site and entry and "whence" in entry)
    template = entry["whence"] if from_there else template
    text = str(template).format(
        of=of, who=_who(of), where=site, unit=unit or noun, noun=noun, participle=participle.replace("_", " ")
    )
    where, part = f" in {site}" if site and not from_there else "", f" — {scope.part}" if scope.part else ""
    tail = where + (f" {at(scope.when)}" if scope.when else "") + part
    return text[:-1] + tail + "?" if tail else text


def _who(of: str) -> str:
    """One person or body in a question: a name as it is, a description with its article."""
    return of if any(c.isupper() for c in of) else f"the {of}"


def at(when: str) -> str:
    """A time as a question names it: "2014-04" is "in April 2014"; words stand as they are."""
    if week := _WEEK.fullmatch(when):
        return f"in the week of {datetime.fromisocalendar(int(week[1]), int(week[2]), 1):%-d %B %Y}"
    for pattern, shown in (("%Y-%m-%d", "on {0.day} {0:%B %Y}"), ("%Y-%m", "in {0:%B %Y}"), ("%Y", "in {0:%Y}")):
        try:
            return shown.format(datetime.strptime(when, pattern))
        except ValueError:
            continue
    return f"— {when}"


def cased(text: str) -> str:
    """Scopes are kept in lower case; nationalities and well-known short names get their capitals back."""
    return re.sub(r"[a-z]+", lambda m: _capitals().get(m.group(), m.group()), text)


@cache
def _capitals() -> dict[str, str]:
    short = {"us": "U.S.", "uk": "UK", "un": "UN", "eu": "EU", "nato": "NATO"}
    states = load("countries")["states"].values()
    return {w.lower(): w for _, adjective, *_ in states for w in [adjective] if " " not in w} | short


def written(name: str, told: Sequence[Statement]) -> str:
    """A scope as the reports write it where they write it as a name: "oda brask" is "Oda Brask"."""
    near = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    forms: Counter[str] = Counter()
    for s in told:
        text, span = s.answer.span.text, s.answer.span
        for found in near.finditer(text, max(0, span.start - NEAR), min(len(text), span.end + NEAR)):
            opens = text[: found.start()].rstrip()[-1:] in ("", ".", "!", "?", ":", "“", '"')
            if not opens or any(w[:1].isupper() for w in found.group().split()[1:]):
                forms[found.group()] += 1
    return max(forms, key=lambda f: forms[f], default=name)


def spoken(topic: str, told: Sequence[Statement]) -> str:
    """The question that open answers speak to; where one origin alone does, it is named."""
    origins = {s.origin.id: s.origin for s in told}
    of = f" of {topic}" if topic else ""
    by = f", by {called(told[0].origin)}" if len(origins) == 1 else ""
    return f"What is said{of}{by}?"


def called(origin: Origin) -> str:
    """An origin as a question names it; who is not named is called so."""
    if origin.standing not in ("described", "bare") or "unnamed" in origin.name:
        return origin.name
    return f"unnamed {re.sub(r'^(?:an?|the) ', '', origin.name, flags=re.IGNORECASE)}"
