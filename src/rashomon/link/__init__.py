"""What belongs together: copies of one dispatch, reports of one story, spellings of one origin, one question."""
