"""Quantities: what a numeral counts or measures, and its value."""
