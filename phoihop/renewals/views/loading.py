"""Finding the walk of a draft for whoever asks."""

from dataclasses import dataclass

from django.http import Http404

from phoihop.directory.requests import WorkRequest
from phoihop.programmes.models import Programme
from phoihop.programmes.opening import find_place, find_programme
from phoihop.renewals.models import Renewal
from phoihop.renewals.policies import can_walk
from phoihop.renewals.queries import renewal_of
from phoihop.renewals.queries.walk import Walk, walk_of


@dataclass(frozen=True)
class Found:
    """A programme that follows another, its walk, and whether the actor goes it."""

    programme: Programme
    renewal: Renewal
    walk: Walk
    may_walk: bool

    @property
    def is_open(self) -> bool:
        """Tell whether the actor may decide now."""
        return self.may_walk and not self.renewal.is_finished


def find_walk(request: WorkRequest, programme_id: int) -> Found:
    """Return the walk of a programme that the actor may see, else answer 404."""
    programme = find_programme(request, programme_id)
    renewal = renewal_of(programme)
    if renewal is None:
        raise Http404
    renewal.programme = programme
    may_walk = can_walk(request.mandate, find_place(request, programme))
    walk = walk_of(renewal, request.mandate.on)
    return Found(programme, renewal, walk, may_walk)
