"""Topics: which clauses speak of one thing, where no slot of the vocabulary foresees it."""
