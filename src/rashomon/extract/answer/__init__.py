"""Answers: the typed values that a sentence gives, whoever says it."""
