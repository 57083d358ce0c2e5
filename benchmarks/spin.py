"""Rewording of news text by rule, to make copies that share few runs of words with what they were made from.

A table of general synonyms, each form by form, and a few turns of the sentence: the speaker moved to the
front or the back, days moved, contractions undone. Names, numbers and quotations stay, as they do where
people or programs reword a dispatch. Nothing of it is known to the program that is measured.
"""

from __future__ import annotations

import random
import re

_TABLE = """
said|stated|told reporters|reported
says|states|reports
saying|stating
killed|slain|left dead
died|lost their life|was dead
dead|deceased|lifeless
death|passing|demise
shot|gunned down|hit by gunfire
shooting|gun attack|gunfire incident
shootings|gun attacks
gunshot|bullet
gun|firearm|weapon
guns|firearms|weapons
handgun|pistol
fired|discharged|let off
gunman|shooter|attacker
suspect|alleged attacker|suspected gunman
suspects|alleged attackers
victim|injured party|casualty
victims|casualties|those hit
wounded|hurt|injured
injured|hurt|wounded
injuries|wounds
wounds|injuries
wound|injury
injury|wound
police|officers|law enforcement
officers|police|deputies
officer|policeman|member of the force
authorities|officials|investigators
officials|authorities
investigators|detectives|those leading the inquiry
detectives|investigators
investigation|inquiry|probe
investigating|looking into|probing
arrested|detained|taken into custody
charged|accused|booked
found|discovered|located
man|male|person
men|males
woman|female
women|females
boy|male youth|lad
girl|young female
child|youngster|minor
children|youngsters|kids
teen|teenager|adolescent
teenager|teen|adolescent
home|house|residence
house|home|residence
homes|houses
apartment|flat|unit
street|road
car|vehicle|automobile
vehicle|car
hospital|medical center
taken|brought|transported
transported|taken|rushed
rushed|taken quickly
pronounced|declared
near|close to|not far from
about|around|roughly
around|about|roughly
before|prior to|ahead of
after|following
later|afterward|subsequently
began|started|commenced
started|began
ended|finished|concluded
argument|dispute|quarrel
dispute|argument|quarrel
fight|brawl|altercation
incident|event|episode
scene|site|location
area|neighborhood|district
neighborhood|area|community
community|town|neighborhood
resident|local
residents|locals|people living there
neighbors|people nearby
neighbor|person next door
family|relatives|loved ones
relatives|family members|kin
mother|mom
father|dad
parents|mother and father
friend|companion|pal
friends|companions
several|a number of|multiple
multiple|several|many
many|numerous
also|additionally|as well
however|but|though
because|since|as
while|as
believe|think
believed|thought
think|believe
believes|thinks
identified|named
named|identified
told|informed
asked|requested|urged
called|phoned|rang
call|phone call
responded|reacted|came
arrived|came|got there
entered|went into|got into
left|departed|walked out
fled|ran off|escaped
ran|raced|sprinted
went|headed|travelled
drove|motored|headed
saw|noticed|spotted
heard|listened to
happened|occurred|took place
occurred|happened|took place
condition|state|health
critical|grave|very serious
stable|steady
serious|grave
released|let go|freed
information|details
details|particulars
unknown|not known|unclear
unclear|not known
clear|plain
motive|reason
reason|cause
possible|potential
possibly|perhaps|maybe
currently|now|at present
immediately|at once|right away
recently|lately|not long ago
early|in the small hours of
late|toward the end of
night|evening
evening|night
morning|early hours
party|gathering|celebration
group|crowd|band
large|big|sizable
small|little
young|youthful
old|aged
multiple|several
received|got
facing|up against
faces|is up against
faced|was up against
court|courtroom
judge|magistrate
trial|court case
prison|jail
jail|prison|lockup
prosecutors|the prosecution
attorney|lawyer
lawyer|attorney
murder|homicide|killing
homicide|murder|killing
killing|slaying
crime|offense
crimes|offenses
criminal|unlawful
robbery|holdup
rob|hold up
attempted|tried
attempt|try
trying|attempting
tried|attempted
allegedly|reportedly|supposedly
apparently|seemingly
accidentally|by accident|unintentionally
accidental|unintentional
announced|made known|declared
confirmed|verified|affirmed
according|as claimed
statement|announcement
spokesman|press officer
spokeswoman|press officer
week|seven-day period
school|academy
student|pupil
students|pupils
work|labor
worked|was employed
help|aid|assistance
helped|aided|assisted
need|require
needs|requires
show|reveal
showed|revealed
shows|reveals
remains|stays
remained|stayed
continue|go on
continued|went on
continuing|going on
live|reside
lived|resided
living|residing
lives|resides
give|provide
gave|provided
given|provided
used|employed|made use of
using|making use of
made|produced
put|placed
kept|held
held|kept
brought|carried
carried|bore
inside|within|in
outside|out front of
struck|hit
hit|struck
multiple|various
another|a further|one more
other|further
only|just
just|only
first|initially
who|that
people|persons|individuals
person|individual
been|gotten
"""
_SYNONYMS: dict[str, tuple[str, ...]] = {
    row.split("|")[0]: tuple(row.split("|")[1:]) for row in _TABLE.strip().splitlines()
}
_CONTRACTED = {"didn't": "did not", "wasn't": "was not", "isn't": "is not", "don't": "do not", "can't": "cannot",
               "couldn't": "could not", "it's": "it is", "weren't": "were not", "hasn't": "has not"}  # fmt: skip
