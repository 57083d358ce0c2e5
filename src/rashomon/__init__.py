"""Who claims what, on whose word, in which exact words: conflicting reports laid side by side.

    from rashomon import read, claims, brief, Ledger

    reports = [r for r in read(["reports/"]) if isinstance(r, Report)]
    for story in brief(reports, claims(reports)):
        for finding in story.findings:
            print(finding.status, finding.question.text, finding.reasons)

Nothing here says what is true.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Ledger", "__version__", "brief", "claims", "read"]

if TYPE_CHECKING:
    from rashomon.intake.read import reports as read
    from rashomon.ledger.sql import SqlLedger as Ledger
    from rashomon.pipeline import briefs as brief
    from rashomon.pipeline import read_claims as claims

_PUBLIC = {
    "read": ("rashomon.intake.read", "reports"),
    "claims": ("rashomon.pipeline", "read_claims"),
    "brief": ("rashomon.pipeline", "briefs"),
    "Ledger": ("rashomon.ledger.sql", "SqlLedger"),
}


def __getattr__(name: str) -> Any:
    """Load what is asked for when it is asked for, so that a small use starts fast."""
    if name not in _PUBLIC:
        raise AttributeError(f"module 'rashomon' has no attribute {name!r}")
    from importlib import import_module

    module, attribute = _PUBLIC[name]
    return getattr(import_module(module), attribute)
