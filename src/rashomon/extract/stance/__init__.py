"""Stance: by which channel a claim is made, on what evidence, how surely."""
