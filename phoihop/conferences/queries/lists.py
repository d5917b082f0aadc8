"""Lists of conferences, and what a form about one offers."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from phoihop.conferences.models import Conference, ConferenceProgramme
from phoihop.conferences.states import ConferenceState
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.programmes.models import Programme

_MOST_CARDS = 3
_MOST_EARLIER = 60
_AHEAD = (ConferenceState.PLANNED, ConferenceState.INVITED)


@dataclass(frozen=True)
class ListFilter:
    """What the list is narrowed to; empty means everything."""

    state: str = ""
    purpose: str = ""
    programme: int | None = None
    year: int | None = None

    @property
    def narrows(self) -> bool:
        """Tell whether anything is chosen."""
        return bool(self.state or self.purpose or self.programme or self.year)


def conference_list(actor: Mandate, chosen: ListFilter) -> QuerySet[Conference]:
    """Return the conferences that the mandate may see, the latest day first."""
    rows = Conference.objects.visible_to(actor).select_related("organisation")
    if chosen.state:
        rows = rows.filter(state=chosen.state)
    if chosen.purpose:
        rows = rows.filter(purposes__contains=[chosen.purpose])
    if chosen.programme:
        links = ConferenceProgramme.objects.filter(programme=chosen.programme)
        rows = rows.filter(pk__in=links.values("conference"))
    if chosen.year:
        rows = rows.filter(occurred_on__year=chosen.year)
    return rows.order_by("-occurred_on", "-id")


def next_conferences(actor: Mandate) -> list[Conference]:
    """Return the next few that are still to come."""
    seen = Conference.objects.visible_to(actor).select_related("organisation")
    ahead = seen.filter(state__in=_AHEAD, occurred_on__gte=actor.on)
    return list(ahead.order_by("occurred_on", "starts_at", "id")[:_MOST_CARDS])


def programmes_met(actor: Mandate) -> QuerySet[Programme]:
    """Return the programmes of which conferences tell that the actor may see."""
    seen = Conference.objects.visible_to(actor).values("pk")
    links = ConferenceProgramme.objects.filter(conference__in=seen)
    met = Programme.objects.visible_to(actor).filter(pk__in=links.values("programme"))
    return met.newest_first()


def programmes_to_link(actor: Mandate) -> QuerySet[Programme]:
    """Return the programmes that a conference of the actor may be about."""
    return Programme.objects.visible_to(actor).newest_first()


def earlier_conferences(
    actor: Mandate, but: Conference | None = None
) -> QuerySet[Conference]:
    """Return the numbered conferences of the actor's body, the latest first."""
    rows = Conference.objects.filter(
        organisation=actor.organisation_id, number__isnull=False
    )
    if but is not None:
        rows = rows.exclude(pk=but.pk)
    return rows.order_by("-occurred_on", "-id")[:_MOST_EARLIER]


def bodies_of(unit_id: int, day: date) -> QuerySet[Organisation]:
    """Return the organisations of a unit on a day, in order."""
    return Organisation.objects.of_unit(unit_id).on(day).in_order()
