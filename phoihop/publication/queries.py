"""Reading what is published."""

from collections.abc import Collection, Iterable

from django.db.models import QuerySet

from phoihop.foundation.prepared import (
    PreparedQuery,
    given_number,
    given_text,
    is_among,
)
from phoihop.publication.models import Ending, Publication, PublicationQuerySet


def live_publications() -> PublicationQuerySet:
    """Return all that the public sees, newest first."""
    publications = Publication.objects.live().select_related("unit__kind", "version")
    return publications.order_by("-published_on", "-id")


def live(public_code: str) -> Publication | None:
    """Return what the public sees under this code."""
    return live_publications().filter(public_code=public_code).first()


def live_under(public_codes: Iterable[str]) -> dict[str, Publication]:
    """Return what the public sees under these codes, in one query at most."""
    asked = {code for code in public_codes if code}
    if not asked:
        return {}
    found = Publication.objects.live().filter(public_code__in=asked)
    return {publication.public_code: publication for publication in found}


def publication_of(object_type: str, object_id: int) -> Publication | None:
    """Return the publication of a thing that stands now."""
    return _STANDING.first(object_type=object_type, object_id=object_id)


def _standing() -> QuerySet[Publication]:
    # There is one at most, and its text is long.
    return (
        Publication.objects.live()
        .filter(
            object_type=given_text("object_type"), object_id=given_number("object_id")
        )
        .select_related("unit__kind", "version")
        .defer("version__canonical_text")
    )


_STANDING = PreparedQuery(_standing)


def publications_of(object_type: str, object_id: int) -> PublicationQuerySet:
    """Return all publications of a thing, the withdrawn ones too, newest first."""
    of_thing = Publication.objects.filter(object_type=object_type, object_id=object_id)
    return of_thing.select_related("published_by", "withdrawn_by").order_by("-id")


_ENDINGS = PreparedQuery(
    lambda: Ending.objects.filter(
        is_among("object_id", "numbers"), object_type=given_text("object_type")
    )
)


def endings_of(object_type: str, object_ids: Collection[int]) -> dict[int, Ending]:
    """Return how those of these things that have ended did so, in one query."""
    if not object_ids:
        return {}
    ended = _ENDINGS.rows(object_type=object_type, numbers=list(object_ids))
    return {ending.object_id: ending for ending in ended}
