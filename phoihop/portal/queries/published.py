"""Which programmes are published, where, and which of them answer to a question."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db.models import Count, F, JSONField, Q, QuerySet
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Cast, Coalesce, Left

from phoihop.audit.models import Entry
from phoihop.directory.models import AdminUnit
from phoihop.directory.units.models import AdminUnitQuerySet
from phoihop.documents.models import Signature, Version
from phoihop.foundation.prepared import (
    PreparedQuery,
    given_number,
    given_text,
    is_among,
)
from phoihop.portal.texts import PublicText, read_text
from phoihop.programmes.models import Programme
from phoihop.programmes.states import State
from phoihop.publication.models import Ending, Publication, PublicationQuerySet
from phoihop.publication.queries import endings_of, live_publications, live_under

PROGRAMME = Programme._meta.label_lower
_ON_HOME, _ON_UNIT, _LOCALITIES = 6, 50, 24
_MOST_KEPT = 200


@dataclass(frozen=True)
class PublishedProgramme:
    """A programme as the public sees it: its publication and the text it shows."""

    publication: Publication
    version: Version
    text: PublicText
    # In the order of the parties.
    signatures: tuple[Signature, ...]
    ending: Ending | None = None
    # What took its place, if the public may read that.
    replacement: Publication | None = None

    @property
    def state(self) -> str:
        """In force as signed, or how it ended."""
        return self.ending.kind if self.ending else State.SIGNED.value

    @property
    def unit(self) -> AdminUnit:
        """The unit it belongs to."""
        return self.publication.named_unit

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
    return _UNDER_CODE.first(public_code=public_code)


def newest_published() -> list[Publication]:
    """Return what was published last, the newest first."""
    return _NEWEST.rows()


def published_in(unit_ids: Iterable[int]) -> list[Publication]:
    """Return what stands of these units, newest first."""
    return _OF_UNITS.rows(units=list(unit_ids))


def read(publications: Iterable[Publication]) -> list[PublishedProgramme]:
    """Read the texts that publications show, and which of them have ended."""
    shown = list(publications)
    ended = endings_of(PROGRAMME, [one.object_id for one in shown])
    replaced_by = live_under(ending.replaced_by for ending in ended.values())
    signed = _signatures_of(shown)
    return [
        _programme(one, one.version, signed, ended.get(one.object_id), replaced_by)
        for one in shown
        if one.version is not None
    ]


def _programme(
    publication: Publication,
    version: Version,
    signed: Mapping[int, Sequence[Signature]],
    ending: Ending | None,
    replaced_by: Mapping[str, Publication],
) -> PublishedProgramme:
    return PublishedProgramme(
        publication=publication,
        version=version,
        text=_text_of(version.canonical_text),
        signatures=tuple(signed.get(version.pk, ())),
        ending=ending,
        replacement=replaced_by.get(ending.replaced_by) if ending else None,
    )


@lru_cache(maxsize=_MOST_KEPT)
def _text_of(canonical_text: str) -> PublicText:
    """Read a fixed text; the same letters always read the same."""
    return read_text(Version(canonical_text=canonical_text))


def _signatures_of(publications: Iterable[Publication]) -> dict[int, list[Signature]]:
    """Return the signatures under each version, in one query."""
    versions = [one.version_id for one in publications if one.version_id is not None]
    found: defaultdict[int, list[Signature]] = defaultdict(list)
    for signature in _SIGNATURES.rows(versions=versions):
        found[signature.version_id].append(signature)
    return found


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


def localities_published() -> list[AdminUnit]:
    """Return the units that have published programmes, each with their ``number``."""
    return _WITH_PROGRAMMES.rows()


def _with_programmes() -> AdminUnitQuerySet:
    published = published_programmes().order_by()
    stands = Q(publication__withdrawn_at=None, publication__object_type=PROGRAMME)
    found = AdminUnit.objects.filter(pk__in=published.values("unit"))
    numbered = found.annotate(number=Count("publication", filter=stands))
    return numbered.with_path().in_order()[:_LOCALITIES]


def publishing_organisation(publication: Publication) -> str:
    """Return the organisation for which somebody published it, as the journal knows."""
    told = _PUBLISHING.first(publication=publication.pk)
    return told.organisation_name if told else ""


def _publishing() -> QuerySet[Entry]:
    told = Entry.objects.filter(
        object_type=Publication._meta.label_lower,
        object_id=given_number("publication"),
        action="publication.publish",
    )
    return told.only("organisation_name").order_by("id")[:1]


def _complete(publications: PublicationQuerySet) -> PublicationQuerySet:
    """Fetch what pages show of each, in the same query."""
    return (
        publications.filter(version__isnull=False)
        .select_related("version", "unit__kind", "unit__parent__kind")
        .select_related("unit__parent__parent__kind")
    )


def _period_end(index: int) -> KeyTextTransform:
    text = Cast("version__canonical_text", JSONField())
    return KeyTextTransform(index, KeyTransform("period", text))


def _under_code() -> PublicationQuerySet:
    known = _complete(Publication.objects.showing(PROGRAMME))
    known = known.filter(public_code=given_text("public_code"))
    return known.order_by(F("withdrawn_at").desc(nulls_first=True), "-id")[:1]


def _signatures() -> QuerySet[Signature]:
    under = Signature.objects.filter(is_among("version_id", "versions"))
    return under.order_by("slot")


_UNDER_CODE = PreparedQuery(_under_code)
_NEWEST = PreparedQuery(lambda: published_programmes()[:_ON_HOME])
_OF_UNITS = PreparedQuery(
    lambda: published_programmes().filter(is_among("unit_id", "units"))[:_ON_UNIT]
)
_SIGNATURES = PreparedQuery(_signatures)
_WITH_PROGRAMMES = PreparedQuery(_with_programmes)
_PUBLISHING = PreparedQuery(_publishing)
