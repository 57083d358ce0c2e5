"""Parties: whose word a source is, resolved within its report."""
