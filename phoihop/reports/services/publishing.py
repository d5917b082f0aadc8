"""Showing an issued report to everybody, and taking it back."""

from django.db import transaction

from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require
from phoihop.publication import services as publication
from phoihop.publication.models import Publication
from phoihop.publication.queries import publication_of
from phoihop.publication.services import PublishedThing
from phoihop.reports import policies
from phoihop.reports.errors import ReportNotIssued, ReportNotShown
from phoihop.reports.models import Report
from phoihop.reports.services.steps import lock_report
from phoihop.reports.states import ReportState


@transaction.atomic
def publish_report(*, actor: Mandate, report: Report) -> Publication:
    """Show the frozen report to everybody.

    Raises:
        ReportNotIssued: it has no number yet.
        NotAllowed: the actor is no publisher of the unit, or wrote in it.
        AlreadyPublished: it is shown already.
    """
    locked = lock_report(report)
    if locked.state != ReportState.ISSUED:
        raise ReportNotIssued
    require(policies.can_publish(actor, locked), str(policies.WHO_PUBLISHES))
    thing = PublishedThing(
        object_type=Report._meta.label_lower,
        object_id=locked.pk,
        public_code=locked.public_code,
        unit_id=locked.duty.call.unit_id,
        title=locked.title,
        author_person_ids=frozenset(locked.writer_person_ids),
        version=locked.text,
    )
    return publication.publish(actor=actor, thing=thing, day=actor.on, within=locked)


@transaction.atomic
def withdraw_report(*, actor: Mandate, report: Report, reason: str) -> Publication:
    """Take the report off the public pages, with the reason shown there.

    Raises:
        ReportNotShown: it is not shown.
        NotAllowed: the actor is no publisher of the unit, or wrote in it.
        ReasonMissing: no reason is written.
    """
    locked = lock_report(report)
    shown = publication_of(Report._meta.label_lower, locked.pk)
    if shown is None:
        raise ReportNotShown
    require(policies.can_publish(actor, locked), str(policies.WHO_PUBLISHES))
    return publication.withdraw(
        actor=actor, publication=shown, reason=reason, within=locked
    )
