"""Tests of `rashomon.desk.index.terms`."""

from __future__ import annotations

import sqlite3
from importlib.resources import files

from rashomon.desk.index.terms import TOKENS, terms


def test_words_are_folded_and_each_comes_once() -> None:
    """Case and accents go, and what stands between letters parts them."""
    assert terms(["The Öl depot", "the al-Marsa depot, 12.5 km", ""]) == set("the ol depot al marsa 12 5 km".split())


def test_words_are_parted_as_the_full_text_index_parts_them() -> None:
    """Under the same rules: a word that it had otherwise would never be found by its beginning."""
    assert TOKENS in (files("rashomon.desk.index") / "schema.sql").read_text(encoding="utf-8")
    said = ["L’été à São João — naïve coöperation", "Straße 7a; ﬁre_fighters’ x\u0301y"]
    db = sqlite3.connect(":memory:")
    db.execute(f"CREATE VIRTUAL TABLE found USING fts5 (words, {TOKENS})")
    db.executemany("INSERT INTO found VALUES (?)", [(s,) for s in said])
    for word in terms(said):
        assert db.execute("SELECT count(*) FROM found WHERE found MATCH ?", (f'"{word}"',)).fetchone()[0] >= 1
    db.close()
