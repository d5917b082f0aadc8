"""Reading what is published."""

from phoihop.publication.models import Publication, PublicationQuerySet


def live_publications() -> PublicationQuerySet:
    """Return all that the public sees, newest first."""
    publications = Publication.objects.live().select_related("unit__kind", "version")
    return publications.order_by("-published_on", "-id")


def live(public_code: str) -> Publication | None:
    """Return what the public sees under this code."""
    return live_publications().filter(public_code=public_code).first()


def publication_of(object_type: str, object_id: int) -> Publication | None:
    """Return the publication of a thing that stands now."""
    standing = live_publications().filter(object_type=object_type, object_id=object_id)
    return standing.first()


def publications_of(object_type: str, object_id: int) -> PublicationQuerySet:
    """Return all publications of a thing, the withdrawn ones too, newest first."""
    of_thing = Publication.objects.filter(object_type=object_type, object_id=object_id)
    return of_thing.select_related("published_by", "withdrawn_by").order_by("-id")
