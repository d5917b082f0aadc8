"""Questions that pages ask of programmes."""
