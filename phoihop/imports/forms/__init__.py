"""Entering an event from its source: the head, rows of people, figures, programmes."""
