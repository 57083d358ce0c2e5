"""The command line. What it prints with --json is a contract; what it prints for people is not.

Exit codes: 0 done; 1 some inputs could not be read (each named on standard error, the rest done);
2 wrong usage.
"""

from __future__ import annotations

import sys

from rashomon.cli import amend, desk, reports, stories, why
from rashomon.cli.app import app
from rashomon.cli.output import complain
from rashomon.errors import RashomonError, UsageError

__all__ = ["amend", "app", "desk", "main", "reports", "stories", "why"]


def main() -> None:
    """Run the command line; errors made on purpose become one line and an exit code."""
    try:
        app()
    except UsageError as error:
        complain(f"rashomon: {error}")
        sys.exit(2)
    except RashomonError as error:
        complain(f"rashomon: {error}")
        sys.exit(1)
    except BrokenPipeError:  # the reader of a pipe left early: no error of ours
        sys.stderr.close()
        sys.exit(0)
