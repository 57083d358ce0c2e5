"""Whether a text is in English.

Most reports show it by their commonest words; only others wait for the language model of py3langid
(Lui and Baldwin 2012), which takes half a second to load.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

#: Frequent in English, and not words of its neighbours ("in", "is", "a", "of" are Dutch or Danish too).
_ENGLISH = frozenset("the and that was were with said for has have had by from at which his it they their will be been "
                     "this who on an as".split())  # fmt: skip
#: Share of such words from which a text is English without asking the model. The lowest of 924 English
#: reports (PolNeAR train and dev) has .17; texts in 9 other languages stay below .06. November 2026.
ENGLISH_SHARE = 0.12
#: Words below which the model is not trusted unless it is all but certain.
SHORT = 30
#: What the model must reach to call a text foreign, and a short one.
SURE, SURE_WHEN_SHORT = 0.8, 0.999
#: Characters looked at: the beginning and the middle of long texts.
_SAMPLE = 4000


def language(text: str) -> str:
    """The ISO 639-1 code of the text's language, "en" where nothing speaks clearly against it."""
    sample = _sample(text)
    words = re.findall(r"[^\W\d_]+", sample.lower())
    if not words:
        return "en"
    if sum(w in _ENGLISH for w in words) / len(words) >= ENGLISH_SHARE:
        return "en"
    code, confidence = _identifier().classify(sample)
    needed = SURE_WHEN_SHORT if len(words) < SHORT and _latin(words) else SURE
    return str(code) if code != "en" and confidence >= needed else "en"


def _sample(text: str) -> str:
    if len(text) <= 2 * _SAMPLE:
        return text
    middle = len(text) // 2
    return text[:_SAMPLE] + "\n" + text[middle : middle + _SAMPLE]


def _latin(words: list[str]) -> bool:
    """Whether most of the words are in Latin letters; other scripts need few to be known."""
    return sum(w[0] < "\u0250" for w in words) * 2 > len(words)


@cache
def _identifier() -> Any:
    """The model, loaded once, with its scores as probabilities."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
