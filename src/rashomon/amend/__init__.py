"""What people said put to work: `corrected` before claims are linked, `judged_*` while they are.

A stage of its own between reading and linking: it knows the nouns, and changes nothing in place.
"""

from rashomon.amend.correct import corrected
from rashomon.amend.judge import judged_copies, judged_groups, judged_origins

__all__ = ["corrected", "judged_copies", "judged_groups", "judged_origins"]
