"""Pages of renewals and of years."""
