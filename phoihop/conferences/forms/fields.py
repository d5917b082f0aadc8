"""Fields of conferences' forms: a time of day, a body, a text of several lines."""

import re
from datetime import time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.models import Conference
from phoihop.directory.models import Organisation
from phoihop.programmes.models import Programme
from phoihop.programmes.prose import prose
from phoihop.ui.choosing import OneField

_TYPED = re.compile(r"(\d{1,2})\s*(?:giờ|gio|[h:.])?\s*(\d{2})?\s*(?:phút|phut|[p'])?")


class ClockField(forms.CharField):
    """A time of day typed as people write it: 8:00, 8h30, 13 giờ 30."""

    def __init__(self, **settings: Any) -> None:
        attributes = {"autocomplete": "off", "placeholder": "8:00"}
        settings.setdefault("widget", forms.TextInput(attrs=attributes))
        super().__init__(max_length=20, **settings)

    def to_python(self, value: object) -> Any:
        """Read the time; an empty box is none."""
        if isinstance(value, time):
            return value
        written = str(super().to_python(value)).strip().lower()
        if not written:
            return None
        found = _TYPED.fullmatch(written)
        hour, minute = (found[1], found[2] or "0") if found else ("99", "0")
        try:
            return time(int(hour), int(minute))
        except ValueError as error:
            raise ValidationError(
                _("Write the time as 8:00 or 13:30."), code="unreadable"
            ) from error

    def run_validators(self, value: Any) -> None:
        """Leave the length to the typed text, which was looked at."""
        if not isinstance(value, time):
            super().run_validators(value)

    def prepare_value(self, value: Any) -> Any:
        """Write a stored time as it is typed."""
        return f"{value:%H:%M}".lstrip("0") if isinstance(value, time) else value


class ProseField(forms.CharField):
    """Text of several lines."""

    def to_python(self, value: object) -> Any:
        """Return the text as it is stored, so that both texts of a conflict compare."""
        return prose(str(super().to_python(value)))


class BodyField(OneField):
    """One organisation by its short name."""

    def label_from_instance(self, obj: Organisation) -> str:
        """Show the short name."""
        return obj.short_name


class EarlierField(OneField):
    """One earlier conference of the body, with its number."""

    def label_from_instance(self, obj: Conference) -> str:
        """Show series, number and title."""
        number = f"{obj.series} · {obj.number} · " if obj.number else ""
        return f"{number}{obj.title}"


class ProgrammeField(OneField):
    """One programme by its title."""

    def label_from_instance(self, obj: Programme) -> str:
        """Show the title."""
        return obj.title
