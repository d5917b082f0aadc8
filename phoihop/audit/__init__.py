"""The journal: who did what, when, to what; and each unsafe request only once.

It stands on foundation. It knows whoever acts by a small protocol only, and things by
type, number and label: it refuses to know any other room.
"""
