"""Questions that look across programmes, tasks and reviews."""
