"""Word pieces to attributions, claims and their answers."""
