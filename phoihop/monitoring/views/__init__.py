"""Pages of reviews and of closing."""
