"""The parties of one report by id, with what linking needs to know of its text."""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from rashomon.extract.party.entity import Entity, Mention
from rashomon.extract.party.match import SMALL, folded, name_words
from rashomon.extract.party.phrase import Phrase
from rashomon.extract.party.scan import dominant_country
from rashomon.extract.party.tokens import Tokens
from rashomon.extract.party.words import Lexicon, fold, lexicon, slug
from rashomon.model import PartyKind

#: Mentions that a description reaches back.
_REACH = 2000


class Register(ABC):
    """What is known of a report while its phrases are linked; `link` says whom a phrase means.

    `entities` by id; `order` the mentions by token; `short` abbreviations to ids; `counts` how often each
    name is written and `first` where first; `alone` the names of one word; `vocal` the bare names that are
    subjects of verbs of speech; `gathering` while only full names are read, `settled` once every mention is noted.
    """

    def __init__(self, t: Tokens, phrases: list[Phrase]) -> None:
        self.t, self.phrases = t, phrases
        self.lex: Lexicon = lexicon()
        self.entities: dict[str, Entity] = {}
        self.short: dict[str, str] = {}
        self.order: list[tuple[int, Entity, Mention]] = []
        self.bearing: dict[str, dict[str, Entity]] = {}
        self.country = dominant_country(phrases)
        bare = [p for p in phrases if p.sort == "name"]
        self.counts = Counter(p.name for p in phrases if p.name)
        self.first: dict[str, int] = {}
        for p in phrases:
            self.first.setdefault(p.name, p.start)
        self.alone = {p.name for p in bare if " " not in p.name}
        self.vocal = {p.name for p in bare if speaks(self, p)}
        self.gathering, self.settled = True, False

    @abstractmethod
    def link(self, phrase: Phrase, at: int | None) -> Entity | None:
        """Whom a phrase means; `at` is its token, None while full names are gathered (nothing to link back to)."""

    def add(self, entity: Entity) -> Entity:
        """The entity of that id, an earlier one if there is one."""
        return self.entities.setdefault(entity.id, entity)

    def call(self, entity: Entity, name: str) -> None:
        """Note a written form of a party, to be found by any of its words and by its initials."""
        if name in entity.names:
            return
        entity.names[name] = None
        words = folded(name)
        for key in {*words, *name_words(name), "".join(w[0] for w in words if w not in SMALL)}:
            self.bearing.setdefault(key, {})[entity.id] = entity

    def called(self, words: tuple[str, ...]) -> list[Entity]:
        """The parties with a word in their names that is among `words`, or these for initials."""
        return list({k: e for w in words for k, e in self.bearing.get(w, {}).items()}.values())

    def before(self, at: int) -> Iterator[tuple[Entity, Mention]]:
        """The mentions before a token, the latest first, as far as a description reaches back."""
        stop = bisect_left(self.order, at, key=lambda x: x[0])
        for _, entity, mention in reversed(self.order[max(0, stop - _REACH) : stop]):
            yield entity, mention

    def state(self, code: str) -> Entity:
        """The government of a country."""
        state = self.lex.states[code]
        return self.add(Entity(f"state:{code.lower()}", "state", f"government of {state.name}",
                               frozenset({"government", fold(state.short), fold(state.adjective)}), "government",
                               country=code, cls="government"))  # fmt: skip

    def known(self, phrase: Phrase) -> Entity:
        """A party every report may name."""
        known = phrase.known
        if known is None or (known.country and (known.kind == "state" or known.cls == "government")):
            entity = self.state(phrase.country or "")
            if known is None or not known.adjective:
                self.call(entity, phrase.name)
            return entity
        prefix = "group" if known.kind == "group" else "org"
        kind: PartyKind = "group" if known.kind == "group" else "organisation"
        words = frozenset(fold(known.name).split())
        entity = self.add(
            Entity(f"{prefix}:{slug(known.name)}", kind, known.name, words, country=known.country, cls=known.cls)
        )
        self.call(entity, phrase.name)
        if len(phrase.name) > len(entity.name) and not phrase.name.startswith(entity.name):
            entity.name = phrase.name
        return entity


#: Marks that may stand between a name and its verb.
_OPENERS = frozenset("and but while as that though although when because so to said says added by however".split())
_DETERMINERS = frozenset({"the", "a", "an"})
_BETWEEN = frozenset({",", '"', "”", "''"})


