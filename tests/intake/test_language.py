"""Which language a text is in."""

from __future__ import annotations

import pytest

from rashomon.intake.language import language

FOREIGN = {
    "fr": "Le ferry avec neuf personnes à bord est arrivé lundi au port de Norda, a annoncé la capitainerie.",
    "de": "Die Fähre mit neun Menschen an Bord hat am Montag den Hafen von Norda erreicht, teilte das Amt mit.",
    "nl": "De veerboot met negen mensen aan boord heeft maandag de haven van Norda bereikt, zei het havenkantoor.",
    "es": "El transbordador con nueve personas a bordo llegó el lunes al puerto de Norda, informó la capitanía.",
    "it": "Il traghetto con nove persone a bordo ha raggiunto lunedì il porto di Norda, ha detto la capitaneria.",
    "ru": "Паром с девятью людьми на борту в понедельник прибыл в порт, сообщила администрация порта.",
    "ar": "وصلت العبارة وعلى متنها تسعة أشخاص إلى الميناء يوم الاثنين",
}


@pytest.mark.parametrize("code", FOREIGN)
def test_other_languages_are_named(code: str) -> None:
    """One sentence is enough."""
    assert language(FOREIGN[code]) == code


@pytest.mark.parametrize(
    "text",
    ["The ferry with nine people on board has reached the port.", "Ferry fire in Norda", "Nine dead, says mayor", "12",
     "Ali Hassan, Karim Nasser, Omar Saleh, Youssef Haddad", "", "…"],
)  # fmt: skip
def test_english_and_what_is_too_little_to_tell_is_read(text: str) -> None:
    """Nothing is refused without good evidence."""
    assert language(text) == "en"
