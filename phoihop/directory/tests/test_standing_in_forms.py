"""Acting and delegation by their forms, and where the pages show them."""

import pytest
from django.urls import reverse

from phoihop.directory.factories import (
    make_acting,
    make_delegation,
    make_post,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import (
    Acting,
    Delegation,
    Organisation,
    Tenure,
)
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

pytestmark = pytest.mark.django_db
DELEGATION = {
    "matter": "Ký giấy mời họp",
    "document": "Giấy ủy quyền 3/GUQ-UBND",
    "first_day": "1/1/2026",
    "last_day": "31/12/2026",
}


def test_acting_and_delegation_by_their_forms_and_on_both_pages(
    an: Mandate, cast: Cast, committee: Organisation, client_of: ClientOf
) -> None:
    browser, son = client_of(an), cast.people["son"]
    seat = make_post(organisation=committee, title="Phó Chủ tịch", seat=2)
    fields = {"post": seat.pk, "first_day": "1/1/2026", "decision": "QĐ 5/QĐ-UBND"}
    browser.post(reverse("directory:begin_acting", args=[son.pk]), fields)
    acting = Acting.objects.get()
    assert acting.last_day is None
    fields = DELEGATION | {
        "giver": f"acting-{acting.pk}",
        "person": cast.people["ha"].pk,
    }
    browser.post(reverse("directory:give_delegation", args=[son.pk]), fields)
    assert Delegation.objects.get().giver == acting

    pages = {
        name: browser.get(reverse(f"directory:{name}", args=[number])).content.decode()
        for name, number in (("person", son.pk), ("organisation", committee.pk))
    }
    assert "Quyền Phó Chủ tịch (2) · UBND xã An Phú" in pages["person"]
    assert "Q. Đỗ Ngọc Sơn" in pages["organisation"]
    people = browser.get(reverse("directory:people")).content.decode()
    assert "Q. Phó Chủ tịch (2) · UBND xã An Phú" in people
    for page in pages.values():
        assert "Ký giấy mời họp" in page


def test_a_rule_that_says_no_stands_beside_its_field_and_keeps_what_was_typed(
    an: Mandate, cast: Cast, client_of: ClientOf
) -> None:
    minh = cast.people["minh"]
    chair = Tenure.objects.get(person=minh)
    fields = DELEGATION | {
        "giver": f"tenure-{chair.pk}",
        "person": cast.people["ha"].pk,
        "first_day": "1/1/2020",
    }
    address = reverse("directory:give_delegation", args=[minh.pk])
    answer = client_of(an).post(address, fields)
    assert answer.status_code == 422
    assert "first_day" in answer.context["form"].errors
    assert "Ký giấy mời họp" in answer.content.decode()
    assert not Delegation.objects.exists()


def test_the_form_offers_colleagues_of_the_same_organisation_only(
    an: Mandate, cast: Cast, client_of: ClientOf
) -> None:
    minh, chair = cast.people["minh"], Tenure.objects.get(person=cast.people["minh"])
    address = reverse("directory:give_delegation", args=[minh.pk])
    for stranger in ("minh", "tam", "tuan"):
        fields = DELEGATION | {
            "giver": f"tenure-{chair.pk}",
            "person": cast.people[stranger].pk,
        }
        answer = client_of(an).post(address, fields)
        assert "person" in answer.context["form"].errors, stranger
    other = Tenure.objects.get(person=cast.people["lan"])
    fields = DELEGATION | {
        "giver": f"tenure-{other.pk}",
        "person": cast.people["ha"].pk,
    }
    assert "giver" in client_of(an).post(address, fields).context["form"].errors


def test_an_end_needs_a_reason_and_the_version_that_was_seen(
    an: Mandate, cast: Cast, committee: Organisation, client_of: ClientOf
) -> None:
    seat = make_post(organisation=committee, seat=6)
    acting = make_acting(person=cast.people["son"], post=seat)
    given = make_delegation(giver=acting, person=cast.people["ha"])
    browser = client_of(an)
    for name, thing in (("end_delegation", given), ("end_acting", acting)):
        address = reverse(f"directory:{name}", args=[thing.pk])
        fields = {"last_day": "31/3/2026", "version": 1, "reason": "Hết việc"}
        assert browser.post(address, fields | {"reason": ""}).status_code == 422
        assert browser.post(address, fields | {"version": 5}).status_code == 409
        assert browser.post(address, fields).status_code == 302, name


def test_what_belongs_to_another_unit_is_not_found(
    neighbour: Mandate, cast: Cast, client_of: ClientOf
) -> None:
    chair = Tenure.objects.get(person=cast.people["minh"])
    given = make_delegation(giver=chair, person=cast.people["ha"])
    address = reverse("directory:end_delegation", args=[given.pk])
    assert client_of(neighbour).get(address).status_code == 404
