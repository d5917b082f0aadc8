"""The public page of a report that a body issued, and the list of all of them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from phoihop.directory.models import AdminUnit
from phoihop.directory.units.queries import unit_path
from phoihop.portal.places import Locality
from phoihop.portal.queries.events import locality_of_the_past
from phoihop.portal.queries.figures import open_figures
from phoihop.portal.queries.published import PROGRAMME
from phoihop.publication.models import Publication
from phoihop.publication.queries import live_under
from phoihop.reports.models import Report
from phoihop.reports.queries.corrections import Correction, corrections_of
from phoihop.reports.queries.public import (
    PublishedReport,
    programmes_spoken_of,
    read_published,
)


@dataclass(frozen=True, kw_only=True)
class SpokenOf:
    """A programme whose numbering a report follows; no code: nobody may open it."""

    title: str
    code: str


@dataclass(frozen=True, kw_only=True)
class ReportPage:
    """A published report as it was approved, and what was corrected since."""

    published: PublishedReport
    programmes: tuple[SpokenOf, ...]
    # By the title that the text names; a title that two programmes have leads nowhere.
    codes: Mapping[str, str]
    corrections: list[Correction]
    open_figures: frozenset[str]
    locality: Locality
    path: tuple[AdminUnit, ...]

    @property
    def issuers(self) -> list[str]:
        """The names that stand at the head of the paper."""
        return [self.published.sheet.organisation]


@dataclass(frozen=True, kw_only=True)
class ListedReport:
    """A report in a list."""

    code: str
    title: str
    organisation: str
    number: str
    issued_on: date | None
    period: str
    unit: AdminUnit


def report_page(publication: Publication) -> ReportPage:
    """Put together the page of a published report."""
    [published] = read_published([publication])
    sheet, unit = published.sheet, publication.named_unit
    programmes = spoken_of(published.report)
    titles = Counter(one.title for one in programmes)
    named = [figure.public_code for figure in sheet.figures]
    named += [line.public_code for line in sheet.appendix]
    return ReportPage(
        published=published,
        programmes=programmes,
        codes={
            one.title: one.code
            for one in programmes
            if one.code and titles[one.title] == 1
        },
        corrections=corrections_of(sheet),
        open_figures=open_figures(named),
        locality=locality_of_the_past(unit),
        path=unit_path(unit),
    )


def spoken_of(report: Report) -> tuple[SpokenOf, ...]:
    """Return the programmes of a report, and which of them everybody may open."""
    programmes = programmes_spoken_of(report)
    shown = live_under(one.public_code for one in programmes)
    is_open = {code for code, one in shown.items() if one.object_type == PROGRAMME}
    return tuple(
        SpokenOf(
            title=one.title,
            code=one.public_code if one.public_code in is_open else "",
        )
        for one in programmes
    )


def listed_reports(publications: Iterable[Publication]) -> list[ListedReport]:
    """Return reports as a list shows them, in the same order, in one query more."""
    return [
        ListedReport(
            code=one.publication.public_code,
            title=one.sheet.title,
            organisation=one.sheet.organisation,
            number=one.report.number,
            issued_on=one.report.issued_on,
            period=one.sheet.period,
            unit=one.publication.named_unit,
        )
        for one in read_published(publications)
    ]
