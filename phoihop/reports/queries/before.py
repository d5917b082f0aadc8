"""What the same body reported before, in the same place."""

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet

from phoihop.foundation.prepared import (
    PreparedQuery,
    given_day,
    given_number,
    given_text,
)
from phoihop.reports.models import Report, ReportSection
from phoihop.reports.states import FROZEN_STATES


def _before() -> QuerySet[Report]:
    fixed = Report.objects.filter(
        organisation_id=given_number("organisation"), state__in=sorted(FROZEN_STATES)
    )
    earlier = fixed.filter(duty__call__period__days__startswith__lt=given_day("day"))
    # The period of the same kind says the most: half a year beside half a year.
    same = ExpressionWrapper(
        Q(duty__call__period__kind=given_text("kind")), output_field=BooleanField()
    )
    return (
        earlier.annotate(is_of_same_kind=same)
        .select_related("text", "duty__call__period")
        .order_by("-is_of_same_kind", "-duty__call__period__days", "-id")
        .prefetch_related("sections")[:1]
    )


_BEFORE = PreparedQuery(_before)


def report_before(report: Report) -> Report | None:
    """Return the body's last approved report of an earlier period, and its sections."""
    period = report.duty.call.period
    return _BEFORE.first(
        organisation=report.organisation_id, day=period.days.lower, kind=period.kind
    )


def sections_by_place(report: Report | None) -> dict[tuple[str, int], str]:
    """Return the texts of a report by where they stand; none of no report."""
    if report is None:
        return {}
    return {place_of(section): section.text for section in report.sections.all()}


def place_of(section: ReportSection) -> tuple[str, int]:
    """Name where a section stands: a content of a programme, or a part of the form."""
    return section.kind, section.content_id or 0


def text_before(report: Report, section: ReportSection) -> str:
    """Return what the report before says in the place of a section."""
    return sections_by_place(report_before(report)).get(place_of(section), "")
