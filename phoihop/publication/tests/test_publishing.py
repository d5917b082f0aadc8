"""Showing to the public and taking back: a second person, once, with a reason."""

from dataclasses import replace
from datetime import date, timedelta

import psycopg
import pytest
from django.db import IntegrityError, ProgrammingError, connection
from django.utils import timezone

from phoihop.audit.queries import history_of
from phoihop.directory.factories import make_grant
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit, Role
from phoihop.documents.services import freeze_version, open_document
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.publication.errors import (
    AlreadyPublished,
    AlreadyWithdrawn,
    AuthorPublishes,
    PublishedInFuture,
)
from phoihop.publication.models import Publication
from phoihop.publication.policies import can_publish
from phoihop.publication.queries import (
    live,
    live_publications,
    publication_of,
    publications_of,
)
from phoihop.publication.services import PublishedThing, publish, withdraw
from phoihop.testing.cast import Cast, build_cast

KIND = "programmes.programme"


@pytest.fixture
def thing(lan: Mandate, an_phu: AdminUnit) -> PublishedThing:
    return PublishedThing(
        object_type=KIND,
        object_id=7,
        public_code="ct-an-phu-2026",
        unit_id=an_phu.pk,
        title="Chương trình phối hợp năm 2026",
        author_person_ids=frozenset({lan.person_id}),
    )


@pytest.fixture
def publication(phuong: Mandate, thing: PublishedThing) -> Publication:
    return publish(actor=phuong, thing=thing, day=date(2026, 1, 8))


def test_a_publisher_shows_it_and_the_journal_tells(
    phuong: Mandate, publication: Publication, an_phu: AdminUnit
) -> None:
    kept = Publication.objects.get(pk=publication.pk)
    assert kept.published_by_id == phuong.person_id
    assert (kept.published_on, kept.unit_id) == (date(2026, 1, 8), an_phu.pk)
    assert kept.is_live
    (entry,) = history_of(publication)
    assert entry.action == "publication.publish"
    assert entry.occurred_on == date(2026, 1, 8)


def test_the_history_of_what_is_shown_tells_it_too(
    phuong: Mandate, thing: PublishedThing, an_phu: AdminUnit
) -> None:
    publication = publish(actor=phuong, thing=thing, within=an_phu)
    withdraw(actor=phuong, publication=publication, reason="Sai", within=an_phu)
    acts = [entry.action for entry in history_of(an_phu)]
    assert acts == ["publication.withdraw", "publication.publish"]


def test_it_shows_a_fixed_text(
    lan: Mandate, phuong: Mandate, thing: PublishedThing, an_phu: AdminUnit
) -> None:
    document = open_document(
        actor=lan, unit_id=an_phu.pk, kind_code="programme_text", title="Văn bản"
    )
    version = freeze_version(actor=lan, document=document, canonical={"a": 1})
    publish(actor=phuong, thing=replace(thing, version=version))
    shown = live("ct-an-phu-2026")
    assert shown is not None
    assert shown.version == version


@pytest.mark.parametrize("name", ["lan", "minh", "ha", "quang", "an", "tuan"])
def test_it_refuses_whoever_is_no_publisher_of_the_unit(
    cast: Cast, thing: PublishedThing, name: str
) -> None:
    with pytest.raises(NotAllowed):
        publish(actor=cast.mandate(name), thing=thing)
    assert not Publication.objects.exists()


def test_it_refuses_the_publisher_of_the_neighbouring_commune(
    cast: Cast, thing: PublishedThing
) -> None:
    make_grant(
        person=cast.people["tuan"],
        role=Role.PUBLISHER,
        organisation=cast.organisations["neighbour_committee"],
    )
    neighbour = cast.mandate("tuan")
    assert neighbour.has(Role.PUBLISHER)
    with pytest.raises(NotAllowed):
        publish(actor=neighbour, thing=thing)


