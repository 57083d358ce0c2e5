"""Stories: which reports tell of one event, as they arrive."""
