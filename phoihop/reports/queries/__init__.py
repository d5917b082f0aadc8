"""Questions that pages ask of calls and reports."""
