"""The operator's commands: the database server, set-up, start, checks.

It stands outside the floors and may call every app; no app calls it. It knows
nothing about programmes: only how the house is brought up, kept up and tested.
"""
