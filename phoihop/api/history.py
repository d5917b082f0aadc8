"""The operations of the open API on what public sources tell: past conferences."""

from django.http import Http404, HttpRequest
from ninja import Query

from phoihop.api import history_items, history_schemas
from phoihop.api.operations import api, next_part, part_of
from phoihop.api.problems import Problem, WithdrawnError
from phoihop.conferences.queries import CONFERENCE
from phoihop.foundation.clock import day_of
from phoihop.portal.queries.events import (
    publication_under,
    published_events,
    read_events,
)

__all__ = ["api", "conference", "conferences"]


@api.get(
    "conferences",
    response={200: history_schemas.ConferencePage, 422: Problem},
    url_name="conferences",
    operation_id="listConferences",
    summary="Past conferences told by public sources",
    tags=["conferences"],
)
def conferences(
    request: HttpRequest, asked: Query[history_schemas.ConferenceQuestion]
) -> history_schemas.ConferencePage:
    """List conferences with their quoted figures, the last published first."""
    found = published_events(unit_code=asked.unit or "")
    count = found.count()
    shown = {one.object_id: one for one in found[part_of(asked)]}
    return history_schemas.ConferencePage(
        count=count,
        next=next_part(request, asked.offset, asked.limit, count),
        items=[
            history_items.conference_item(event, shown[event.conference.pk])
            for event in read_events(shown.values())
        ],
    )


@api.get(
    "conferences/{slug:public_code}",
    response={
        200: history_schemas.ConferenceItem,
        404: Problem,
        410: Problem,
    },
    url_name="conference",
    operation_id="readConference",
    summary="A past conference as its source tells it",
    tags=["conferences"],
)
def conference(
    request: HttpRequest, public_code: str
) -> history_schemas.ConferenceItem:
    """Give people, figures and programmes of a conference, each with its standing."""
    publication = publication_under(CONFERENCE, public_code)
    if publication is None:
        raise Http404
    if publication.withdrawn_at is not None:
        day = day_of(publication.withdrawn_at)
        raise WithdrawnError(f"Withdrawn on {day}: {publication.withdrawn_reason}")
    [event] = read_events([publication])
    return history_items.conference_item(event, publication)
