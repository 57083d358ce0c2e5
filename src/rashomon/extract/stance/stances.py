"""How a claim is made: by which channel, to whom, on what evidence, how surely, and to what it binds.

Rules over the words of one attribution and the sentence around it. The *frame* of a claim is its
sentence without its content: what the outlet says about the saying.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.extract.certainty.degree import of_cue, without_no_hedges
from rashomon.extract.stance.time import time_of_saying
from rashomon.extract.stance.words import stance_words
from rashomon.model import Certainty, Commitment, Span

Spans = Sequence[Span]
#: Code points behind a sentence that are searched for "It offered no evidence".
_BEHIND = 120
#: Code points behind a cue that are searched for ", without offering evidence,".
_ASIDE = 90
#: Of a content, code points that are searched for what it rests on, and within which that begins.
_OPENING, _OPENS_WITHIN = 120, 40
_TURN = re.compile(r"\b(?:but|though|although)\s", re.IGNORECASE)
_QUOTE = re.compile(r"[\"“”]")
#: Who will not say either, or does not deny: no denial.
_NEITHER = re.compile(
    r"\b(?:neither|not|n[o’']t|nor|never)\b.*\bconfirm\w*\b.*\bden(?:y|ied|ying)\b|"
    r"(?:\b(?:not|never|nor|without)|n[o’']t)\s+(?:\w+\s+){0,2}?(?:den(?:y|ied|ying)|disput\w+|reject\w*|dismiss\w*|refut\w+)\b",
    re.IGNORECASE,
)
#: Who leaves a thing open.
_LEFT_OPEN = re.compile(
    r"(?:\b(?:not|cannot|never|without)|n[o’']t)\s+(?:\w+\s+){0,2}?rul(?:e|ed|ing)\s+out\b", re.IGNORECASE
)
#: Who will not speak, where the words for speaking are taken for what is said: "refused | to say how many".
_SILENT = re.compile(r"(?:declin|refus)\w+$", re.IGNORECASE)
_TO_SPEAK = re.compile(
    r"to (?:\w+ly )?(?:say|comment|confirm|specify|disclose|reveal|discuss|elaborate|give|identify|name|explain)\b",
    re.IGNORECASE,
)
_NO_NAME = frozenset(
    "that the a an about against of to in on at for how what why when where whether if it there not".split()
)
#: Words an addressee may have.
_LONGEST_ADDRESSEE = 7
_NAME_END = re.compile(
    r"[,;:.!?\"“”\n—–(]|\s(?:that|how|what|why|when|where|whether|in|on|at|to|during|after|before|by|from|while|as|through|if|"
    r"about|via|according|late|early|earlier|yesterday|today|tomorrow|not|for|against|over|with|it|he|she|they|there|is|was|"
    r"were|are|has|had|will|would|under|following|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;!?\"“”\n]|[.](?=\s|$|[\"”])|\s[-—–]+\s|\bthen\b")


@dataclass(frozen=True, slots=True)
class Stance:
    """How a claim is made; None where nothing says so. `said_at` are the time words, not the moment."""

    channel: str | None = None
    addressee: str | None = None
    addressee_span: Span | None = None
    evidence: str | None = None
    certainty: Certainty = "certain"
    commitment: Commitment | None = None
    condition: Span | None = None
    said_at: Span | None = None


def stance(text: str, source: Spans, cue: Spans, content: Spans, sentence: Span) -> Stance:
    """Everything of the stance of one claim.

    Args:
        text: the report's text.
        source: who says it, may be empty.
        cue: the reporting words, empty for own voice.
        content: what is said.
        sentence: the sentence that holds the cue (the content's for own voice).

    """
    to = addressee(text, cue, content, sentence)
    bound = commitment(cue, content)
    return Stance(
        channel=channel(text, source, cue, content, sentence),
        addressee=_plain(to.exact) if to else None,
        addressee_span=to,
        evidence=evidence(text, cue, content, sentence),
        certainty=certainty(cue, content),
        commitment=bound,
        condition=condition((*content, sentence) if bound else content) if cue else None,
        said_at=time_of_saying(text, source, cue, content, sentence),
    )


def frame(text: str, content: Spans, sentence: Span) -> str:
    """The sentence with its content blanked out, same length: offsets stay those of the sentence."""
    words = text[sentence.start : sentence.end]
    for span in content:
        a, b = max(span.start, sentence.start) - sentence.start, min(span.end, sentence.end) - sentence.start
        if a < b:
            words = words[:a] + "\x00" * (b - a) + words[b:]
    return words


def _joined(spans: Spans) -> str:
    return " ".join(s.exact for s in spans)


def channel(text: str, source: Spans, cue: Spans, content: Spans, sentence: Span) -> str | None:
    """By which way the word reached the public ("tweet", "statement", "televised speech"), None if not said."""
    words = stance_words()
    around = _joined(cue) + " \x00 " + frame(text, [*content, *source], sentence) if cue else ""
    lower = around.lower()
    for name, told in words.channels:
        if told.search(around, lower):
            return name
    by = _joined(source).strip(" ,")
    for name, pattern in words.sources:
        if by and pattern.search(by):
            return name
    return None


def addressee(text: str, cue: Spans, content: Spans, sentence: Span) -> Span | None:
    """Whom the words were said to ("told reporters"), None if nobody is named."""
    if not cue:
        return None
    words = stance_words()
    start = min(s.start for s in cue)
    m = words.tells.search(frame(text, content, sentence), max(0, start - sentence.start))
    if m:
        found = _name_from(
            text, sentence.start + m.end(), _before_content(content, sentence.start + m.end(), sentence.end)
        )
        if found:
            return found
    m = words.asks.match(text, start) if any(s.start == start for s in cue) else None
    return _name_from(text, m.end(), sentence.end, until=r"\s+(?:not )?to\b") if m else None


def _before_content(content: Spans, start: int, end: int) -> int:
    return min([s.start for s in content if s.start >= start] + [end])


def _name_from(text: str, start: int, end: int, until: str | None = None) -> Span | None:
    """The few words from `start` that name somebody, before the clause goes on."""
    stretch = text[start : min(end, start + 90)]
    cut = re.search(until, stretch) if until else None
    if until and not cut:
        return None
    m = _NAME_END.search(stretch)
    stop = min([x.start() for x in (m, cut) if x] + [len(stretch)])
    name = stretch[:stop].strip()
    if not name or len(name.split()) > _LONGEST_ADDRESSEE or not name[0].isalpha():
        return None
    words = name.lower().split()
    if words[0] in _NO_NAME - {"the", "a", "an"} or words[-1] in _NO_NAME:
        return None
    at = start + stretch.index(name)
    return Span(at, at + len(name), text)


def _plain(name: str) -> str:
    return re.sub(r"^(?:the|an?)\s+", "", name, flags=re.IGNORECASE)


def evidence(text: str, cue: Spans, content: Spans, sentence: Span) -> str | None:
    """What the claim rests on as the report puts it ("none offered", "video"), None if it says nothing."""
    words = stance_words()
    for span in cue:  # "claimed, without offering evidence, that", wherever the content was cut
        aside = text[span.end : span.end + _ASIDE].split("\n", 1)[0]
        if aside.startswith(",") and words.evidence[0][1].pattern.search(aside.split(",", 2)[1]):
            return words.evidence[0][0]
    around = frame(text, content, sentence)
    lower = around.lower()
    for name, shown in words.evidence:
        if shown.search(around, lower):
            return name
    last = max([s.end for s in content] + [sentence.end])
    line = text[last : last + _BEHIND].split("\n", 1)[0]
    if words.evidence_behind.search(line) or words.evidence[0][1].pattern.search(_turn(sentence.exact)):
        return "none offered"
    return _shown(cue, content)


def _turn(sentence: str) -> str:
    """What a sentence says behind its last "but", which is the outlet's word wherever the content was cut."""
    found = list(_TURN.finditer(sentence))
    rest = sentence[found[-1].start() :] if found else ""
    return "" if _QUOTE.search(rest) else rest


def _shown(cue: Spans, content: Spans) -> str | None:
    """What the content itself opens with as showing it: "Footage seen by the Post shows …", "they saw …"."""
    opening = _opening(content)[:_OPENING]
    lower = opening.lower()
    for name, shown in stance_words().evidence[1:]:
        found = shown.search(opening, lower)
        if found and found.start() <= _OPENS_WITHIN and (cue or name != "witness"):
            return name
    return None


def certainty(cue: Spans, content: Spans) -> Certainty:
    """How sure the words are, by their weakest part: the cue first, then the content's first sentence."""
    words = stance_words()
    said, first = _joined(cue), without_no_hedges(_opening(content))
    if _NEITHER.search(said) or (_SILENT.search(said) and _TO_SPEAK.match(first)):
        return "unknown"
    if _LEFT_OPEN.search(said):
        return "possible"
    for name, in_cue, in_content in words.certainty:
        if (said and in_cue.search(said)) or (in_content is not None and first and in_content.search(first)):
            return name
    return of_cue(said)


def _opening(content: Spans) -> str:
    """The first sentence of the content, whose hedges count for the claim."""
    whole = _joined(content).lstrip(" \"“”'‘’")
    m = re.search(r"[.!?][\"”]?\s+(?=[\"“A-Z])", whole)
    return whole[: m.end()] if m and m.start() > 3 else whole


def commitment(cue: Spans, content: Spans) -> Commitment | None:
    """What the speaker binds itself or others to, None for a plain statement."""
    words = stance_words()
    said, first = _joined(cue), _opening(content)
    for name, pattern in words.commitment:
        if said and pattern.search(said):
            return "threat" if name == "promise" and words.harm.search(first) and not _friendly(first) else name
    if not cue or not first:
        return None
    conditional = _conditions(first)
    if conditional and words.reply.search(first):
        return "threat"
    if words.future.match(re.sub(r"^that\s+", "", first)):
        return "threat" if words.harm.search(first) and conditional else "promise"
    return None


def _friendly(words: str) -> bool:
    """Harm that is foresworn or fought: "not to attack", "to fight attacks on women"."""
    return bool(
        re.search(
            r"\b(?:not|never|no|end|stop|prevent|fight|help|support|protect|investigate|cooperate)\b",
            words,
            re.IGNORECASE,
        )
    )


def condition(within: Spans) -> Span | None:
    """The clause a claim hangs on ("should X …", "if …", "unless …"), None if it hangs on none."""
    for span in within:
        found = _conditions(span.exact)
        if found:
            start, end = found
            return Span(span.start + start, span.start + end, span.text)
    return None


def _conditions(words: str) -> tuple[int, int] | None:
    patterns = stance_words()
    candidates = [
        m.start() for m in patterns.condition.finditer(words) if not patterns.asking.search(words[: m.start()] + " ")
    ]
    candidates += [m.start() for m in patterns.inverted.finditer(words)]
    if not candidates:
        return None
    start = min(candidates)
    m = _CLAUSE_END.search(words, start + 3)
    end = m.start() if m else len(words)
    end = start + len(words[start:end].rstrip(' ."”'))
    return (start, end) if end > start else None


def unknowns(sentence: Span) -> list[Span]:
    """The clauses of a sentence that say something is not known, in order, without overlap."""
    out: list[Span] = []
    words = sentence.exact
    at = 0
    while m := stance_words().unknown.search(words, at):
        start = _clause_start(words, m.start())
        end = _clause_close(words, m.end())
        if out and sentence.start + start < out[-1].end:
            start = out[-1].end - sentence.start
        at = max(end, m.end())
        if end > start:
            out.append(_trimmed(sentence, start, end))
    return out


def _clause_start(words: str, at: int) -> int:
    """Back to the start of the sentence or to "but", "and", "though" or a semicolon."""
    starts = [
        m.end() for m in re.finditer(r"[;:\n]\s*|[.!?][\"”]?\s+|,?\s\b(?:but|although|though|while)\s", words[:at])
    ]
    return starts[-1] if starts else 0


def _clause_close(words: str, at: int) -> int:
    m = re.search(
        r"[;\n]|[.!?](?=[\"”]?(?:\s|$))"
        r"|,\s(?:but|although|though|while|and it|the \w+ (?:said|reported)|[a-z]+ said)\b",
        words[at:],
    )
    return at + m.start() if m else len(words)


def _trimmed(sentence: Span, start: int, end: int) -> Span:
    stretch = sentence.exact[start:end]
    left = len(stretch) - len(stretch.lstrip(' ,"“”'))
    right = len(stretch.rstrip(' ,"“”'))
    return Span(sentence.start + start + left, sentence.start + start + max(right, left + 1), sentence.text)