def test_only_a_publisher_in_an_organisation_may(
    phuong: Mandate, an_phu: AdminUnit, binh_hoa: AdminUnit
) -> None:
    assert can_publish(phuong, an_phu.pk)
    assert not can_publish(phuong, binh_hoa.pk)
    assert not can_publish(replace(phuong, organisation_id=None), an_phu.pk)
    assert not can_publish(replace(phuong, roles=frozenset()), an_phu.pk)


def test_it_refuses_one_of_the_authors_under_any_mandate(
    lan: Mandate, phuong: Mandate, thing: PublishedThing
) -> None:
    authors = frozenset({lan.person_id, phuong.person_id})
    with pytest.raises(AuthorPublishes):
        publish(actor=phuong, thing=replace(thing, author_person_ids=authors))
    as_publisher = replace(lan, roles=frozenset({Role.PUBLISHER}))
    with pytest.raises(AuthorPublishes):
        publish(actor=as_publisher, thing=thing)


def test_it_refuses_what_is_shown_already(
    phuong: Mandate, publication: Publication, thing: PublishedThing
) -> None:
    with pytest.raises(AlreadyPublished):
        publish(actor=phuong, thing=thing)
    assert Publication.objects.count() == 1


def test_it_refuses_a_day_that_is_still_to_come(
    phuong: Mandate, thing: PublishedThing
) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(PublishedInFuture):
        publish(actor=phuong, thing=thing, day=tomorrow)


def test_the_day_still_to_come_is_counted_from_the_day_of_the_act(
    phuong: Mandate, thing: PublishedThing
) -> None:
    then = replace(phuong, on=date(2026, 1, 8))
    with pytest.raises(PublishedInFuture):
        publish(actor=then, thing=thing, day=date(2026, 1, 9))
    assert publish(actor=then, thing=thing).published_on == date(2026, 1, 8)


def test_a_withdrawn_thing_is_seen_by_nobody_but_stays_in_the_record(
    phuong: Mandate, publication: Publication, thing: PublishedThing
) -> None:
    withdraw(actor=phuong, publication=publication, reason="  Sai  phụ lục ")
    assert live(thing.public_code) is None
    assert publication_of(KIND, 7) is None
    assert not live_publications().exists()
    (kept,) = publications_of(KIND, 7)
    assert kept.withdrawn_reason == "Sai phụ lục"
    assert kept.withdrawn_by_id == phuong.person_id
    assert history_of(kept)[0].reason == "Sai phụ lục"


def test_a_withdrawn_thing_may_be_shown_again(
    phuong: Mandate, publication: Publication, thing: PublishedThing
) -> None:
    withdraw(actor=phuong, publication=publication, reason="Sai phụ lục")
    again = publish(actor=phuong, thing=thing)
    assert publication_of(KIND, 7) == again
    assert live(thing.public_code) == again
    assert list(publications_of(KIND, 7)) == [again, publication]


def test_it_refuses_to_withdraw_without_a_reason(
    phuong: Mandate, publication: Publication
) -> None:
    with pytest.raises(ReasonMissing):
        withdraw(actor=phuong, publication=publication, reason=" ")
    assert publication_of(KIND, 7) == publication


def test_it_refuses_to_withdraw_twice(
    phuong: Mandate, publication: Publication
) -> None:
    withdraw(actor=phuong, publication=publication, reason="Sai phụ lục")
    with pytest.raises(AlreadyWithdrawn):
        withdraw(actor=phuong, publication=publication, reason="Lần nữa")


@pytest.mark.parametrize("name", ["lan", "minh", "tuan", "an"])
def test_it_refuses_to_withdraw_for_whoever_is_no_publisher(
    cast: Cast, publication: Publication, name: str
) -> None:
    with pytest.raises(NotAllowed):
        withdraw(actor=cast.mandate(name), publication=publication, reason="Sai")


def test_it_refuses_to_withdraw_for_an_author(
    lan: Mandate, publication: Publication
) -> None:
    as_publisher = replace(lan, roles=frozenset({Role.PUBLISHER}))
    with pytest.raises(AuthorPublishes):
        withdraw(actor=as_publisher, publication=publication, reason="Sai")


