"""Reading the files of units of the country; `data/README.md` says where from."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from phoihop.directory.units.models import UnitLevel, UnitSuccession
from phoihop.directory.units.naming import public_code

DATA = Path(__file__).parent.parent / "data"


@dataclass(frozen=True)
class KindLine:
    """A line of `unit_kinds.csv`."""

    code: str
    level: UnitLevel
    prefix: str
    abbreviation: str
    name: str


@dataclass(frozen=True)
class UnitLine:
    """A line of `units.csv`."""

    code: str
    kind: KindLine
    name: str
    parent: str
    valid_from: date | None
    valid_to: date | None

    @property
    def public_code(self) -> str:
        """The permanent public code."""
        return public_code(self.kind.prefix, self.code, self.valid_from, self.valid_to)


@dataclass(frozen=True)
class SuccessionLine:
    """A line of `successions.csv`: codes of the day before and of the day."""

    predecessor: str
    successor: str
    occurred_on: date
    extent: UnitSuccession.Extent
    kind: UnitSuccession.Kind
    legal_act: str


@dataclass(frozen=True)
class UnitData:
    """All that the files hold."""

    kinds: list[KindLine]
    units: list[UnitLine]
    successions: list[SuccessionLine]


def read_unit_data(folder: Path = DATA) -> UnitData:
    """Read the three files of the folder."""
    kinds = {
        code: KindLine(code, UnitLevel(level), *words)
        for code, level, *words in _lines(folder / "unit_kinds.csv")
    }
    units = [
        UnitLine(code, kinds[kind], name, parent, _day(first), _day(end))
        for code, kind, name, parent, first, end in _lines(folder / "units.csv")
    ]
    successions = [
        SuccessionLine(
            predecessor,
            successor,
            date.fromisoformat(day),
            UnitSuccession.Extent(extent),
            UnitSuccession.Kind(kind),
            act,
        )
        for predecessor, successor, day, extent, kind, act in _lines(
            folder / "successions.csv"
        )
    ]
    return UnitData(list(kinds.values()), units, successions)


def _lines(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        next(lines)
        yield from lines


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
