"""What the database refuses of notes beside targets, whoever asks."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import Error, transaction

from phoihop.directory.mandates import Mandate
from phoihop.monitoring import factories, services
from phoihop.monitoring.models import Review, ReviewApproval, TargetNote
from phoihop.monitoring.tests.aiming import CUT_OFF, Aim, sign_with_targets
from phoihop.monitoring.tests.signing import sign
from phoihop.programmes.models import Target
from phoihop.programmes.states import Operator
from phoihop.testing.cast import Cast


@contextmanager
def refused(code: str) -> Iterator[None]:
    """Expect the refusal, or the constraint, of this name."""
    with pytest.raises(Error, match=code), transaction.atomic():
        yield


@pytest.fixture
def review(cast: Cast) -> Review:
    """A review of a programme with one target."""
    aim = Aim("B01", Operator.AT_LEAST, "12", measured_in="cuộc")
    return factories.open_review(
        actor=cast.mandate("lan"),
        programme=sign_with_targets(cast, [aim]),
        cut_off=CUT_OFF,
    )


@pytest.fixture
def note(review: Review, lan: Mandate) -> TargetNote:
    """A note beside the target."""
    target = Target.objects.get(content__programme=review.programme)
    return services.note_target(actor=lan, review=review, target=target, note="Có")


def test_a_note_is_written_in_a_draft_and_stays_where_it_is(
    cast: Cast, review: Review, note: TargetNote, lan: Mandate
) -> None:
    notes = TargetNote.objects.filter(pk=note.pk)
    other = factories.open_review(actor=lan, programme=sign(cast))
    with refused("target_note_stays_where_it_is"):
        notes.update(review=other)
    with refused("target_note_is_kept_for_good|permission denied"):
        notes._raw_delete("default")
    factories.assess_all(actor=lan, review=review)
    services.submit_review(actor=lan, review=review)
    with refused("target_note_is_written_in_a_draft"):
        notes.update(note="Sửa lén")


def test_a_note_is_of_a_target_of_its_programme(
    cast: Cast, note: TargetNote, lan: Mandate
) -> None:
    other = factories.open_review(actor=lan, programme=sign(cast))
    made = {
        "target": note.target,
        "written_by_person_id": 1,
        "written_by_name": "Lan",
        "written_on": lan.on,
    }
    with refused("target_note_is_of_its_programme"):
        TargetNote.objects.create(review=other, **made)
    with refused("target_is_noted_once_a_review"):
        TargetNote.objects.create(review=note.review, **made)


def test_whoever_wrote_a_note_does_not_approve(
    cast: Cast, review: Review, note: TargetNote, lan: Mandate
) -> None:
    factories.assess_all(actor=lan, review=review)
    review.assessments.update(assessor_person_id=cast.mandate("thao").person_id)
    services.submit_review(actor=lan, review=review)
    review.refresh_from_db()
    assert review.text is not None
    party = review.programme.parties.order_by("rank")[0]
    with refused("review_approval_is_by_nobody_who_wrote_beside_a_target"):
        ReviewApproval.objects.create(
            review=review,
            party=party,
            organisation=cast.organisations["committee"],
            text=review.text,
            person_id=lan.person_id,
            person_name=lan.person_name,
            title=lan.title,
            approved_on=lan.on,
        )
