"""Landing an event from its source, in one transaction."""

from collections.abc import Sequence

from django.db import transaction

from phoihop.conferences.models import Conference
from phoihop.conferences.services import (
    correct_conference,
    forget_items,
    link_programmes,
    record_conference,
    tell_items,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.units.queries import histories_of
from phoihop.foundation.guards import require
from phoihop.imports import policies
from phoihop.imports.errors import ProgrammeStays
from phoihop.imports.services.marking import Recorded, mark_everything
from phoihop.imports.services.outlines import EventOutline
from phoihop.programmes.models import Content, Programme
from phoihop.programmes.services.recording import (
    correct_programme,
    record_programme,
)
from phoihop.sources.models import Source
from phoihop.sources.services import (
    correct_source,
    forget_marks,
    quote_figures,
    record_source,
)


@transaction.atomic
def record_from_source(*, actor: Mandate | None, outline: EventOutline) -> Source:
    """Record a past event from a public source with its gaps (decision 32).

    The actor None is the operator's command. No number, signatory, day or lead is made
    up: every field left empty is kept as not stated.

    Raises:
        NotAllowed: the actor is no coordinator, or the unit is not his to tell of.
        SourceAlreadyRecorded: its title, day and unit are recorded already.
        RuleViolation: what is entered makes no source, conference, programme or item.
    """
    _require_history(actor, outline)
    source = record_source(actor=actor, outline=outline.source)
    conference = record_conference(
        actor=actor, source=source, outline=outline.conference
    )
    programmes = [
        record_programme(actor=actor, source=source, outline=line.programme)
        for line in outline.programmes
    ]
    _finish(source, conference, programmes, outline)
    return source


@transaction.atomic
def correct_record(
    *, actor: Mandate, source: Source, outline: EventOutline, version: int
) -> Source:
    """Correct what was recorded, while the public does not read it.

    Raises:
        NotAllowed: the actor is no coordinator of the locality that entered it.
        SourceIsFixed: the public reads it.
        ChangedMeanwhile: somebody saved another record since.
        ProgrammeStays: a recorded programme is missing.
        RuleViolation: what is entered makes no source, conference, programme or item.
    """
    require(policies.can_correct(actor, source))
    _require_history(actor, outline)
    locked = correct_source(
        actor=actor, source=source, outline=outline.source, version=version
    )
    told = Conference.objects.get(source=locked)
    _forget_parts(told, locked)
    conference = correct_conference(
        actor=actor,
        conference=told,
        outline=outline.conference,
    )
    programmes = _correct_programmes(actor, locked, outline)
    _finish(locked, conference, programmes, outline)
    return locked


def _require_history(actor: Mandate | None, outline: EventOutline) -> None:
    if actor is None:
        return
    unit = outline.source.unit
    histories = set(histories_of(actor.unit_id).values_list("pk", flat=True))
    require(policies.can_record_of(actor, unit.pk if unit else None, histories))


def _forget_parts(conference: Conference, source: Source) -> None:
    """Forget items, and the marks of what is written anew with its contents."""
    contents = Content.objects.filter(programme__source=source)
    items = conference.told_items.all()
    forget_marks(things=[*conference.people.all(), *contents, *items])
    forget_items(conference=conference)


def _correct_programmes(
    actor: Mandate, source: Source, outline: EventOutline
) -> list[Programme]:
    """Correct the recorded programmes in the order of their entry; add new ones."""
    known = list(source.programmes.order_by("pk"))
    if len(outline.programmes) < len(known):
        raise ProgrammeStays
    corrected = [
        correct_programme(actor=actor, programme=programme, outline=line.programme)
        for programme, line in zip(known, outline.programmes, strict=False)
    ]
    added = [
        record_programme(actor=actor, source=source, outline=line.programme)
        for line in outline.programmes[len(known) :]
    ]
    return corrected + added


def _finish(
    source: Source,
    conference: Conference,
    programmes: Sequence[Programme],
    outline: EventOutline,
) -> None:
    figures = quote_figures(source=source, outlines=outline.figures)
    lines = zip(programmes, outline.programmes, strict=True)
    links = [(programme, line.link) for programme, line in lines]
    link_programmes(conference=conference, links=links)
    items = tell_items(
        conference=conference, programmes=programmes, outlines=outline.items
    )
    mark_everything(Recorded(source, conference, programmes, figures, items), outline)
