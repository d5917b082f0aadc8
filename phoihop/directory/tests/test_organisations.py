"""Organisations: entering, correcting, ending, taking over."""

from datetime import date

import pytest

from phoihop.audit.models import Entry
from phoihop.directory import services
from phoihop.directory.errors import (
    AlreadyEnded,
    EndsBeforeItBegins,
    OrganisationNameTaken,
    OutsideItsTime,
    SucceedsItself,
    SuccessionDayWrong,
    SuccessionTold,
)
from phoihop.directory.factories import (
    make_organisation,
    make_post,
    make_tenure,
    organisation_kind,
)
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import AdminUnit, Grant, Organisation, Tenure
from phoihop.directory.services import OrganisationDetails
from phoihop.foundation.dates import inclusive
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed
from phoihop.testing.cast import Cast

pytestmark = pytest.mark.django_db
SINCE = inclusive(date(2025, 7, 1), None)


def enter(
    actor: Mandate, unit: AdminUnit, name: str = "Hội Chữ thập đỏ"
) -> Organisation:
    return services.create_organisation(
        actor=actor,
        unit_id=unit.pk,
        kind=organisation_kind("other"),
        name=name,
        short_name="CTĐ",
        period=SINCE,
    )


def details(organisation: Organisation, **changes: object) -> OrganisationDetails:
    values = {
        "kind": organisation.kind,
        "name": organisation.name,
        "short_name": organisation.short_name,
        "first_day": organisation.first_day,
    } | changes
    return OrganisationDetails(**values)  # type: ignore[arg-type]  # mixed by intent


def test_an_enters_an_organisation_and_the_journal_knows(
    an: Mandate, an_phu: AdminUnit
) -> None:
    made = enter(an, an_phu, name="  Hội   Chữ thập đỏ ")

    assert made.name == "Hội Chữ thập đỏ"
    entry = Entry.objects.get(object_type="directory.organisation", object_id=made.pk)
    assert (entry.action, entry.person_name) == ("organisation.create", "Lý Hoài An")
    assert entry.unit_id == an_phu.pk


def test_the_coordinator_does_not_keep_the_directory(
    lan: Mandate, an_phu: AdminUnit
) -> None:
    with pytest.raises(NotAllowed):
        enter(lan, an_phu)


def test_an_administrator_does_not_write_in_another_unit(
    an: Mandate, binh_hoa: AdminUnit
) -> None:
    with pytest.raises(NotAllowed):
        enter(an, binh_hoa)


def test_it_refuses_the_same_name_on_the_same_day(
    an: Mandate, an_phu: AdminUnit
) -> None:
    enter(an, an_phu)

    with pytest.raises(OrganisationNameTaken) as refusal:
        enter(an, an_phu)
    assert refusal.value.field == "name"


def test_a_neighbour_may_have_the_same_name(
    an: Mandate, neighbour: Mandate, an_phu: AdminUnit, binh_hoa: AdminUnit
) -> None:
    enter(an, an_phu)
    assert enter(neighbour, binh_hoa).unit_id == binh_hoa.pk


def test_an_corrects_a_name_and_the_journal_keeps_both(
    an: Mandate, front: Organisation
) -> None:
    services.change_organisation(
        actor=an,
        organisation=front,
        version=front.version,
        details=details(front, short_name="MTTQ"),
    )

    front.refresh_from_db()
    assert (front.short_name, front.version) == ("MTTQ", 2)
    entry = Entry.objects.get(action="organisation.change")
    assert entry.changes == {"short_name": ["MTTQ xã An Phú", "MTTQ"]}


def test_the_second_editor_learns_what_is_stored(
    an: Mandate, front: Organisation
) -> None:
    opened_with = front.version
    services.change_organisation(
        actor=an,
        organisation=front,
        version=opened_with,
        details=details(front, name="Ủy ban MTTQ xã"),
    )

    with pytest.raises(ChangedMeanwhile) as refusal:
        services.change_organisation(
            actor=an,
            organisation=front,
            version=opened_with,
            details=details(front, name="Mặt trận xã"),
        )
    assert refusal.value.saved["name"] == "Ủy ban MTTQ xã"
    assert refusal.value.version == opened_with + 1


