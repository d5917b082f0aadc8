"""What each public page shows, put together from what is published."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from phoihop.directory.models import AdminUnit
from phoihop.directory.units.models import UnitLevel
from phoihop.directory.units.queries import (
    UnitLink,
    predecessors,
    successors,
    unit_path,
    units_within,
)
from phoihop.foundation.dates import last_day
from phoihop.portal.places import Locality, locality_of, predecessor_words
from phoihop.portal.queries import (
    PublishedProgramme,
    published_programmes,
    publishing_organisation,
    read,
)
from phoihop.portal.texts import PublicContent
from phoihop.publication.models import Publication
from phoihop.ui.ribbons import Proof, RibbonCell

_SHOWN_ON_UNIT = 50


@dataclass(frozen=True, kw_only=True)
class ProgrammePage:
    """A published programme, as signed."""

    programme: PublishedProgramme
    locality: Locality
    path: tuple[AdminUnit, ...]
    earlier: str
    cells: list[RibbonCell]
    publisher: str

    @property
    def without_task(self) -> int:
        """How many counted contents are given to nobody."""
        return sum(cell.proof == Proof.HATCHED for cell in self.cells)

    @property
    def with_task(self) -> int:
        """How many counted contents are given to somebody."""
        return len(self.cells) - self.without_task


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
    programmes: list[PublishedProgramme]
    earlier_programmes: list[PublishedProgramme]

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


def programme_page(publication: Publication) -> ProgrammePage:
    """Put together the page of a published programme."""
    [programme] = read([publication])
    unit = programme.unit
    return ProgrammePage(
        programme=programme,
        locality=locality_of(unit),
        path=unit_path(unit),
        earlier=predecessor_words(predecessors(unit)),
        cells=[_cell(content) for content in programme.text.counted()],
        publisher=publishing_organisation(publication),
    )


def ribbon_elsewhere(programme: PublishedProgramme) -> list[RibbonCell]:
    """Return the ribbon of a programme whose page is elsewhere."""
    code = programme.publication.public_code
    address = reverse("portal:programme", args=[code])
    return [_cell(content, address) for content in programme.text.counted()]


def unit_page(unit: AdminUnit, today: date) -> UnitPage:
    """Put together the page of a unit."""
    before = predecessors(unit)
    earlier_ids = _units_reached_back(before)
    shown = published_programmes().of_units([unit.pk, *earlier_ids])
    programmes = read(shown[:_SHOWN_ON_UNIT])
    return UnitPage(
        unit=unit,
        locality=locality_of(unit),
        path=unit_path(unit),
        earlier=predecessor_words(before),
        predecessors=before,
        successors=successors(unit),
        below=list(units_within(unit, last_day(unit.term) or today)),
        programmes=[one for one in programmes if one.unit.pk == unit.pk],
        earlier_programmes=[one for one in programmes if one.unit.pk != unit.pk],
    )


def _units_reached_back(before: tuple[UnitLink, ...]) -> set[int]:
    """Return the predecessors and the districts that ended with them."""
    reached = {link.unit.pk for link in before}
    for link in before:
        above = link.unit.parent
        if above is not None and above.level == UnitLevel.DISTRICT:
            reached.add(above.pk)
    return reached


def _cell(content: PublicContent, address: str = "") -> RibbonCell:
    # Nothing is reported in this version of the system, so no proof is claimed.
    return RibbonCell(
        number=content.number,
        title=content.title,
        proof=Proof.NONE if content.has_task else Proof.HATCHED,
        url=f"{address}#{content.anchor}",
    )
