"""Forms of reviews and of closing."""
