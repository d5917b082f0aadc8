"""Delegations: their rules, what the database refuses, how they end."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from phoihop.audit.models import Entry
from phoihop.directory import services
from phoihop.directory.errors import (
    AlreadyEnded,
    DelegationToOneself,
    EndsBeforeItBegins,
    OutsideItsTime,
    ReceiverHoldsNoPost,
    TakenBack,
)
from phoihop.directory.factories import (
    make_acting,
    make_delegation,
    make_person,
    make_post,
    make_tenure,
)
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import (
    Acting,
    AdminUnit,
    Delegation,
    Organisation,
    Person,
    Tenure,
)
from phoihop.directory.queries import delegations_in, delegations_of
from phoihop.foundation.dates import inclusive
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed, ReasonMissing
from phoihop.testing.cast import Cast

pytestmark = pytest.mark.django_db
YEAR = inclusive(date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def minh_chairs(cast: Cast) -> Tenure:
    """Minh's holding of the chair, without an end."""
    return Tenure.objects.get(person=cast.people["minh"])


def give(
    actor: Mandate,
    giver: Tenure | Acting,
    person: Person,
    period: DateRange = YEAR,
    matter: str = "Ký giấy mời họp giao ban",
) -> Delegation:
    return services.give_delegation(
        actor=actor,
        giver=giver,
        person=person,
        matter=matter,
        document="Giấy ủy quyền 3/GUQ-UBND",
        period=period,
    )


def test_minh_lets_ha_sign_for_a_year_and_both_histories_tell(
    an: Mandate, minh_chairs: Tenure, cast: Cast, committee: Organisation
) -> None:
    made = give(an, minh_chairs, cast.people["ha"])
    assert made.giver == minh_chairs
    told = Entry.objects.filter(action="delegation.give")
    assert {entry.within_id for entry in told} == {
        cast.people["minh"].pk,
        cast.people["ha"].pk,
    }
    for name in ("minh", "ha"):
        assert list(delegations_of(cast.people[name])) == [made]
    assert list(delegations_in(committee, date(2026, 6, 1))) == [made]
    assert list(delegations_in(committee, date(2027, 1, 1))) == []


def test_a_delegation_brings_neither_mandate_nor_right(
    an: Mandate, minh_chairs: Tenure, cast: Cast
) -> None:
    before = mandates_of(cast.people["ha"].pk, date(2026, 6, 1))
    give(an, minh_chairs, cast.people["ha"])
    assert mandates_of(cast.people["ha"].pk, date(2026, 6, 1)) == before


def test_it_refuses_a_delegation_to_oneself(
    an: Mandate, minh_chairs: Tenure, cast: Cast
) -> None:
    with pytest.raises(DelegationToOneself):
        give(an, minh_chairs, cast.people["minh"])
    with pytest.raises(IntegrityError), transaction.atomic():
        make_delegation(giver=minh_chairs, person=cast.people["minh"])


def test_it_refuses_to_outlive_the_givers_own_time(
    an: Mandate, minh_chairs: Tenure, cast: Cast
) -> None:
    ends = inclusive(date(2025, 7, 1), date(2026, 6, 30))
    Tenure.objects.filter(pk=minh_chairs.pk).update(period=ends)
    with pytest.raises(OutsideItsTime):
        give(an, minh_chairs, cast.people["ha"])
    with pytest.raises(IntegrityError), transaction.atomic():
        make_delegation(giver=minh_chairs, person=cast.people["ha"])
    give(
        an,
        minh_chairs,
        cast.people["ha"],
        inclusive(date(2026, 1, 1), date(2026, 6, 30)),
    )


def test_it_refuses_whoever_holds_no_post_of_the_organisation_all_the_while(
    an: Mandate, minh_chairs: Tenure, cast: Cast, an_phu: AdminUnit
) -> None:
    for receiver in (cast.people["tam"], make_person(unit=an_phu)):
        with pytest.raises(ReceiverHoldsNoPost):
            give(an, minh_chairs, receiver)
        with pytest.raises(IntegrityError), transaction.atomic():
            make_delegation(giver=minh_chairs, person=receiver)
    half = inclusive(date(2025, 7, 1), date(2026, 6, 30))
    Tenure.objects.filter(person=cast.people["ha"]).update(period=half)
    with pytest.raises(ReceiverHoldsNoPost):
        give(an, minh_chairs, cast.people["ha"])


def test_it_needs_both_days_a_matter_and_a_document(
    an: Mandate, minh_chairs: Tenure, cast: Cast
) -> None:
    ha = cast.people["ha"]
    for period in (inclusive(date(2026, 1, 1), None), inclusive(None, an.on)):
        with pytest.raises(EndsBeforeItBegins):
            give(an, minh_chairs, ha, period)
    with pytest.raises(ReasonMissing):
        give(an, minh_chairs, ha, matter=" ")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_delegation(
            giver=minh_chairs, person=ha, period=inclusive(date(2026, 1, 1), None)
        )