def test_a_corrected_first_day_may_not_leave_posts_outside(
    an: Mandate, committee: Organisation
) -> None:
    with pytest.raises(OutsideItsTime):
        services.change_organisation(
            actor=an,
            organisation=committee,
            version=committee.version,
            details=details(committee, first_day=date(2026, 1, 1)),
        )


def test_an_end_ends_posts_tenures_and_rights(
    an: Mandate, cast: Cast, committee: Organisation
) -> None:
    services.end_organisation(
        actor=an,
        organisation=committee,
        version=committee.version,
        last_day=date(2026, 6, 30),
        reason="Sắp xếp lại bộ máy",
    )

    lan = cast.people["lan"]
    assert mandates_of(lan.pk, date(2026, 6, 30))
    assert not mandates_of(lan.pk, date(2026, 7, 1))
    assert Tenure.objects.get(person=lan).last_day == date(2026, 6, 30)
    assert Grant.objects.get(person=lan).withdrawn_on == an.on
    acts = Entry.objects.filter(within_type="directory.organisation")
    assert acts.filter(action="post.end").count() == 5


def test_an_organisation_ends_once(an: Mandate, front: Organisation) -> None:
    ended = services.end_organisation(
        actor=an,
        organisation=front,
        version=front.version,
        last_day=date(2026, 6, 30),
        reason="",
    )
    with pytest.raises(AlreadyEnded):
        services.end_organisation(
            actor=an,
            organisation=front,
            version=ended.version,
            last_day=date(2026, 7, 31),
            reason="",
        )


def test_it_refuses_an_end_before_the_beginning(
    an: Mandate, front: Organisation
) -> None:
    with pytest.raises(EndsBeforeItBegins):
        services.end_organisation(
            actor=an,
            organisation=front,
            version=front.version,
            last_day=date(2025, 6, 30),
            reason="",
        )


def test_it_refuses_an_end_before_a_post_begins(
    an: Mandate, cast: Cast, farmers_union: Organisation
) -> None:
    period = inclusive(date(2026, 9, 1), None)
    post = make_post(organisation=farmers_union, period=period)
    make_tenure(person=cast.people["son"], post=post, period=period)

    with pytest.raises(OutsideItsTime):
        services.end_organisation(
            actor=an,
            organisation=farmers_union,
            version=farmers_union.version,
            last_day=date(2026, 6, 30),
            reason="",
        )


def test_one_organisation_takes_over_from_another(
    an: Mandate, an_phu: AdminUnit, front: Organisation
) -> None:
    old = make_organisation(
        unit=an_phu,
        name="Cơ quan Khối MTTQ và các đoàn thể",
        period=inclusive(None, date(2025, 6, 30)),
    )
    services.record_organisation_succession(
        actor=an, predecessor=old, successor=front, occurred_on=date(2025, 7, 1)
    )

    seen_by = Entry.objects.filter(action="organisation.succeed")
    assert set(seen_by.values_list("within_id", flat=True)) == {old.pk, front.pk}
    with pytest.raises(SuccessionTold):
        services.record_organisation_succession(
            actor=an, predecessor=old, successor=front, occurred_on=date(2025, 7, 1)
        )


def test_it_refuses_a_succession_between_organisations_that_never_met(
    an: Mandate, an_phu: AdminUnit, front: Organisation
) -> None:
    old = make_organisation(
        unit=an_phu, name="Khối cũ", period=inclusive(None, date(2024, 12, 31))
    )
    with pytest.raises(SuccessionDayWrong):
        services.record_organisation_succession(
            actor=an, predecessor=old, successor=front, occurred_on=date(2025, 7, 1)
        )


def test_nothing_takes_over_from_itself(an: Mandate, front: Organisation) -> None:
    with pytest.raises(SucceedsItself):
        services.record_organisation_succession(
            actor=an, predecessor=front, successor=front, occurred_on=date(2026, 7, 1)
        )
