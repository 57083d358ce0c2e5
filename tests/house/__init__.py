"""Tests of the house itself: its layers, its documents, what lies in the repository."""
