"""Who claims what, on whose word, in which exact words: conflicting reports laid side by side."""
