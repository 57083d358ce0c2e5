"""Places on a map: outlines that are shipped, and how much of them is shown."""
