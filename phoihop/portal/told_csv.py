"""The values of a told event as a table for spreadsheets."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from phoihop.conferences.queries import RecordedEvent
from phoihop.portal.queries.told_values import values_of
from phoihop.sources.models import FieldMark
from phoihop.ui.csv_out import csv_response


def values_as_csv(code: str, event: RecordedEvent) -> HttpResponse:
    """Return the values of an event as a table, one row for each."""
    headings = [
        _("Of what"),
        _("Field"),
        _("Value"),
        _("What it rests on"),
        _("Words of the source"),
    ]
    groups = values_of(event, event.source) if event.source else []
    rows = (
        (group.title, value.label, value.shown, _rests_on(value.mark), value.mark.words)
        for group in groups
        for value in group.values
    )
    return csv_response(code, headings, rows)


def _rests_on(mark: FieldMark) -> str:
    return _("retold") if mark.is_retold else mark.get_standing_display()
