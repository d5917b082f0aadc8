"""Where a record belongs, in all words by which people name the place."""

from collections.abc import Iterable, Mapping

from phoihop.directory.models import AdminUnit
from phoihop.directory.units.queries import UnitLink, successors_of, unit_path
from phoihop.search.cards import Part
from phoihop.search.states import PartKind

_MOST_SUCCESSORS = 40

# What each unit of the past has become.
Successors = Mapping[int, tuple[UnitLink, ...]]


def successors_among(units: Iterable[AdminUnit | None]) -> Successors:
    """Return what became of those of the units that have ended, in one query."""
    ended = {unit.pk: unit for unit in units if unit is not None and unit.has_ended}
    return successors_of(ended.values()) if ended else {}


def place_parts(unit: AdminUnit | None, became: Successors) -> tuple[Part, ...]:
    """Return the unit with those above it, and the names it goes by today."""
    if unit is None:
        return ()
    above = [one.full_name for one in reversed(unit_path(unit))]
    now = [link.unit.full_name for link in became.get(unit.pk, ())]
    parts = [Part(PartKind.PLACE, ", ".join(above))]
    if now:
        parts.append(Part(PartKind.PLACE, ", ".join(now[:_MOST_SUCCESSORS]), "now"))
    return tuple(parts)
