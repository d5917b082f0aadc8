"""A long history is read page by page, to its very first act."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from phoihop.audit.models import Entry
from phoihop.audit.queries import history_page
from phoihop.directory.models import Person
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf


def _acts(person: Person, number: int) -> None:
    Entry.objects.bulk_create(
        Entry(
            occurred_on="2026-01-05",
            action="person.create",
            object_type="directory.person",
            object_id=person.pk,
            object_label=f"việc thứ {order}",
        )
        for order in range(1, number + 1)
    )


@pytest.fixture
def person(cast: Cast) -> Person:
    """Somebody whose history is made by the test alone."""
    return Person.objects.create(
        unit_id=cast.mandate("lan").unit_id, full_name="Vi", sort_key="vi"
    )


def test_fifty_acts_stand_on_a_page_the_newest_first(person: Person) -> None:
    _acts(person, 230)
    labels = [
        entry.object_label
        for number in range(1, 6)
        for entry in history_page(person, str(number))
    ]
    assert labels == [f"việc thứ {order}" for order in range(230, 0, -1)]
    assert len(history_page(person, "1")) == 50
    assert len(history_page(person, "5")) == 30


@pytest.mark.parametrize("number", [None, "", "0", "-1", "x", "99999999999999999999"])
def test_a_page_that_is_not_there_is_answered_with_one_that_is(
    person: Person, number: str | None
) -> None:
    _acts(person, 60)
    assert history_page(person, number).number in {1, 2}


def test_a_page_of_history_takes_two_queries_however_long_it_is(
    person: Person,
) -> None:
    counts = []
    for more in (1, 120):
        _acts(person, more)
        with CaptureQueriesContext(connection) as queries:
            list(history_page(person, "1"))
        counts.append(len(queries))
    assert counts == [2, 2]


def test_the_page_of_a_person_leads_to_the_older_acts(
    person: Person, cast: Cast, client_of: ClientOf
) -> None:
    _acts(person, 51)
    client = client_of(cast.mandate("an"))
    address = reverse("directory:person", args=[person.pk])
    first = client.get(address).content.decode()
    assert 'href="?page=2"' in first
    assert "việc thứ 51" in first
    assert "việc thứ 1<" not in first
    assert "việc thứ 1<" in client.get(address, {"page": "2"}).content.decode()
