"""The directory: units, organisations, posts and people over time, and who signs in.

It stands on the journal and the fittings. It answers "who held which post on that
day", and refuses to know what people work on.
"""
