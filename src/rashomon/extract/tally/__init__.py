"""Tallies: what a report tells of its killed and wounded as a whole, where no sentence says it in one number."""
