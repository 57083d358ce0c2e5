"""The rules by which accounts are held against each other, each with an anchor that the reasons lead to."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from rashomon.desk.view import page
from rashomon.reconcile import RULES

router = APIRouter()
#: Numbers of the rules, as the reasons of a finding name them.
NUMBERS = range(1, 17)


@router.get("/rules")
def rules(request: Request) -> Response:
    """The page of rules."""
    return page(request, "rules.html", numbers=NUMBERS, version=RULES)
