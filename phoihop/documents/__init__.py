"""Documents: the agreed text word for word, and who signed it, as it was printed.

It stands on the directory. It keeps any text it is handed as a mapping, and refuses to
know what the text is about.
"""
