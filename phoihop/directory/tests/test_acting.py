"""Acting in a vacant post: its rules, what the database refuses, the mandate."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from phoihop.audit.models import Entry
from phoihop.directory import services
from phoihop.directory.errors import (
    AlreadyEnded,
    EndsBeforeItBegins,
    OutsideItsTime,
    PostIsHeld,
    PostStillHeld,
    SomebodyActs,
    TakenBack,
)
from phoihop.directory.factories import (
    FIRST_DAY,
    make_acting,
    make_delegation,
    make_grant,
    make_person,
    make_post,
    make_tenure,
    position,
)
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import (
    Acting,
    AdminUnit,
    Grant,
    Organisation,
    Post,
    Role,
    Tenure,
)
from phoihop.directory.queries import overview_of, vacant_posts_of
from phoihop.foundation.dates import inclusive
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed, ReasonMissing
from phoihop.testing.cast import Cast

pytestmark = pytest.mark.django_db
DECISION = "Quyết định 7/QĐ-UBND ngày 2/1/2026"
YEAR = inclusive(date(2026, 1, 1), date(2026, 12, 31))
FOR_GOOD = inclusive(date(2026, 1, 1), None)


@pytest.fixture
def seat(committee: Organisation) -> Post:
    """The second vice-chair's seat, vacant."""
    return make_post(
        organisation=committee, position=position("vice_chair"), title="Phó Chủ tịch"
    )


def test_son_acts_in_a_vacant_seat_by_a_decision(
    an: Mandate, cast: Cast, seat: Post
) -> None:
    made = services.begin_acting(
        actor=an, person=cast.people["son"], post=seat, period=YEAR, decision=DECISION
    )
    assert (made.period, made.decision) == (YEAR, DECISION)
    entry = Entry.objects.get(action="acting.begin")
    assert entry.occurred_on == date(2026, 1, 1)
    assert entry.within_id == cast.people["son"].pk


def test_acting_is_a_mandate_of_its_own_with_the_rights_granted_there(
    an: Mandate, cast: Cast, seat: Post
) -> None:
    son = cast.people["son"]
    make_acting(person=son, post=seat, period=YEAR)
    before, during, after = (
        [one.title for one in mandates_of(son.pk, day)]
        for day in (date(2025, 12, 31), date(2026, 12, 31), date(2027, 1, 1))
    )
    assert before == after == ["Chuyên viên"]
    assert during == ["Chuyên viên", "Quyền Phó Chủ tịch"]
    mandate = mandates_of(son.pk, date(2026, 6, 1))[1]
    assert mandate.roles == {Role.OFFICER}
    assert mandate.organisation_short_name == "UBND xã An Phú"


def test_acting_alone_brings_no_right(an_phu: AdminUnit, seat: Post) -> None:
    person = make_person(unit=an_phu)
    make_acting(person=person, post=seat, period=YEAR)
    [mandate] = mandates_of(person.pk, date(2026, 6, 1))
    assert mandate.roles == frozenset()


def test_what_was_taken_back_is_no_mandate(an_phu: AdminUnit, seat: Post) -> None:
    person = make_person(unit=an_phu)
    make_acting(person=person, post=seat, is_withdrawn=True)
    assert mandates_of(person.pk, date(2026, 6, 1)) == []


def test_it_refuses_to_act_in_a_seat_that_somebody_holds_on_any_day(
    an: Mandate, cast: Cast, an_phu: AdminUnit, seat: Post
) -> None:
    holder = make_tenure(
        person=make_person(unit=an_phu),
        post=seat,
        period=inclusive(date(2026, 12, 31), None),
    )
    with pytest.raises(PostIsHeld) as refusal:
        services.begin_acting(
            actor=an,
            person=cast.people["son"],
            post=seat,
            period=YEAR,
            decision=DECISION,
        )
    assert refusal.value.field == "post"
    until_then = inclusive(date(2026, 1, 1), date(2026, 12, 30))
    services.begin_acting(
        actor=an,
        person=cast.people["son"],
        post=seat,
        period=until_then,
        decision=DECISION,
    )
    assert holder.post_id == seat.pk


