"""The desk's pages, one file each; each has a `router`."""

from rashomon.desk.pages import (
    amend,
    copies,
    events,
    feed,
    history,
    party,
    places,
    question,
    report,
    revisions,
    rules,
    said,
    search,
    stories,
    story,
    timeline,
)

ROUTERS = (
    stories.router,
    story.router,
    said.router,
    question.router,
    report.router,
    revisions.router,
    copies.router,
    rules.router,
    search.router,
    party.router,
    amend.router,
    history.router,
    feed.router,
    places.router,
    events.router,
    timeline.router,
)
