"""Renewals: the next programme opened from this one, line by line.

It stands on monitoring, whose review it starts from. It refuses to write a text: the
contents of the new draft are made by the services of programmes.
"""
