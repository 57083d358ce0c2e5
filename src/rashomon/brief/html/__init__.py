"""The brief as one self-contained HTML file."""

from rashomon.brief.html.page import render

__all__ = ["render"]
