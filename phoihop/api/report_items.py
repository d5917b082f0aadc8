"""Turning published reports into what the open API gives."""

from collections.abc import Collection

from django.urls import reverse

from phoihop.api import report_schemas as schemas
from phoihop.api.schemas import Period, UnitName
from phoihop.figures.states import Recognition, ValueKind
from phoihop.portal.queries.reports import ReportPage
from phoihop.reports.queries.public import PublishedReport
from phoihop.reports.queries.sheet import SectionLine, Sheet
from phoihop.reports.states import SectionKind


def report_item(one: PublishedReport) -> schemas.ReportItem:
    """Return a report as an item of a list."""
    sheet, unit = one.sheet, one.publication.named_unit
    return schemas.ReportItem(
        public_code=one.publication.public_code,
        title=sheet.title,
        organisation=sheet.organisation,
        receiver=sheet.receiver,
        unit=UnitName(
            code=unit.code, public_code=unit.public_code, full_name=unit.full_name
        ),
        period=sheet.period,
        days=Period(first_day=sheet.first_day, last_day=sheet.last_day),
        cut_off=sheet.cut_off,
        number=one.report.number,
        issued_on=one.report.issued_on,
        published_on=one.publication.published_on,
        sha256=one.version.sha256,
        page=reverse("portal:report", args=[one.publication.public_code]),
        sample=unit.is_sample,
    )


def report_detail(page: ReportPage) -> schemas.ReportDetail:
    """Return a report with its sections, figures and corrections, as its page does."""
    sheet, report = page.published.sheet, page.published.report
    signer = (report.approved_by_name, report.approved_by_title)
    return schemas.ReportDetail(
        **dict(report_item(page.published)),
        approved_by=", ".join(filter(None, signer)),
        programmes=[
            schemas.ReportedProgramme(title=one.title, public_code=one.code or None)
            for one in page.programmes
        ],
        sections=[_section(line, sheet) for line in sheet.sections if line.text],
        figures=_figures(sheet, page.open_figures),
        appendix=_appendix(sheet, page.open_figures),
        corrections=[
            schemas.ReportCorrection(
                code=one.code,
                name=one.name,
                on=one.corrected_on,
                was=one.was,
                now=one.now,
            )
            for one in page.corrections
        ],
    )


def _section(line: SectionLine, sheet: Sheet) -> schemas.ReportSection:
    return schemas.ReportSection(
        kind=SectionKind(line.kind),
        programme=line.programme,
        number=line.number,
        heading=line.heading,
        text=sheet.said(line.text),
        codes=line.codes,
        confirmed=line.is_confirmed,
    )


def _figures(sheet: Sheet, is_open: Collection[str]) -> list[schemas.ReportedFigure]:
    return [
        schemas.ReportedFigure(
            code=one.code,
            name=one.name,
            written=one.words,
            base=one.base,
            as_of=one.as_of,
            period=one.period,
            source=one.source,
            value_kind=ValueKind(one.value_kind),
            recognition=Recognition(one.recognition),
            public_code=_if_open(one.public_code, is_open),
        )
        for one in sheet.figures
    ]


def _appendix(sheet: Sheet, is_open: Collection[str]) -> list[schemas.AppendixRow]:
    return [
        schemas.AppendixRow(
            code=one.code,
            name=one.name,
            plan=one.plan,
            written=one.words,
            percent_of_plan=one.percent_of_plan,
            a_year_before=one.before,
            change=one.change,
            note=one.note,
            public_code=_if_open(one.public_code, is_open),
        )
        for one in sheet.appendix
    ]


def _if_open(code: str, is_open: Collection[str]) -> str | None:
    return code if code in is_open else None
