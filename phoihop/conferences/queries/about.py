"""The conferences that deal with a programme, and what their conclusions left open."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Func, IntegerField, OuterRef, QuerySet, Subquery

from phoihop.conferences.models import Conference, ConferenceProgramme
from phoihop.conferences.models.events import reads_all_invited
from phoihop.conferences.queries.correcting import open_conclusion_items
from phoihop.conferences.states import TOOK_PLACE, ConferenceState
from phoihop.directory.mandates import Mandate
from phoihop.foundation.prepared import PreparedQuery, given_number

_MOST = 10
_CALLED_OFF = (ConferenceState.POSTPONED, ConferenceState.CANCELLED)


@dataclass(frozen=True, kw_only=True)
class MeetingAbout:
    """A conference about a programme, as a mandate may see it.

    ``links`` says what it does with the programme, in words.
    """

    conference_id: int
    title: str
    day: date
    links: str
    took_place: bool
    open_conclusions: int


def _links(*, reads_all: bool) -> PreparedQuery[ConferenceProgramme]:
    def build() -> QuerySet[ConferenceProgramme]:
        seen = Conference.objects.seen_from(
            given_number("body"), given_number("unit"), reads_all_invited=reads_all
        ).exclude(state__in=_CALLED_OFF)
        counted = Func(F("pk"), function="count", output_field=IntegerField())
        left_open = (
            open_conclusion_items()
            .filter(conference=OuterRef("conference"))
            .order_by()
            .values("conference")
            .annotate(n=counted)
        )
        return (
            ConferenceProgramme.objects.filter(
                programme_id=given_number("programme"), conference__in=seen
            )
            .select_related("conference")
            .annotate(left_open=Subquery(left_open.values("n")[:1]))
            .order_by("-conference__occurred_on", "-conference_id", "link")
        )

    return PreparedQuery(build)


_OF_BODY, _OF_UNIT = _links(reads_all=False), _links(reads_all=True)


def meetings_about(actor: Mandate, programme_id: int) -> list[MeetingAbout]:
    """Return the latest conferences about a programme in order of day, in one query."""
    if actor.organisation_id is None:
        return []
    links = (_OF_UNIT if reads_all_invited(actor) else _OF_BODY).rows(
        body=actor.organisation_id, unit=actor.unit_id, programme=programme_id
    )
    by_conference: dict[int, list[ConferenceProgramme]] = {}
    for link in links:
        by_conference.setdefault(link.conference_id, []).append(link)
    latest = list(by_conference.values())[:_MOST]
    return [_meeting(of_one) for of_one in reversed(latest)]


def _meeting(links: list[ConferenceProgramme]) -> MeetingAbout:
    conference = links[0].conference
    return MeetingAbout(
        conference_id=conference.pk,
        title=conference.title,
        day=conference.occurred_on,
        links=", ".join(str(one.get_link_display()) for one in links),
        took_place=conference.state in TOOK_PLACE,
        open_conclusions=getattr(links[0], "left_open", None) or 0,
    )
