"""Whether reports came in time: arithmetic on plain values (indicator A10)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Arrival(StrEnum):
    """How a report that is owed stands to its last day."""

    IN_TIME = "in_time"
    LATE = "late"
    MISSING = "missing"
    AWAITED = "awaited"


@dataclass(frozen=True)
class Punctuality:
    """The arrival of one report, and by how many days it is late or still has."""

    arrival: Arrival
    days: int = 0


@dataclass(frozen=True, kw_only=True)
class Arrivals:
    """How many reports came in time; A10 is in_time over owed."""

    in_time: int
    late: int
    missing: int
    awaited: int

    @property
    def owed(self) -> int:
        """Reports that had to be there: what is awaited is not owed yet."""
        return self.in_time + self.late + self.missing

    @property
    def asked(self) -> int:
        """All reports that were asked for."""
        return self.owed + self.awaited

    @property
    def submitted(self) -> int:
        """Reports that were submitted."""
        return self.in_time + self.late


def punctuality(due_on: date, submitted_on: date | None, day: date) -> Punctuality:
    """Return how a report stands on a day; its last day still counts.

    ``submitted_on`` is the day of the first submission: what the receiver returns
    later does not make it late.
    """
    if submitted_on is not None and submitted_on <= day:
        late = (submitted_on - due_on).days
        return Punctuality(Arrival.LATE, late) if late > 0 else _IN_TIME
    left = (due_on - day).days
    if left < 0:
        return Punctuality(Arrival.MISSING, -left)
    return Punctuality(Arrival.AWAITED, left)


_IN_TIME = Punctuality(Arrival.IN_TIME)


def count_arrivals(given: Iterable[Punctuality]) -> Arrivals:
    """Count reports by how they arrived."""
    counted = Counter(one.arrival for one in given)
    return Arrivals(
        in_time=counted[Arrival.IN_TIME],
        late=counted[Arrival.LATE],
        missing=counted[Arrival.MISSING],
        awaited=counted[Arrival.AWAITED],
    )
