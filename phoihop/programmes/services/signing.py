"""Recording each party's signature; with the last one the programme is signed."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.documents.services import PrintedSignature, record_signature
from phoihop.files.models import StoredFile
from phoihop.foundation.guards import require
from phoihop.foundation.vietnamese import fold
from phoihop.programmes import policies
from phoihop.programmes.errors import (
    ClerkIsSignatory,
    SignatureAlreadyRecorded,
)
from phoihop.programmes.models import Origin, Party, Programme, SignedContent
from phoihop.programmes.queries.loading import load_text
from phoihop.programmes.queries.signatures import unsigned_parties
from phoihop.programmes.services.steps import lock, move, place_of
from phoihop.programmes.states import Move, State


@dataclass(frozen=True, kw_only=True)
class SignatureOutline:
    """A signature as it stands on paper, with the scan of that paper."""

    printed: PrintedSignature
    scan: StoredFile
    signatory_person_id: int | None = None


@transaction.atomic
def record_party_signature(
    *, actor: Mandate, party: Party, outline: SignatureOutline
) -> Programme:
    """Record one party's signature; the last one moves the programme and freezes it.

    Raises:
        NotAllowed: the actor is no clerk of a party, or the text is not agreed.
        ClerkIsSignatory: the clerk would record his own signature.
        SignatureAlreadyRecorded: the party has signed.
        RuleViolation: the paper does not show what it must (see documents).
    """
    programme = lock(party.programme_id)
    require(policies.can_record_signature(actor, place_of(actor, programme)))
    kept = programme.parties.get(pk=party.pk)
    _check(actor, programme, kept, outline)
    if programme.current_version is None:
        raise AssertionError
    kept.signature = record_signature(
        actor=actor,
        version=programme.current_version,
        slot=kept.rank,
        printed=outline.printed,
        scan=outline.scan,
    )
    kept.save(update_fields=["signature"])
    signed_on = outline.printed.signed_on
    record(
        actor=actor,
        action="programme.record_signature",
        target=programme,
        circumstances=Circumstances(occurred_on=signed_on, to_state=str(kept)),
    )
    if not unsigned_parties(programme).exists():
        _sign(actor, programme)
    return programme


def _check(
    actor: Mandate, programme: Programme, party: Party, outline: SignatureOutline
) -> None:
    if not unsigned_parties(programme).filter(pk=party.pk).exists():
        raise SignatureAlreadyRecorded
    # The clerk is none of the signatories, not only not this one (four eyes).
    signed = programme.parties.filter(signature__version=programme.current_version)
    names = [*signed.values_list("signature__signatory_name", flat=True)]
    names.append(outline.printed.signatory_name)
    own_name = fold(actor.person_name) in map(fold, names)
    if own_name or outline.signatory_person_id == actor.person_id:
        raise ClerkIsSignatory


def _sign(actor: Mandate, programme: Programme) -> None:
    """Copy the denominator (decision 13), then move; the database checks both."""
    counted = load_text(programme).counted()
    SignedContent.objects.bulk_create(
        SignedContent(
            programme=programme,
            content_id=content.pk,
            rank=rank,
            number=content.number,
            title=content.title,
        )
        for rank, content in enumerate(counted, start=1)
    )
    days: list[date] = [
        party.signature.signed_on
        for party in programme.parties.select_related("signature")
        if party.signature
    ]
    # The programme is signed on the day the last party signs (INV-02).
    programme.signed_on = max(days)
    move(actor, programme, Move.SIGN, Circumstances(occurred_on=programme.signed_on))
    if programme.replaces_id:
        _supersede(actor, lock(programme.replaces_id), programme)


def _supersede(actor: Mandate, replaced: Programme, programme: Programme) -> None:
    """Replace what is in force; what has ended meanwhile or lives elsewhere stays."""
    if replaced.state == State.SIGNED and replaced.origin == Origin.HERE:
        move(actor, replaced, Move.SUPERSEDE, Circumstances(reason=programme.title))
