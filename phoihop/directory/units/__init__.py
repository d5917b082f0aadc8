"""Administrative units over time: what they were called, and what they became.

Nothing is re-parented or overwritten: a unit of an era keeps its code, its name and
its parent for ever, and reaches the next era through its successions.
"""
