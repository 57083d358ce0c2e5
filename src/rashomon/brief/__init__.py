"""The faces of a brief: terminal, Markdown and one self-contained HTML file, and the lint that guards them.

Each face has a `render`; import the one you need (`from rashomon.brief import markdown`), so that the
libraries of the others stay unloaded.
"""
