"""The signed-in home: what I owe, the lists of tasks, and a programme's year.

Nobody imports this app; it looks across all the others.
"""
