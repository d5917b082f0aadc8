"""Pages of calls and reports."""
