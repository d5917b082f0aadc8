"""A period as a table for a spreadsheet, in which no cell is a formula."""

import csv

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

# A cell that begins with one of these is run by spreadsheets as a formula.
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")
# Spreadsheets take the bytes for UTF-8 only behind this mark.
_MARK = "\ufeff"


def csv_response(period: ReportingPeriod, sheet: PeriodSheet) -> HttpResponse:
    """Return the period as a download; columns are parted as Vietnamese Excel does."""
    response = HttpResponse(_MARK, content_type="text/csv; charset=utf-8")
    name = slugify(fold(period.name)) or "ky"
    response["Content-Disposition"] = f'attachment; filename="so-lieu-{name}.csv"'
    writer = csv.writer(response, delimiter=";", lineterminator="\r\n")
    writer.writerow(_headings())
    for part in sheet.parts:
        for line in part.lines:
            writer.writerow([_safe(cell) for cell in _row(period, part, line)])
    return response


def _safe(text: str) -> str:
    """Return the text so that no spreadsheet runs it."""
    return f"'{text}" if text.startswith(_DANGEROUS) else text


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
