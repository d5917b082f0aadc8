"""A few whole stories through a real browser."""
