"""The next programme is opened from an approved review, or by a written waiver."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import UnitSuccession
from phoihop.foundation.clock import today
from phoihop.foundation.errors import NotAllowed
from phoihop.monitoring.factories import approved_review, open_review
from phoihop.monitoring.models import Review
from phoihop.monitoring.states import ReviewKind
from phoihop.programmes.factories import make_programme
from phoihop.programmes.following_errors import BeginsTooEarly, NotAnEarlierProgramme
from phoihop.programmes.models import Programme
from phoihop.programmes.services import Head, change_head
from phoihop.programmes.states import State
from phoihop.renewals import factories, services
from phoihop.renewals.errors import FollowsAlready, WaiverMissing
from phoihop.renewals.models import Renewal
from phoihop.renewals.queries import renewal_of
from phoihop.testing.cast import Cast

NEXT_YEAR: dict[str, Any] = {
    "first_day": date(2027, 1, 1),
    "last_day": date(2027, 12, 31),
}


@pytest.fixture
def alone(cast: Cast, lan: Mandate) -> Programme:
    """A draft of 2027 that follows nothing yet."""
    bodies = cast.organisations
    parties = [[bodies["committee"]], [bodies["front"]]]
    return make_programme(actor=lan, parties=parties, **NEXT_YEAR)


def test_a_coordinator_opens_the_next_programme_from_the_approved_review(
    signed: Programme, review: Review, renewal: Renewal
) -> None:
    made = renewal.programme
    assert (made.state, made.predecessor) == (State.DRAFT, signed)
    assert (renewal.review, renewal.waiver) == (review, "")
    assert made.parties.count() == signed.parties.count()
    kept = renewal_of(made)
    assert kept == renewal


def test_the_history_tells_of_it(renewal: Renewal) -> None:
    acts = [entry.action for entry in history_of(renewal.programme)]
    assert {"programme.create", "programme.follow", "renewal.open"} <= set(acts)


def test_it_refuses_without_an_approved_review(signed: Programme, lan: Mandate) -> None:
    before = Programme.objects.count()
    with pytest.raises(WaiverMissing) as refusal, transaction.atomic():
        factories.open_next(actor=lan, predecessor=signed)
    assert refusal.value.field == "waiver"
    assert Programme.objects.count() == before


@pytest.mark.parametrize("blank", ["", "   ", "\n\t"])
def test_it_refuses_a_waiver_that_says_nothing(
    signed: Programme, lan: Mandate, blank: str
) -> None:
    with pytest.raises(WaiverMissing):
        factories.open_next(actor=lan, predecessor=signed, waiver=blank)


def test_a_waiver_opens_it_and_stands_in_the_history(
    signed: Programme, lan: Mandate
) -> None:
    made = factories.open_next(actor=lan, predecessor=signed, waiver="Kịp dự toán")
    assert (made.review, made.waiver, made.person_id) == (
        None,
        "Kịp dự toán",
        lan.person_id,
    )
    reasons = {entry.action: entry.reason for entry in history_of(made.programme)}
    assert reasons["renewal.open"] == "Kịp dự toán"
    assert reasons["programme.follow"] == "Kịp dự toán"


def test_with_a_review_nothing_is_waived(
    signed: Programme, review: Review, lan: Mandate
) -> None:
    made = factories.open_next(actor=lan, predecessor=signed, waiver="Cho nhanh")
    assert (made.review, made.waiver) == (review, "")


def test_an_interim_review_is_not_enough(
    signed: Programme, lan: Mandate, heads: list[Mandate]
) -> None:
    approved_review(
        coordinator=lan, heads=heads, programme=signed, kind=ReviewKind.INTERIM
    )
    with pytest.raises(WaiverMissing):
        factories.open_next(actor=lan, predecessor=signed)


@pytest.mark.parametrize("name", ["minh", "ha", "son", "quang", "tam", "an", "kieu"])
def test_it_refuses_everybody_but_a_coordinator(
    request: pytest.FixtureRequest, signed: Programme, review: Review, name: str
) -> None:
    with pytest.raises(NotAllowed):
        factories.open_next(actor=request.getfixturevalue(name), predecessor=signed)


def test_it_refuses_to_go_on_from_a_draft(alone: Programme, lan: Mandate) -> None:
    with pytest.raises(NotAllowed):
        factories.open_next(actor=lan, predecessor=alone, waiver="Vội")


def test_a_draft_by_itself_may_follow_later(
    alone: Programme, signed: Programme, review: Review, lan: Mandate
) -> None:
    made = services.follow(actor=lan, programme=alone, predecessor=signed)
    alone.refresh_from_db()
    assert (made.review, alone.predecessor) == (review, signed)


def test_following_is_asked_the_same(
    alone: Programme, signed: Programme, lan: Mandate
) -> None:
    with pytest.raises(WaiverMissing):
        services.follow(actor=lan, programme=alone, predecessor=signed)


def test_it_follows_one_programme_only(renewal: Renewal, lan: Mandate) -> None:
    with pytest.raises(FollowsAlready):
        services.follow(
            actor=lan, programme=renewal.programme, predecessor=renewal.predecessor
        )


def test_it_refuses_to_follow_what_began_no_earlier(
    cast: Cast, signed: Programme, review: Review, lan: Mandate
) -> None:
    bodies = cast.organisations
    same_year = make_programme(
        actor=lan, parties=[[bodies["committee"]], [bodies["front"]]]
    )
    with pytest.raises(NotAnEarlierProgramme) as refusal:
        services.follow(actor=lan, programme=same_year, predecessor=signed)
    assert refusal.value.field == "predecessor"


def test_it_follows_one_of_another_unit_only_after_taking_it_over(
    cast: Cast, tuan: Mandate, signed: Programme
) -> None:
    own = cast.organisations["neighbour_committee"]
    made = make_programme(
        actor=tuan, parties=[[own], [cast.organisations["front"]]], **NEXT_YEAR
    )
    with pytest.raises(NotAnEarlierProgramme):
        services.follow(actor=tuan, programme=made, predecessor=signed, waiver="Xã cũ")
    UnitSuccession.objects.create(
        predecessor=cast.units["MHT02"],
        successor=cast.units["MHT03"],
        occurred_on=today(),
        extent=UnitSuccession.Extent.WHOLE,
        kind=UnitSuccession.Kind.MERGE,
    )
    renewal = services.follow(
        actor=tuan, programme=made, predecessor=signed, waiver="Xã cũ chưa tổng kết"
    )
    assert renewal.predecessor == signed


def test_the_changed_head_keeps_its_place_in_time(
    renewal: Renewal, lan: Mandate
) -> None:
    made = renewal.programme
    head = Head(
        kind=made.kind,
        title=made.title,
        first_day=date(2026, 1, 1),
        last_day=date(2026, 12, 31),
    )
    with pytest.raises(BeginsTooEarly):
        change_head(actor=lan, programme=made, head=head, version=made.version)


def test_the_database_refuses_to_follow_without_a_renewal(
    alone: Programme, signed: Programme
) -> None:
    with pytest.raises(IntegrityError, match="programme_follows_by_a_renewal"):
        Programme.objects.filter(pk=alone.pk).update(predecessor=signed)


def test_the_database_refuses_to_forget_what_it_follows(renewal: Renewal) -> None:
    with pytest.raises(IntegrityError, match="programme_follows_by_a_renewal"):
        Programme.objects.filter(pk=renewal.programme_id).update(predecessor=None)


def test_the_database_refuses_a_review_of_another_programme(
    alone: Programme, signed: Programme, review: Review, renewal: Renewal, cast: Cast
) -> None:
    other = Renewal(
        programme=alone,
        predecessor=signed,
        person_id=1,
        person_name="x",
        opened_on=today(),
    )
    with pytest.raises(IntegrityError, match="or_on_a_waiver"), transaction.atomic():
        other.save()
    other.predecessor, other.review = renewal.programme, review
    with pytest.raises(IntegrityError, match="a_signed_programme"):
        other.save()


def test_the_database_refuses_a_review_that_is_not_approved(
    alone: Programme, signed: Programme, lan: Mandate
) -> None:
    unfinished = open_review(actor=lan, programme=signed)
    with pytest.raises(IntegrityError, match="renewal_rests_on_the_approved_review"):
        Renewal.objects.create(
            programme=alone,
            predecessor=signed,
            review=unfinished,
            person_id=1,
            person_name="x",
            opened_on=today(),
        )


def test_the_database_keeps_a_renewal_as_it_is(renewal: Renewal) -> None:
    rows = Renewal.objects.filter(pk=renewal.pk)
    with pytest.raises(IntegrityError, match="what_it_is"), transaction.atomic():
        rows.update(person_name="Người khác")
    rows.update(finished_on=today())
    with pytest.raises(IntegrityError, match="renewal_is_finished_once"):
        rows.update(finished_on=None)
