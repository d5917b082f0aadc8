"""Pages of the history recorded from sources."""
