"""Writing what the public is to read of a conference, showing it, taking it back."""

from collections.abc import Collection

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.conferences import policies
from phoihop.conferences.meeting_errors import (
    SummaryEmpty,
    SummaryMissing,
    SummaryNotShown,
    SummaryShown,
    SummaryTooLong,
)
from phoihop.conferences.models import Conference, ConferenceSummary
from phoihop.conferences.queries.board import board_of
from phoihop.conferences.queries.published import (
    SUMMARY,
    paragraphs_of,
    summary_text,
)
from phoihop.conferences.queries.summaries import authors_of, summary_of
from phoihop.conferences.services.steps import lock_conference, place_of
from phoihop.directory.mandates import Mandate
from phoihop.documents.services import freeze_version, open_document
from phoihop.foundation.guards import require, require_version
from phoihop.programmes.prose import prose
from phoihop.publication import services as publication
from phoihop.publication.models import Publication
from phoihop.publication.queries import publication_of
from phoihop.publication.services import PublishedThing

MOST_PARAGRAPHS = 3
# The heading of an official paper, so it is Vietnamese and is not translated.
_HEADING = "Tóm tắt"


@transaction.atomic
def write_summary(
    *, actor: Mandate, conference: Conference, text: str, version: int
) -> ConferenceSummary:
    """Write what everybody is to read: one to three paragraphs.

    Raises:
        NotAllowed: the actor does not prepare it, or it is not concluded.
        SummaryShown: it is on the public pages.
        SummaryEmpty, SummaryTooLong: it is no summary.
        ChangedMeanwhile: somebody saved another text since.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_write_summary(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    summary = summary_of(locked)
    if summary is not None and publication_of(SUMMARY, summary.pk):
        raise SummaryShown
    written = prose(text)
    paragraphs = paragraphs_of(written)
    if not paragraphs:
        raise SummaryEmpty
    if len(paragraphs) > MOST_PARAGRAPHS:
        raise SummaryTooLong(MOST_PARAGRAPHS)
    if summary is None:
        summary = _new(actor, locked)
    else:
        require_version(summary, version, ("text",))
        summary.version += 1
    summary.text = written
    authors = {*summary.author_person_ids, actor.person_id}
    summary.author_person_ids = sorted(authors)
    summary.written_by_name, summary.written_on = actor.person_name, actor.on
    summary.save()
    record(
        actor=actor,
        action="conference_summary.write",
        target=summary,
        circumstances=Circumstances(within=locked),
    )
    return summary


@transaction.atomic
def publish_summary(
    *, actor: Mandate, conference: Conference, photo_ids: Collection[int] = ()
) -> Publication:
    """Show the summary to everybody, with the photos that are chosen.

    Raises:
        NotAllowed: the actor is no publisher of the unit, or one of its authors.
        SummaryMissing: none is written.
        AlreadyPublished: it is shown already.
    """
    locked = lock_conference(conference.pk)
    summary = _required(actor, locked)
    photos = locked.photos.filter(removed_at=None).order_by("place", "rank")
    chosen = list(photos.filter(pk__in=list(photo_ids)))
    photos.update(is_public=False)
    photos.filter(pk__in=[one.pk for one in chosen]).update(is_public=True)
    summary.shown = freeze_version(
        actor=actor,
        document=summary.document,
        canonical=summary_text(board_of(locked), summary, chosen),
    )
    summary.save(update_fields=["shown"])
    thing = PublishedThing(
        object_type=SUMMARY,
        object_id=summary.pk,
        public_code=locked.public_code,
        unit_id=summary.document.unit_id,
        title=locked.title,
        author_person_ids=authors_of(locked),
        version=summary.shown,
    )
    return publication.publish(actor=actor, thing=thing, day=actor.on, within=locked)


@transaction.atomic
def withdraw_summary(
    *, actor: Mandate, conference: Conference, reason: str
) -> Publication:
    """Take the summary off the public pages, with the reason shown there.

    Raises:
        NotAllowed: the actor is no publisher of the unit, or one of its authors.
        SummaryNotShown: it is not shown.
        ReasonMissing: no reason is written.
    """
    locked = lock_conference(conference.pk)
    summary = _required(actor, locked)
    shown = publication_of(SUMMARY, summary.pk)
    if shown is None:
        raise SummaryNotShown
    locked.photos.update(is_public=False)
    return publication.withdraw(
        actor=actor, publication=shown, reason=reason, within=locked
    )


def _required(actor: Mandate, conference: Conference) -> ConferenceSummary:
    """Return the summary that this publisher may show or take off."""
    place = place_of(actor, conference)
    permitted = policies.can_publish(actor, place)
    is_another = actor.person_id not in authors_of(conference)
    require(permitted and is_another, str(policies.WHO_PUBLISHES))
    summary = summary_of(conference)
    if summary is None:
        raise SummaryMissing
    return summary


def _new(actor: Mandate, conference: Conference) -> ConferenceSummary:
    if conference.unit_id is None:
        raise AssertionError
    document = open_document(
        actor=actor,
        unit_id=conference.unit_id,
        kind_code="conference_summary",
        title=f"{_HEADING} {conference.title}"[:500],
    )
    return ConferenceSummary(
        conference=conference, document=document, author_person_ids=[]
    )
