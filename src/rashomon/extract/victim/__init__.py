"""Victims told one at a time, and which mentions are of the same one."""
