"""Who may do what: one table over every page, written apart from the code."""
