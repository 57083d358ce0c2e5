"""The desk's pages, one file each; each has a `router`."""

from rashomon.desk.pages import (
    party,
    question,
    report,
    rules,
    search,
    stories,
    story,
)

ROUTERS = (
    stories.router,
    story.router,
    question.router,
    report.router,
    rules.router,
    search.router,
    party.router,
)
