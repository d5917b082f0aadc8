"""Public pages: what was promised, by whom, where; open to everybody, without scripts.

It stands on publication and shows a programme only as its published version was signed.
It refuses to read a draft, and knows nobody who is signed in.
"""
