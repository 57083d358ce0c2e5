"""The errors a caller may want to tell apart.

RashomonError
├── InputError      an input could not be read: `source`, `reason`, `remedy`
│   └── FetchRefused    an address that is not fetched (private, too large, not allowed)
├── SpanError       a span does not say what stands in the text
├── LedgerError     a ledger could not be opened, or holds what it should not
└── UsageError      the request itself makes no sense
"""

from __future__ import annotations


class RashomonError(Exception):
    """Base of every error raised on purpose."""


class InputError(RashomonError):
    """An input that could not be read. The rest of the work goes on without it."""

    def __init__(self, source: str, reason: str, remedy: str = "") -> None:
        self.source, self.reason, self.remedy = source, reason, remedy
        super().__init__(f"{source}: {reason}" + (f" ({remedy})" if remedy else ""))


class FetchRefused(InputError):
    """An address that is not fetched on principle."""


class SpanError(RashomonError, ValueError):
    """A span outside its text, or one that does not say what it is said to say."""


class LedgerError(RashomonError):
    """A ledger that cannot be opened or trusted."""


class UsageError(RashomonError, ValueError):
    """A request that makes no sense as asked."""
