"""The desk's pages, one file each; each has a `router`."""

from rashomon.desk.pages import (
    amend,
    history,
    party,
    question,
    report,
    rules,
    said,
    search,
    stories,
    story,
)

ROUTERS = (
    stories.router,
    story.router,
    said.router,
    question.router,
    report.router,
    rules.router,
    search.router,
    party.router,
    amend.router,
    history.router,
)
