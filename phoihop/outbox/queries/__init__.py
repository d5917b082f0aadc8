"""Questions about messages and their delivery."""
