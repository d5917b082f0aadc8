"""Which programmes are published, where, and which of them answer to a question."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, JSONField, Prefetch, Q
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Cast, Coalesce, Left

from phoihop.audit.models import Entry
from phoihop.directory.models import AdminUnit
from phoihop.directory.units.models import AdminUnitQuerySet
from phoihop.documents.models import Signature, Version
from phoihop.portal.texts import PublicText, read_text
from phoihop.programmes.models import Programme
from phoihop.publication.models import Publication, PublicationQuerySet
from phoihop.publication.queries import live_publications

PROGRAMME = Programme._meta.label_lower


@dataclass(frozen=True)
class PublishedProgramme:
    """A programme as the public sees it: its publication and the text it shows."""

    publication: Publication
    version: Version
    text: PublicText

    @property
    def unit(self) -> AdminUnit:
        """The unit it belongs to."""
        return self.publication.unit

    @property
    def signatures(self) -> list[Signature]:
        """The signatures in the order of the parties."""
        return list(self.version.signatures.all())

    @property
    def signed_on(self) -> date | None:
        """The day of the last signature: a programme is signed by all or not at all."""
        return max((one.signed_on for one in self.signatures), default=None)

    @property
    def count(self) -> int:
        """The denominator frozen at signing."""
        return len(self.text.counted())


def published_programmes(
    *, unit_code: str = "", year: int | None = None
) -> PublicationQuerySet:
    """Return the publications of programmes that stand, newest first.

    ``unit_code`` is the public code of the unit or of one above it; ``year`` is any
    year that the period touches.
    """
    found = _complete(live_publications().showing(PROGRAMME))
    if unit_code:
        found = found.filter(
            Q(unit__public_code=unit_code)
            | Q(unit__parent__public_code=unit_code)
            | Q(unit__parent__parent__public_code=unit_code)
        )
    if year is not None:
        # Days in ISO 8601 compare as text.
        found = found.annotate(first=_period_end(0), last=_period_end(1)).filter(
            first__lte=f"{year:04d}-12-31", last__gte=f"{year:04d}-01-01"
        )
    return found


def programme_publication(public_code: str) -> Publication | None:
    """Return the publication under the code: the standing one, else the last one."""
    known = _complete(Publication.objects.showing(PROGRAMME))
    known = known.filter(public_code=public_code)
    return known.order_by(F("withdrawn_at").desc(nulls_first=True), "-id").first()


def read(publications: Iterable[Publication]) -> list[PublishedProgramme]:
    """Read the texts that publications show."""
    return [
        PublishedProgramme(one, one.version, read_text(one.version))
        for one in publications
        if one.version is not None
    ]


def years_published() -> list[int]:
    """Return the years in which published programmes begin, the latest first."""
    begun = published_programmes().annotate(year=Left(_period_end(0), 4))
    years = begun.order_by("-year").values_list("year", flat=True).distinct()
    return [int(year) for year in years]


def provinces_published() -> AdminUnitQuerySet:
    """Return the provinces that have a published programme somewhere in them."""
    top = Coalesce("unit__parent__parent", "unit__parent", "unit")
    published = published_programmes().order_by()
    found = AdminUnit.objects.filter(pk__in=published.values_list(top))
    return found.with_path().in_order()


def localities_published() -> AdminUnitQuerySet:
    """Return the units that have published programmes, each with their ``number``."""
    published = published_programmes().order_by()
    stands = Q(publication__withdrawn_at=None, publication__object_type=PROGRAMME)
    found = AdminUnit.objects.filter(pk__in=published.values("unit"))
    numbered = found.annotate(number=Count("publication", filter=stands))
    return numbered.with_path().in_order()


def publishing_organisation(publication: Publication) -> str:
    """Return the organisation for which somebody published it, as the journal knows."""
    told = Entry.objects.filter(
        object_type=Publication._meta.label_lower,
        object_id=publication.pk,
        action="publication.publish",
    )
    name = told.order_by("id").values_list("organisation_name", flat=True).first()
    return name or ""


def _complete(publications: PublicationQuerySet) -> PublicationQuerySet:
    """Fetch what pages show of each, in a number of queries that no row raises."""
    signatures = Signature.objects.order_by("slot")
    return (
        publications.filter(version__isnull=False)
        .select_related("version", "unit__kind", "unit__parent__kind")
        .select_related("unit__parent__parent__kind")
        .prefetch_related(Prefetch("version__signatures", signatures))
    )


def _period_end(index: int) -> KeyTextTransform:
    text = Cast("version__canonical_text", JSONField())
    return KeyTextTransform(index, KeyTransform("period", text))
