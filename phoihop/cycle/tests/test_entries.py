"""What comes due for a body: each source, what is over, and who does not see it."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import resolve

from phoihop.cycle.queries.calendar import SOURCES, days_ahead
from phoihop.cycle.states import EntryKind
from phoihop.cycle.tests.conftest import entries_of
from phoihop.cycle.wording import headline, headline_outside
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.dates import last_day
from phoihop.programmes.factories import make_content, make_programme, open_round
from phoihop.programmes.models import ConsultationRound, Programme
from phoihop.tasks import services
from phoihop.tasks.models import Assignment, Submission


def test_a_task_stands_on_its_due_day_for_the_body_that_leads_it(
    under_way: Assignment, committee: Organisation, front: Organisation
) -> None:
    [entry] = entries_of(committee, EntryKind.TASK)
    assert entry.day == under_way.due_on
    assert (entry.title, entry.is_open) == (under_way.task.title, True)
    assert entry.key == f"tasks.assignment:{under_way.pk}"
    assert resolve(entry.address).kwargs == {"task_id": under_way.task_id}
    assert entries_of(front, EntryKind.TASK) == []


def test_a_reported_task_asks_for_nothing_more(
    reported: Submission, committee: Organisation
) -> None:
    [entry] = entries_of(committee, EntryKind.TASK)
    assert not entry.is_open


def test_a_task_sent_back_asks_again(
    reported: Submission, committee: Organisation, lan: Mandate
) -> None:
    services.send_back(actor=lan, submission=reported, reason="Thiếu biên bản")
    [entry] = entries_of(committee, EntryKind.TASK)
    assert entry.is_open


def test_a_task_called_off_is_gone(
    under_way: Assignment, committee: Organisation, minh: Mandate
) -> None:
    services.cancel(actor=minh, assignment=under_way, reason="Không còn cần")
    assert entries_of(committee, EntryKind.TASK) == []


def test_more_time_moves_it_and_counts_as_a_new_version(
    under_way: Assignment, committee: Organisation, minh: Mandate, day: date
) -> None:
    [before] = entries_of(committee, EntryKind.TASK)
    later = day + timedelta(days=90)
    services.extend(actor=minh, assignment=under_way, due_on=later, reason="Mưa lũ")
    [after] = entries_of(committee, EntryKind.TASK)
    assert (after.day, after.key) == (later, before.key)
    assert after.revision > before.revision


def test_each_time_of_a_regular_task_stands_on_its_day(
    regular_under_way: Assignment, front: Organisation
) -> None:
    entries = entries_of(front, EntryKind.TASK)
    times = regular_under_way.occurrences.order_by("due_on")
    assert [entry.day for entry in entries] == [one.due_on for one in times]
    assert all(entry.is_open for entry in entries)
    assert len({entry.key for entry in entries}) == 3


@pytest.fixture(name="draft")
def _draft(
    lan: Mandate, ha: Mandate, committee: Organisation, front: Organisation
) -> Programme:
    """A draft that is out for comment."""
    programme = make_programme(actor=lan, parties=[[committee], [front]])
    make_content(actor=lan, programme=programme)
    open_round(chief=ha, programme=programme)
    return programme


def test_the_deadline_of_a_round_stands_for_each_party_until_it_has_spoken(
    draft: Programme,
    committee: Organisation,
    front: Organisation,
    womens_union: Organisation,
) -> None:
    deadline = ConsultationRound.objects.get().deadline
    for body in (committee, front):
        [entry] = entries_of(body, EntryKind.CONSULTATION)
        assert (entry.day, entry.is_open, entry.is_shared) == (deadline, True, False)
        assert headline(entry) == f"Góp ý dự thảo: {draft.title}"
        assert draft.title not in headline_outside(entry)
        assert resolve(entry.address).view_name == "programmes:detail"
    assert entries_of(womens_union, EntryKind.CONSULTATION) == []


def test_a_party_that_agreed_is_asked_no_more(
    front: Organisation, programme: Programme
) -> None:
    [entry] = entries_of(front, EntryKind.CONSULTATION)
    assert (entry.is_open, entry.is_shared) == (False, True)


def test_a_signed_programme_begins_and_ends_for_every_body_of_its_parties(
    programme: Programme,
    committee: Organisation,
    womens_union: Organisation,
    neighbour_committee: Organisation,
) -> None:
    for body in (committee, womens_union):
        begins, ends = entries_of(body, EntryKind.BEGINS, EntryKind.ENDS)
        assert (begins.kind, begins.day) == (EntryKind.BEGINS, programme.period.lower)
        assert (ends.kind, ends.day) == (EntryKind.ENDS, last_day(programme.period))
    assert entries_of(neighbour_committee) == []


def test_the_review_is_due_at_the_end_for_the_body_that_drafted_it(
    programme: Programme, committee: Organisation, front: Organisation
) -> None:
    [entry] = entries_of(committee, EntryKind.REVIEW)
    assert (entry.day, entry.is_open) == (last_day(programme.period), True)
    assert resolve(entry.address).view_name == "monitoring:reviews"
    assert entries_of(front, EntryKind.REVIEW) == []


def test_the_days_ahead_are_what_is_still_to_be_done(
    under_way: Assignment, committee: Organisation, day: date
) -> None:
    found = days_ahead(committee.pk, day)
    assert f"tasks.assignment:{under_way.pk}" in {entry.key for entry in found}
    assert all(entry.is_open for entry in found)
    assert days_ahead(None, day) == []


def test_however_many_bodies_and_days_it_is_one_query(
    under_way: Assignment, regular_under_way: Assignment, committee: Organisation
) -> None:
    with CaptureQueriesContext(connection) as queries:
        entries_of(committee)
    assert len(queries) == 1


def test_every_source_has_a_name_of_its_own_and_values_do_not_collide() -> None:
    names = [source.name for source in SOURCES]
    assert len(set(names)) == len(names)
    given: dict[str, list[str]] = {}
    for source in SOURCES:
        for name, values in source.values.items():
            assert given.setdefault(name, list(values)) == list(values), name
            assert name not in {"bodies", "first", "last"}


def test_every_address_of_the_calendar_leads_to_a_page() -> None:
    for source in SOURCES:
        assert resolve(source.address.to(1))
