"""What each public page shows, put together from what is published."""

from dataclasses import dataclass
from datetime import date

from phoihop.conferences.models import Conference
from phoihop.directory.models import AdminUnit
from phoihop.directory.units.queries import (
    UnitLink,
    predecessors,
    successors,
    unit_path,
    units_within,
)
from phoihop.foundation.dates import last_day
from phoihop.monitoring.queries.corrections import Correction, corrections_of
from phoihop.portal.how_far import (
    HowFar,
    how_far_by_proof,
    how_far_by_review,
    how_far_of_all,
)
from phoihop.portal.places import Locality, locality_of, predecessor_words
from phoihop.portal.queries import (
    PublishedProgramme,
    published_in,
    publishing_organisation,
    read,
)
from phoihop.portal.queries.amended import Amended
from phoihop.portal.queries.events import events_of_programme, events_shown_in
from phoihop.portal.queries.figures import open_figures
from phoihop.portal.queries.lines import ContentLine, content_lines
from phoihop.portal.queries.reviews import (
    PublishedReview,
    ReviewLine,
    final_reviews_of,
    read_review,
    review_lines,
)
from phoihop.portal.queries.stands import stands_of
from phoihop.portal.queries.terms import Term, term_around, terms_of
from phoihop.portal.timeline import (
    Years,
    programmes_told_in,
    under_their_terms,
    units_reached_back,
    years_of,
)
from phoihop.publication.models import Publication
from phoihop.reports.models import Report
from phoihop.reports.queries.public import reports_of_programme, reports_of_unit
from phoihop.ui.ribbons import RibbonCell


@dataclass(frozen=True, kw_only=True)
class ProgrammePage:
    """A published programme: what was signed, and how far it is."""

    programme: PublishedProgramme
    locality: Locality
    path: tuple[AdminUnit, ...]
    earlier: str
    publisher: str
    far: HowFar
    lines: tuple[ContentLine, ...]
    amended: Amended
    # Published conferences that were about it.
    conferences: list[Conference]
    # The last published reports of bodies on its contents.
    reports: list[Report]
    # Nobody owes anything any more.
    is_over: bool
    # The published programme of several years above it.
    term: Publication | None
    # The published yearly programmes beneath it, the earliest first.
    years: tuple[HowFar, ...]


@dataclass(frozen=True, kw_only=True)
class UnitPage:
    """A unit with what it was, what it became, and what was promised there."""

    unit: AdminUnit
    locality: Locality
    path: tuple[AdminUnit, ...]
    earlier: str
    predecessors: tuple[UnitLink, ...]
    successors: tuple[UnitLink, ...]
    below: list[AdminUnit]
    years: Years
    # The last published reports of its bodies.
    reports: list[Report]

    @property
    def above(self) -> tuple[AdminUnit, ...]:
        """The units it stands in, the nearest first."""
        return self.path[-2::-1]

    @property
    def first_day(self) -> date | None:
        """The first day; None when it is not known."""
        first: date | None = self.unit.term.lower
        return first

    @property
    def last_day(self) -> date | None:
        """The last day; None while it is in force."""
        return last_day(self.unit.term)


@dataclass(frozen=True, kw_only=True)
class ReviewPage:
    """The page of a published review."""

    review: PublishedReview
    programme: Publication
    lines: tuple[ReviewLine, ...]
    cells: list[RibbonCell]
    # What was corrected since it was approved, and which figures have a page.
    corrections: list[Correction]
    open_figures: frozenset[str]
    locality: Locality
    path: tuple[AdminUnit, ...]

    @property
    def length(self) -> int:
        """How many contents share the sheet."""
        return len(self.lines)


def programme_page(publication: Publication, today: date) -> ProgrammePage:
    """Put together the page of a published programme."""
    [programme] = read([publication])
    unit, number = programme.unit, publication.object_id
    stands, around = stands_of(programme, today), term_around(number)
    review = final_reviews_of([programme]).get(number)
    return ProgrammePage(
        programme=programme,
        locality=locality_of(unit),
        path=unit_path(unit),
        earlier=predecessor_words(predecessors(unit)),
        publisher=publishing_organisation(publication),
        far=how_far_by_review(review, programme)
        if review
        else how_far_by_proof(stands),
        lines=content_lines(stands),
        amended=stands.amended,
        conferences=events_of_programme(number),
        reports=reports_of_programme(number),
        is_over=stands.is_over,
        term=around.above,
        years=_years(around, today),
    )


def _years(around: Term, today: date) -> tuple[HowFar, ...]:
    """Return how far the yearly programmes of a term are, the earliest first."""
    if not around.beneath:
        return ()
    programmes = read(around.beneath)
    far = how_far_of_all(programmes, today)
    return tuple(far[one.publication.object_id] for one in programmes)


def how_far_elsewhere(programme: PublishedProgramme, today: date) -> HowFar:
    """Return how far a programme is whose page is elsewhere."""
    return how_far_of_all([programme], today)[programme.publication.object_id]


def unit_page(unit: AdminUnit, today: date) -> UnitPage:
    """Put together the page of a unit."""
    before = predecessors(unit)
    reached = [unit.pk, *units_reached_back(before)]
    programmes = read(published_in(reached))
    terms = terms_of(programmes)
    years = years_of(
        unit.pk,
        programmes,
        events_shown_in(reached),
        programmes_told_in(reached),
        today,
    )
    return UnitPage(
        unit=unit,
        locality=locality_of(unit),
        path=unit_path(unit),
        earlier=predecessor_words(before),
        predecessors=before,
        successors=successors(unit),
        below=units_within(unit, last_day(unit.term) or today),
        years=Years(
            own=under_their_terms(years.own, terms),
            earlier=under_their_terms(years.earlier, terms),
        ),
        reports=reports_of_unit(unit.pk),
    )


def review_page(publication: Publication, programme: Publication) -> ReviewPage:
    """Put together the page of a published review."""
    review = read_review(publication)
    unit = programme.named_unit
    return ReviewPage(
        review=review,
        programme=programme,
        lines=review_lines([review])[publication.pk],
        cells=review.cells(),
        corrections=corrections_of(review.sheet),
        open_figures=open_figures(
            figure.public_code
            for line in review.sheet.targets
            for figure in line.figures
        ),
        locality=locality_of(unit),
        path=unit_path(unit),
    )
