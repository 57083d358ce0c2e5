"""Parts of the patterns that rules about speech are made of."""

from __future__ import annotations

#: Words of manner; "family" and the like are none.
_MANNER = r"(?!(?:fami|assemb|ral|bul|supp|rep|monopo|anoma)ly\b)[a-z]{3,}ly"
_LATELY = (
    r"(?:has|have|had|also|later|then|now|since|earlier|just|again|soon|still|first|"
    rf"at\s+(?:one\s+point|first)|on\s+\w+day|{_MANNER})\s+"
)
#: What may stand between a subject and its verb: "has", "later", "on Friday", "had at one point".
LATELY = rf"(?:{_LATELY}){{0,3}}"
#: Verbs that pass words on and tell of nothing else, with what may stand before them.
SAID = (
    r"(?:(?:has|have|had|also|later)\s+)*(?:said|says|added|announced|confirmed|"
    r"told\s+(?:reporters|journalists|parliament))"
)
_AND = r"(?:But|And|Yet)\b"
#: What a sentence may begin with before its subject: "Hours later, …", "But …".
_LEAD = (
    r"(?:(?:Minutes|Hours|Days|Shortly|Earlier|Later|Meanwhile|Yesterday|On|In|Last|By|At)\b[^,;:.“”\"\n]{0,40},|"
    rf"(?:Last|This|That)\s+(?:\w+day|night|week|month|year)|{_AND})\s+(?!{_LATELY})"
)
#: What a sentence begins with, and no subject does.
_NO_SUBJECT = (
    rf"(?:{_AND}|(?:In|On|At|By|After|Before|Since|During|For|From|With|Out|Of|To|As|If|When|While|Where|Though|"
    r"Although|Because)\b)"
)
#: Words that no subject has whose verb is still to come.
_VERBS = "was|were|is|are|been|be|who|which|that|said|says"
_APPOSITION = r"(?:,\s[^,;:.“”\"\n]{1,40},)?"
#: A word; in "U.S." the stops are part of it.
_WORD = r"(?:[^\s,;:.“”\"]|(?<=\b[A-Z])\.)++"


def _subject(without: str, behind: str = "") -> str:
    begin = rf"[\"“]?(?:{_LEAD}|(?!{_NO_SUBJECT})(?=[A-Z]|(?:the|an?)\s))"
    words = rf"(?:(?:[Tt]he|[Aa]n?)\s+)?+{_WORD}(?:\s+(?!(?:{without})\b){_WORD}){{0,12}}?"
    return rf"{begin}(?P<who>{words}{behind})(?<!\sand)(?<!\sbut)\s+{LATELY}"


#: Whoever a sentence begins with, the group `who`, up to the verb that says what they do.
DOER = _subject(_VERBS, _APPOSITION)
#: As `DOER`, where nothing is said to have been done to them.
ACTIVE = _subject(rf"{_VERBS}|by|[a-z]+ed")
