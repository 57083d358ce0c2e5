"""What people say of the machine's work, on its way into a ledger and out of it (rule 14).

The command line and the desk both come through here: what is meant (`meant.py`), a value as a person writes it
(`value.py`), the entry made of it (`note.py`), and what became of every entry (`history.py`). How it changes the
findings is the work of `rashomon.amend`.
"""
