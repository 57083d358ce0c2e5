"""What is remembered: reports, claims, stories, judgements and redactions, each added and never changed.

`store.py` is the contract, `sql.py` keeps it in a database (import it only where a ledger is opened:
it is the one door to SQLAlchemy). Findings are not here; they are derived from what is.
"""

from rashomon.ledger.store import Added, Entry, Ledger, Redaction, Revision, Story

__all__ = ["Added", "Entry", "Ledger", "Redaction", "Revision", "Story"]
