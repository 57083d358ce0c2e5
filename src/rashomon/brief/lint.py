"""The lint: a generated sentence that states a claim names whose word it is, in the same sentence (rule 15)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rashomon.brief import phrase, rows, value
from rashomon.brief.phrase import Sentence
from rashomon.brief.rows import Lookup
from rashomon.brief.visible import flat
from rashomon.model import Brief, Finding, Place, Quantity, Unknown, Words, YesNo

_BREAK = re.compile(r"(?<=[.!?])[)”’]*\s+(?=[A-Z“\d])")
#: A full stop after these ends no sentence.
_ABBREVIATED = re.compile(
    r"\b(?:[A-Za-z]|[ap]\.m|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Cmdr|Adm|Brig|Sen|Rep|Gov|Prof|St|No|vs|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.\s+"
)
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
#: A number before one of these counts accounts or the time between them; it is no value of the story.
_OF_ACCOUNTS = re.compile(
    r"^\s*(?:\w+\s)?(?:outlets?|origins?|reports?|accounts?|sources?|sides?|values?|answers?|parties|party|agenc(?:y|ies)|"
    r"statements?|claims?|cop(?:y|ies)|hours?|minutes?|days?|dispatch(?:es)?|bod(?:y|ies)|%|percent|a\.m|p\.m|:\d)",
    re.IGNORECASE,
)
#: Values shorter than this ("it", "US") stand in too many sentences to tell a claim by.
_SHORTEST_WORDS = 4
#: Marks that a title states something: a count, or a verb of harm or deed in the past.
_STATES = re.compile(
    r"\d|\b(?:kill(?:s|ed)|wound(?:s|ed)|injur(?:es|ed)|d(?:ies|ied)|dead|hit|struck|destroy(?:s|ed)|damag(?:es|ed)|"
    r"launch(?:es|ed)|fir(?:es|ed)|attack(?:s|ed)|sank|sunk|bomb(?:s|ed)|shot down|responsible|blam(?:es|ed)|"
    r"dozens|hundreds|thousands)\b",
    re.IGNORECASE,
)
_TITLE_NAMES_ACCOUNTS = re.compile(
    r"\b(?:accounts?|reports?|claims?|says?|said|according to|versions?)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Problem:
    """A sentence that fails: where it stands, its words, and what is wrong with it."""

    where: str
    text: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}: {self.text}"


def lint(given: Brief | Iterable[Sentence]) -> list[Problem]:
    """The problems of a brief, or of generated sentences by themselves; none where it is clean.

    Of a brief it checks every sentence the faces generate, and what earlier stages wrote: its title,
    the reasons of its findings, and its timeline.
    """
    if isinstance(given, Brief):
        return [*sentences(phrase.sentences(given), "generated sentence"), *titles(given), *reasons(given),
                *timeline(given)]  # fmt: skip
    return sentences(given, "generated sentence")


def sentences(given: Iterable[Sentence], where: str) -> list[Problem]:
    """Problems of sentences that carry claims: no name at all, or a part that names none of them."""
    found = []
    for sentence in given:
        if not sentence.claims:
            continue
        reason = _fault(sentence)
        if reason:
            found.append(Problem(where, sentence.text, reason))
    return found


def titles(brief: Brief) -> list[Problem]:
    """The title states something about the story and names neither a party nor that it is an account."""
    text = flat(brief.title)
    own = {h for r in brief.reports for h in (r.title, r.headline.exact if r.headline else None)}
    if brief.title in own or not _STATES.search(text) or _TITLE_NAMES_ACCOUNTS.search(text):
        return []
    names = {o.name for o in brief.origins} | {r.outlet for r in brief.reports if r.outlet}
    if any(phrase.names_it(text, flat(n)) for n in names):
        return []
    return [Problem("title", text, "states a claim and names nobody")]


def reasons(brief: Brief) -> list[Problem]:
    """Reasons that give a value of their question without an origin or outlet that holds it.

    A reason may speak of a linked question, and then names those who hold that one's value.
    """
    by_id = {f.question.id: holders(f) for f in brief.findings}
    near = {
        f.question.id: set().union(*(by_id.get(i, set()) for i in (f.question.id, *f.linked))) for f in brief.findings
    }
    return [
        Problem(f"reason of {finding.question.id}", reason, "gives a value and names none of those who hold it")
        for finding in brief.findings
        for reason in finding.reasons
        for part in parts(flat(reason), ())
        if gives_value(part, finding) and not any(phrase.names_it(part, n) for n in near[finding.question.id])
    ]


def timeline(brief: Brief) -> list[Problem]:
    """Entries of the timeline that name none of the parties behind their claims."""
    lookup = Lookup(brief)
    return [
        Problem("timeline", event.what, "names none of those whose word it is")
        for event in brief.timeline
        if event.claims
        and not any(
            phrase.names_it(unquoted(flat(event.what)), n) for c in event.claims for n in phrase.parties(c, lookup)
        )
    ]


def parts(text: str, names: Iterable[str]) -> list[str]:
    """The sentences within a text; stops inside quotation marks, names and abbreviations end none."""
    masked = unquoted(text)
    for name in names:
        masked = re.sub(re.escape(name), lambda m: m.group().replace(". ", "\x00\x00"), masked, flags=re.IGNORECASE)
    masked = _ABBREVIATED.sub(lambda m: m.group().rstrip().replace(".", "\x00") + "\x00" * _trailing(m), masked)
    cuts = [0, *(m.end() for m in _BREAK.finditer(masked)), len(text)]
    return [text[a:b] for a, b in pairwise(cuts) if text[a:b].strip()]


def gives_value(text: str, finding: Finding) -> bool:
    """Whether a text says a value of the finding's positions, as a number or in words."""
    return any(_says(text, p.value) for p in finding.positions)


