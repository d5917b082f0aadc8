"""A period as a table for a spreadsheet."""

from django.http import HttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from phoihop.figures.models import ReportingPeriod
from phoihop.figures.queries.sheet import BodyPart, Line, PeriodSheet
from phoihop.figures.wording import (
    base_words_of,
    correction_words,
    marks_of,
    state_pill,
)
from phoihop.foundation.dates import format_date
from phoihop.foundation.vietnamese import fold
from phoihop.ui import csv_out as ui_csv


def csv_response(period: ReportingPeriod, sheet: PeriodSheet) -> HttpResponse:
    """Return the period as a download."""
    name = slugify(fold(period.name)) or "ky"
    rows = (_row(period, part, line) for part in sheet.parts for line in part.lines)
    return ui_csv.csv_response(f"so-lieu-{name}", _headings(), rows)


def _headings() -> list[str]:
    return [
        _("Code of the indicator"),
        _("Indicator of the figure"),
        _("Of whom"),
        _("Given by"),
        _("Value"),
        _("Base"),
        _("Mark"),
        _("State"),
        _("Figures as of"),
        _("In kind"),
        _("Source"),
        _("Note"),
        _("Correction"),
        _("Public code"),
    ]


def _row(period: ReportingPeriod, part: BodyPart, line: Line) -> list[str]:
    whose = part.body.short_name if line.is_about_the_body else period.unit.full_name
    beginning = [line.code, line.indicator, whose, part.body.short_name]
    figure = line.figure
    if figure is None:
        return [*beginning, "", "", "", _("Nothing given"), "", "", "", "", "", ""]
    return [
        *beginning,
        figure.written,
        base_words_of(figure),
        "; ".join(marks_of(figure)),
        state_pill(figure.state)[1],
        format_date(figure.as_of),
        figure.in_kind,
        figure.source,
        figure.note,
        correction_words(figure),
        figure.public_code,
    ]
