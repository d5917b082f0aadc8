"""The cycle: what comes due for whom, as a calendar, a feed and reminders.

It looks across the rooms below and stores nothing of theirs: every day in it is
computed. It refuses to decide anything.
"""
