"""Pronouns: the most prominent party that fits, or nobody where two fit equally well."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from rashomon.extract.party.entity import Entity, Mention
from rashomon.extract.party.register import Register
from rashomon.extract.party.relative import relative
from rashomon.extract.party.words import lexicon

#: Points for prominence and for distance; a lead smaller than `_LEAD` is a tie. Set by hand on
#: invented reports and checked on 83 attributions of six reports (benchmarks/speaker.py), November 2026.
_SPEAKER, _SUBJECT, _ACTS, _QUOTED, _OBJECT = 3.0, 1.5, 1.0, -3.0, -1.5
_PARAGRAPH, _SENTENCE, _WORD = 2.0, 0.5, 0.004
#: Points for the subject of a clause that leads up to the main one: "after Ann Ito had asked, Jo Pell said".
_LED = -0.5
_LEAD = 0.25
#: Whoever scores less is too far off to be meant: 57 pronouns of the looked-at parts of benchmarks/speaker_set.jsonl
#: that found the right party scored -3.5 or more, November 2026.
_FLOOR = -4.0
#: Points for whoever the same sentence names.
_HERE = 1.0
#: Points for whoever closes the sentence before: "… was held, prosecutor Ann Ito said. … , she added".
_CLOSES = 1.5
#: Points for a party of the pronoun's gender, and for somebody without name and gender.
_SAME_GENDER, _NOBODY = 0.3, -1.0
#: Points for who was meant by the same pronoun earlier in the paragraph.
_CHAIN = 1.5
_SUBJECTS = {"m": frozenset({"he"}), "f": frozenset({"she"})}
#: Words that open a phrase before the main clause of a sentence.
_OPENING = frozenset("in despite after before with during while although though when as for by on since at".split())
#: Paragraphs that a pronoun reaches back.
_REACH = 3


def antecedent(book: Register, which: str, at: int, but: Entity | None = None, *, chain: int = 3) -> Entity | None:
    """Whom a pronoun at token `at` means, `but` left out.

    `chain`: how many pronouns before it in its paragraph are looked at.
    `which` is its class: "m", "f", "h" (either), "p" they, "i" it, "w" we, "s" I, "r" who.
    """
    if which == "r":
        return relative(book, at)
    if which in ("w", "s"):
        return _quoting(book, which, at)
    if which in _SUBJECTS and (ahead := _ahead(book, which, at)) is not None:
        return ahead
    scores, known = _scored(book, which, at, but)
    t, last = book.t, min(at, len(book.t) - 1)
    chained = _chained(book, which, last, chain) if chain and which in _SUBJECTS else None
    if chained is not None and chained[0] is not but:
        meant, there = chained
        known[meant.id] = meant
        again = _SUBJECT - _PARAGRAPH * (t.para[last] - t.para[there]) - _WORD * (last - there)
        near = t.para[there] == t.para[last]
        scores[meant.id] = scores.get(meant.id, 0.0) + _CHAIN if near else max(scores.get(meant.id, again), again)
    found = _leader(scores, known)
    return None if found and which in _SUBJECTS and _named_since(book, found, at) else found


def _named_since(book: Register, meant: Entity, at: int) -> bool:
    """Whether a bare name that may be a person's stands nearer than somebody of whom not even the gender is told.

    "A lawyer said … . The party wants Brask to go. She did not answer": the lawyer, or Brask?
    """
    if meant.kind != "unnamed" or meant.gender:
        return False
    for entity, mention in book.before(at):
        if entity is meant:
            return False
        if mention.end <= at and _bare_name(entity):
            return True
    return False


def _bare_name(entity: Entity) -> bool:
    """Whether a body is one only for want of anything said of it: "Brask" alone may be a person."""
    return entity.kind == "organisation" and entity.cls is None and not entity.country and entity.name.isalpha()


def _scored(book: Register, which: str, at: int, but: Entity | None) -> tuple[dict[str, float], dict[str, Entity]]:
    """The points of whom a pronoun can mean, each by its best mention, and who they are by id."""
    scores: dict[str, float] = {}
    known: dict[str, Entity] = {}
    last = min(at, len(book.t) - 1)
    for entity, mention in book.before(at):
        if book.t.para[last] - mention.para > _REACH:
            break
        if entity is but or mention.end > at or not _possible(book, entity, mention, which, last):
            continue
        score = prominence(mention, book.t.para[last], book.t.sent[last], at - mention.start)
        score += _beside(book, mention, last) + _likely(entity, which) + _CLOSES * _closed(book, mention, last)
        if score > scores.get(entity.id, float("-inf")):
            scores[entity.id], known[entity.id] = score, entity
    return scores, known


def _possible(book: Register, entity: Entity, mention: Mention, which: str, last: int) -> bool:
    t = book.t
    if mention.quoted and entity.kind == "unnamed" and not t.quoted[last]:
        return False  # "the best person I know," he said
    if which == "i" and ((entity.kind == "document" and not mention.speaks) or _many(book, entity)):
        return False
    surname = which in _SUBJECTS and mention.speaks and mention.subject and _bare_name(entity)
    return (
        fits(entity, which) or surname or (which == "p" and _leading_body(entity, mention, t.para[last], t.sent[last]))
    )


def _many(book: Register, entity: Entity) -> bool:
    """Whether a name is a plural with a capital because it opens its sentences: "Hackers took it."."""
    one = entity.name if entity.cls is None and " " not in entity.name else ""
    plural = one.endswith("s") and not one.endswith(("ss", "us", "is"))
    return plural and all(not m.start or book.t.sent[m.start - 1] != m.sent for m in entity.mentions)


def _beside(book: Register, mention: Mention, last: int) -> float:
    """Points for standing in the sentence, or in the quotation, that the pronoun stands in."""
    if not mention.quoted:
        return _HERE if mention.sent == book.t.sent[last] else 0.0
    return -_QUOTED if book.t.quoted[last] and mention.para == book.t.para[last] else 0.0


def _closed(book: Register, mention: Mention, last: int) -> bool:
    """Whether a mention is the speaker behind a comma with whom the sentence before closes: what it says is hers."""
    t, end = book.t, mention.end
    if not mention.speaks or mention.quoted or t.sent[last] - mention.sent != 1 or t.para[last] != mention.para:
        return False
    closes = end < len(t) and t.lows[end] in book.lex.speech and end + 2 >= bisect_left(t.sent, t.sent[last])
    return closes and any(t.words[k] == "," for k in range(max(0, mention.start - 2), mention.start))


def _ahead(book: Register, which: str, at: int) -> Entity | None:
    """Who a pronoun of an opening phrase looks ahead to: "in her statement on the test, Ann Ito said"."""
    t = book.t
    if at >= len(t) or t.quoted[at] or t.lows[bisect_left(t.sent, t.sent[at])] not in _OPENING:
        return None
    comma = next((k for k in range(at, len(t)) if t.words[k] == "," or t.sent[k] != t.sent[at]), len(t))
    start = bisect_left(book.order, comma, key=lambda x: x[0])
    if "," in t.words[bisect_left(t.sent, t.sent[at]) : at] or comma + 1 >= len(t) or start >= len(book.order):
        return None
    first, entity, m = next((x for x in book.order[start:] if x[1].kind == "person"), book.order[start])
    opens = first == comma + 1 and t.sent[first] == t.sent[at] and (m.speaks or m.acts)
    return entity if opens and entity.kind == "person" and entity.names and fits(entity, which) else None


def _likely(entity: Entity, which: str) -> float:
    """Points for what is known of a party: its gender, or that nothing is."""
    if which in _SUBJECTS and entity.kind == "unnamed" and not entity.gender:
        return _NOBODY
    return _SAME_GENDER if entity.gender == which else 0.0


def _chained(book: Register, which: str, at: int, chain: int) -> tuple[Entity, int] | None:
    """Whom the last pronoun of that class in this or the last paragraph means, outside quotations, and its token."""
    t = book.t
    for k in range(at - 1, -1, -1):
        if t.para[k] < t.para[at] - 1:
            return None
        if not t.quoted[k] and t.lows[k] in _SUBJECTS[which]:
            meant = antecedent(book, which, k, chain=chain - 1)
            return (meant, k) if meant is not None and not _taken_over(book, which, k, at, meant) else None
    return None


def _taken_over(book: Register, which: str, since: int, at: int, meant: Entity | None) -> bool:
    """Whether somebody else whom the pronoun fits has begun to speak since it was last used."""
    return any(
        m.speaks and e is not meant and m.start > since and not m.quoted and not m.object and fits(e, which)
        for e, m in _between(book, since, at)
    )


def _between(book: Register, since: int, at: int) -> Iterator[tuple[Entity, Mention]]:
    for e, m in book.before(at):
        if m.start < since:
            return
        yield e, m


def _leading_body(entity: Entity, mention: Mention, para: int, sent: int) -> bool:
    """Whether "they" may be a body of one: the subject of a sentence of the same paragraph."""
    known = entity.cls is not None or len(entity.mentions) > 1
    body = entity.kind == "organisation" and entity.country is None and entity.cls not in ("media", "statemedia")
    near = mention.para == para and sent - mention.sent <= 1
    return known and body and near and (mention.speaks or mention.subject or mention.acts) and not mention.object


def prominence(mention: Mention, para: int, sent: int, words: int) -> float:
    """Points of a mention, for whoever speaks or acts and for nearness, seen from `words` words behind it."""
    score = _SPEAKER * mention.speaks + _SUBJECT * mention.subject + _QUOTED * mention.quoted
    acts = mention.acts and not mention.object and not mention.speaks  # "condemned" is both, and counts once
    score += _LED * mention.led + _OBJECT * mention.object + _ACTS * acts
    return score - _PARAGRAPH * (para - mention.para) - _SENTENCE * min(sent - mention.sent, 4) - _WORD * words


def _leader(scores: dict[str, float], known: dict[str, Entity]) -> Entity | None:
    ranked = sorted(scores.items(), key=lambda x: -x[1])
    if not ranked or ranked[0][1] < _FLOOR or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _LEAD):
        return None
    return known[ranked[0][0]]


def _quoting(book: Register, which: str, at: int) -> Entity | None:
    """Who "we" and "I" mean in a quotation: who is said to speak in this paragraph, the nearest."""
    t = book.t
    if at >= len(t) or (which == "w" and not t.quoted[at]):
        return None  # the outlet's own "we"
    said = [
        (abs(start - at), start, e)
        for start, e, m in book.order
        if m.speaks and m.para == t.para[at] and fits(e, which)
    ]
    return min(said, key=lambda x: x[:2])[2] if said else None


def fits(entity: Entity, which: str) -> bool:
    """Whether a party can be meant by a pronoun of that class."""
    several = entity.head in lexicon().several
    person = entity.kind in ("person", "unnamed") and not entity.plural and not several
    if which in ("m", "f"):
        return person and entity.gender in ("", which)
    if which == "h":
        return person
    if which == "s":
        return person
    if which == "p":
        return (
            entity.plural
            or several
            or (entity.kind in ("organisation", "group") and entity.cls in ("police", "military", "group", "company"))
        )
    if which == "i":
        return entity.kind in ("organisation", "state", "group", "document") and not entity.plural
    return entity.kind in ("organisation", "state", "group", "person", "unnamed")
