"""Reading which month, and which kinds of day, are asked for."""

import re
from collections.abc import Mapping
from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.cycle.months import FIRST_YEAR, LAST_YEAR
from phoihop.cycle.states import EntryKind

_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_MOST_MONTHS = 12


def read_month(asked: Mapping[str, str], today: date) -> date:
    """Return the first day of the month; this month when none is readable."""
    found = _MONTH.fullmatch(asked.get("month", ""))
    year, month = (int(part) for part in found.groups()) if found else (0, 0)
    if FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= _MOST_MONTHS:
        return date(year, month, 1)
    return today.replace(day=1)


def read_kind(asked: Mapping[str, str]) -> str:
    """Return the kind that is asked for; empty means all."""
    kind = asked.get("kind", "")
    return kind if kind in EntryKind.values else ""


class FeedForm(forms.Form):
    """Who is to read the calendar of the body."""

    name = forms.CharField(
        label=_("Who reads the calendar?"),
        max_length=100,
        required=False,
        help_text=_("For example: phone of the office chief."),
    )
