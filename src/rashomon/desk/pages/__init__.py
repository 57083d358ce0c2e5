"""The desk's pages, one file each; each has a `router`."""

from rashomon.desk.pages import question, rules, stories, story

ROUTERS = (stories.router, story.router, question.router, rules.router)