def test_whoever_acts_delegates_too_unless_it_was_taken_back(
    an: Mandate, cast: Cast, committee: Organisation
) -> None:
    acting = make_acting(
        person=cast.people["son"], post=make_post(organisation=committee, seat=6)
    )
    assert give(an, acting, cast.people["ha"]).giver == acting
    back = make_acting(
        person=cast.people["son"],
        post=make_post(organisation=committee, seat=7),
        is_withdrawn=True,
    )
    with pytest.raises(TakenBack):
        give(an, back, cast.people["ha"])
    with pytest.raises(IntegrityError), transaction.atomic():
        make_delegation(giver=back, person=cast.people["ha"])


def test_the_neighbour_has_no_hand_in_our_delegations(
    neighbour: Mandate, minh_chairs: Tenure, cast: Cast
) -> None:
    with pytest.raises(NotAllowed):
        give(neighbour, minh_chairs, cast.people["ha"])
    made = make_delegation(giver=minh_chairs, person=cast.people["ha"])
    with pytest.raises(NotAllowed):
        services.end_delegation(
            actor=neighbour,
            delegation=made,
            version=1,
            last_day=neighbour.on,
            reason="x",
        )


def test_an_ends_it_early_with_a_reason(
    an: Mandate, minh_chairs: Tenure, cast: Cast
) -> None:
    made = make_delegation(giver=minh_chairs, person=cast.people["ha"])

    def end(version: int, reason: str = "Chủ tịch đã đi làm lại") -> None:
        services.end_delegation(
            actor=an, delegation=made, version=version, last_day=an.on, reason=reason
        )

    with pytest.raises(ReasonMissing):
        end(1, " ")
    with pytest.raises(ChangedMeanwhile):
        end(7)
    end(1)
    made.refresh_from_db()
    assert made.last_day == an.on
    entries = Entry.objects.filter(action="delegation.end")
    assert {entry.reason for entry in entries} == {"Chủ tịch đã đi làm lại"}
    with pytest.raises(AlreadyEnded):
        end(2)


def test_taken_back_before_it_began_it_counts_on_no_day(
    an: Mandate, minh_chairs: Tenure, cast: Cast
) -> None:
    made = give(an, minh_chairs, cast.people["ha"])
    early = date(2025, 12, 31)
    services.end_delegation(
        actor=an, delegation=made, version=1, last_day=early, reason="Nhập nhầm"
    )
    assert not Delegation.objects.on(date(2026, 6, 1)).exists()
    with pytest.raises(TakenBack):
        services.end_delegation(
            actor=an, delegation=made, version=2, last_day=early, reason="x"
        )


def test_what_was_given_and_received_ends_with_the_post(
    an: Mandate, minh_chairs: Tenure, cast: Cast
) -> None:
    ha_sits = Tenure.objects.get(person=cast.people["ha"])
    given = make_delegation(giver=ha_sits, person=cast.people["son"])
    received = make_delegation(giver=minh_chairs, person=cast.people["ha"])
    day = date(2026, 3, 31)
    not_begun = make_delegation(giver=ha_sits, person=cast.people["lan"], period=YEAR)
    Delegation.objects.filter(pk=not_begun.pk).update(
        period=inclusive(date(2026, 5, 1), date(2026, 12, 31))
    )

    services.end_tenure(actor=an, tenure=ha_sits, version=1, last_day=day)

    for one in (given, received, not_begun):
        one.refresh_from_db()
    assert (given.last_day, received.last_day) == (day, day)
    assert not_begun.is_withdrawn


def test_what_was_received_stays_with_a_second_post_there(
    an: Mandate, minh_chairs: Tenure, cast: Cast, committee: Organisation
) -> None:
    ha_sits = Tenure.objects.get(person=cast.people["ha"])
    received = make_delegation(giver=minh_chairs, person=cast.people["ha"])
    second = make_post(organisation=committee, seat=9)
    make_tenure(person=cast.people["ha"], post=second)
    services.end_tenure(actor=an, tenure=ha_sits, version=1, last_day=an.on)
    received.refresh_from_db()
    assert received.version == 1


def test_the_database_lets_no_giver_leave_before_the_delegation(
    minh_chairs: Tenure, cast: Cast, committee: Organisation
) -> None:
    acting = make_acting(
        person=cast.people["son"], post=make_post(organisation=committee, seat=6)
    )
    for giver in (minh_chairs, acting):
        make_delegation(giver=giver, person=cast.people["ha"])
        standing = type(giver)._default_manager.filter(pk=giver.pk)
        with pytest.raises(IntegrityError), transaction.atomic():
            standing.update(period=inclusive(date(2025, 7, 1), date(2026, 1, 31)))
    with pytest.raises(IntegrityError), transaction.atomic():
        Acting.objects.filter(pk=acting.pk).update(is_withdrawn=True)
