"""The index follows the journal: nothing is missed, nothing is written twice."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection

from phoihop.audit.models import Entry
from phoihop.directory.mandates import Mandate
from phoihop.programmes.factories import make_content, make_programme
from phoihop.programmes.models import Content, Programme
from phoihop.programmes.services import drop_content
from phoihop.search.cards import Card
from phoihop.search.cataloguers.programmes import ProgrammeCataloguer
from phoihop.search.jobs import catch_up_with_the_journal
from phoihop.search.models import IndexCard, JournalMark, ReadEntry
from phoihop.search.services import catch_up, catching_up, rebuild, writing
from phoihop.search.services.catching_up import _LOCK
from phoihop.testing.database import TestServer, connected_as_owner

pytestmark = pytest.mark.django_db


def _cards() -> set[tuple[Any, ...]]:
    return set(
        IndexCard.objects.values_list(
            "face", "kind", "owner_type", "owner_id", "title", "number", "words"
        )
    )


def test_the_first_time_everything_is_written(draft: Programme) -> None:
    caught = catch_up()
    assert caught.cards == 3
    assert {title for *_rest, title, _n, _w in _cards()} >= {draft.title}
    assert JournalMark.objects.count() == 1


def test_afterwards_only_what_the_journal_tells_is_read_again(
    draft: Programme, lan: Mandate, django_assert_max_num_queries: Any
) -> None:
    catch_up()
    assert catch_up().entries == 0
    with django_assert_max_num_queries(12):
        catch_up()
    make_content(actor=lan, programme=draft, title="Thêm sau")
    caught = catch_up()
    assert caught.entries > 0
    assert IndexCard.objects.filter(title="Thêm sau").count() == 1
    assert catch_up().entries == 0


def test_what_is_changed_or_dropped_reads_so(draft: Programme, lan: Mandate) -> None:
    catch_up()
    content = Content.objects.get(programme=draft)
    assert IndexCard.objects.filter(title=content.title).exists()
    drop_content(actor=lan, content=content, version=content.version)
    catch_up()
    assert not IndexCard.objects.filter(title=content.title).exists()


def test_catching_up_and_beginning_anew_give_the_same_cards(
    draft: Programme, lan: Mandate
) -> None:
    catch_up()
    for number in range(3):
        make_content(actor=lan, programme=draft, title=f"Nội dung thêm {number}")
        catch_up()
    caught = _cards()
    rebuild()
    assert _cards() == caught
    rebuild()
    assert len(_cards()) == IndexCard.objects.count() == len(caught)


def test_an_entry_that_appears_behind_the_others_is_not_passed_by(
    draft: Programme, lan: Mandate
) -> None:
    """Numbers are given before a transaction ends: a lower one may come later."""
    catch_up()
    last = Entry.objects.latest("pk")
    make_content(actor=lan, programme=draft, title="Ghi trước, xong sau")
    late = list(Entry.objects.filter(pk__gt=last.pk))
    make_content(actor=lan, programme=draft, title="Ghi sau, xong trước")
    # As if the first were not committed yet: it is neither seen nor read.
    read = Entry.objects.filter(pk__gt=late[-1].pk)
    ReadEntry.objects.bulk_create([ReadEntry(entry=entry) for entry in read])
    assert catch_up().entries == len(late)
    assert IndexCard.objects.filter(title="Ghi trước, xong sau").exists()


def test_the_mark_moves_over_what_is_settled_and_the_rest_is_remembered(
    draft: Programme, lan: Mandate, monkeypatch: pytest.MonkeyPatch
) -> None:
    catch_up()
    assert ReadEntry.objects.count() > 0
    # As if a day had passed.
    monkeypatch.setattr(catching_up, "_SETTLED_AFTER", timedelta(seconds=-1))
    make_content(actor=lan, programme=draft, title="Hôm sau")
    catch_up()
    assert JournalMark.objects.get().read_through == Entry.objects.latest("pk").pk
    assert ReadEntry.objects.count() == 0
    assert catch_up().entries == 0
    make_content(actor=lan, programme=draft, title="Hôm sau nữa")
    catch_up()
    assert IndexCard.objects.filter(title="Hôm sau nữa").exists()


def test_an_upgrade_that_makes_other_cards_writes_them_all_anew(
    draft: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    catch_up()
    IndexCard.objects.update(title="phiếu kiểu cũ")
    assert catch_up().cards == 0
    monkeypatch.setattr(catching_up, "EDITION", catching_up.EDITION + 1)
    assert catch_up().cards == 3
    assert not IndexCard.objects.filter(title="phiếu kiểu cũ").exists()


def test_a_record_that_cannot_be_written_keeps_no_other_one_back(
    draft: Programme,
    lan: Mandate,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    parties = [[party.members.get().organisation] for party in draft.parties.all()]
    other = make_programme(actor=lan, parties=parties, title="Chương trình lỗi")
    whole = ProgrammeCataloguer.cards_of

    def torn(self: ProgrammeCataloguer, owners: Collection[int]) -> Iterator[Card]:
        for card in whole(self, owners):
            wrong = card.owner == other.pk
            yield replace(card, title="") if wrong else card

    monkeypatch.setattr(ProgrammeCataloguer, "cards_of", torn)
    assert catch_up().cards == 3
    assert {card.owner_id for card in IndexCard.objects.all()} == {draft.pk}
    assert f"No cards of programmes.programme {other.pk}" in caplog.text


def test_a_review_before_its_programme_begins_has_a_period(draft: Programme) -> None:
    [card, *_rest] = ProgrammeCataloguer().cards_of([draft.pk])
    early = replace(card, last_day=card.first_day - timedelta(days=300))
    row = writing._row(ProgrammeCataloguer(), early, set())
    assert row.period.lower == card.first_day


def test_while_another_is_at_it_nothing_is_done(
    draft: Programme, test_server: TestServer
) -> None:
    name = str(connection.settings_dict["NAME"])
    with connected_as_owner(test_server, name) as other:
        other.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        assert catch_up().is_busy
        assert rebuild().is_busy
        assert IndexCard.objects.count() == 0
        other.rollback()
    assert not catch_up().is_busy
    assert IndexCard.objects.count() == 3


def test_the_command_and_the_job_do_the_same(draft: Programme, lan: Mandate) -> None:
    told = StringIO()
    call_command("search_index", "rebuild", stdout=told)
    assert "3 phiếu" in told.getvalue()
    make_content(actor=lan, programme=draft, title="Thêm sau")
    assert catch_up_with_the_journal.func(timestamp=0) > 0
    told = StringIO()
    call_command("search_index", "catch-up", stdout=told)
    assert "Đã đọc 0 dòng nhật ký" in told.getvalue()
    assert IndexCard.objects.filter(title="Thêm sau").exists()
