"""Attributions: source, cue and content of everything said, as the network reads them and as rules mend them."""
