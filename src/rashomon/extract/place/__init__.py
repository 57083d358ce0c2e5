"""Places: what a report names, with its point where the gazetteer has one."""
