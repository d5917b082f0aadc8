"""The years of a unit, and those that stand under a programme of several years."""

from collections.abc import Sequence

from django.db.models import Q

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import UnitSuccession
from phoihop.programmes.models import Programme
from phoihop.programmes.models.programmes import ProgrammeQuerySet
from phoihop.programmes.states import State
from phoihop.renewals.queries.side import MOST


def years_of(actor: Mandate, unit_id: int) -> ProgrammeQuerySet:
    """Return the programmes of a unit, and of those it took over, year by year."""
    before = UnitSuccession.objects.filter(successor_id=unit_id)
    ours = Q(unit_id=unit_id) | Q(unit_id__in=before.values("predecessor"))
    seen = Programme.objects.visible_to(actor).exclude(state=State.ABANDONED)
    return seen.filter(ours).select_related("kind").order_by("period", "id")


def beneath(actor: Mandate, term: Programme) -> ProgrammeQuerySet:
    """Return the programmes under one of several years that the actor may see."""
    seen = Programme.objects.visible_to(actor).exclude(state=State.ABANDONED)
    under = seen.filter(term_programme=term).select_related("kind", "unit__kind")
    return under.order_by("period", "id")


def line_through(years: Sequence[Programme], programme: Programme) -> list[Programme]:
    """Return a programme with those before and after it, in order of time."""
    by_id = {one.pk: one for one in years}
    after = {one.predecessor_id: one for one in years if one.predecessor_id}
    found = [by_id.get(programme.pk, programme)]
    while (before := by_id.get(found[0].predecessor_id or 0)) is not None:
        found.insert(0, before)
    while (later := after.get(found[-1].pk)) is not None:
        found.append(later)
    return found[-MOST:]
