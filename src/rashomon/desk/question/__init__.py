"""A question as its page shows it: every statement, and how the figures moved."""
