"""Rights: giving, confirming by a second person, withdrawing."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from phoihop.audit.models import Entry
from phoihop.directory import services
from phoihop.directory.errors import (
    AdministrationStandsAlone,
    GrantAlreadyHeld,
    GrantEndsTooEarly,
    GrantEndsTooLate,
    GrantIsNotPending,
    GrantIsOver,
    GrantNeedsOrganisation,
    GrantToOneself,
    LastAdministrator,
)
from phoihop.directory.factories import (
    build_grant,
    make_person,
    make_post,
    make_tenure,
)
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import AdminUnit, Grant, Organisation, Person, Role
from phoihop.directory.services import latest_day
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

pytestmark = pytest.mark.django_db


@pytest.fixture
def newcomer(an_phu: AdminUnit, committee: Organisation) -> Person:
    """Somebody who holds a post in the committee, without any right."""
    person = make_person(unit=an_phu)
    make_tenure(person=person, post=make_post(organisation=committee, seat=6))
    return person


def give(
    actor: Mandate,
    person: Person,
    organisation: Organisation | None,
    **changes: object,
) -> Grant:
    values: dict[str, object] = {
        "role": Role.OFFICER,
        "unit": person.unit,
        "last_day": actor.on + timedelta(days=365),
        "reason": "Phân công nhiệm vụ",
    } | changes
    return services.give_grant(
        actor=actor,
        person=person,
        organisation=organisation,
        **values,  # type: ignore[arg-type]  # mixed by intent
    )


def test_the_first_rights_are_in_force_at_once_and_journalled_as_set_up(
    an: Mandate, newcomer: Person, committee: Organisation
) -> None:
    grant = give(an, newcomer, committee)

    assert not grant.is_pending
    assert mandates_of(newcomer.pk, an.on)[0].roles == {Role.OFFICER}
    entry = Entry.objects.get(object_type="directory.grant")
    assert (entry.action, entry.reason) == ("grant.set_up", "Phân công nhiệm vụ")
    assert entry.within_id == newcomer.pk


def test_with_two_administrators_a_right_waits_for_the_second(
    an: Mandate, second: Mandate, newcomer: Person, committee: Organisation
) -> None:
    grant = give(an, newcomer, committee)

    assert grant.is_pending
    assert mandates_of(newcomer.pk, an.on)[0].roles == frozenset()
    services.confirm_grant(actor=second, grant=grant)
    assert mandates_of(newcomer.pk, an.on)[0].roles == {Role.OFFICER}
    acts = Entry.objects.filter(object_id=grant.pk, object_type="directory.grant")
    assert [act.action for act in acts.order_by("id")] == [
        "grant.give",
        "grant.confirm",
    ]
    with pytest.raises(GrantIsNotPending):
        services.confirm_grant(actor=second, grant=grant)


def test_whoever_gave_it_does_not_confirm_it(
    an: Mandate, second: Mandate, newcomer: Person, committee: Organisation
) -> None:
    grant = give(an, newcomer, committee)
    with pytest.raises(NotAllowed, match="quản trị khác"):
        services.confirm_grant(actor=an, grant=grant)


def test_whoever_gets_it_does_not_confirm_it(
    an: Mandate, second: Mandate, an_phu: AdminUnit, cast: Cast
) -> None:
    third = make_person(unit=an_phu)
    grant = give(an, third, None, role=Role.LOCAL_ADMINISTRATOR)
    as_himself = Mandate(**{**vars(second), "person_id": third.pk})
    with pytest.raises(NotAllowed):
        services.confirm_grant(actor=as_himself, grant=grant)


def test_the_neighbour_neither_gives_nor_confirms_nor_withdraws(
    an: Mandate,
    second: Mandate,
    neighbour: Mandate,
    newcomer: Person,
    committee: Organisation,
) -> None:
    with pytest.raises(NotAllowed):
        give(neighbour, newcomer, committee)
    grant = give(an, newcomer, committee)
    with pytest.raises(NotAllowed):
        services.confirm_grant(actor=neighbour, grant=grant)
    with pytest.raises(NotAllowed):
        services.withdraw_grant(actor=neighbour, grant=grant, reason="x")


def test_no_right_is_given_in_the_organisation_of_another_unit(
    an: Mandate, newcomer: Person, neighbour_committee: Organisation
) -> None:
    with pytest.raises(NotAllowed):
        give(an, newcomer, neighbour_committee)


def test_nobody_gives_a_right_to_himself(
    an: Mandate, cast: Cast, committee: Organisation
) -> None:
    with pytest.raises(GrantToOneself):
        give(an, cast.people["an"], committee)


def test_the_database_refuses_a_right_given_to_oneself(
    an: Mandate, cast: Cast, committee: Organisation
) -> None:
    oneself = cast.people["an"]
    grant = build_grant(person=oneself, role=Role.OFFICER, organisation=committee)
    grant.granted_by = oneself
    with pytest.raises(IntegrityError), transaction.atomic():
        grant.save()


def test_a_right_needs_a_reason_and_an_organisation(
    an: Mandate, newcomer: Person, committee: Organisation
) -> None:
    with pytest.raises(ReasonMissing):
        give(an, newcomer, committee, reason=" ")
    with pytest.raises(GrantNeedsOrganisation):
        give(an, newcomer, None)


def test_a_right_runs_five_years_at_most(
    an: Mandate, newcomer: Person, committee: Organisation
) -> None:
    latest = latest_day(an.on)
    with pytest.raises(GrantEndsTooLate) as refusal:
        give(an, newcomer, committee, last_day=latest + timedelta(days=1))
    assert refusal.value.field == "last_day"
    with pytest.raises(GrantEndsTooEarly):
        give(an, newcomer, committee, last_day=an.on - timedelta(days=1))
    assert give(an, newcomer, committee, last_day=latest).last_day == latest


def test_five_years_after_a_leap_day_are_the_28th() -> None:
    assert latest_day(date(2028, 2, 29)) == date(2033, 2, 28)


def test_a_right_is_given_once(
    an: Mandate, newcomer: Person, committee: Organisation
) -> None:
    give(an, newcomer, committee)
    with pytest.raises(GrantAlreadyHeld):
        give(an, newcomer, committee)


def test_an_administrator_does_no_other_work(
    an: Mandate, second: Mandate, cast: Cast, committee: Organisation
) -> None:
    administrator = Person.objects.get(pk=second.person_id)
    with pytest.raises(AdministrationStandsAlone):
        give(an, administrator, committee)
    with pytest.raises(AdministrationStandsAlone):
        give(an, cast.people["lan"], None, role=Role.LOCAL_ADMINISTRATOR)


def test_a_withdrawn_right_is_gone_with_the_next_request(
    an: Mandate,
    newcomer: Person,
    cast: Cast,
    second: Mandate,
    client_of: ClientOf,
) -> None:
    browser = client_of(second)
    assert browser.get("/directory/").status_code == 200
    grant = Grant.objects.get(person_id=second.person_id)

    services.withdraw_grant(actor=an, grant=grant, reason="Chuyển công tác")

    # Without post and right there is nothing left to act under.
    assert browser.get("/directory/").status_code == 403
    with pytest.raises(GrantIsOver):
        services.withdraw_grant(actor=an, grant=grant, reason="Lần nữa")


def test_a_right_that_ran_out_gives_nothing(
    an: Mandate, newcomer: Person, committee: Organisation
) -> None:
    grant = give(an, newcomer, committee, last_day=an.on)
    after = an.on + timedelta(days=1)
    assert mandates_of(newcomer.pk, after)[0].roles == frozenset()
    later = Mandate(**{**vars(an), "on": after})
    with pytest.raises(GrantIsOver):
        services.withdraw_grant(actor=later, grant=grant, reason="Muộn")


def test_a_right_that_waited_too_long_is_not_confirmed(
    an: Mandate, second: Mandate, newcomer: Person, committee: Organisation
) -> None:
    grant = give(an, newcomer, committee, last_day=an.on)
    later = Mandate(**{**vars(second), "on": an.on + timedelta(days=1)})
    with pytest.raises(GrantIsOver):
        services.confirm_grant(actor=later, grant=grant)


def test_a_withdrawal_needs_a_reason(an: Mandate, cast: Cast) -> None:
    grant = Grant.objects.get(person=cast.people["lan"])
    with pytest.raises(ReasonMissing):
        services.withdraw_grant(actor=an, grant=grant, reason="")


def test_the_last_administrator_stays(an: Mandate, cast: Cast) -> None:
    grant = Grant.objects.get(person=cast.people["an"])
    with pytest.raises(LastAdministrator):
        services.withdraw_grant(actor=an, grant=grant, reason="Nghỉ")


def test_a_waiting_right_can_be_taken_back(
    an: Mandate, second: Mandate, newcomer: Person, committee: Organisation
) -> None:
    grant = give(an, newcomer, committee)
    services.withdraw_grant(actor=second, grant=grant, reason="Nhầm người")
    with pytest.raises(GrantIsNotPending):
        services.confirm_grant(actor=second, grant=grant)
