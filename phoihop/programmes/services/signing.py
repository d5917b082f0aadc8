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
    NotOfTheParty,
    SignatureAlreadyRecorded,
)
from phoihop.programmes.models import Party, Programme, SignedContent
from phoihop.programmes.queries.loading import load_text
from phoihop.programmes.queries.people import likely_signatories
from phoihop.programmes.queries.signatures import unsigned_parties
from phoihop.programmes.services.ending import supersede
from phoihop.programmes.services.steps import lock, move, place_of
from phoihop.programmes.states import Move


@dataclass(frozen=True, kw_only=True)
class SignatureOutline:
    """A signature as it stands on paper, with the scan of that paper.

    ``signatory_person_id`` is who signed; none when the directory does not know him.
    """

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
        NotOfTheParty: the person named does not sign for this party.
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
        signatory_person_id=outline.signatory_person_id,
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
    _check_four_eyes(actor, programme, outline)
    if outline.signatory_person_id is None:
        return
    day = outline.printed.signed_on
    people = {one.person_id for one in likely_signatories(party, day)}
    if outline.signatory_person_id not in people:
        raise NotOfTheParty(party.short_name, day)


def _check_four_eyes(
    actor: Mandate, programme: Programme, outline: SignatureOutline
) -> None:
    """The clerk is none of the signatories, not only not this one (decision 8).

    Persons are compared; of one whom the directory does not know there is a name only.
    """
    if outline.signatory_person_id == actor.person_id:
        raise ClerkIsSignatory("signatory")
    signed = programme.parties.filter(signature__version=programme.current_version)
    given = signed.values_list(
        "signature__signatory_name", "signature__signatory_person_id"
    )
    names, people = {outline.printed.signatory_name}, set()
    for name, person_id in given:
        names.add(name)
        people.add(person_id)
    if actor.person_id in people or fold(actor.person_name) in map(fold, names):
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
        supersede(actor, lock(programme.replaces_id), programme)
