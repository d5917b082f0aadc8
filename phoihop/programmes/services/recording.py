"""Recording a programme as a source tells it: with its gaps, and without any move.

None of these asks for a permission: who may record history is known to the room that
records it, and that room's service asks before it calls.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.documents.services import open_document
from phoihop.foundation.dates import inclusive
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.models import (
    Content,
    LegalBasis,
    Origin,
    Party,
    Programme,
    ProgrammeKind,
)
from phoihop.programmes.prose import prose
from phoihop.programmes.recording_errors import (
    BlocIsNoParty,
    NotFromSource,
    PartyNotNamed,
    PlaceNotNamed,
    RecordedTitleMissing,
)
from phoihop.programmes.services.drafting import public_code
from phoihop.programmes.states import State
from phoihop.sources.models import Source

_SHORT_NAME = 100
_FIELDS = (
    "title",
    "theme",
    "theme_issuer",
    "motto",
    "motto_issuer",
    "purpose",
    "arrangements",
)
_DAYS = ("signed_on", "effective_from", "effective_to")


@dataclass(frozen=True, kw_only=True)
class RecordedProgramme:
    """A programme as a source tells it; an empty field is one it does not state.

    ``parties`` are the names as printed, ``blocs`` those of them that stand for several
    organisations, without their members (decision 12); ``contents`` what the source
    says is to be done. Nobody leads, nothing is counted, and no task is made of it.
    """

    title: str
    first_day: date
    last_day: date
    parties: Sequence[str]
    kind: ProgrammeKind
    blocs: Sequence[str] = ()
    theme: str = ""
    theme_issuer: str = ""
    motto: str = ""
    motto_issuer: str = ""
    purpose: str = ""
    arrangements: str = ""
    signed_on: date | None = None
    effective_from: date | None = None
    effective_to: date | None = None
    legal_bases: Sequence[str] = ()
    contents: Sequence[str] = ()


@transaction.atomic
def record_programme(
    *, actor: Mandate | None, source: Source, outline: RecordedProgramme
) -> Programme:
    """Record a signed programme that a source tells; it never takes a move.

    Raises:
        PlaceNotNamed: the source does not name the unit.
        RecordedTitleMissing, PartyNotNamed, BlocIsNoParty: what is told makes no
            programme.
    """
    if source.unit is None:
        raise PlaceNotNamed
    _check(outline)
    programme = Programme(
        unit=source.unit,
        origin=Origin.SOURCE,
        source=source,
        state=State.SIGNED,
        public_code=public_code(source.unit, outline.first_day),
        document=open_document(
            actor=actor,
            unit_id=source.unit.pk,
            kind_code="programme_text",
            title=outline.title,
        ),
        created_by_person_id=actor.person_id if actor else None,
    )
    _take(programme, outline)
    programme.save(force_insert=True)
    _write_parts(programme, outline)
    record(
        actor=actor,
        action="programme.record",
        target=programme,
        circumstances=Circumstances(within=source),
    )
    return programme


@transaction.atomic
def correct_programme(
    *, actor: Mandate | None, programme: Programme, outline: RecordedProgramme
) -> Programme:
    """Correct a programme told by a source; whoever calls holds the source's lock.

    Raises:
        NotFromSource: the programme was made here; its own table of moves rules it.
        RecordedTitleMissing, PartyNotNamed, BlocIsNoParty: what is told makes no
            programme.
    """
    locked = Programme.objects.select_for_update(of=("self",)).get(pk=programme.pk)
    if locked.origin != Origin.SOURCE or locked.source is None:
        raise NotFromSource
    if locked.source.unit is None:
        raise PlaceNotNamed
    _check(outline)
    locked.unit = locked.source.unit
    _take(locked, outline)
    locked.version += 1
    locked.save(update_fields=[*_FIELDS, *_DAYS, "kind", "period", "unit", "version"])
    locked.contents.all().delete()
    locked.legal_bases.all().delete()
    locked.parties.all().delete()
    _write_parts(locked, outline)
    record(
        actor=actor,
        action="programme.correct",
        target=locked,
        circumstances=Circumstances(within=locked.source),
    )
    return locked


def _check(outline: RecordedProgramme) -> None:
    if not normalise(outline.title):
        raise RecordedTitleMissing
    if not any(normalise(name) for name in outline.parties):
        raise PartyNotNamed
    if not set(_written(outline.blocs)) <= set(_written(outline.parties)):
        raise BlocIsNoParty


def _take(programme: Programme, outline: RecordedProgramme) -> None:
    programme.kind = outline.kind
    programme.period = inclusive(outline.first_day, outline.last_day)
    for name in _FIELDS:
        setattr(programme, name, prose(getattr(outline, name)))
    for name in _DAYS:
        setattr(programme, name, getattr(outline, name))


def _write_parts(programme: Programme, outline: RecordedProgramme) -> None:
    """Write parties by printed name only, and contents that count nothing."""
    blocs = set(_written(outline.blocs))
    Party.objects.bulk_create(
        Party(
            programme=programme,
            rank=rank,
            name=name,
            short_name=name[:_SHORT_NAME],
            is_bloc=name in blocs,
        )
        for rank, name in enumerate(_written(outline.parties), start=1)
    )
    LegalBasis.objects.bulk_create(
        LegalBasis(programme=programme, rank=rank, citation=citation)
        for rank, citation in enumerate(_written(outline.legal_bases), start=1)
    )
    Content.objects.bulk_create(
        Content(programme=programme, rank=rank, title=title, is_counted=False)
        for rank, title in enumerate(_written(outline.contents), start=1)
    )


def _written(lines: Sequence[str]) -> list[str]:
    return [text for line in lines if (text := normalise(line))]
