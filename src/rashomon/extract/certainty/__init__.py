"""Certainty: how far a sentence commits its writer to an event."""
