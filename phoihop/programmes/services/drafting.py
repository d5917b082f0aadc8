"""Opening a draft and writing its head: kind, period, legal bases."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from django.db import transaction

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.documents.services import open_document
from phoihop.foundation.dates import inclusive, last_day
from phoihop.foundation.errors import ChangedMeanwhile
from phoihop.foundation.guards import require
from phoihop.foundation.vietnamese import fold, normalise
from phoihop.programmes import policies
from phoihop.programmes.models import (
    LegalBasis,
    Programme,
    ProgrammeKind,
)
from phoihop.programmes.prose import prose
from phoihop.programmes.services.earlier import (
    bodies_of,
    require_earlier,
    require_replaceable,
)
from phoihop.programmes.services.parties import (
    PartyOutline,
    bodies_entered,
    check_parties,
    write_parties,
)
from phoihop.programmes.services.steps import (
    lock,
    organisation_of,
    place_of,
    text_changes,
)

HEAD_FIELDS = (
    "title",
    "theme",
    "theme_issuer",
    "motto",
    "motto_issuer",
    "purpose",
    "arrangements",
    "effective_from",
    "effective_to",
    "predecessor",
    "replaces",
)
_CODE_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_CODE_LENGTH = 5


@dataclass(frozen=True, kw_only=True)
class Head:
    """The head of a programme as it is entered; days are inclusive."""

    kind: ProgrammeKind
    title: str
    first_day: date
    last_day: date
    theme: str = ""
    theme_issuer: str = ""
    motto: str = ""
    motto_issuer: str = ""
    purpose: str = ""
    arrangements: str = ""
    effective_from: date | None = None
    effective_to: date | None = None
    predecessor: Programme | None = None
    replaces: Programme | None = None
    legal_bases: Sequence[str] = field(default_factory=tuple)


@transaction.atomic
def open_programme(
    *, actor: Mandate, head: Head, parties: Sequence[PartyOutline]
) -> Programme:
    """Open the draft of a programme for the actor's organisation and unit.

    Raises:
        NotAllowed: the actor is no coordinator of an organisation.
        TooFewParties, OrganisationTwice, DraftingOrganisationOutside,
        BlocWithoutActing: the parties do not make a programme.
        NotAnEarlierProgramme, NotReplaceable, ReplacedPartiesLeftOut: it may not
            follow or replace what it names.
    """
    require(policies.can_open_programme(actor))
    check_parties(actor, parties)
    unit = AdminUnit.objects.get(pk=actor.unit_id)
    require_earlier(actor, head.predecessor, head.first_day)
    require_replaceable(unit.pk, head.replaces, bodies_entered(parties))
    title = normalise(head.title)
    document = open_document(
        actor=actor, unit_id=unit.pk, kind_code="programme_text", title=title
    )
    programme = Programme(
        kind=head.kind,
        unit=unit,
        drafting_organisation_id=organisation_of(actor),
        public_code=public_code(unit, head.first_day),
        document=document,
        created_by_person_id=actor.person_id,
    )
    _take_head(programme, head)
    programme.save(force_insert=True)
    record(
        actor=actor,
        action="programme.create",
        target=programme,
        circumstances=Circumstances(to_state=programme.get_state_display()),
    )
    write_parties(programme, parties)
    _write_legal_bases(programme, head.legal_bases)
    return programme


@transaction.atomic
def change_head(
    *, actor: Mandate, programme: Programme, head: Head, version: int
) -> Programme:
    """Change the head of a draft.

    Raises:
        NotAllowed: the actor does not write this draft.
        ChangedMeanwhile: somebody saved another head since.
        NotAnEarlierProgramme, NotReplaceable, ReplacedPartiesLeftOut: it may not
            follow or replace what it names.
    """
    locked = lock(programme.pk)
    require(policies.can_edit_text(actor, place_of(actor, locked)))
    before = _entered(locked)
    if locked.version != version:
        raise ChangedMeanwhile(before, locked.version)
    require_earlier(actor, head.predecessor, head.first_day)
    require_replaceable(locked.unit_id, head.replaces, bodies_of(locked))
    _take_head(locked, head)
    locked.version += 1
    locked.save(update_fields=[*HEAD_FIELDS, "kind", "period", "version"])
    _write_legal_bases(locked, head.legal_bases)
    text_changes(locked)
    changes = changes_between(before, _entered(locked))
    record(
        actor=actor,
        action="programme.change",
        target=locked,
        circumstances=Circumstances(changes=changes),
    )
    return locked


def _take_head(programme: Programme, head: Head) -> None:
    kept = replace(head, title=normalise(head.title))
    programme.kind = kept.kind
    programme.period = inclusive(kept.first_day, kept.last_day)
    for name in HEAD_FIELDS:
        value = getattr(kept, name)
        setattr(programme, name, prose(value) if isinstance(value, str) else value)


def _entered(programme: Programme) -> dict[str, object]:
    """Return the stored head under the names by which it is entered."""
    citations = programme.legal_bases.order_by("rank").values_list(
        "citation", flat=True
    )
    return {
        "kind": programme.kind,
        "first_day": programme.period.lower,
        "last_day": last_day(programme.period),
        **{name: getattr(programme, name) for name in HEAD_FIELDS},
        "legal_bases": "\n".join(citations),
    }


def _write_legal_bases(programme: Programme, citations: Sequence[str]) -> None:
    programme.legal_bases.all().delete()
    written = [text for citation in citations if (text := normalise(citation))]
    LegalBasis.objects.bulk_create(
        LegalBasis(programme=programme, rank=rank, citation=citation)
        for rank, citation in enumerate(written, start=1)
    )


def public_code(unit: AdminUnit, first_day: date) -> str:
    """Make the permanent public code, such as an-phu-2026-k7qdw (decision 30)."""
    place = fold(unit.name).replace(" ", "-")[:30]
    tail = "".join(secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH))
    return f"{place}-{first_day.year}-{tail}"
