"""Forms of conferences."""
