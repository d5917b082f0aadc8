"""Opening a draft and writing its head: kind, period, parties, legal bases."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from django.db import transaction

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit, Organisation
from phoihop.documents.services import open_document
from phoihop.foundation.dates import inclusive, last_day
from phoihop.foundation.errors import ChangedMeanwhile
from phoihop.foundation.guards import require, require_version
from phoihop.foundation.vietnamese import fold, normalise
from phoihop.programmes import policies
from phoihop.programmes.errors import (
    BlocWithoutActing,
    DraftingOrganisationOutside,
    OrganisationTwice,
    PartiesHaveSpoken,
    TooFewParties,
)
from phoihop.programmes.models import (
    Comment,
    Consent,
    LegalBasis,
    Party,
    PartyMember,
    Programme,
    ProgrammeKind,
)
from phoihop.programmes.prose import prose
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
_FEWEST_PARTIES = 2


@dataclass(frozen=True, kw_only=True)
class PartyOutline:
    """A party as it is entered: one organisation, or a named bloc.

    ``acting`` is empty when every member acts; else the one that the others have
    authorised, with the ``authorisation`` in writing (decision 12).
    """

    organisations: Sequence[Organisation]
    bloc_name: str = ""
    bloc_short_name: str = ""
    acting: Organisation | None = None
    authorisation: str = ""


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
    """
    require(policies.can_open_programme(actor))
    _check_parties(actor, parties)
    unit = AdminUnit.objects.get(pk=actor.unit_id)
    title = normalise(head.title)
    document = open_document(
        actor=actor, unit_id=unit.pk, kind_code="programme_text", title=title
    )
    programme = Programme(
        kind=head.kind,
        unit=unit,
        drafting_organisation_id=organisation_of(actor),
        public_code=_public_code(unit, head.first_day),
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
    _write_parties(programme, parties)
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
    """
    locked = lock(programme.pk)
    require(policies.can_edit_text(actor, place_of(actor, locked)))
    before = _entered(locked)
    if locked.version != version:
        raise ChangedMeanwhile(before, locked.version)
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


@transaction.atomic
def change_parties(
    *,
    actor: Mandate,
    programme: Programme,
    parties: Sequence[PartyOutline],
    version: int,
) -> Programme:
    """Change the parties of a draft that no other side has spoken on yet.

    Raises:
        NotAllowed: the actor does not write this draft.
        ChangedMeanwhile: somebody saved other parties since.
        PartiesHaveSpoken: a party has already commented, agreed or approved.
    """
    locked = lock(programme.pk)
    require(policies.can_edit_text(actor, place_of(actor, locked)))
    require_version(locked, version, ())
    _check_parties(actor, parties)
    if _has_spoken(locked):
        raise PartiesHaveSpoken
    PartyMember.objects.filter(party__programme=locked).delete()
    locked.parties.all().delete()
    _write_parties(locked, parties)
    locked.version += 1
    locked.save(update_fields=["version"])
    text_changes(locked)
    record(actor=actor, action="party.change", target=locked)
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


def _has_spoken(programme: Programme) -> bool:
    spoken = (
        Comment.objects.filter(round__programme=programme),
        Consent.objects.filter(content__programme=programme),
        programme.approvals.all(),
    )
    return any(rows.exists() for rows in spoken)


def _check_parties(actor: Mandate, parties: Sequence[PartyOutline]) -> None:
    if len(parties) < _FEWEST_PARTIES:
        raise TooFewParties
    seen: set[int] = set()
    for party in parties:
        _check_bloc(party)
        for organisation in party.organisations:
            if organisation.pk in seen:
                raise OrganisationTwice(organisation.short_name)
            seen.add(organisation.pk)
    if actor.organisation_id not in seen:
        raise DraftingOrganisationOutside


def _check_bloc(party: PartyOutline) -> None:
    if party.acting is None:
        return
    if not normalise(party.authorisation) or party.acting not in party.organisations:
        raise BlocWithoutActing(party.bloc_name)


def _write_parties(programme: Programme, parties: Sequence[PartyOutline]) -> None:
    for rank, outline in enumerate(parties, start=1):
        first = outline.organisations[0]
        party = Party.objects.create(
            programme=programme,
            rank=rank,
            name=normalise(outline.bloc_name) or first.name,
            short_name=_short_name(outline),
            is_bloc=bool(outline.bloc_name),
            authorisation=normalise(outline.authorisation),
        )
        PartyMember.objects.bulk_create(
            PartyMember(
                party=party,
                organisation=organisation,
                acts=outline.acting in {None, organisation},
            )
            for organisation in outline.organisations
        )


def _short_name(outline: PartyOutline) -> str:
    if not outline.bloc_name:
        return outline.organisations[0].short_name
    return normalise(outline.bloc_short_name) or normalise(outline.bloc_name)


def _write_legal_bases(programme: Programme, citations: Sequence[str]) -> None:
    programme.legal_bases.all().delete()
    written = [text for citation in citations if (text := normalise(citation))]
    LegalBasis.objects.bulk_create(
        LegalBasis(programme=programme, rank=rank, citation=citation)
        for rank, citation in enumerate(written, start=1)
    )


def _public_code(unit: AdminUnit, first_day: date) -> str:
    """Make the permanent public code, such as an-phu-2026-k7qdw (decision 30)."""
    place = fold(unit.name).replace(" ", "-")[:30]
    tail = "".join(secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH))
    return f"{place}-{first_day.year}-{tail}"
