"""Kinds of story, a YAML file each: what is counted and told in them, and the questions they raise."""
