"""Finding what the mandate may see, before a page does anything."""

from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import get_object_or_404

from phoihop.conferences.queries import RecordedEvent, event_of_source
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import NotAllowed
from phoihop.imports import policies
from phoihop.imports.queries import keepers_of, visible_sources
from phoihop.sources.models import Source


@dataclass(frozen=True, kw_only=True)
class Found:
    """A record that the mandate may see, and what it may do with it."""

    source: Source
    event: RecordedEvent
    may_correct: bool
    may_publish: bool


def find_record(request: WorkRequest, source_id: int) -> Found:
    """Return the record, else answer 404."""
    source = get_object_or_404(visible_sources(request.mandate), pk=source_id)
    event = event_of_source(source)
    if event is None:
        raise Http404
    return Found(
        source=source,
        event=event,
        may_correct=policies.can_correct(request.mandate, source),
        may_publish=policies.can_publish(request.mandate, keepers_of(source)),
    )


def allow(permitted: bool) -> None:
    """Refuse a page that only leads to a refused act.

    Raises:
        NotAllowed: the mandate may not.
    """
    if not permitted:
        raise NotAllowed