def speaks(book: Register, phrase: Phrase) -> bool:
    """Whether a phrase is the subject of a verb of speech, or stands behind "said" or "according to"."""
    t, i, j = book.t, phrase.start, phrase.end
    while j < len(t) and t.words[j] in _BETWEEN:
        j += 1
    if "," in t.words[phrase.end : j] and not _opens(t, i):
        return False  # the end of a clause about somebody else: "Ann Ito, who met Jo Pell, said"
    if j < len(t) and t.sent[j] == t.sent[i] and t.lows[j] in book.lex.speech and not t.quoted[i]:
        return not _asks(t, j)
    if t.lows[j : j + 2] in (["as", "saying"], ["as", "having"]):
        return True  # "cites police as saying"
    if phrase.sort in ("person", "name") and i and _asks(t, i - 1) and not t.quoted[i]:
        return True  # who is asked answers
    if phrase.sort in ("person", "name", "body", "known") and not t.quoted[i] and _says_later(book, phrase):
        return True
    if phrase.sort == "unnamed" and not phrase.plural and not t.quoted[i] and _who_says(book, phrase):
        return True
    if not i or t.sent[i - 1] != t.sent[i]:
        return False
    ahead = t.lows[i - 1]
    if ahead == "to":
        return i > 1 and t.lows[i - 2] == "according"
    return ahead in ("said", "says", "added") and not t.quoted[i]


def _asks(t: Tokens, i: int) -> bool:
    """Whether a verb puts a question to a person: "asked Ann Ito whether"."""
    return t.lows[i] == "asked" and i + 1 < len(t) and t.words[i + 1][0].isupper() and t.sent[i] == t.sent[i + 1]


def _opens(t: Tokens, i: int) -> bool:
    """Whether a phrase at token i may open a clause."""
    return t.first(i) or not t.words[i - 1][0].isalpha() or t.lows[i - 1] in _OPENERS or t.lows[i - 1] in _DETERMINERS


#: Words of a description between a name and its verb: "Ann X, head of the school at Y, said".
_ASIDE = 16


def _says_later(book: Register, phrase: Phrase) -> bool:
    """Whether a name that opens its clause is described at length before its verb of speech."""
    t, i, j = book.t, phrase.start, phrase.end
    if not (t.first(i) or t.lows[i - 1] in ("but", "and", "while")) or j >= len(t):
        return False
    if t.words[j] != "," and "," not in t.words[i:j]:
        return False
    for k in range(j, min(j + _ASIDE, len(t) - 1)):
        if t.sent[k] != t.sent[i] or t.quoted[k] or t.words[k] == ";":
            return False
        if t.words[k] == "," and t.lows[k + 1] in book.lex.speech:
            return True
    return False


def _who_says(book: Register, phrase: Phrase) -> bool:
    """Whether somebody unnamed who opens a sentence says something behind "who": "A cook who fled Selm told us"."""
    t, i, j = book.t, phrase.start, phrase.end
    if not t.first(i) or j >= len(t) or t.lows[j] != "who":
        return False
    for k in range(j + 2, min(j + _ASIDE, len(t))):
        if t.sent[k] != t.sent[i] or t.quoted[k] or t.words[k] in ",;":
            return False
        if t.lows[k] in book.lex.speech:
            return t.lows[k - 1] not in _PASSIVE
    return False


#: Before a verb these say that somebody else did it: "who was told to leave".
_PASSIVE = frozenset("was were is are be been being not to".split())


#: Verbs that are plainly finite: behind a name they make it the subject of its clause.
_FINITE = frozenset(
    "must may might should "
    "is was has had will would can could did does took made came went got gave met held won lost ran led left felt "
    "kept began became brought saw sent spoke stood went knew chose drew fell".split()
)


_ADVERBS = frozenset("also later then now still never often once again soon first finally initially repeatedly".split())


def acts(book: Register, phrase: Phrase) -> bool:
    """Whether a phrase is plainly the subject of its clause: a finite verb stands right behind it."""
    t, j = book.t, phrase.end
    while j < len(t) and (t.words[j] in ",—–-" or t.lows[j] in _ADVERBS):
        j += 1
    if j >= len(t) or t.sent[j] != t.sent[phrase.start]:
        return False
    low = t.lows[j]
    return low in _FINITE or (low.endswith("ed") and len(low) > 4 and t.words[j].islower())
