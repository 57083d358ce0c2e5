"""The desk's pages, one file each; each has a `router`."""

from rashomon.desk.pages import (
    question,
    rules,
    search,
    stories,
    story,
)

ROUTERS = (
    stories.router,
    story.router,
    question.router,
    rules.router,
    search.router,
)
