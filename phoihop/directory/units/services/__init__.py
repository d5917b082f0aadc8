"""Writing units: loading those of the country, entering single ones."""

from phoihop.directory.units.services.entering import (
    NewUnit,
    create_unit,
    record_succession,
)
from phoihop.directory.units.services.loading import LoadedUnits, load_units

__all__ = [
    "LoadedUnits",
    "NewUnit",
    "create_unit",
    "load_units",
    "record_succession",
]
