"""People who are likely to sign for a party."""

from django.db.models import QuerySet

from phoihop.directory.models import Tenure
from phoihop.foundation.clock import today
from phoihop.programmes.models import Party


def likely_signatories(party: Party) -> QuerySet[Tenure]:
    """Return today's holders of the first posts of whoever acts for the party."""
    acting = party.members.filter(acts=True).values("organisation_id")
    return (
        Tenure.objects.on(today())
        .filter(post__organisation_id__in=acting)
        .select_related("person", "post__organisation")
        .order_by("post__position__rank", "person__sort_key")[:10]
    )
