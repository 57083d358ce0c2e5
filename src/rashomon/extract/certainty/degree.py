"""How far a sentence commits its writer to an event: 3 it happened, 0 nothing is said, −3 it did not.

The scale is that of factuality research (Saurí and Pustejovsky 2009, Stanovsky et al. 2017). Read are
the words over the event, from the outermost in: each has a value for where what stands above it holds
and one for where it does not, so "did not fail to" comes out as done. A chain is no surer than its
least sure word.
"""

from __future__ import annotations

import math

from rashomon.extract.certainty.group import Operator, is_filler, split
from rashomon.extract.certainty.scope import operators
from rashomon.extract.certainty.words import certainty_words
from rashomon.model import Certainty, Span

#: The end of the scale.
SURE = 3.0
#: From here on words are meant as what happened. Set by hand: above "apparently", below "said".
_CERTAIN = 2.2
#: From here on they are held for likely. Set by hand: above "may" and "could", below "expected to".
_PROBABLE = 1.3
#: From here on they are left open. Set by hand: below "if" and "might".
_POSSIBLE = 0.3
#: From here down they are held for not so.
_DENIED = -1.0


def factuality(text: str, sentence: Span, event: Span) -> float:
    """How surely the event happened, as the sentence tells it: 3 it did, 0 open, −3 it did not.

    Args:
        text: the report's text.
        sentence: the sentence.
        event: the word of the event in it; of several words the last counts.

    Raises:
        ValueError: no word of the sentence overlaps the event.

    """
    return score(reasons(text, sentence, event))


def reasons(text: str, sentence: Span, event: Span) -> list[Operator]:
    """The words over the event that make it more or less sure, innermost first."""
    words = split(text[sentence.start : sentence.end])
    inside = [
        k for k, w in enumerate(words) if w.start + sentence.start < event.end and w.end + sentence.start > event.start
    ]
    if not inside:
        raise ValueError(f"the event {event.exact!r} has no word in its sentence {sentence.exact!r}")
    return operators(words, inside[-1])


def weakest(text: str, sentence: Span, span: Span) -> float:
    """The score of the least sure word of a span, such as that of an answer; the end of the scale without any.

    Scored are words of content: numbers, articles, prepositions and auxiliaries carry no event.
    """
    v = certainty_words()
    words = split(text[sentence.start : sentence.end])
    first, last = span.start - sentence.start, span.end - sentence.start
    scores: list[float] = []
    for k, word in enumerate(words):
        if word.start < first or word.end > last:
            continue
        if word.form in v.closers and scores:
            break  # a span that runs on into another clause is judged by its first
        if word.form.isalpha() and not is_filler(word.form, v):
            scores.append(score(operators(words, k)))
    return min(scores, key=abs, default=SURE)


def score(over: list[Operator]) -> float:
    """No surer than the least sure word over the event, with the signs multiplied; −3 to 3."""
    value, _ = certainty_words().event
    for operator in reversed(over):
        held, not_held = operator.weight
        link = held if value >= 0 else not_held
        value = math.copysign(min(abs(link), abs(value)), link)
    return value


def outcome(value: float) -> Certainty:
    """The word for a score: certain, probable, possible, unknown or denied."""
    if value <= _DENIED:
        return "denied"
    steps: tuple[tuple[float, Certainty], ...] = (
        (_CERTAIN, "certain"),
        (_PROBABLE, "probable"),
        (_POSSIBLE, "possible"),
    )
    return next((name for least, name in steps if value >= least), "unknown")


def negated(text: str, sentence: Span, span: Span) -> bool:
    """Whether the sentence says that what a span tells was not: "did not fire four missiles"."""
    return weakest(text, sentence, span) <= _DENIED


def of_cue(cue: str) -> Certainty:
    """How sure a speaker is by the reporting words alone: "predicts" probable, "hopes" possible, "says" certain."""
    v = certainty_words()
    forms = [w.form for w in split(cue)]
    at = next((k for k, form in enumerate(forms) if form in v.cues), None)
    if at is None or v.no_cue.intersection(forms[:at]):
        return "certain"
    return outcome(v.cues[forms[at]][0])


def without_no_hedges(words: str) -> str:
    """The words with what looks like a hedge and is none blanked out, same length: "in May", "if possible"."""
    return certainty_words().no_hedge.sub(lambda m: " " * len(m[0]), words)
