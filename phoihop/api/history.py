"""The operations of the open API on conferences, held here and told by sources."""

from collections.abc import Iterable

from django.http import Http404, HttpRequest
from ninja import Query

from phoihop.api import history_items, history_schemas
from phoihop.api.operations import api, next_part, part_of
from phoihop.api.problems import Problem, WithdrawnError
from phoihop.conferences.queries import CONFERENCE
from phoihop.foundation.clock import day_of
from phoihop.portal.queries.events import publication_under, read_events
from phoihop.portal.queries.summaries import all_events, summary_under
from phoihop.publication.models import Publication

__all__ = ["api", "conference", "conferences"]


@api.get(
    "conferences",
    response={200: history_schemas.ConferencePage, 422: Problem},
    url_name="conferences",
    operation_id="listConferences",
    summary="Conferences held here and told by public sources",
    tags=["conferences"],
)
def conferences(
    request: HttpRequest, asked: Query[history_schemas.ConferenceQuestion]
) -> history_schemas.ConferencePage:
    """List conferences with summaries or quoted figures, the last published first."""
    found = all_events(unit_code=asked.unit or "", origin=asked.origin or "")
    count = found.count()
    return history_schemas.ConferencePage(
        count=count,
        next=next_part(request, asked.offset, asked.limit, count),
        items=_items(found[part_of(asked)]),
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
    summary="A conference as its summary or its source tells it",
    tags=["conferences"],
)
def conference(
    request: HttpRequest, public_code: str
) -> history_schemas.ConferenceItem:
    """Give people, figures and programmes of a conference, each with its standing."""
    held = summary_under(public_code)
    publication = held or publication_under(CONFERENCE, public_code)
    if publication is None:
        raise Http404
    if publication.withdrawn_at is not None:
        day = day_of(publication.withdrawn_at)
        raise WithdrawnError(f"Withdrawn on {day}: {publication.withdrawn_reason}")
    [item] = _items([publication])
    return item


def _items(
    publications: Iterable[Publication],
) -> list[history_schemas.ConferenceItem]:
    """Return conferences in the order of their publications."""
    shown = list(publications)
    told = [one for one in shown if one.object_type == CONFERENCE]
    events = {one.conference.pk: one for one in read_events(told)}
    return [
        history_items.conference_item(events[one.object_id], one)
        if one.object_type == CONFERENCE
        else history_items.summary_item(one)
        for one in shown
    ]
