"""Figures that bodies gave: at work by the room's rule, and those for everybody."""

from collections.abc import Collection, Iterator

from django.db.models import QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.figures.models import CorrectionRequest, Measurement
from phoihop.figures.queries.public import public_measurements
from phoihop.figures.queries.shown import Shown, complete, show
from phoihop.search.cards import (
    Address,
    Card,
    Part,
    Touched,
    filled,
    numbers_above,
)
from phoihop.search.cataloguers.places import (
    Successors,
    place_parts,
    successors_among,
)
from phoihop.search.states import CardKind, Face, PartKind

_UNIT = ("unit__kind", "unit__parent__kind", "unit__parent__parent__kind")


class MeasurementCataloguer:
    """Owner: a figure with a value.

    Names of what was counted and notes are on no card: they may tell of people.
    """

    face = Face.WORK
    owner_type = Measurement._meta.label_lower

    def touched_by(self, touched: Touched) -> set[int]:
        """Return figures changed, or asked to be corrected."""
        found = set(touched.get(self.owner_type, ()))
        return found | numbers_above(touched, CorrectionRequest, "measurement_id")

    def cards_of(self, owners: Collection[int]) -> Iterator[Card]:
        """Yield a card for each figure that has a value."""
        given = complete(self._indexed().filter(pk__in=owners))
        rows = list(given.select_related(*_UNIT))
        became = successors_among(row.unit for row in rows)
        for row, figure in zip(rows, show(rows), strict=True):
            yield _card(row, figure, self._address(row), became)

    def all_owners(self) -> Iterator[int]:
        """Yield all figures that may have a card."""
        numbers = self._indexed().filter(current__isnull=False).order_by("pk")
        return numbers.values_list("pk", flat=True).iterator()

    def seen_by(self, actor: Mandate | None) -> "QuerySet[Measurement, int] | None":
        """Return the figures that the mandate may read, by the room's own rule."""
        if actor is None:
            return None
        return Measurement.objects.visible_to(actor).values_list("pk", flat=True)

    def _indexed(self) -> QuerySet[Measurement]:
        return Measurement.objects.all()

    def _address(self, row: Measurement) -> Address:
        return Address("figures:figure", (row.public_code,))


class PublicMeasurementCataloguer(MeasurementCataloguer):
    """Owner: an approved figure; whether it is public is asked at each search."""

    face = Face.PUBLIC

    def seen_by(self, actor: Mandate | None) -> "QuerySet[Measurement, int] | None":
        """Return what published programmes promised, whoever asks."""
        return public_measurements().values_list("pk", flat=True)

    def _indexed(self) -> QuerySet[Measurement]:
        return Measurement.objects.standing().filter(subject=None)

    def _address(self, row: Measurement) -> Address:
        return Address("portal:figure", (row.public_code,))


def _card(
    row: Measurement, figure: Shown, address: Address, became: Successors
) -> Card:
    return Card(
        kind=CardKind.MEASUREMENT,
        owner=row.pk,
        title=f"{figure.indicator}: {figure.written}",
        context=figure.period,
        address=address,
        day=figure.as_of,
        first_day=figure.first_day,
        last_day=figure.last_day,
        unit=row.unit,
        parts=filled(
            Part(PartKind.TEXT, figure.code),
            Part(PartKind.TEXT, figure.base),
            Part(PartKind.PARTY, row.organisation.name),
            Part(PartKind.SOURCE, figure.source),
            Part(PartKind.CONTEXT, figure.period),
            *place_parts(row.unit, became),
        ),
    )
