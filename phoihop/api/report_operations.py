"""The operations of the open API on reports of organisations."""

from django.http import Http404, HttpRequest
from ninja import Query

from phoihop.api import report_schemas as schemas
from phoihop.api.figure_operations import api
from phoihop.api.operations import next_part, part_of
from phoihop.api.problems import Problem, WithdrawnError
from phoihop.api.report_items import report_detail, report_item
from phoihop.foundation.clock import day_of
from phoihop.portal.queries.reports import report_page
from phoihop.reports.queries.public import (
    published_reports,
    read_published,
    report_publication,
)

__all__ = ["api"]


@api.get(
    "reports",
    response={200: schemas.ReportPage, 422: Problem},
    url_name="reports",
    operation_id="listReports",
    summary="Published reports of organisations",
    tags=["reports"],
)
def reports(
    request: HttpRequest, asked: Query[schemas.ReportQuestion]
) -> schemas.ReportPage:
    """List issued reports that are published, the last published first."""
    found = published_reports(
        unit_code=asked.unit or "", programme_code=asked.programme or ""
    )
    count = found.count()
    part = found.select_related("version")[part_of(asked)]
    return schemas.ReportPage(
        count=count,
        next=next_part(request, asked.offset, asked.limit, count),
        items=[report_item(one) for one in read_published(part)],
    )


@api.get(
    "reports/{slug:public_code}",
    response={200: schemas.ReportDetail, 404: Problem, 410: Problem},
    url_name="report",
    operation_id="readReport",
    summary="A report as it was approved",
    tags=["reports"],
)
def report(request: HttpRequest, public_code: str) -> schemas.ReportDetail:
    """Give the text by the programme's own numbering, with its figures."""
    publication = report_publication(public_code)
    if publication is None:
        raise Http404
    if publication.withdrawn_at is not None:
        day = day_of(publication.withdrawn_at)
        raise WithdrawnError(f"Withdrawn on {day}: {publication.withdrawn_reason}")
    return report_detail(report_page(publication))
