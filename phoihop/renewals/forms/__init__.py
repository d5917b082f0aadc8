"""Forms of renewals."""