_TOKEN = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|\d[\d,.]*|\s+|[^\w\s]", re.UNICODE)
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_SPEAKER_LAST = re.compile(r"^(?P<what>[^“\"]{20,}), (?P<who>(?:[A-Z]?[\w.'’-]+ ){0,4}[\w'’-]+) (?P<verb>said|says)\.$")
_ACCORDING_LAST = re.compile(r"^(?P<what>[^“\"]{20,}),? according to (?P<who>[^,.]{3,60})\.$")
_ACCORDING_FIRST = re.compile(r"^According to (?P<who>[^,.]{3,60}), (?P<what>[^“\"]{20,})\.$")
_DAY = re.compile(r" on (?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?P<rest>[^.]*)\.$")
_FIGURES = "zero one two three four five six seven eight nine ten".split()
_FIGURE = re.compile(
    r"\b(?:(?P<age>\d{1,2})-year-old (?P<noun>[a-z]+)|"
    r"(?<![\d.,:$-])(?P<n>[2-9]|two|three|four|five|six|seven|eight|nine|ten)(?![\d.,:-]*\d| [ap]\.m)(?!-)\b)"
)
_JOINED = re.compile(r"(?:and|but|so|while|when) ", re.I)
_SMALL = {"the": ("", "that", "this"), "a": ("one", ""), "in": ("within", "inside"), "on": ("upon", "this past"),
          "at": ("by", "around"), "of": ("from", "belonging to"), "was": ("had been", "got"), "were": ("had been",),
          "is": ("remains",), "are": ("remain",), "to": ("toward", "so as to"), "with": ("together with", "having"),
          "that": ("", "how"), "by": ("through",), "for": ("because of", "over"), "from": ("out of",),
          "has": ("did",), "have": ("did",), "had": ("did",), "his": ("the man's", "the"), "her": ("the",)}  # fmt: skip
_SMALL_WORD = re.compile(rf"(?<= )({'|'.join(_SMALL)}) ")


def reworded(sentence: str, share: float, rng: random.Random) -> str:
    """A sentence with that share of the words it can replace replaced, and turned round where it can be."""
    return _synonyms(_turned(sentence, rng) if rng.random() < share else sentence, share, rng)


def recast(sentence: str, rng: random.Random) -> str:
    """A sentence told anew: all of its words, its order, its small words, and how it writes figures."""
    said = reworded(sentence, 1.0, rng)
    if not _QUOTED.search(said):
        said = _split(said, rng)
    return _SMALL_WORD.sub(lambda m: _small(m, rng), _FIGURE.sub(_written, said))


def _split(sentence: str, rng: random.Random) -> str:
    """The part after a comma at the front, or as a sentence of its own."""
    before, comma, after = sentence.rstrip(".").partition(", ")
    if not comma or len(before.split()) < 5 or len(after.split()) < 4:
        return sentence
    if joined := _JOINED.match(after):
        return f"{before}. {_upper(after[joined.end() :])}."
    return f"{_upper(after)}, {_lower(before)}." if rng.random() < 0.5 else f"{before} – {after}."


def _written(m: re.Match[str]) -> str:
    if m["age"]:
        return f"{m['noun']}, {m['age']},"
    word = m["n"].lower()
    return _FIGURES[int(word)] if word.isdigit() else str(_FIGURES.index(word))


def _small(m: re.Match[str], rng: random.Random) -> str:
    return rng.choice(_SMALL[m.group(1)]) + " " if rng.random() < 0.6 else m.group()


def _turned(sentence: str, rng: random.Random) -> str:
    if m := _SPEAKER_LAST.match(sentence):
        return f"{_upper(m['who'])} {m['verb']} that {_lower(m['what'])}."
    if m := _ACCORDING_LAST.match(sentence):
        return f"{_upper(m['who'])} said {_lower(m['what'])}."
    if m := _ACCORDING_FIRST.match(sentence):
        return f"{_upper(m['what'])}, {m['who']} said."
    if (m := _DAY.search(sentence)) and rng.random() < 0.7:
        return f"On {m['day']}, {_lower(sentence[: m.start()])}{m['rest']}."
    return sentence


def _synonyms(sentence: str, share: float, rng: random.Random) -> str:
    kept = [m.span() for m in _QUOTED.finditer(sentence)]
    out = []
    for m in _TOKEN.finditer(sentence):
        word = m.group()
        quoted = any(a <= m.start() < b for a, b in kept)
        choices = () if quoted else _SYNONYMS.get(word.lower(), ())
        if not quoted and word.lower() in _CONTRACTED:
            word = _CONTRACTED[word.lower()]
        elif choices and (m.start() == 0 or word[0].islower()) and rng.random() < share:
            chosen = rng.choice(choices)
            word = _upper(chosen) if word[0].isupper() else chosen
        out.append(word)
    return "".join(out)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    """The first letter small where the word is an ordinary one."""
    first = text.split(" ", 1)[0]
    plain = first.lower() in _SYNONYMS or first in ("The", "A", "An", "He", "She", "They", "It", "His", "Her", "Two")
    return text[:1].lower() + text[1:] if plain else text
