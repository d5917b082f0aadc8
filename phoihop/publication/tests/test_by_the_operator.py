"""What the operator has entered is shown by the operator; nothing else is."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.publication.models import Publication
from phoihop.publication.services import PublishedThing, publish


def thing(unit: AdminUnit, *authors: int, is_operators: bool) -> PublishedThing:
    return PublishedThing(
        object_type="conferences.conference",
        object_id=1,
        public_code="su-kien",
        unit_id=unit.pk,
        title="Hội nghị",
        author_person_ids=frozenset(authors),
        is_from_operator=is_operators,
    )


def test_the_operator_shows_it_without_a_person(
    an_phu: AdminUnit, phuong: Mandate
) -> None:
    shown = publish(actor=None, thing=thing(an_phu, is_operators=True))
    assert (shown.published_by, shown.author_person_ids) == (None, [])
    assert shown.publisher_name == "người vận hành hệ thống"


def test_a_person_is_named_as_publisher(
    an_phu: AdminUnit, lan: Mandate, phuong: Mandate
) -> None:
    shown = publish(
        actor=phuong, thing=thing(an_phu, lan.person_id, is_operators=False)
    )
    assert shown.publisher_name == phuong.person_name


def test_the_database_refuses_a_thing_without_author_that_is_not_the_operators(
    an_phu: AdminUnit, phuong: Mandate
) -> None:
    with pytest.raises(IntegrityError, match="not_by_its_author"):
        publish(actor=phuong, thing=thing(an_phu, is_operators=False))


def test_the_database_refuses_the_operator_what_people_made(
    an_phu: AdminUnit, lan: Mandate
) -> None:
    made = Publication(
        object_type="x.y",
        object_id=1,
        public_code="x",
        unit=an_phu,
        title="x",
        author_person_ids=[lan.person_id],
        published_on=timezone.localdate(),
    )
    with (
        pytest.raises(IntegrityError, match="without_publisher_is_the_operators"),
        transaction.atomic(),
    ):
        made.save()
