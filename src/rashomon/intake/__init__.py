"""Bytes in, reports out: plain text, HTML pages, report lines, directories, standard input, one URL.

`read.reports` is the way in. Each report's text is frozen here: for plain text and report lines it is
the decoded input code point for code point, for HTML it is extracted once. What is page furniture is
marked by spans and never cut out.
"""
