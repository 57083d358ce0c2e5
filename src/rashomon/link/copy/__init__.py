"""Copies: which reports carry the same dispatch, in whole or in part, and where they depart from each other."""
