"""Whether the machine runs at its full speed, told by a fixed piece of work.

A processor that is shared changes its speed within seconds, by more than a half. So a
short piece of work, which needs no memory, is timed before and after what is measured:
what was measured at less than the full speed says nothing of the program.
"""

import time
from collections.abc import Callable

_STEPS, _FIRST_TIMES = 6_000, 2_000
# Slower than the fastest by so much is not the full speed; what is slow takes over a
# half more.
_TOLERATED = 1.4


def cpu_ms(work: Callable[[], object]) -> float:
    """Return the time of the processor that some work takes, in milliseconds."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def _fixed_work() -> None:
    total = 0
    for step in range(_STEPS):
        total += step & 7


class Pace:
    """The full speed as far as it was seen."""

    def __init__(self) -> None:
        """Look for the full speed for a second or so."""
        self.fastest_ms = min(cpu_ms(_fixed_work) for _ in range(_FIRST_TIMES))

    def is_full(self) -> bool:
        """Tell whether the machine runs at its full speed now."""
        now = cpu_ms(_fixed_work)
        self.fastest_ms = min(self.fastest_ms, now)
        return now <= self.fastest_ms * _TOLERATED

    def cost_of(
        self, work: Callable[[], object], *, runs: int, most: int
    ) -> list[float]:
        """Do some work until it ran so often at full speed; return those times, in ms.

        After ``most`` times it is given up, and fewer are returned, or none.
        """
        times: list[float] = []
        was_full = self.is_full()
        for _ in range(most):
            taken = cpu_ms(work)
            is_full = self.is_full()
            if was_full and is_full:
                times.append(taken)
            if len(times) >= runs:
                break
            was_full = is_full
        return times
