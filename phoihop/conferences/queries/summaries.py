"""The summary of a conference, and who may not publish it."""

from phoihop.conferences.models import (
    Conference,
    ConferenceSummary,
    MinuteRevision,
    Photo,
)


def summary_of(conference: Conference) -> ConferenceSummary | None:
    """Return what the office wrote for the public."""
    found = ConferenceSummary.objects.filter(conference=conference)
    return found.select_related("document", "conference").first()


def authors_of(conference: Conference) -> frozenset[int]:
    """Return who planned it, wrote its minutes, concluded it, or wrote its summary."""
    writers = MinuteRevision.objects.filter(item__conference=conference)
    authors = set(writers.order_by().values_list("person_id", flat=True).distinct())
    photos = Photo.objects.filter(conference=conference)
    authors |= set(photos.values_list("added_by_person_id", flat=True))
    summary = summary_of(conference)
    authors |= set(summary.author_person_ids if summary else ())
    named = {conference.created_by_person_id, conference.concluded_by_person_id}
    return frozenset(authors | {one for one in named if one is not None})


def photos_of(conference: Conference) -> list[Photo]:
    """Return the photos in order."""
    photos = Photo.objects.filter(conference=conference, removed_at=None)
    return list(photos.select_related("file").order_by("place", "rank"))
