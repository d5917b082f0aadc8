"""Which units there are on a day, and what stands above and below each."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from phoihop.directory.units.models import (
    COVERED_FROM,
    AdminUnit,
    AdminUnitQuerySet,
    UnitLevel,
)
from phoihop.foundation.prepared import (
    PreparedQuery,
    given_day,
    given_number,
    given_text,
)


@dataclass(frozen=True)
class UnitCounts:
    """How many units there are of each level on a day.

    Before the data begin (``is_covered`` is false) the numbers prove nothing.
    """

    day: date
    provinces: int
    districts: int
    communes: int
    is_covered: bool


def units_on(
    day: date, level: UnitLevel | str | None = None, *, include_samples: bool = False
) -> AdminUnitQuerySet:
    """Return the units in force on the day, in order, with what their names need."""
    units = known_units(include_samples=include_samples).on(day)
    if level:
        units = units.at(level)
    return units.with_path().in_order()


def known_units(*, include_samples: bool = False) -> AdminUnitQuerySet:
    """Return the units of all eras."""
    units = AdminUnit.objects.all()
    return units if include_samples else units.real()


def unit_on(code: str, day: date) -> AdminUnit | None:
    """Return the unit that the official code named on the day.

    Ask its ``is_sure_on`` before saying so: an unknown start reaches back for ever.
    """
    return AdminUnit.objects.with_path().on(day).filter(code=code).first()


def unit_by_public_code(public_code: str) -> AdminUnit | None:
    """Return the unit of the permanent public code, fictional ones included."""
    return _UNDER_CODE.first(public_code=public_code)


def counts_on(day: date, *, include_samples: bool = False) -> UnitCounts:
    """Count the units of each level on the day."""
    units = known_units(include_samples=include_samples).on(day)
    rows = units.values_list("kind__level").annotate(number=Count("pk")).order_by()
    numbers = dict(rows)
    return UnitCounts(
        day=day,
        provinces=numbers.get(UnitLevel.PROVINCE, 0),
        districts=numbers.get(UnitLevel.DISTRICT, 0),
        communes=numbers.get(UnitLevel.COMMUNE, 0),
        is_covered=day >= COVERED_FROM,
    )


def unit_path(unit: AdminUnit) -> tuple[AdminUnit, ...]:
    """Return the unit with those above it, the province first.

    Costs no query for units fetched ``with_path``, at most two otherwise.
    """
    path = [unit]
    while above := path[0].parent:
        path.insert(0, above)
    return tuple(path)


def units_within(unit: AdminUnit, day: date) -> list[AdminUnit]:
    """Return the units directly below on the day, in order."""
    return _WITHIN.rows(unit=unit.pk, day=day)


def _under_code() -> AdminUnitQuerySet:
    return AdminUnit.objects.with_path().filter(public_code=given_text("public_code"))


def _within() -> AdminUnitQuerySet:
    below = AdminUnit.objects.filter(parent_id=given_number("unit"))
    return below.on(given_day("day")).with_path().in_order()


_UNDER_CODE = PreparedQuery(_under_code)
_WITHIN = PreparedQuery(_within)
