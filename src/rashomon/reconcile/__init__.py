"""How accounts of one question stand to each other, and why.

`finding` is the door; `behaviour_of` says what kind of question a slot asks; `RULES` names the rule set;
`across` holds the questions of a story against each other.
"""

from rashomon.reconcile.behaviour import Behaviour, behaviour_of
from rashomon.reconcile.decide import RULES, finding
from rashomon.reconcile.questions import across

__all__ = ["RULES", "Behaviour", "across", "behaviour_of", "finding"]
