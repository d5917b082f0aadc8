"""Prepared queries keep their SQL and nothing of what they find."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from phoihop.directory.factories import make_account, make_person
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import Account, AdminUnit, Grant, Person, Tenure
from phoihop.directory.units.queries import unit_by_public_code
from phoihop.foundation.prepared import (
    PreparedQuery,
    PreparedValues,
    given_number,
    is_among,
    is_one_of_texts,
)
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

pytestmark = pytest.mark.django_db


def test_each_asking_gets_the_rows_of_its_own_values(cast: Cast) -> None:
    by_number = PreparedQuery(
        lambda: AdminUnit.objects.filter(pk=given_number("number"))
    )
    among = PreparedQuery(
        lambda: AdminUnit.objects.filter(is_among("pk", "numbers")).order_by("pk")
    )
    units = sorted(cast.units.values(), key=lambda unit: unit.pk)
    assert [by_number.first(number=unit.pk) for unit in units] == units
    assert by_number.first(number=0) is None
    assert among.rows(numbers=[unit.pk for unit in units]) == units
    assert among.rows(numbers=[]) == []


def test_values_are_bound_and_never_part_of_the_sql() -> None:
    assert unit_by_public_code("x' OR '1'='1") is None


def test_a_number_too_long_for_a_row_finds_nothing(cast: Cast) -> None:
    by_number = PreparedQuery(
        lambda: AdminUnit.objects.filter(pk=given_number("number"))
    )
    assert by_number.first(number=10**30) is None


def test_a_grant_that_ends_holds_no_more_on_the_next_asking(lan: Mandate) -> None:
    (before,) = mandates_of(lan.person_id, lan.on)
    Grant.objects.filter(person_id=lan.person_id).update(withdrawn_on=lan.on)
    assert before.roles
    assert mandates_of(lan.person_id, lan.on) == [replace(before, roles=frozenset())]
    Tenure.objects.filter(person_id=lan.person_id).delete()
    assert mandates_of(lan.person_id, lan.on) == []
    assert mandates_of(lan.person_id, lan.on - timedelta(days=1)) == []


def test_two_people_after_each_other_see_themselves(
    cast: Cast, client_of: ClientOf
) -> None:
    address = reverse("directory:mandates")
    first, second = cast.mandate("lan"), cast.mandate("tam")
    for one, other in ((first, second), (second, first)):
        page = client_of(one).get(address).content.decode()
        assert one.person_name in page
        assert other.person_name not in page


def test_a_closed_account_is_signed_out_at_the_next_request(
    lan: Mandate, client_of: ClientOf
) -> None:
    client = client_of(lan)
    address = reverse("directory:mandates")
    assert client.get(address).status_code == 200
    Account.objects.filter(person_id=lan.person_id).update(is_active=False)
    answer = client.get(address)
    assert answer.status_code == 302
    assert "login" in answer.headers["Location"]


def test_a_session_that_was_ended_is_over(lan: Mandate, client_of: ClientOf) -> None:
    client = client_of(lan)
    client.session.delete()
    assert client.get(reverse("directory:mandates")).status_code == 302


def test_a_related_row_is_fetched_in_the_same_query(an_phu: AdminUnit) -> None:
    person = make_person(unit=an_phu, full_name="Vi")
    account = make_account(person=person)
    found = PreparedQuery(
        lambda: Account.objects.select_related("person__unit__kind").filter(
            pk=given_number("number")
        )
    )
    found.first(number=account.pk)
    with CaptureQueriesContext(connection) as queries:
        again = found.first(number=account.pk)
        assert again is not None
        assert again.person.unit.full_name == an_phu.full_name
    assert len(queries) == 1


def test_columns_come_in_the_order_asked_for_and_in_their_own_kinds(
    cast: Cast,
) -> None:
    columns = PreparedValues(
        lambda: (
            Tenure.objects.filter(is_among("person_id", "people"))
            .order_by("pk")
            .values_list("period", "person__full_name", "pk")
        )
    )
    tenures = list(Tenure.objects.select_related("person").order_by("pk"))
    told = [(one.period, one.person.full_name, one.pk) for one in tenures]
    people = [one.person_id for one in tenures]
    assert columns.rows(people=people) == columns.rows(people=people) == told
    assert columns.rows(people=[]) == []


def test_texts_are_found_among_those_given_and_no_others(cast: Cast) -> None:
    named = PreparedQuery(
        lambda: AdminUnit.objects.filter(is_one_of_texts("public_code", "codes"))
    )
    unit = next(iter(cast.units.values()))
    assert named.rows(codes=[unit.public_code, "') OR true --"]) == [unit]
    assert named.rows(codes=[]) == []


def test_what_stands_beside_several_rows_is_one_object(an_phu: AdminUnit) -> None:
    people = [make_person(unit=an_phu, full_name=name) for name in ("Vi", "Vân")]
    found = PreparedQuery(
        lambda: (
            Person.objects.filter(is_among("pk", "people"))
            .select_related("unit__kind", "unit__parent")
            .order_by("pk")
        )
    )
    first, second = found.rows(people=[one.pk for one in people])
    assert [first.full_name, second.full_name] == ["Vi", "Vân"]
    assert first.unit is second.unit
    assert first.unit.kind == an_phu.kind
    again = found.rows(people=[people[0].pk])[0]
    assert again.unit is not first.unit


def test_a_relation_that_leads_nowhere_is_none(cast: Cast) -> None:
    found = PreparedQuery(
        lambda: AdminUnit.objects.filter(parent=None).select_related("parent__kind")
    )
    with CaptureQueriesContext(connection) as queries:
        assert {unit.parent for unit in found.rows()} == {None}
    assert len(queries) == 1


def test_a_column_left_out_is_fetched_when_it_is_asked_for(an_phu: AdminUnit) -> None:
    found = PreparedQuery(
        lambda: AdminUnit.objects.only("name").filter(pk=given_number("number"))
    )
    unit = found.first(number=an_phu.pk)
    assert unit is not None
    assert unit.get_deferred_fields()
    assert unit.public_code == an_phu.public_code


def test_an_object_found_is_stored_under_its_own_number(an_phu: AdminUnit) -> None:
    person = make_person(unit=an_phu, full_name="Vi")
    found = PreparedQuery(
        lambda: Person.objects.filter(pk=given_number("number"))
    ).first(number=person.pk)
    assert found == person
    assert found._state.db == "default"
    found.full_name = "Vi Vân"
    found.save()
    person.refresh_from_db()
    assert person.full_name == "Vi Vân"


def test_lines_are_plain_values_and_become_the_same_rows(cast: Cast) -> None:
    tenures = PreparedQuery(
        lambda: Tenure.objects.select_related("person").order_by("pk")
    )
    lines = tenures.lines()
    assert len({hash(line) for line in lines}) == len(lines)
    made = tenures.objects(lines)
    assert made == tenures.rows()
    assert [one.person.full_name for one in made] == [
        one.person.full_name for one in Tenure.objects.order_by("pk")
    ]
