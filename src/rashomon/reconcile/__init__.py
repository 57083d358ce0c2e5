"""How accounts of one question stand to each other, and why.

`finding` is the door; `Behaviour` says what kind of question it is; `RULES` names the rule set;
`bounded` and `narrower` relate the questions of parts to that of their whole, `covers` and `opposed` what is
said of a group to what is said of a wider one.
"""

from rashomon.reconcile.behaviour import Behaviour
from rashomon.reconcile.decide import RULES, finding
from rashomon.reconcile.exceed import covers, opposed
from rashomon.reconcile.scope import bounded, narrower

__all__ = ["RULES", "Behaviour", "bounded", "covers", "finding", "narrower", "opposed"]
