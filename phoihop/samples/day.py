"""The one day on which the sample stands: a Tuesday between two programmes' ends."""

from datetime import date

SAMPLE_DAY = date(2026, 5, 12)
