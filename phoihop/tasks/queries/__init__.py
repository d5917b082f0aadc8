"""Questions that pages ask of tasks."""
