"""Each party's head approves the text for signing, or takes the approval back."""

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.documents.models import Version
from phoihop.documents.services import freeze_version
from phoihop.foundation.guards import require, require_reason
from phoihop.programmes import policies
from phoihop.programmes.canonical import canonical
from phoihop.programmes.completeness import is_ready
from phoihop.programmes.errors import (
    AlreadyApproved,
    CommentsUnanswered,
    Incomplete,
    NotAgreedByParty,
    NothingCounted,
)
from phoihop.programmes.models import Approval, Programme
from phoihop.programmes.policies import Standing
from phoihop.programmes.queries.consent import consent_matrix
from phoihop.programmes.queries.loading import is_frozen, load_text
from phoihop.programmes.queries.text import ProgrammeText
from phoihop.programmes.services.steps import (
    lock,
    move,
    organisation_of,
    party_of,
    place_of,
    void_approvals,
    void_approvals_of_other_texts,
)
from phoihop.programmes.states import Move


@transaction.atomic
def approve(*, actor: Mandate, programme: Programme) -> Programme:
    """Approve the text for the actor's organisation; the last approval moves it on.

    Raises:
        NotAllowed: the actor heads no organisation that acts for a party.
        Incomplete: a counted content lacks a task with lead and due, and a reason.
        CommentsUnanswered: a comment has no answer yet.
        NotAgreedByParty: the party has not agreed to every counted content.
        AlreadyApproved: the organisation has approved this text.
    """
    locked = lock(programme.pk)
    place = place_of(actor, locked)
    require(policies.can_approve(actor, place))
    text = load_text(locked)
    _check_text(locked, place, text)
    version = _fixed_version(actor, locked, text)
    void_approvals_of_other_texts(locked)
    live = locked.approvals.filter(withdrawn_at=None, text=version)
    if live.filter(organisation_id=organisation_of(actor)).exists():
        raise AlreadyApproved
    Approval.objects.create(
        programme=locked,
        party_id=party_of(place).pk,
        organisation_id=organisation_of(actor),
        text=version,
        person_id=actor.person_id,
        person_name=actor.person_name,
        title=actor.title,
        approved_on=actor.on,
    )
    needed = {pk for party in text.parties for pk in party.acting_ids}
    if needed <= set(live.values_list("organisation_id", flat=True)):
        move(actor, locked, Move.APPROVE)
    else:
        record(actor=actor, action="programme.approve", target=locked)
    return locked


@transaction.atomic
def unapprove(*, actor: Mandate, programme: Programme, reason: str) -> Programme:
    """Take the agreed text back to a draft; every party's approval falls with it.

    Raises:
        NotAllowed: the actor heads no organisation that acts for a party.
        ReasonMissing: no reason is written.
    """
    locked = lock(programme.pk)
    require(policies.can_unapprove(actor, place_of(actor, locked)))
    written = require_reason(reason)
    void_approvals(locked)
    move(actor, locked, Move.UNAPPROVE, Circumstances(reason=written))
    return locked


def _fixed_version(
    actor: Mandate, programme: Programme, text: ProgrammeText
) -> Version:
    """Return the version that is approved: the one that is out, else a new one."""
    if programme.current_version is not None and is_frozen(programme):
        return programme.current_version
    version = freeze_version(
        actor=actor, document=programme.document, canonical=canonical(text)
    )
    programme.current_version = version
    programme.save(update_fields=["current_version"])
    return version


def _check_text(programme: Programme, place: Standing, text: ProgrammeText) -> None:
    counted = text.counted()
    if not counted:
        raise NothingCounted
    missing = [
        f"{content.number}. {content.title}"
        for content in counted
        if not is_ready(content)
    ]
    if missing:
        raise Incomplete(missing)
    matrix = consent_matrix(programme, text)
    if matrix.unanswered:
        raise CommentsUnanswered(matrix.unanswered)
    if place.party and (open_rows := matrix.open_for(place.party)):
        raise NotAgreedByParty(
            [f"{row.content.number}. {row.content.title}" for row in open_rows]
        )
