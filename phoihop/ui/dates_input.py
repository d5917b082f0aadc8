"""The form field for a day, typed as people write it: 5/9/2026."""

import re
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.foundation.dates import format_date

_TYPED = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


class DayField(forms.Field):
    """A day typed as d/m/yyyy; 05/09/2026, 5-9-2026 and 5.9.2026 are read as well."""

    default_error_messages = {
        "unreadable": _("Write the day as day/month/year, for example 5/9/2026."),
        "not_in_calendar": _(
            "There is no %(typed)s in the calendar. Check the day and the month."
        ),
        "far_away": _("Check the year: %(year)s."),
    }

    def __init__(self, **settings: Any) -> None:
        attributes = {
            "inputmode": "numeric",
            "autocomplete": "off",
            "maxlength": "20",
            "placeholder": _("day/month/year"),
        }
        settings.setdefault("widget", forms.TextInput(attrs=attributes))
        super().__init__(**settings)

    def to_python(self, value: Any) -> date | None:
        """Read the day.

        Raises:
            ValidationError: the text is no day, or a day no programme can have.
        """
        if value in self.empty_values:
            return None
        if isinstance(value, date):
            return value
        return self._read(str(value).strip())

    def prepare_value(self, value: Any) -> Any:
        """Write a stored day as it is typed; leave the typed text as it is."""
        return format_date(value) if isinstance(value, date) else value

    def _read(self, typed: str) -> date:
        found = _TYPED.fullmatch(typed)
        if not found or not typed.isascii():
            raise self._refusal("unreadable")
        day, month, year = (int(part) for part in found.groups())
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            raise self._refusal("far_away", year=str(year))
        try:
            return date(year, month, day)
        except ValueError:
            raise self._refusal("not_in_calendar", typed=typed) from None

    def _refusal(self, code: str, **names: str) -> forms.ValidationError:
        return forms.ValidationError(self.error_messages[code], code, names)
