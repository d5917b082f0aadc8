"""Choosing the years that stand side by side."""

from collections.abc import Sequence

from django.http import QueryDict

from phoihop.programmes.models import Programme
from phoihop.renewals.queries.side import MOST
from phoihop.renewals.queries.years import line_through


def chosen_years(
    asked: QueryDict, years: Sequence[Programme], programme: Programme
) -> list[Programme]:
    """Return the chosen programmes in order of time; what is unknown is left out.

    Nobody having chosen, it is the programme with those before and after it.
    """
    numbers = {int(one) for one in asked.getlist("p") if one.isdecimal()}
    chosen = [one for one in years if one.pk in numbers]
    return chosen[-MOST:] if chosen else line_through(years, programme)
