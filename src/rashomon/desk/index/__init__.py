"""The index that lists, search and feeds read, what keeps it in step with the ledger, and the briefs at hand."""