def holders(finding: Finding) -> set[str]:
    """Every name that may stand for a value of a finding: origins, speakers, outlets, relays."""
    found: set[str] = set()
    for position in finding.positions:
        for s in position.statements:
            speaker = s.claim.speaker
            found |= {s.origin.name, phrase.who(s.origin), s.outlet, *s.through}
            found |= {speaker.name, *speaker.aliases} if speaker else set()
    return {flat(n) for n in found if n}


def unquoted(text: str) -> str:
    """The text with the words within quotation marks, however nested, blanked out."""
    out, depth = [], 0
    for character in text:
        depth += character == "“"
        out.append("\x00" if depth else character)
        depth -= character == "”" and depth > 0
    return "".join(out)


def _fault(sentence: Sentence) -> str | None:
    text, names = sentence.text, sentence.attribution
    if not names:
        return "states a claim and names nobody"
    for words in sentence.quoted:
        text = text.replace(f"“{words}”", "“”")
    for part in parts(text, names):
        if not any(phrase.names_it(unquoted(part), unquoted(n)) for n in names):
            return "a sentence of it does not name whose word it is"
    missing = [n for n in names if not phrase.names_it(text, n)]
    return f"does not name {phrase.listed(missing)}" if missing else None


def _says(text: str, held: object) -> bool:
    match held:
        case Quantity():
            ends = {held.low, held.high} - {None, 0}
            return any(_number_stands(text, spelled) for end in ends for spelled in _spellings(end)) or (
                held.vague and phrase.names_it(text, flat(held.written))
            )
        case Words() | Place():
            words = value.text(held).removeprefix("not ")
            return len(words) >= _SHORTEST_WORDS and phrase.names_it(text, words)
        case Unknown() | YesNo():
            return False
        case _:
            return False


def _spellings(x: float | None) -> list[str]:
    if x is None:
        return []
    whole = float(x).is_integer()
    spelled = [_NUMBERS[int(x)]] if whole and x < len(_NUMBERS) else []
    return [*{value.number(x), f"{x:g}"}, *spelled]


def _number_stands(text: str, spelled: str) -> bool:
    for match in re.finditer(rf"(?<![\w.,:]){re.escape(spelled)}(?![\w:]|[.,]\d)", text, re.IGNORECASE):
        if not _OF_ACCOUNTS.match(text[match.end() :]):
            return True
    return False


def _trailing(match: re.Match[str]) -> int:
    return len(match.group()) - len(match.group().rstrip())


def summary(problems: list[Problem]) -> str:
    """One line for an error message: how many, and the first."""
    return f"{rows.count(len(problems), 'sentence')} without attribution; {problems[0]}" if problems else "clean"
