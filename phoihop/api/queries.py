"""The units that answer to a question of the open API."""

from datetime import date

from django.db.models import Q

from phoihop.api.schemas import UnitQuestion
from phoihop.directory.models import AdminUnitKind
from phoihop.directory.units.models import AdminUnitQuerySet
from phoihop.directory.units.naming import search_form
from phoihop.directory.units.queries import units_on


def units_asked(asked: UnitQuestion, day: date) -> AdminUnitQuerySet:
    """Return the units in force on the day that the question describes."""
    units = units_on(day, asked.level, include_samples=asked.samples)
    if asked.parent is not None:
        above = Q(parent__code=asked.parent) | Q(parent__public_code=asked.parent)
        units = units.filter(above)
    if asked.q is not None:
        units = units.filter(_named(asked.q))
    return units


def _named(text: str) -> Q:
    """Return the condition that a name holds the words, with or without its kind."""
    whole = search_form(text)
    if not whole:
        return Q(pk=None)
    condition = _holds(whole)
    for kind in AdminUnitKind.objects.all():
        name = whole.removeprefix(search_form(kind.prefix) + " ")
        if name != whole:
            condition |= Q(kind=kind) & _holds(name)
    return condition


def _holds(name: str) -> Q:
    return Q(name_folded__startswith=name) | Q(name_folded__contains=f" {name}")
