"""The desk: where people look, check, correct and share, in a browser.

Pages are rendered on the server from briefs, as every other face is; `index.py` keeps what lists, search and
feeds need, and can be thrown away: everything in it is derived from the ledger.
"""