@pytest.mark.parametrize(
    "assignment",
    [
        "title = 'Khác'",
        "version_id = 1",
        "public_code = 'khac'",
        "published_on = '2026-01-09'",
        "author_person_ids = '{0}'",
    ],
)
def test_the_database_takes_nothing_but_a_withdrawal(
    publication: Publication, assignment: str
) -> None:
    refused = pytest.raises(IntegrityError, match="only_takes_its_withdrawal")
    with refused, connection.cursor() as cursor:
        cursor.execute(f"UPDATE publication_publication SET {assignment}")


def test_the_database_refuses_to_undo_a_withdrawal(
    phuong: Mandate, publication: Publication
) -> None:
    withdraw(actor=phuong, publication=publication, reason="Sai phụ lục")
    refused = pytest.raises(IntegrityError, match="publication_is_kept")
    with refused, connection.cursor() as cursor:
        cursor.execute(
            "UPDATE publication_publication SET withdrawn_at = NULL,"
            " withdrawn_by_id = NULL, withdrawn_reason = ''"
        )


def test_the_application_may_not_delete(publication: Publication) -> None:
    refused = pytest.raises(ProgrammingError, match="permission denied")
    with refused, connection.cursor() as cursor:
        cursor.execute("DELETE FROM publication_publication")


def test_even_the_owner_of_the_table_may_not_delete(
    fresh_database: str, owner_connection: psycopg.Connection
) -> None:
    cast = build_cast()
    lan = cast.mandate("lan")
    thing = PublishedThing(
        object_type=KIND,
        object_id=7,
        public_code="ct-an-phu-2026",
        unit_id=lan.unit_id,
        title="Chương trình",
        author_person_ids=frozenset({lan.person_id}),
    )
    publish(actor=cast.mandate("phuong"), thing=thing)
    with pytest.raises(psycopg.IntegrityError, match="publication_is_kept"):
        owner_connection.execute("DELETE FROM publication_publication")


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"author": "phuong"}, "publication_is_not_by_its_author"),
        ({"author_person_ids": []}, "publication_is_not_by_its_author"),
        ({"title": ""}, "publication_has_title_and_code"),
        ({"public_code": ""}, "publication_has_title_and_code"),
        ({"published_on": date(2199, 1, 1)}, "publication_is_not_from_the_future"),
        ({"withdrawn_reason": "Sai"}, "publication_withdrawn_says_who_when_why"),
        ({"withdrawn_at": timezone.now()}, "publication_withdrawn_says_who_when_why"),
        ({"object_id": 7}, "publication_is_one_a_thing"),
        ({"public_code": "ct-an-phu-2026"}, "publication_code_shows_one_thing"),
    ],
)
def test_the_database_refuses_an_impossible_publication(
    cast: Cast,
    phuong: Mandate,
    publication: Publication,
    changes: dict[str, object],
    rule: str,
) -> None:
    row: dict[str, object] = {
        "object_type": KIND,
        "object_id": 8,
        "public_code": "ct-khac",
        "unit_id": phuong.unit_id,
        "title": "Chương trình khác",
        "author_person_ids": [cast.people["lan"].pk],
        "published_by_id": phuong.person_id,
        "published_on": date(2026, 1, 8),
    }
    row |= changes
    if author := row.pop("author", ""):
        row["author_person_ids"] = [cast.people[str(author)].pk]
    with pytest.raises(IntegrityError, match=rule):
        Publication.objects.create(**row)


def test_the_database_refuses_a_withdrawal_by_the_author(
    lan: Mandate, publication: Publication
) -> None:
    refused = pytest.raises(IntegrityError, match="not_withdrawn_by_its_author")
    with refused, connection.cursor() as cursor:
        cursor.execute(
            "UPDATE publication_publication SET withdrawn_at = now(),"
            " withdrawn_by_id = %s, withdrawn_reason = 'Sai'",
            [lan.person_id],
        )
