"""What was added to a signed programme, or withdrawn from it, and by which paper."""

from datetime import date

from django.db.models import QuerySet

from phoihop.foundation.prepared import Given, PreparedQuery, given_number
from phoihop.programmes.models import AmendedContent, Amendment, SignedContent


def amended_contents(
    programme_id: int | Given, day: date | None = None
) -> QuerySet[AmendedContent]:
    """Return what amendments signed until the day have changed, in that order."""
    rows = AmendedContent.objects.filter(amendment__programme_id=programme_id)
    if day is not None:
        rows = rows.filter(amendment__signed_on__lte=day)
    rows = rows.select_related("amendment", "signed_content")
    return rows.order_by("amendment__signed_on", "amendment_id", "id")


_AMENDED = PreparedQuery(lambda: amended_contents(given_number("programme")))


def amendments_of(programme_id: int) -> list[tuple[Amendment, list[AmendedContent]]]:
    """Return the amendments with what each changed, in one query."""
    found: dict[int, tuple[Amendment, list[AmendedContent]]] = {}
    for row in _AMENDED.rows(programme=programme_id):
        found.setdefault(row.amendment_id, (row.amendment, []))[1].append(row)
    return list(found.values())


def not_withdrawn(programme_id: int) -> QuerySet[SignedContent]:
    """Return the signed contents that no amendment has withdrawn."""
    signed = SignedContent.objects.filter(programme_id=programme_id)
    return signed.filter(withdrawal=None).order_by("rank")
