"""A story as its page shows it: questions against origins, its instants, and what changed between two of them."""
