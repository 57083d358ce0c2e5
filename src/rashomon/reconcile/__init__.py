"""How accounts of one question stand to each other, and why.

`finding` is the door; `Behaviour` says what kind of question it is; `RULES` names the rule set;
`bounded` and `narrower` relate the questions of parts to that of their whole.
"""

from rashomon.reconcile.behaviour import Behaviour
from rashomon.reconcile.decide import RULES, finding
from rashomon.reconcile.scope import bounded, narrower

__all__ = ["RULES", "Behaviour", "bounded", "finding", "narrower"]
