"""What the results are narrowed to, read from an address or asked by other rooms."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from phoihop.directory.models import AdminUnit
from phoihop.directory.units.queries import (
    FoundUnit,
    find_units,
    histories_of,
    unit_by_public_code,
)
from phoihop.foundation.vietnamese import normalise
from phoihop.search.queries.questions import LONGEST_QUESTION
from phoihop.search.states import CardKind

_CODE = re.compile(r"[-a-z0-9]{1,60}")
_YEAR = re.compile(r"[12][0-9]{3}", re.ASCII)
_LONGEST_NAME = 100
_MOST_NAMESAKES = 20


@dataclass(frozen=True, kw_only=True)
class Narrowing:
    """What the results are narrowed to; empty means everything."""

    kind: str = ""
    # First and last year, both inclusive; either may be open.
    first_year: int | None = None
    last_year: int | None = None
    # The unit by its code, or a name to find it by.
    unit_code: str = ""
    unit_name: str = ""
    place: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is narrowed."""
        return self == Narrowing()

    def address(self, text: str) -> str:
        """Return question and narrowing as they stand in an address."""
        named = {
            "q": text,
            "kind": self.kind,
            "from": self.first_year,
            "to": self.last_year,
            "unit": self.unit_code,
            "name": self.unit_name,
            "place": self.place,
        }
        return urlencode({name: value for name, value in named.items() if value})

    def without(self, *names: str) -> "Narrowing":
        """Return the narrowing without some of it."""
        return replace(self, **{name: getattr(Narrowing(), name) for name in names})


@dataclass(frozen=True)
class NarrowedUnit:
    """The unit that the results are narrowed to, and others of the name."""

    # None: no unit has this name.
    unit: AdminUnit | None
    others: tuple[FoundUnit, ...] = ()

    @property
    def numbers(self) -> list[int]:
        """The unit with what it took over; a former district belongs to it too."""
        if self.unit is None:
            return []
        return list(histories_of(self.unit.pk).values_list("pk", flat=True))


def read_narrowing(asked: Mapping[str, str]) -> Narrowing:
    """Read an address; what nobody can have chosen narrows nothing."""
    kind = asked.get("kind", "")
    code = asked.get("unit", "")
    return Narrowing(
        kind=kind if kind in CardKind.values else "",
        first_year=_year(asked.get("from", "")),
        last_year=_year(asked.get("to", "")),
        unit_code=code if _CODE.fullmatch(code) else "",
        unit_name=_words(asked.get("name", "")),
        place=_words(asked.get("place", "")),
    )


def unit_of(narrowing: Narrowing, own: int | None = None) -> NarrowedUnit | None:
    """Return the unit asked for by code or by name; None where none was.

    Of namesakes the one whose number is ``own`` comes first.
    """
    if narrowing.unit_code:
        return NarrowedUnit(unit_by_public_code(narrowing.unit_code))
    if not narrowing.unit_name:
        return None
    found = find_units(narrowing.unit_name, limit=_MOST_NAMESAKES, include_samples=True)
    if not found:
        return NarrowedUnit(None)
    found.sort(key=lambda one: one.unit.pk != own)
    return NarrowedUnit(found[0].unit, tuple(found[1:]))


def days_of(narrowing: Narrowing) -> tuple[date | None, date | None]:
    """Return first and last day of the years asked for."""
    first, last = narrowing.first_year, narrowing.last_year
    return (
        date(first, 1, 1) if first else None,
        date(last, 12, 31) if last else None,
    )


def _year(written: str) -> int | None:
    return int(written) if _YEAR.fullmatch(written.strip()) else None


def _words(written: str) -> str:
    return normalise(written.replace("\x00", " "))[:_LONGEST_NAME]


def is_too_long(text: str) -> bool:
    """Tell whether more was typed than a question needs."""
    return len(text) > LONGEST_QUESTION
