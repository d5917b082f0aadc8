"""Fields of tasks' forms: several days, one time of a regular task, evidence."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import Organisation
from phoihop.foundation.dates import format_date
from phoihop.tasks.models import Evidence, Occurrence
from phoihop.tasks.rhythm import MOST_DAYS
from phoihop.ui.choosing import OneField
from phoihop.ui.dates_input import DayField

# Django's fields take a type only while types are checked.
if TYPE_CHECKING:
    Several = forms.ModelMultipleChoiceField[Any]
else:
    Several = forms.ModelMultipleChoiceField


class BodyField(OneField):
    """One organisation by its short name."""

    def label_from_instance(self, obj: Organisation) -> str:
        """Show the short name."""
        return obj.short_name


class BodiesField(Several):
    """Several organisations, each with a box to tick."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Organisation) -> str:
        """Show the short name."""
        return obj.short_name


class DaysField(forms.CharField):
    """Several days, one to a line, as people write them."""

    widget = forms.Textarea(attrs={"rows": 8, "inputmode": "text"})

    def to_python(self, value: object) -> Any:
        """Return the days in order, each once."""
        written = str(super().to_python(value))
        lines = [line.strip() for line in written.splitlines() if line.strip()]
        if len(lines) > MOST_DAYS:
            raise ValidationError(
                _("These are more than %(most)s days. Check the rhythm and the years."),
                params={"most": MOST_DAYS},
            )
        read = DayField()
        days: set[date] = {read.clean(line) for line in lines}
        return sorted(days)

    def prepare_value(self, value: Any) -> Any:
        """Write stored days one to a line; leave typed text as it is."""
        if isinstance(value, list):
            return "\n".join(format_date(day) for day in value)
        return value


class OccurrenceField(OneField):
    """One time of a regular task, named by the day it is due."""

    def label_from_instance(self, obj: Occurrence) -> str:
        """Show number and day."""
        words = _("time %(number)s, due %(day)s")
        return words % {"number": obj.number, "day": format_date(obj.due_on)}


class EvidenceField(Several):
    """Evidence that is here already, each with a box to tick."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Evidence) -> str:
        """Show what it is, and the document or the file."""
        where = obj.reference or (obj.file.original_name if obj.file else "")
        return f"{obj.title} · {where} · {format_date(obj.added_on)}"
