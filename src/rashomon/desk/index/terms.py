"""The words of a text as the full-text index parts them: a beginning is looked up among them, not among all claims.

The index itself reads every claim that has any word with a beginning before it gives the first; looked up one by
one, words are leapt over like any other.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing

#: As `found` in `schema.sql` has it.
TOKENS = 'tokenize="unicode61 remove_diacritics 2"'


def terms(texts: Iterable[str]) -> set[str]:
    """The different words of texts, folded as the index folds them."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute(f"CREATE VIRTUAL TABLE part USING fts5 (text, content='', {TOKENS})")
        db.execute("CREATE VIRTUAL TABLE word USING fts5vocab (part, row)")
        db.executemany("INSERT INTO part (text) VALUES (?)", [(t,) for t in dict.fromkeys(texts)])
        return {word for (word,) in db.execute("SELECT term FROM word")}
