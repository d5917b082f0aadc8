"""Sending a draft out, commenting on it once per round, answering, agreeing."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.documents.services import freeze_version
from phoihop.foundation.errors import ReasonMissing
from phoihop.foundation.guards import require
from phoihop.programmes import policies
from phoihop.programmes.canonical import canonical, fingerprint
from phoihop.programmes.errors import (
    AlreadyAnswered,
    AlreadyCommented,
    CommentsUnanswered,
    DeadlineBeforeToday,
    NothingCounted,
    OwnComment,
    RoundIsOver,
)
from phoihop.programmes.models import (
    Comment,
    Consent,
    ConsultationRound,
    Content,
    Programme,
)
from phoihop.programmes.prose import prose
from phoihop.programmes.queries.consent import consent_matrix, unanswered_comments
from phoihop.programmes.queries.loading import load_text
from phoihop.programmes.services.steps import (
    lock,
    move,
    party_of,
    place_of,
    void_approvals,
    void_approvals_of,
)
from phoihop.programmes.states import AnswerKind, Move, Stance


@dataclass(frozen=True, kw_only=True)
class CommentOutline:
    """A comment as it is entered; ``stance`` is remarks or not agreed."""

    stance: Stance
    text: str


@transaction.atomic
def open_round(
    *, actor: Mandate, programme: Programme, deadline: date
) -> ConsultationRound:
    """Freeze the draft as its next version and send it to the parties.

    Raises:
        NotAllowed: the actor is no office chief of a party.
        NothingCounted: there is no counted content to agree on.
        DeadlineBeforeToday: the round would end before it begins.
    """
    locked = lock(programme.pk)
    require(policies.can_consult(actor, place_of(actor, locked)))
    if deadline < actor.on:
        raise DeadlineBeforeToday
    text = load_text(locked)
    if not text.counted():
        raise NothingCounted
    locked.current_version = freeze_version(
        actor=actor, document=locked.document, canonical=canonical(text)
    )
    if locked.first_shared_at is None:
        locked.first_shared_at = timezone.now()
    round_ = ConsultationRound.objects.create(
        programme=locked,
        number=locked.rounds.count() + 1,
        text=locked.current_version,
        opened_on=actor.on,
        deadline=deadline,
    )
    move(actor, locked, Move.CONSULT)
    return round_


@transaction.atomic
def redraft(*, actor: Mandate, programme: Programme) -> Programme:
    """Take the draft back to be changed, once every comment is answered.

    Raises:
        NotAllowed: the actor is not the drafting organisation's coordinator.
        CommentsUnanswered: a comment has no answer yet.
    """
    locked = lock(programme.pk)
    require(policies.can_redraft(actor, place_of(actor, locked)))
    if count := unanswered_comments(locked):
        raise CommentsUnanswered(count)
    void_approvals(locked)
    move(actor, locked, Move.REDRAFT)
    return locked


@transaction.atomic
def comment(
    *,
    actor: Mandate,
    programme: Programme,
    content: Content | None,
    outline: CommentOutline,
) -> Comment:
    """Say what the actor's party thinks of a content (or of the whole) this round.

    Raises:
        NotAllowed: the actor does not work for a party, or nothing is out for comment.
        RoundIsOver: the round's last day for comments has passed.
        AlreadyCommented: the party has commented on it in this round.
        ReasonMissing: the comment is empty.
    """
    locked = lock(programme.pk)
    place = place_of(actor, locked)
    require(policies.can_comment(actor, place))
    if not (written := prose(outline.text)):
        raise ReasonMissing
    round_ = _round_open_on(actor.on, locked)
    party_id = party_of(place).pk
    if round_.comments.filter(party_id=party_id, content=content).exists():
        raise AlreadyCommented
    made = Comment.objects.create(
        round=round_,
        party_id=party_id,
        content=content,
        stance=outline.stance,
        text=written,
        person_id=actor.person_id,
        person_name=actor.person_name,
        title=actor.title,
        commented_on=actor.on,
    )
    if content is not None:
        seen = fingerprint(load_text(locked).by_id[content.pk])
        _take_stance(actor, party_id, content, outline.stance, seen)
    # Whoever has remarks does not approve any longer; the head looks again.
    void_approvals_of(locked, party_id)
    record(
        actor=actor,
        action="content.comment",
        target=content or locked,
        circumstances=Circumstances(within=locked, reason=written),
    )
    return made


def _round_open_on(day: date, programme: Programme) -> ConsultationRound:
    round_ = programme.rounds.latest("number")
    if day > round_.deadline:
        raise RoundIsOver(round_.deadline, _drafter_of(programme))
    return round_


@transaction.atomic
def answer(*, actor: Mandate, comment: Comment, kind: AnswerKind, text: str) -> Comment:
    """Answer a comment: accepted, or explained with the reason.

    Raises:
        NotAllowed: the actor is not the drafting organisation's coordinator.
        OwnComment: the actor made the comment.
        AlreadyAnswered: somebody has answered it.
        ReasonMissing: the answer is empty.
    """
    programme = lock(comment.round.programme_id)
    require(policies.can_answer(actor, place_of(actor, programme)))
    kept = Comment.objects.select_related("content").get(pk=comment.pk)
    if kept.person_id == actor.person_id:
        raise OwnComment
    if kept.answer_kind:
        raise AlreadyAnswered
    if not (written := prose(text)):
        raise ReasonMissing
    kept.answer_kind = kind
    kept.answer = written
    kept.answered_by_person_id = actor.person_id
    kept.answered_by_name = actor.person_name
    kept.answered_on = actor.on
    kept.answered_at = timezone.now()
    kept.save(
        update_fields=[
            "answer_kind",
            "answer",
            "answered_by_person_id",
            "answered_by_name",
            "answered_on",
            "answered_at",
        ]
    )
    record(
        actor=actor,
        action="content.answer",
        target=kept.content or programme,
        circumstances=Circumstances(
            within=programme, to_state=str(AnswerKind(kind).label), reason=kept.answer
        ),
    )
    return kept


@transaction.atomic
def agree(*, actor: Mandate, content: Content) -> None:
    """Agree, for the actor's party, to a content as it now reads.

    Raises:
        NotAllowed: the actor does not speak for a party, or nothing is out.
    """
    programme = lock(content.programme_id)
    place = place_of(actor, programme)
    require(policies.can_agree(actor, place))
    seen = fingerprint(load_text(programme).by_id[content.pk])
    _take_stance(actor, party_of(place).pk, content, Stance.AGREED, seen)
    _record_agreement(actor, programme, content)


@transaction.atomic
def agree_to_rest(*, actor: Mandate, programme: Programme) -> int:
    """Agree to every content on which the party has said nothing; return how many.

    Contents with remarks or a refusal of the party stay as they are.

    Raises:
        NotAllowed: the actor does not speak for a party, or nothing is out.
    """
    locked = lock(programme.pk)
    place = place_of(actor, locked)
    require(policies.can_agree(actor, place))
    matrix = consent_matrix(locked, load_text(locked))
    party_id = party_of(place).pk
    silent = {
        row.content.pk: row.fingerprint
        for row in matrix.rows
        for cell in row.cells
        if cell.party.pk == party_id and not cell.stance
    }
    for content in locked.contents.filter(pk__in=silent):
        _take_stance(actor, party_id, content, Stance.AGREED, silent[content.pk])
        _record_agreement(actor, locked, content)
    return len(silent)


def _record_agreement(actor: Mandate, programme: Programme, content: Content) -> None:
    record(
        actor=actor,
        action="content.agree",
        target=content,
        circumstances=Circumstances(
            within=programme, to_state=str(Stance.AGREED.label)
        ),
    )


def _take_stance(
    actor: Mandate, party_id: int, content: Content, stance: Stance, seen: str
) -> None:
    Consent.objects.update_or_create(
        content=content,
        party_id=party_id,
        defaults={
            "stance": stance,
            "fingerprint": seen,
            "person_id": actor.person_id,
            "given_at": timezone.now(),
        },
    )


def _drafter_of(programme: Programme) -> str:
    """Return who drafts it; only what a source tells was drafted by nobody here."""
    body = programme.drafting_organisation
    return body.short_name if body else ""
