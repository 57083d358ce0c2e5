"""A report as its pages show it: claims marked in the text, its states, and its copies side by side."""
