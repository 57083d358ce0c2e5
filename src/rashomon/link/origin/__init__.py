"""Origins: which spellings, offices and names are one party."""
