"""Reporting a result, with the evidence that shows it."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.files.kinds import EVIDENCE
from phoihop.files.services import store_file
from phoihop.foundation.guards import require
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.services.steps import organisation_of
from phoihop.tasks import policies
from phoihop.tasks.alone_errors import CompletedBeforeSaid
from phoihop.tasks.errors import (
    CompletedBeforeSigning,
    CompletedInFuture,
    EvidenceEmpty,
    EvidenceMissing,
    EvidenceWithoutTitle,
    OccurrenceUnclear,
    SaysNothing,
)
from phoihop.tasks.models import (
    Assignment,
    Evidence,
    EvidenceUse,
    Occurrence,
    Submission,
)
from phoihop.tasks.queries.evidence import evidence_seen_by
from phoihop.tasks.services.steps import (
    lock_assignment,
    lock_submission,
    move,
    next_state,
    occurrence_of,
    require_moving,
)
from phoihop.tasks.states import TaskMove


@dataclass(frozen=True, kw_only=True)
class EvidenceOutline:
    """A new piece of evidence: a file, or a document kept elsewhere."""

    title: str
    reference: str = ""
    upload: "UploadedFile[Any] | None" = None


@dataclass(frozen=True, kw_only=True)
class SubmissionOutline:
    """A result as it is reported: the real day, words, evidence there or new."""

    completed_on: date
    text: str
    evidence: Sequence[Evidence] = ()
    added: Sequence[EvidenceOutline] = ()
    occurrence: Occurrence | None = None


@transaction.atomic
def submit(
    *, actor: Mandate, assignment: Assignment, outline: SubmissionOutline
) -> Submission:
    """Report what was reached, for a task or for one time of a regular one.

    Raises:
        NotAllowed: the actor is no officer of the lead body, or does not see evidence.
        WrongMove: the task is not under way.
        OccurrenceUnclear: nothing says which time of a regular task is meant.
        CompletedInFuture, CompletedBeforeSigning, CompletedBeforeSaid: it cannot have
            been reached then.
        SaysNothing: no words.
    """
    locked = lock_assignment(assignment.pk)
    require(policies.can_work(actor, locked))
    require_moving(locked.programme)
    thing = _reported(locked, outline.occurrence)
    next_state(locked.state, TaskMove.SUBMIT)
    _check(actor, locked, outline)
    submission = Submission.objects.create(
        assignment=locked,
        occurrence=thing if isinstance(thing, Occurrence) else None,
        number=locked.submissions.count() + 1,
        completed_on=outline.completed_on,
        text=normalise(outline.text),
        organisation_id=organisation_of(actor),
        person_id=actor.person_id,
        person_name=actor.person_name,
        title=actor.title,
        submitted_on=actor.on,
    )
    added = [_add(actor, one) for one in outline.added]
    _use(actor, submission, [*_seen(actor, outline.evidence), *added])
    thing.completed_on = outline.completed_on
    thing.submitted_by_person_id = actor.person_id
    fields = ("completed_on", "submitted_by_person_id")
    move(actor, thing, "assignment.submit", fields=fields)
    return submission


@transaction.atomic
def add_evidence(
    *,
    actor: Mandate,
    title: str,
    reference: str = "",
    upload: "UploadedFile[Any] | None" = None,
) -> Evidence:
    """Keep a piece of evidence for the actor's organisation.

    Raises:
        NotAllowed: the actor is neither officer nor coordinator of an organisation.
        EvidenceWithoutTitle, EvidenceEmpty: there is nothing to be found again.
        FileRefused: the file is not taken.
    """
    outline = EvidenceOutline(title=title, reference=reference, upload=upload)
    return _add(actor, outline)


@transaction.atomic
def use_evidence(
    *, actor: Mandate, submission: Submission, evidence: Evidence
) -> EvidenceUse:
    """Put a piece of evidence forward for a result that stands; twice changes nothing.

    Raises:
        NotAllowed: the actor is no officer of the body that reported it, the result
            does not stand, or he does not see the evidence.
    """
    put_forward(actor=actor, submission=submission, evidence=[evidence])
    return EvidenceUse.objects.get(submission=submission, evidence=evidence)


@transaction.atomic
def put_forward(
    *,
    actor: Mandate,
    submission: Submission,
    evidence: Sequence[Evidence] = (),
    added: Sequence[EvidenceOutline] = (),
) -> Submission:
    """Put evidence forward for a result that stands, kept here already or new.

    Raises:
        NotAllowed: the actor is no officer of the body that reported it, the result
            does not stand, or he does not see the evidence.
        EvidenceMissing: nothing is chosen and nothing is new.
    """
    locked = lock_submission(submission)
    require(policies.can_put_forward(actor, locked))
    require_moving(locked.assignment.programme)
    chosen = [*_seen(actor, evidence), *(_add(actor, one) for one in added)]
    if not chosen:
        raise EvidenceMissing
    _use(actor, locked, chosen)
    return locked


def _reported(
    assignment: Assignment, occurrence: Occurrence | None
) -> Assignment | Occurrence:
    """Return what is reported: the task, or the one time that is named."""
    is_regular = assignment.occurrences.exists()
    if not is_regular and occurrence is None:
        return assignment
    if occurrence is None or occurrence.assignment_id != assignment.pk:
        raise OccurrenceUnclear
    return occurrence_of(assignment, occurrence)


def _check(actor: Mandate, assignment: Assignment, outline: SubmissionOutline) -> None:
    if outline.completed_on > actor.on:
        raise CompletedInFuture(actor.on)
    programme = assignment.programme
    signed_on = programme.signed_on if programme else None
    if signed_on and outline.completed_on < signed_on:
        raise CompletedBeforeSigning(signed_on)
    said_on = assignment.task.planned_on if assignment.task.stands_alone else None
    if said_on and outline.completed_on < said_on:
        raise CompletedBeforeSaid(said_on)
    if not normalise(outline.text):
        raise SaysNothing


def _seen(actor: Mandate, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return the evidence, all of which the actor must be able to see."""
    wanted = {one.pk for one in evidence}
    found = list(evidence_seen_by(actor).filter(pk__in=wanted).order_by("id"))
    require(len(found) == len(wanted))
    return found


def _add(actor: Mandate, outline: EvidenceOutline) -> Evidence:
    require(policies.can_add_evidence(actor))
    title, reference = normalise(outline.title), normalise(outline.reference)
    if not title:
        raise EvidenceWithoutTitle
    if outline.upload is None and not reference:
        raise EvidenceEmpty
    stored = None
    if outline.upload is not None:
        stored = store_file(
            actor=actor, upload=outline.upload, accept=EVIDENCE, field="upload"
        )
    evidence = Evidence.objects.create(
        unit_id=actor.unit_id,
        organisation_id=organisation_of(actor),
        public_code=f"mc-{secrets.token_hex(6)}",
        title=title,
        reference=reference,
        file=stored,
        added_by_person_id=actor.person_id,
        added_by_name=actor.person_name,
        added_on=actor.on,
    )
    record(actor=actor, action="evidence.create", target=evidence)
    return evidence


def _use(actor: Mandate, submission: Submission, evidence: Sequence[Evidence]) -> None:
    there = set(submission.uses.values_list("evidence_id", flat=True))
    for one in evidence:
        if one.pk in there:
            continue
        EvidenceUse.objects.create(
            submission=submission, evidence=one, added_on=actor.on
        )
        record(
            actor=actor,
            action="evidence.use",
            target=submission.assignment,
            circumstances=Circumstances(
                within=submission.assignment.programme,
                changes={"evidence": ["", one.title]},
            ),
        )
