"""Programmes that may take up what another leaves open."""

from django.db.models import QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.programmes.models import Programme
from phoihop.programmes.states import State


def later_programmes(actor: Mandate, programme: Programme) -> QuerySet[Programme]:
    """Return the later programmes of the same place that the actor may see."""
    seen = Programme.objects.visible_to(actor).filter(unit_id=programme.unit_id)
    later = seen.filter(period__startswith__gt=programme.period.lower)
    alive = later.exclude(state__in=[State.ABANDONED, State.TERMINATED])
    return alive.order_by("period", "id")
