"""What happens in the sample, in order of time whoever does it."""

from collections.abc import Callable
from datetime import date

from phoihop.samples.day import SAMPLE_DAY

Act = Callable[[], object]


class Diary:
    """Acts on their days, noted in any order and carried out day by day."""

    def __init__(self) -> None:
        self._acts: list[tuple[date, Act]] = []

    def on(self, day: date, act: Act) -> None:
        """Note an act; nothing in the sample is later than its own day."""
        if day > SAMPLE_DAY:
            raise AssertionError(f"{day} is after the sample's day")
        self._acts.append((day, act))

    def live(self) -> None:
        """Let everything happen that was noted."""
        for _day, act in sorted(self._acts, key=lambda one: one[0]):
            act()
        self._acts.clear()
