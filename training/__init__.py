"""How the shipped weights were made; runs again from one command."""
