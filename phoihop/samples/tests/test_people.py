"""Who is in the sample, with which rights, and who sees what."""

import pytest

from phoihop.audit.models import Entry
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import Account, AdminUnit, Grant, Person, Role
from phoihop.foundation.clock import today
from phoihop.programmes.models import Origin, Programme
from phoihop.programmes.states import State
from phoihop.samples.offices import SAMPLE_PASSWORD
from phoihop.samples.sign_ins import sign_ins

pytestmark = pytest.mark.usefixtures("chapters")

USED_ROLES = {
    Role.OFFICER,
    Role.COORDINATOR,
    Role.OFFICE_CHIEF,
    Role.HEAD,
    Role.PARTY_STANDING,
    Role.CLERK,
    Role.PUBLISHER,
    Role.AUDITOR,
    Role.LOCAL_ADMINISTRATOR,
}


def _mandates(username: str) -> list[Mandate]:
    account = Account.objects.get(username=username)
    return mandates_of(account.person_id, today())


def _holders(short_name: str, *roles: Role) -> list[set[int]]:
    """Return who holds each of the rights in an organisation of An Phú."""
    unit = Person.objects.get(full_name="Trần Thu Hà").unit
    grants = Grant.objects.in_force(today()).filter(
        organisation__unit=unit, organisation__short_name=short_name
    )
    return [
        set(grants.filter(role=role).values_list("person_id", flat=True))
        for role in roles
    ]


def test_every_sample_sign_in_works_at_once_and_leads_to_a_mandate() -> None:
    rows = sign_ins()
    assert len(rows) == 19
    for row in rows:
        account = Account.objects.get(username=row.username)
        assert account.check_password(SAMPLE_PASSWORD)
        assert not account.must_change_password
        assert _mandates(row.username)


def test_the_sign_ins_cover_every_right_that_has_a_use() -> None:
    held = {
        role
        for row in sign_ins()
        for mandate in _mandates(row.username)
        for role in mandate.roles
    }
    assert held == USED_ROLES


def test_the_administrators_of_finished_or_silent_places_have_no_known_password() -> (
    None
):
    listed = [row.username for row in sign_ins()]
    for account in Account.objects.exclude(username__in=listed):
        assert not account.check_password(SAMPLE_PASSWORD)


def test_ha_drafts_for_the_office() -> None:
    [mandate] = _mandates("ha")
    assert mandate.person_name == "Trần Thu Hà"
    assert mandate.title == "Thư ký tổng hợp, Văn phòng HĐND và UBND"
    assert mandate.organisation_short_name == "UBND xã"


def test_lan_works_under_two_mandates() -> None:
    told = {(one.title, one.organisation_short_name) for one in _mandates("lan")}
    assert told == {("Chủ tịch", "Hội LHPN xã"), ("Phó Chủ tịch", "MTTQ xã")}


@pytest.mark.parametrize(
    "short_name",
    [
        "UBND xã",
        "MTTQ xã",
        "Hội LHPN xã",
        "Hội Nông dân xã",
        "Đoàn TNCS Hồ Chí Minh xã",
        "Hội CCB xã",
        "Công đoàn xã",
    ],
)
def test_every_leading_organisation_has_a_head_and_another_one_who_reports(
    short_name: str,
) -> None:
    officers, heads = _holders(short_name, Role.OFFICER, Role.HEAD)
    assert officers
    assert len(heads) == 1
    assert not officers & heads


@pytest.mark.parametrize("short_name", ["UBND xã", "MTTQ xã", "Hội LHPN xã"])
def test_whoever_acts_for_a_party_has_a_coordinator_who_is_no_officer(
    short_name: str,
) -> None:
    coordinators, officers, heads = _holders(
        short_name, Role.COORDINATOR, Role.OFFICER, Role.HEAD
    )
    assert coordinators
    assert not coordinators & (officers | heads)


@pytest.mark.parametrize("short_name", ["UBND xã", "MTTQ xã"])
def test_the_two_offices_have_a_chief_beside_them(short_name: str) -> None:
    chiefs, *others = _holders(
        short_name, Role.OFFICE_CHIEF, Role.COORDINATOR, Role.OFFICER, Role.HEAD
    )
    assert chiefs
    assert all(not chiefs & other for other in others)


def test_the_second_administrator_confirmed_what_the_first_one_gave() -> None:
    van = Person.objects.get(full_name="Hà Thị Vân")
    work = Grant.objects.filter(unit_id=van.unit_id).exclude(
        role=Role.LOCAL_ADMINISTRATOR
    )
    assert work.exists()
    assert set(work.values_list("confirmed_by", flat=True)) == {van.pk}


def test_everybody_and_everything_that_is_told_is_of_a_fictional_unit() -> None:
    real = AdminUnit.objects.real()
    assert not Person.objects.filter(unit__in=real).exists()
    told = Programme.objects.filter(origin=Origin.HERE)
    assert not told.filter(unit__in=real).exists()
    codes = AdminUnit.objects.filter(is_sample=True).values_list("code", flat=True)
    assert len(codes) == 6
    assert all(code.startswith("MH") for code in codes)
    assert not any(code.startswith("MHT") for code in codes)


def test_the_neighbour_sees_nothing_of_an_phu() -> None:
    [neighbour] = _mandates("nga")
    assert neighbour.has(Role.COORDINATOR)
    assert not Programme.objects.visible_to(neighbour).exists()


def test_the_parties_the_auditor_and_the_party_committee_see_the_draft() -> None:
    draft = Programme.objects.get(state=State.CONSULTING)
    for username in ("ha", "thien", "lan", "dat", "hien", "hung"):
        mandate = _mandates(username)[0]
        assert draft in Programme.objects.visible_to(mandate)


def test_the_journal_names_the_person_behind_every_act_on_a_programme() -> None:
    # What a source tells is recorded by the operator's command, without a person.
    acts = Entry.objects.filter(object_type="programmes.programme").exclude(
        action="programme.record"
    )
    assert acts.count() >= 20
    assert not acts.filter(person_name="").exists()
    assert not acts.filter(organisation_name="").exists()
