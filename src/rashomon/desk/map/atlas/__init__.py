"""Outlines of the world's countries, shipped with the program; `NOTICE.md` says whose they are."""
