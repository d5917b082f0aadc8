"""Writing a note beside a target; its verdict is computed and never written."""

from django.db import transaction

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import ChangedMeanwhile
from phoihop.foundation.guards import require
from phoihop.monitoring import policies
from phoihop.monitoring.errors import NotOfThisReview
from phoihop.monitoring.models import Review, TargetNote
from phoihop.monitoring.queries.live import live_review
from phoihop.monitoring.services.steps import lock_review
from phoihop.programmes.models import Target
from phoihop.programmes.prose import prose
from phoihop.programmes.services.steps import place_of

_COLUMNS = (
    "note",
    "written_by_person_id",
    "written_by_name",
    "written_on",
    "version",
)


@transaction.atomic
def note_target(
    *,
    actor: Mandate,
    review: Review,
    target: Target,
    note: str,
    version: int | None = None,
) -> TargetNote:
    """Write beside a target what its figure does not say; ``version`` is the one seen.

    Raises:
        NotAllowed: the actor writes neither this review nor assesses this content.
        NotOfThisReview: the target is of another programme.
        ChangedMeanwhile: somebody saved another note since.
    """
    locked = lock_review(review.pk, review.programme_id)
    live = live_review(locked)
    row = live.target_row_of(target.pk)
    if row is None:
        raise NotOfThisReview(str(target))
    place = place_of(actor, locked.programme)
    require(policies.can_note(actor, place, locked, live.row_over(row)))
    kept = row.note
    if kept is not None and kept.version != version:
        raise ChangedMeanwhile({"note": kept.note}, kept.version)
    before = kept.note if kept else ""
    written = kept or TargetNote(review=locked, target=target)
    written.note = prose(note)
    written.written_by_person_id = actor.person_id
    written.written_by_name = actor.person_name
    written.written_on = actor.on
    written.version = kept.version + 1 if kept else 1
    # A new row is inserted whole; of a stored one exactly these columns change.
    written.save(update_fields=_COLUMNS if kept else None)
    record(
        actor=actor,
        action="review.note_target",
        target=written,
        circumstances=Circumstances(
            within=locked,
            changes=changes_between({"note": before}, {"note": written.note}),
        ),
    )
    return written
