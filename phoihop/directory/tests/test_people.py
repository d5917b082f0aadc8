"""People, and which post they hold from when to when."""

from datetime import date

import pytest

from phoihop.audit.models import Entry
from phoihop.directory import services
from phoihop.directory.errors import AlreadyEnded, OutsideItsTime, PostIsHeld
from phoihop.directory.factories import (
    make_grant,
    make_person,
    make_post,
    make_tenure,
)
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import AdminUnit, Grant, Organisation, Role, Tenure
from phoihop.directory.queries import people_of
from phoihop.foundation.dates import inclusive
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed
from phoihop.testing.cast import Cast

pytestmark = pytest.mark.django_db
SINCE = inclusive(date(2026, 1, 1), None)


def test_people_are_listed_by_given_name(an: Mandate, an_phu: AdminUnit) -> None:
    for name in ("Trần Văn Ân", "Lê Ăn", "Đỗ Thị Đào", "Vũ Dung"):
        services.create_person(actor=an, unit_id=an_phu.pk, full_name=name)

    listed = [person.full_name for person in people_of(an_phu.pk, an.on)]
    ours = [
        name
        for name in listed
        if name in {"Trần Văn Ân", "Lê Ăn", "Đỗ Thị Đào", "Vũ Dung"}
    ]
    assert ours == ["Lê Ăn", "Trần Văn Ân", "Vũ Dung", "Đỗ Thị Đào"]
    assert listed[0] == "Lý Hoài An"


def test_a_name_of_digits_only_does_not_overflow_its_key(
    an: Mandate, an_phu: AdminUnit
) -> None:
    name = " ".join("1" * 100)
    assert services.create_person(actor=an, unit_id=an_phu.pk, full_name=name).pk


def test_an_corrects_a_name_unless_somebody_did_meanwhile(
    an: Mandate, cast: Cast
) -> None:
    lan = cast.people["lan"]
    services.change_person(actor=an, person=lan, version=1, full_name="Nguyễn Lan")
    with pytest.raises(ChangedMeanwhile) as refusal:
        services.change_person(actor=an, person=lan, version=1, full_name="Lan")
    assert refusal.value.saved == {"full_name": "Nguyễn Lan"}


def test_the_neighbour_enters_nobody_here(
    neighbour: Mandate, an_phu: AdminUnit, cast: Cast
) -> None:
    with pytest.raises(NotAllowed):
        services.create_person(actor=neighbour, unit_id=an_phu.pk, full_name="Người lạ")
    with pytest.raises(NotAllowed):
        services.change_person(
            actor=neighbour, person=cast.people["lan"], version=1, full_name="Khác"
        )


def test_a_seat_has_one_holder_a_day(
    an: Mandate, an_phu: AdminUnit, cast: Cast
) -> None:
    newcomer = make_person(unit=an_phu)
    with pytest.raises(PostIsHeld) as refusal:
        services.begin_tenure(
            actor=an, person=newcomer, post=cast.posts["minh"], period=SINCE
        )
    assert refusal.value.field == "post"

    tenure = Tenure.objects.get(person=cast.people["minh"])
    services.end_tenure(actor=an, tenure=tenure, version=1, last_day=date(2025, 12, 31))
    made = services.begin_tenure(
        actor=an,
        person=newcomer,
        post=cast.posts["minh"],
        period=SINCE,
        decision="Quyết định 12/QĐ-UBND",
    )
    assert made.period.lower == date(2026, 1, 1)
    entry = Entry.objects.get(action="tenure.begin", object_id=made.pk)
    assert entry.occurred_on == date(2026, 1, 1)
    assert entry.changes["decision"] == ["", "Quyết định 12/QĐ-UBND"]


def test_a_tenure_lies_within_its_post(
    an: Mandate, an_phu: AdminUnit, committee: Organisation
) -> None:
    post = make_post(organisation=committee, seat=4, period=SINCE)
    with pytest.raises(OutsideItsTime):
        services.begin_tenure(
            actor=an,
            person=make_person(unit=an_phu),
            post=post,
            period=inclusive(date(2025, 8, 1), None),
        )


def test_nobody_is_seated_across_units(
    an: Mandate, binh_hoa: AdminUnit, committee: Organisation
) -> None:
    stranger = make_person(unit=binh_hoa)
    with pytest.raises(NotAllowed):
        services.begin_tenure(
            actor=an,
            person=stranger,
            post=make_post(organisation=committee, seat=4),
            period=SINCE,
        )


def test_leaving_the_last_post_ends_the_rights_there(an: Mandate, cast: Cast) -> None:
    son = cast.people["son"]
    tenure = Tenure.objects.get(person=son)
    services.end_tenure(actor=an, tenure=tenure, version=1, last_day=an.on)

    assert Grant.objects.get(person=son).last_day == an.on
    assert mandates_of(son.pk, an.on)[0].roles == {Role.OFFICER}
    with pytest.raises(AlreadyEnded):
        services.end_tenure(actor=an, tenure=tenure, version=2, last_day=an.on)


def test_rights_that_ended_do_not_come_back_with_a_new_post(
    an: Mandate, cast: Cast, committee: Organisation
) -> None:
    son = cast.people["son"]
    tenure = Tenure.objects.get(person=son)
    services.end_tenure(actor=an, tenure=tenure, version=1, last_day=date(2026, 1, 31))
    make_tenure(person=son, post=make_post(organisation=committee, seat=8))

    assert mandates_of(son.pk, an.on)[0].roles == frozenset()


def test_a_second_post_there_keeps_the_rights(
    an: Mandate, cast: Cast, committee: Organisation
) -> None:
    son = cast.people["son"]
    first = Tenure.objects.get(person=son)
    make_tenure(person=son, post=make_post(organisation=committee, seat=8))
    services.end_tenure(actor=an, tenure=first, version=1, last_day=date(2026, 1, 31))
    assert mandates_of(son.pk, an.on)[0].roles == {Role.OFFICER}


def test_rights_elsewhere_stay(an: Mandate, cast: Cast, front: Organisation) -> None:
    son = cast.people["son"]
    kept = make_grant(person=son, role=Role.EDITOR, organisation=front)
    services.end_tenure(
        actor=an,
        tenure=Tenure.objects.get(person=son),
        version=1,
        last_day=date(2026, 1, 31),
    )
    kept.refresh_from_db()
    assert kept.withdrawn_on is None
