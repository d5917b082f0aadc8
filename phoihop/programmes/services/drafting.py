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
    require_after,
    require_replaceable,
    require_term,
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
    "replaces",
    "term_programme",
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
    replaces: Programme | None = None
    term_programme: Programme | None = None
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
        NotReplaceable, ReplacedPartiesLeftOut: it may not replace what it names.
        NotATermProgramme: it may not stand under what it names.
    """
    require(policies.can_open_programme(actor))
    check_parties(actor, parties)
    unit = AdminUnit.objects.get(pk=actor.unit_id)
    period = inclusive(head.first_day, head.last_day)
    require_replaceable(unit.pk, head.replaces, bodies_entered(parties))
    require_term(unit.pk, head.term_programme, period)
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
        NotReplaceable, ReplacedPartiesLeftOut: it may not replace what it names.
        NotATermProgramme: it may not stand under what it names.
        BeginsTooEarly: it would begin no later than the programme it follows.
    """
    locked = lock(programme.pk)
    require(policies.can_edit_text(actor, place_of(actor, locked)))
    before = _entered(locked)
    if locked.version != version:
        raise ChangedMeanwhile(before, locked.version)
    require_after(locked.predecessor, head.first_day)
    require_replaceable(locked.unit_id, head.replaces, bodies_of(locked))
    period = inclusive(head.first_day, head.last_day)
    require_term(locked.unit_id, head.term_programme, period)
    _take_head(locked, head)
    locked.version += 1
    locked.save(update_fields=[*HEAD_FIELDS, "kind", "period", "version"])
    _forget_other_terms(locked)
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


def _forget_other_terms(programme: Programme) -> None:
    """Let contents serve no content of a term programme that it left."""
    served = programme.contents.exclude(term_content=None)
    others = served.exclude(term_content__programme=programme.term_programme)
    others.update(term_content=None)


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
