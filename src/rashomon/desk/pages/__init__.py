"""The desk's pages, one file each; each has a `router`."""

from rashomon.desk.pages import stories, story

ROUTERS = (stories.router, story.router)
