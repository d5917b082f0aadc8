"""Questions to all rooms below: what comes due for a body."""
