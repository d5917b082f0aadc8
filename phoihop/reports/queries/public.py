"""What everybody reads of issued reports: their fixed text, without words on people.

Notes beside figures and what was given in kind may tell of people; they stay in the
house, on the report's page as on the page of the figure itself.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import F, Q, QuerySet

from phoihop.documents.models import Version
from phoihop.foundation.prepared import PreparedQuery, given_number
from phoihop.programmes.models import Programme
from phoihop.publication.models import Publication, PublicationQuerySet
from phoihop.publication.queries import live_publications
from phoihop.reports.models import Report, ReportCall, ReportSection
from phoihop.reports.queries.appendix import marks_in_notes
from phoihop.reports.queries.frozen import read
from phoihop.reports.queries.sheet import AppendixLine, FigureLine, Sheet

REPORT = Report._meta.label_lower
# So many of so many: "32/1.502 hộ".
_BASE = re.compile(r"[\d.,]+/[\d.,]+")
_BESIDE = "; "
# So many stand beside a programme or on the page of a unit; the list has all.
_MOST_BESIDE = 6


@dataclass(frozen=True, kw_only=True)
class PublishedReport:
    """A report as the public sees it: its publication, its text, number and day."""

    publication: Publication
    version: Version
    report: Report
    sheet: Sheet


def published_reports(
    *, unit_code: str = "", programme_code: str = ""
) -> PublicationQuerySet:
    """Return the publications of reports that stand, the last published first.

    ``unit_code`` is the public code of the unit or of one above it; the reports of a
    programme are those that were asked for by its contents.
    """
    found = with_place(live_publications().showing(REPORT))
    found = found.filter(version__isnull=False)
    if unit_code:
        found = found.filter(
            Q(unit__public_code=unit_code)
            | Q(unit__parent__public_code=unit_code)
            | Q(unit__parent__parent__public_code=unit_code)
        )
    if programme_code:
        asked = Report.objects.filter(
            duty__call__programmes__public_code=programme_code
        )
        found = found.filter(object_id__in=asked.values("pk"))
    return found


def report_publication(public_code: str) -> Publication | None:
    """Return the publication under the code: the standing one, else the last one."""
    known = Publication.objects.showing(REPORT).filter(
        public_code=public_code, version__isnull=False
    )
    known = with_place(known).select_related("version")
    return known.order_by(F("withdrawn_at").desc(nulls_first=True), "-id").first()


def with_place(publications: PublicationQuerySet) -> PublicationQuerySet:
    """Fetch the unit of each and the units above it, in the same query."""
    return publications.select_related(
        "unit__kind", "unit__parent__kind", "unit__parent__parent__kind"
    )


def read_published(publications: Iterable[Publication]) -> list[PublishedReport]:
    """Read the texts that publications show, in the same order, in one query more."""
    shown = [one for one in publications if one.version is not None]
    reports = Report.objects.select_related("organisation").in_bulk(
        [one.object_id for one in shown]
    )
    return [
        PublishedReport(
            publication=one,
            version=one.version,
            report=reports[one.object_id],
            sheet=public_sheet(read(one.version)),
        )
        for one in shown
        if one.version is not None
    ]


def reports_of_programme(programme_id: int) -> list[Report]:
    """Return the published reports on a programme's contents, the newest first."""
    return _OF_PROGRAMME.rows(programme=programme_id)


def reports_of_unit(unit_id: int) -> list[Report]:
    """Return the newest published reports of a unit's bodies."""
    return _OF_UNIT.rows(unit=unit_id)


def programmes_spoken_of(report: Report) -> list[Programme]:
    """Return the programmes whose numbering the results of a report follow."""
    sections = ReportSection.objects.filter(report=report, content__isnull=False)
    numbers = sections.values("content__programme_id")
    return list(Programme.objects.filter(pk__in=numbers).order_by("pk"))


def public_sheet(sheet: Sheet) -> Sheet:
    """Return a fixed text without what may tell of people beside its figures."""
    return replace(
        sheet,
        figures=tuple(_figure(one) for one in sheet.figures),
        appendix=tuple(_line(one) for one in sheet.appendix),
    )


def _figure(figure: FigureLine) -> FigureLine:
    """Keep of the base what was counted of what; the rest is said on its own page."""
    first = figure.base.split(_BESIDE)[0]
    return replace(figure, base=first if _BASE.match(first) else "")


def _line(line: AppendixLine) -> AppendixLine:
    """Keep of the note only what we write ourselves."""
    ours = marks_in_notes()
    kept = [part for part in line.note.split(_BESIDE) if part in ours]
    return replace(line, note=_BESIDE.join(kept))


def _shown(reports: QuerySet[Report]) -> QuerySet[Report]:
    standing = Publication.objects.live().showing(REPORT)
    found = reports.filter(pk__in=standing.values("object_id"))
    found = found.select_related("organisation", "duty__call__period")
    return found.order_by("-issued_on", "-pk")


def _of_programme() -> QuerySet[Report]:
    asked = ReportCall.programmes.through.objects.filter(
        programme_id=given_number("programme")
    )
    of_calls = Report.objects.filter(duty__call__in=asked.values("reportcall_id"))
    return _shown(of_calls)[:_MOST_BESIDE]


def _of_unit() -> QuerySet[Report]:
    here = Report.objects.filter(duty__call__unit_id=given_number("unit"))
    return _shown(here)[:_MOST_BESIDE]


_OF_PROGRAMME = PreparedQuery(_of_programme)
_OF_UNIT = PreparedQuery(_of_unit)
