"""Who is in the sample, with which rights, and who sees what."""

import pytest

from phoihop.audit.models import Entry
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import Account, AdminUnit, Grant, Person, Role
from phoihop.foundation.clock import today
from phoihop.programmes.models import Programme
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


def test_every_sample_sign_in_works_at_once_and_leads_to_a_mandate() -> None:
    rows = sign_ins()
    assert len(rows) == 15
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


def test_the_second_administrator_confirmed_what_the_first_one_gave() -> None:
    van = Person.objects.get(full_name="Hà Thị Vân")
    work = Grant.objects.filter(unit_id=van.unit_id).exclude(
        role=Role.LOCAL_ADMINISTRATOR
    )
    assert work.exists()
    assert set(work.values_list("confirmed_by", flat=True)) == {van.pk}


def test_everybody_and_everything_is_of_a_fictional_unit() -> None:
    real = AdminUnit.objects.real()
    assert not Person.objects.filter(unit__in=real).exists()
    assert not Programme.objects.filter(unit__in=real).exists()
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
    acts = Entry.objects.filter(object_type="programmes.programme")
    assert acts.count() >= 20
    assert not acts.filter(person_name="").exists()
    assert not acts.filter(organisation_name="").exists()
