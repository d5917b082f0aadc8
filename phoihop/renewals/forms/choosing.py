"""Choosing the years that stand side by side."""

from collections.abc import Sequence

from django.http import QueryDict

from phoihop.programmes.models import Programme
from phoihop.renewals.queries.side import MOST


def chosen_years(
    asked: QueryDict, years: Sequence[Programme], programme: Programme
) -> list[Programme]:
    """Return the chosen programmes in order of time; what is unknown is left out.

    Nobody having chosen, it is the programme with those before and after it.
    """
    numbers = {int(one) for one in asked.getlist("p") if one.isdecimal()}
    chosen = [one for one in years if one.pk in numbers]
    return chosen[-MOST:] if chosen else _line_of(years, programme)


def _line_of(years: Sequence[Programme], programme: Programme) -> list[Programme]:
    by_id = {one.pk: one for one in years}
    after = {one.predecessor_id: one for one in years if one.predecessor_id}
    found = [by_id.get(programme.pk, programme)]
    while (before := by_id.get(found[0].predecessor_id or 0)) is not None:
        found.insert(0, before)
    while (later := after.get(found[-1].pk)) is not None:
        found.append(later)
    return found[-MOST:]
