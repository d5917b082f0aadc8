"""Who has signed the text as it now stands."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from phoihop.foundation.prepared import PreparedQuery, given_number
from phoihop.programmes.models import Approval, Party, Programme


def unsigned_parties(programme: Programme) -> QuerySet[Party]:
    """Return the parties without a signature under the current version.

    A signature given under an earlier text does not count for a later one.
    """
    signed_now = Q(signature__version=F("programme__current_version"))
    return programme.parties.exclude(
        pk__in=programme.parties.filter(signed_now).values("pk")
    )


def _parties() -> QuerySet[Party]:
    given = Approval.objects.filter(party=OuterRef("pk"), withdrawn_at=None)
    return (
        Party.objects.filter(programme_id=given_number("programme"))
        .select_related("signature__scan")
        .annotate(is_approved=Exists(given))
        .order_by("rank")
    )


def _approvals() -> QuerySet[Approval]:
    of_programme = Approval.objects.filter(programme_id=given_number("programme"))
    return of_programme.filter(withdrawn_at=None).order_by("id")


_PARTIES = PreparedQuery(_parties)
_APPROVALS = PreparedQuery(_approvals)


def parties_with_signatures(programme: Programme) -> list[Party]:
    """Return the parties in printing order with their approvals, signatures, scans."""
    return _PARTIES.rows(programme=programme.pk)


def standing_approvals(programme: Programme) -> list[Approval]:
    """Return the approvals that were not withdrawn, the first one first."""
    return _APPROVALS.rows(programme=programme.pk)
