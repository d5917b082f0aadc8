"""Who has signed the text as it now stands."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from phoihop.programmes.models import Approval, Party, Programme


def unsigned_parties(programme: Programme) -> QuerySet[Party]:
    """Return the parties without a signature under the current version.

    A signature given under an earlier text does not count for a later one.
    """
    signed_now = Q(signature__version=F("programme__current_version"))
    return programme.parties.exclude(
        pk__in=programme.parties.filter(signed_now).values("pk")
    )


def parties_with_signatures(programme: Programme) -> QuerySet[Party]:
    """Return the parties in printing order with their approvals, signatures, scans."""
    given = Approval.objects.filter(party=OuterRef("pk"), withdrawn_at=None)
    return (
        programme.parties.select_related("signature__scan")
        .annotate(is_approved=Exists(given))
        .order_by("rank")
    )
