"""Pages of the search at work."""
