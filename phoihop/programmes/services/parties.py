"""The parties of a draft: single organisations, or named blocs of several."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Prefetch

from phoihop.audit.services import record
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.errors import ChangedMeanwhile
from phoihop.foundation.guards import require
from phoihop.foundation.vietnamese import normalise
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
    Party,
    PartyMember,
    Programme,
)
from phoihop.programmes.services.earlier import require_replaceable
from phoihop.programmes.services.steps import lock, place_of, text_changes

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
        ReplacedPartiesLeftOut: who signed what it replaces would be no party.
    """
    locked = lock(programme.pk)
    require(policies.can_edit_text(actor, place_of(actor, locked)))
    if locked.version != version:
        raise ChangedMeanwhile({"parties": stored_parties(locked)}, locked.version)
    check_parties(actor, parties)
    if _has_spoken(locked):
        raise PartiesHaveSpoken
    require_replaceable(locked.unit_id, locked.replaces, bodies_entered(parties))
    PartyMember.objects.filter(party__programme=locked).delete()
    locked.parties.all().delete()
    write_parties(locked, parties)
    locked.version += 1
    locked.save(update_fields=["version"])
    text_changes(locked)
    record(actor=actor, action="party.change", target=locked)
    return locked


def stored_parties(programme: Programme) -> list[PartyOutline]:
    """Return the stored parties as they are entered, in printing order."""
    members = PartyMember.objects.select_related("organisation").order_by("id")
    parties = programme.parties.order_by("rank").prefetch_related(
        Prefetch("members", members)
    )
    return [_outline_of(party) for party in parties]


def _outline_of(party: Party) -> PartyOutline:
    members = list(party.members.all())
    acting = [member.organisation for member in members if member.acts]
    is_authorised = len(acting) < len(members)
    return PartyOutline(
        organisations=[member.organisation for member in members],
        bloc_name=party.name if party.is_bloc else "",
        bloc_short_name=party.short_name if party.is_bloc else "",
        acting=acting[0] if is_authorised else None,
        authorisation=party.authorisation,
    )


def check_parties(actor: Mandate, parties: Sequence[PartyOutline]) -> None:
    """Refuse parties that do not make a programme.

    Raises:
        TooFewParties, OrganisationTwice, DraftingOrganisationOutside,
        BlocWithoutActing: they do not.
    """
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


def bodies_entered(parties: Sequence[PartyOutline]) -> frozenset[int]:
    """Return the organisations in the parties as they are entered."""
    return frozenset(body.pk for party in parties for body in party.organisations)


def _check_bloc(party: PartyOutline) -> None:
    if party.acting is None:
        return
    if not normalise(party.authorisation) or party.acting not in party.organisations:
        raise BlocWithoutActing(party.bloc_name)


def write_parties(programme: Programme, parties: Sequence[PartyOutline]) -> None:
    """Write the parties of a programme that has none, in printing order."""
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


def _has_spoken(programme: Programme) -> bool:
    spoken = (
        Comment.objects.filter(round__programme=programme),
        Consent.objects.filter(content__programme=programme),
        programme.approvals.all(),
    )
    return any(rows.exists() for rows in spoken)
