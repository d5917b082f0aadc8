"""The whole sample goes, to the last row and byte; what else is there stays."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

import pytest
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from phoihop.audit.models import Entry, KeptAnswer
from phoihop.audit.once import scope_of
from phoihop.directory.factories import (
    make_account,
    make_grant,
    make_organisation,
    make_person,
    make_post,
    make_tenure,
)
from phoihop.directory.mandates import mandates_of
from phoihop.directory.models import Account, Role
from phoihop.directory.units.queries import unit_on
from phoihop.files.bytes_on_disk import path_of
from phoihop.files.models import StoredFile
from phoihop.foundation.clock import today
from phoihop.imports.services import publish_record, record_from_source
from phoihop.samples.history.ba_che_2020 import HELD_ON, event
from phoihop.samples.loading import is_loaded
from phoihop.samples.sign_ins import sign_ins
from phoihop.samples.tests.conftest import LoadedHouse
from phoihop.samples.wiping.belonging import find_sample
from phoihop.samples.wiping.links import UNIT, Link, all_links, all_models
from phoihop.samples.wiping.services import wipe
from phoihop.search.models import IndexCard, KnownWord
from phoihop.search.services import catch_up
from phoihop.testing.database import TestServer, connected_to, django_as_owner

REAL_COMMUNE = "00004"
# Written anew by the worker, from what is left.
INDEX = {"search_knownword", "search_journalmark"}
TRIGGERS = """
SELECT tgrelid::regclass::text, tgname, tgenabled::text
FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2
"""
Snapshot = dict[str, set[str]]


class Wiped(NamedTuple):
    """What was seen before and after, and what the wipe said."""

    empty: Snapshot
    entered: Snapshot
    left: Snapshot
    counts: dict[str, int]
    triggers: tuple[list[tuple[str, ...]], list[tuple[str, ...]]]
    bytes_of_sample: list[str]
    steps: list[str]


@pytest.fixture(scope="module")
def wiped(
    loaded_house: LoadedHouse,
    test_server: TestServer,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Wiped]:
    """Wipe a copy of the loaded sample in which a real locality is at work."""
    files = tmp_path_factory.mktemp("wiped") / "files"
    shutil.copytree(settings.STORED_FILES_FOLDER, files)
    with (
        django_db_blocker.unblock(),
        override_settings(STORED_FILES_FOLDER=files),
    ):
        with (
            test_server.new_database() as name,
            connected_to(name, test_server),
        ):
            empty = _snapshot()
        with test_server.new_database(copied_from=loaded_house.database) as name:
            yield from _wiped(name, test_server, empty)


def _wiped(name: str, test_server: TestServer, empty: Snapshot) -> Iterator[Wiped]:
    with connected_to(name, test_server):
        catch_up()
        _leave_traces(Account.objects.filter(username="ha").get())
        names = StoredFile.objects.values_list("stored_name", flat=True)
        bytes_of_sample = sorted(set(names))
        before = _snapshot()
        _enter_real_locality()
        entered = _less(_snapshot(), before)
    steps: list[str] = []
    with django_as_owner(name, test_server):
        triggers = _rows(TRIGGERS)
        counts = wipe(finish=_noting(steps))
        after = _rows(TRIGGERS)
    with connected_to(name, test_server):
        yield Wiped(
            empty=empty,
            entered=entered,
            left=_snapshot(),
            counts=counts,
            triggers=(triggers, after),
            bytes_of_sample=bytes_of_sample,
            steps=steps,
        )


def _noting(steps: list[str]) -> Callable[[], None]:
    def finish() -> None:
        assert connection.in_atomic_block
        steps.append("wiped" if not is_loaded() else "still there")

    return finish


def _leave_traces(account: Account) -> None:
    """Sign in and send something."""
    session = SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session.create()
    scope = scope_of(account.pk)
    KeptAnswer.objects.create(scope=scope, path="/", key="k", fingerprint="f")


def _enter_real_locality() -> None:
    """Let a real commune have people, a file that the sample has too, and history."""
    unit = unit_on(REAL_COMMUNE, today())
    assert unit is not None
    body = make_organisation(unit=unit)
    person = make_person(unit=unit)
    make_tenure(person=person, post=make_post(organisation=body))
    make_grant(person=person, role=Role.COORDINATOR, organisation=body)
    _leave_traces(make_account(person=person))
    [mandate] = mandates_of(person.pk, today())
    shared = StoredFile.objects.earliest("pk")
    StoredFile.objects.create(
        sha256=shared.sha256,
        size=shared.size,
        media_type=shared.media_type,
        original_name="Bản của phường.pdf",
        stored_name=shared.stored_name,
        uploaded_by_person_id=person.pk,
        unit_id=unit.pk,
    )
    district = unit_on("202", HELD_ON)
    assert district is not None
    told = event(district)
    source = replace(told.source, title="Do người vận hành nhập")
    record = record_from_source(actor=None, outline=replace(told, source=source))
    publish_record(actor=None, source=record)
    own = replace(told.source, title="Nguồn của phường", unit=unit)
    record_from_source(
        actor=mandate,
        outline=replace(
            told, source=own, figures=(), items=(), programmes=told.programmes[:1]
        ),
    )


def _snapshot() -> Snapshot:
    """Return every row of every table, as one text each."""
    tables = sorted(model._meta.db_table for model in all_models())
    return {
        table: {row[0] for row in _rows(f'SELECT t::text FROM "{table}" t')}
        for table in tables
    }


def _rows(query: str) -> list[tuple[str, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query)
        found: list[tuple[str, ...]] = cursor.fetchall()
    return found


def _less(one: Snapshot, other: Snapshot) -> Snapshot:
    return {table: rows - other[table] for table, rows in one.items()}


def test_every_row_is_as_if_the_sample_had_never_been(wiped: Wiped) -> None:
    line = Entry.objects.get(action="sample.wipe")
    for table, left in wiped.left.items():
        if table in INDEX:
            continue
        rows = set(left)
        expected = wiped.empty[table] | wiped.entered[table]
        if table == Entry._meta.db_table:
            [own] = rows - expected
            assert own.startswith(f"({line.pk},")
            rows.remove(own)
        assert rows == expected, table


def test_a_real_locality_had_something_to_lose(wiped: Wiped) -> None:
    for table in (
        "directory_account", "django_session", "audit_keptanswer", "audit_entry",
        "files_storedfile", "sources_source", "conferences_conference",
        "programmes_programme", "publication_publication", "sources_quotedfigure",
    ):  # fmt: skip
        assert wiped.entered[table], table


def test_no_row_of_any_table_names_a_row_that_is_gone(wiped: Wiped) -> None:
    links = all_links()
    keys = {model._meta.db_table: model._meta.pk for model in all_models()}
    for leaving in links.leaving.values():
        for link in leaving:
            key = keys[link.target]
            assert key is not None
            lost = _lost(link, str(key.column))
            if (link.table, link.target) == (Entry._meta.db_table, UNIT):
                lost -= {Entry.objects.get(action="sample.wipe").pk}
            assert lost == set(), link


def _lost(link: Link, key: str) -> set[int]:
    column = f'unnest(t."{link.column}")' if link.is_list else f't."{link.column}"'
    kind = f" AND t.\"{link.kind_column}\" = '{link.kind}'" if link.kind_column else ""
    query = (
        f'SELECT DISTINCT number FROM (SELECT t."{link.key}" AS number,'
        f' {column} AS named FROM "{link.table}" t WHERE true{kind}) asked'
        f' WHERE named IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "{link.target}" o'
        f' WHERE o."{key}"::text = named::text)'
    )
    return {int(row[0]) for row in _rows(query)}


def test_one_line_of_the_journal_says_what_was_removed(wiped: Wiped) -> None:
    line = Entry.objects.get(action="sample.wipe")
    assert line.act == "đã xóa dữ liệu mẫu"
    assert line.object_label == "Tỉnh Lam Sơn"
    assert (line.person_id, line.unit_id) == (None, None)
    assert line.changes == {
        table: [str(count), "0"] for table, count in wiped.counts.items()
    }
    assert wiped.counts["audit_entry"] > 1000
    assert wiped.counts["directory_adminunit"] == 6


def test_the_rest_is_done_in_the_same_transaction(wiped: Wiped) -> None:
    assert wiped.steps == ["wiped"]


def test_every_lock_stands_again_as_it_stood(wiped: Wiped) -> None:
    before, after = wiped.triggers
    assert len(before) > 60
    assert {row[2] for row in before} == {"O"}
    assert after == before


def test_its_bytes_are_gone_but_for_those_that_a_real_file_shares(
    wiped: Wiped,
) -> None:
    left = [name for name in wiped.bytes_of_sample if path_of(name).exists()]
    assert len(wiped.bytes_of_sample) > 5
    assert left == list(StoredFile.objects.values_list("stored_name", flat=True))


def test_nobody_of_the_sample_signs_in_any_more(wiped: Wiped) -> None:
    assert sign_ins() == []
    assert not is_loaded()
    assert find_sample().is_empty


def test_the_index_of_the_search_is_written_anew_from_what_is_left(
    wiped: Wiped,
) -> None:
    before = KnownWord.objects.count()
    catch_up()
    cards = IndexCard.objects.filter(unit__is_sample=True)
    assert not cards.exists()
    assert IndexCard.objects.filter(title__contains="năm 2020").exists()
    assert 0 < KnownWord.objects.count() < before