def test_it_refuses_a_second_person_acting_in_the_same_days(
    an: Mandate, cast: Cast, seat: Post
) -> None:
    make_acting(person=cast.people["son"], post=seat, period=YEAR)
    with pytest.raises(SomebodyActs):
        services.begin_acting(
            actor=an,
            person=cast.people["lan"],
            post=seat,
            period=inclusive(date(2026, 12, 31), None),
            decision=DECISION,
        )


def test_it_refuses_a_holder_while_somebody_acts(
    an: Mandate, cast: Cast, an_phu: AdminUnit, seat: Post
) -> None:
    make_acting(person=cast.people["son"], post=seat, period=YEAR)
    newcomer = make_person(unit=an_phu)
    with pytest.raises(SomebodyActs):
        services.begin_tenure(actor=an, person=newcomer, post=seat, period=FOR_GOOD)
    services.begin_tenure(
        actor=an,
        person=newcomer,
        post=seat,
        period=inclusive(date(2027, 1, 1), None),
    )


def test_the_database_refuses_holder_and_acting_on_one_day_by_either_way(
    cast: Cast, an_phu: AdminUnit, seat: Post
) -> None:
    acting = make_acting(person=cast.people["son"], post=seat, period=YEAR)
    tenure = make_tenure(
        person=make_person(unit=an_phu),
        post=seat,
        period=inclusive(date(2027, 1, 1), None),
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        Tenure.objects.filter(pk=tenure.pk).update(period=FOR_GOOD)
    with pytest.raises(IntegrityError), transaction.atomic():
        Acting.objects.filter(pk=acting.pk).update(period=FOR_GOOD)
    Acting.objects.filter(pk=acting.pk).update(is_withdrawn=True)
    Tenure.objects.filter(pk=tenure.pk).update(period=FOR_GOOD)
    with pytest.raises(IntegrityError), transaction.atomic():
        Acting.objects.filter(pk=acting.pk).update(is_withdrawn=False)


def test_acting_lies_within_the_post_and_needs_decision_and_first_day(
    an: Mandate, cast: Cast, committee: Organisation, seat: Post
) -> None:
    son = cast.people["son"]
    late = make_post(organisation=committee, seat=7, period=FOR_GOOD)
    with pytest.raises(OutsideItsTime):
        services.begin_acting(
            actor=an,
            person=son,
            post=late,
            period=inclusive(FIRST_DAY, None),
            decision=DECISION,
        )
    with pytest.raises(ReasonMissing):
        services.begin_acting(
            actor=an, person=son, post=seat, period=YEAR, decision=" "
        )
    with pytest.raises(EndsBeforeItBegins):
        services.begin_acting(
            actor=an,
            person=son,
            post=seat,
            period=inclusive(None, date(2026, 1, 1)),
            decision=DECISION,
        )


def test_nobody_acts_across_units_or_by_the_neighbours_word(
    an: Mandate, neighbour: Mandate, binh_hoa: AdminUnit, cast: Cast, seat: Post
) -> None:
    with pytest.raises(NotAllowed):
        services.begin_acting(
            actor=an,
            person=make_person(unit=binh_hoa),
            post=seat,
            period=YEAR,
            decision=DECISION,
        )
    with pytest.raises(NotAllowed):
        services.begin_acting(
            actor=neighbour,
            person=cast.people["son"],
            post=seat,
            period=YEAR,
            decision=DECISION,
        )
    acting = make_acting(person=cast.people["son"], post=seat)
    with pytest.raises(NotAllowed):
        services.end_acting(
            actor=neighbour, acting=acting, version=1, last_day=an.on, reason="x"
        )


def test_an_ends_an_acting_early_with_a_reason(
    an: Mandate, an_phu: AdminUnit, committee: Organisation, seat: Post
) -> None:
    person = make_person(unit=an_phu)
    acting = make_acting(person=person, post=seat)
    grant = make_grant(person=person, role=Role.HEAD, organisation=committee)
    with pytest.raises(ReasonMissing):
        services.end_acting(
            actor=an, acting=acting, version=1, last_day=an.on, reason=" "
        )
    with pytest.raises(ChangedMeanwhile):
        services.end_acting(
            actor=an, acting=acting, version=9, last_day=an.on, reason="x"
        )

    services.end_acting(
        actor=an, acting=acting, version=1, last_day=an.on, reason="Có Chủ tịch mới"
    )

    acting.refresh_from_db()
    grant.refresh_from_db()
    assert (acting.last_day, grant.last_day) == (an.on, an.on)
    assert Entry.objects.get(action="acting.end").reason == "Có Chủ tịch mới"
    with pytest.raises(AlreadyEnded):
        services.end_acting(
            actor=an, acting=acting, version=2, last_day=an.on, reason="x"
        )


def test_the_rights_stay_with_another_post_and_with_acting(
    an: Mandate, cast: Cast, seat: Post
) -> None:
    son = cast.people["son"]
    acting = make_acting(person=son, post=seat)
    tenure = Tenure.objects.get(person=son)
    services.end_tenure(actor=an, tenure=tenure, version=1, last_day=date(2026, 1, 31))
    assert Grant.objects.get(person=son).withdrawn_on is None
    services.end_acting(
        actor=an, acting=acting, version=1, last_day=date(2026, 1, 31), reason="Thôi"
    )
    assert Grant.objects.get(person=son).withdrawn_on == an.on


def test_a_last_day_before_the_first_takes_it_back_altogether(
    an: Mandate, cast: Cast, seat: Post
) -> None:
    acting = make_acting(person=cast.people["son"], post=seat, period=YEAR)
    services.end_acting(
        actor=an,
        acting=acting,
        version=1,
        last_day=date(2025, 12, 31),
        reason="Nhập nhầm",
    )
    acting.refresh_from_db()
    assert acting.is_withdrawn
    services.begin_acting(
        actor=an, person=cast.people["lan"], post=seat, period=YEAR, decision=DECISION
    )
    with pytest.raises(TakenBack):
        services.end_acting(
            actor=an, acting=acting, version=2, last_day=an.on, reason="x"
        )


def test_a_seat_does_not_end_while_somebody_acts_in_it(
    an: Mandate, cast: Cast, seat: Post
) -> None:
    make_acting(person=cast.people["son"], post=seat)
    with pytest.raises(PostStillHeld) as refusal:
        services.end_post(actor=an, post=seat, version=1, last_day=an.on)
    assert "Đỗ Ngọc Sơn" in refusal.value.sentence


def test_acting_and_what_was_delegated_end_with_the_organisation(
    an: Mandate, cast: Cast, committee: Organisation, seat: Post
) -> None:
    later = make_post(organisation=committee, seat=8)
    acting = make_acting(person=cast.people["son"], post=seat)
    given = make_delegation(giver=acting, person=cast.people["lan"])
    not_yet = make_acting(
        person=cast.people["lan"], post=later, period=inclusive(date(2098, 1, 1), None)
    )
    services.end_organisation(
        actor=an, organisation=committee, version=1, last_day=an.on, reason="Sáp nhập"
    )
    for thing in (acting, given, not_yet):
        thing.refresh_from_db()
    assert (acting.last_day, given.last_day) == (an.on, an.on)
    assert not_yet.is_withdrawn


def test_a_seat_acted_in_is_neither_vacant_nor_offered(
    an: Mandate, cast: Cast, an_phu: AdminUnit, seat: Post
) -> None:
    vacant = overview_of(an_phu.pk, an.on).vacant_posts
    assert seat in vacant_posts_of(an_phu.pk, an.on)
    make_acting(person=cast.people["son"], post=seat)
    assert overview_of(an_phu.pk, an.on).vacant_posts == vacant - 1
    assert seat not in vacant_posts_of(an_phu.pk, an.on)
