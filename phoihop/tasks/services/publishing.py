"""Letting everybody take the file of a piece of evidence, and taking it back."""

from django.db import transaction

from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require
from phoihop.programmes.models import Programme
from phoihop.publication import services as publication
from phoihop.publication.models import Publication
from phoihop.publication.queries import publication_of
from phoihop.publication.services import PublishedThing
from phoihop.tasks import policies
from phoihop.tasks.alone_errors import EvidenceOfNoProgramme
from phoihop.tasks.models import Evidence, Submission
from phoihop.tasks.publishing_errors import (
    EvidenceHasNoFile,
    EvidenceNotShown,
    EvidenceShowsNothing,
)
from phoihop.tasks.queries.evidence import authors_of_evidence, evidence_seen_by
from phoihop.tasks.states import SubmissionStanding

EVIDENCE = Evidence._meta.label_lower


@transaction.atomic
def publish_evidence(*, actor: Mandate, evidence: Evidence) -> Publication:
    """Let everybody take the file of a piece of evidence.

    Raises:
        NotAllowed: the actor does not see it, is no publisher of its unit, or
            added it or put it forward himself.
        EvidenceHasNoFile: it is a document kept elsewhere.
        EvidenceShowsNothing: no result that stands uses it.
        EvidenceOfNoProgramme: only tasks without programme use it.
        AlreadyPublished: everybody may take it already.
    """
    kept = _open(actor, evidence)
    if kept.file_id is None:
        raise EvidenceHasNoFile(kept.title)
    programme = _programme_of(kept)
    thing = PublishedThing(
        object_type=EVIDENCE,
        object_id=kept.pk,
        public_code=kept.public_code,
        unit_id=kept.unit_id,
        title=kept.title,
        author_person_ids=authors_of_evidence(kept),
    )
    return publication.publish(actor=actor, thing=thing, day=actor.on, within=programme)


@transaction.atomic
def withdraw_evidence(
    *, actor: Mandate, evidence: Evidence, reason: str
) -> Publication:
    """Take the file off the public pages; its title and reference stay there.

    Raises:
        NotAllowed: the actor does not see it, is no publisher of its unit, or
            added it or put it forward himself.
        EvidenceNotShown: the public cannot take it.
        ReasonMissing: no reason is written.
    """
    kept = _open(actor, evidence)
    shown = publication_of(EVIDENCE, kept.pk)
    if shown is None:
        raise EvidenceNotShown(kept.title)
    return publication.withdraw(actor=actor, publication=shown, reason=reason)


def _open(actor: Mandate, evidence: Evidence) -> Evidence:
    kept = evidence_seen_by(actor).filter(pk=evidence.pk).first()
    may = kept is not None and policies.can_publish_evidence(
        actor, kept, authors_of_evidence(kept)
    )
    require(may, str(policies.WHO_PUBLISHES_EVIDENCE))
    if kept is None:
        raise AssertionError
    return kept


def _programme_of(evidence: Evidence) -> Programme:
    """Return the programme on whose public page the file will stand."""
    standing = Submission.objects.filter(
        evidence=evidence, standing=SubmissionStanding.STANDING
    )
    rows = standing.select_related("assignment__programme").order_by("id")
    shown = [one.assignment.programme for one in rows]
    if not shown:
        raise EvidenceShowsNothing(evidence.title)
    if not (programmes := [one for one in shown if one]):
        raise EvidenceOfNoProgramme
    return programmes[0]
