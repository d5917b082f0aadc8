"""Search: one index of what all rooms hold, fed by the journal, read by everybody.

It stands on the rooms whose records it indexes and below the pages that ask. It refuses
to decide who sees what: each room's own rule, and publication, say so for every answer.
"""
