"""How accounts of one question stand to each other, and why.

`finding` is the door; `Behaviour` says what kind of question it is; `RULES` names the rule set.
"""

from rashomon.reconcile.behaviour import Behaviour
from rashomon.reconcile.decide import RULES, finding

__all__ = ["RULES", "Behaviour", "finding"]
