"""Questions about units: which there are, what followed what, and finding one."""

from phoihop.directory.units.queries.listing import (
    UnitCounts,
    counts_on,
    known_units,
    unit_by_public_code,
    unit_on,
    unit_path,
    units_on,
    units_within,
)
from phoihop.directory.units.queries.search import FoundUnit, find_units
from phoihop.directory.units.queries.succession import (
    UnitLink,
    histories_of,
    predecessors,
    successors,
    successors_of,
)

__all__ = [
    "FoundUnit",
    "UnitCounts",
    "UnitLink",
    "counts_on",
    "find_units",
    "histories_of",
    "known_units",
    "predecessors",
    "successors",
    "successors_of",
    "unit_by_public_code",
    "unit_on",
    "unit_path",
    "units_on",
    "units_within",
]
