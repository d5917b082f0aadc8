"""Questions about figures, each in a fixed number of queries."""
