"""The calendar as a page."""

from datetime import date, timedelta

import html5lib
import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.directory.mandates import Mandate
from phoihop.foundation.dates import format_date
from phoihop.programmes.models import Programme
from phoihop.tasks.models import Assignment, Occurrence
from phoihop.testing.fixtures import ClientOf

CALENDAR = "/work/calendar/"
MOST_BYTES = 100_000


def _month(day: date) -> str:
    return f"{CALENDAR}?month={day:%Y-%m}"


def _due(assignment: Assignment) -> date:
    assert assignment.due_on
    return assignment.due_on


def test_the_month_shows_what_comes_due_with_the_way_to_it(
    under_way: Assignment, son: Mandate, client_of: ClientOf
) -> None:
    page = client_of(son).get(_month(_due(under_way))).content.decode()
    html5lib.HTMLParser(strict=True).parse(page)
    assert f'<a href="/work/tasks/{under_way.task_id}/">' in page
    assert under_way.task.title in page
    assert page.count('<th scope="col">Thứ Hai</th>') == 1


def test_another_month_does_not(
    under_way: Assignment, son: Mandate, client_of: ClientOf
) -> None:
    other = _due(under_way) + timedelta(days=70)
    page = client_of(son).get(_month(other)).content.decode()
    assert under_way.task.title not in page


def test_what_is_late_says_so_in_words(
    under_way: Assignment, son: Mandate, day: date, client_of: ClientOf
) -> None:
    Assignment.objects.filter(pk=under_way.pk).update(due_on=day - timedelta(days=1))
    page = client_of(son).get(_month(day - timedelta(days=1))).content.decode()
    assert 'class="late"' in page
    assert "quá hạn</span>" in page


def test_only_the_kind_that_is_asked_for_is_shown(
    under_way: Assignment, son: Mandate, client_of: ClientOf
) -> None:
    client, path = client_of(son), _month(_due(under_way))
    assert under_way.task.title in client.get(f"{path}&kind=task").content.decode()
    page = client.get(f"{path}&kind=conference").content.decode()
    assert under_way.task.title not in page
    assert '<option value="conference" selected>' in page


def test_one_steps_to_the_months_beside_it_and_keeps_the_kind(
    son: Mandate, client_of: ClientOf
) -> None:
    page = client_of(son).get(f"{CALENDAR}?month=2026-01&kind=task").content.decode()
    assert 'rel="prev" href="?month=2025-12&amp;kind=task"' in page
    assert 'rel="next" href="?month=2026-02&amp;kind=task"' in page
    assert "Tháng này" in page


@pytest.mark.parametrize("query", ["?month=x", "?month=2100-12", "?kind=%00", "?a=b"])
def test_what_cannot_be_read_is_left_aside(
    son: Mandate, client_of: ClientOf, query: str
) -> None:
    assert client_of(son).get(f"{CALENDAR}{query}").status_code == 200


def test_it_says_where_the_year_stands(
    under_way: Assignment, programme: Programme, lan: Mandate, client_of: ClientOf
) -> None:
    page = client_of(lan).get(CALENDAR).content.decode()
    assert programme.title in page
    assert "đã giao 1/3 việc" in page
    assert page.count('aria-current="step"') == 1
    assert programme.signed_on
    assert format_date(programme.signed_on) in page
    assert "/work/calendar/feeds/" in page


def test_an_officer_is_told_who_opens_addresses(
    son: Mandate, client_of: ClientOf
) -> None:
    page = client_of(son).get(CALENDAR).content.decode()
    assert "/work/calendar/feeds/" not in page
    assert "Chánh Văn phòng của cơ quan mở địa chỉ" in page


def test_the_neighbour_sees_nothing_of_it(
    under_way: Assignment, programme: Programme, tuan: Mandate, client_of: ClientOf
) -> None:
    page = client_of(tuan).get(_month(_due(under_way))).content.decode()
    assert under_way.task.title not in page
    assert programme.title not in page
    assert "chưa tham gia chương trình nào" in page


def test_the_administrator_has_no_calendar(an: Mandate, client_of: ClientOf) -> None:
    assert client_of(an).get(CALENDAR).status_code == 403


def test_a_month_with_ten_times_as_much_asks_as_often_and_stays_light(
    regular_under_way: Assignment, tam: Mandate, day: date, client_of: ClientOf
) -> None:
    client, counts = client_of(tam), []
    for number in (0, 60):
        Occurrence.objects.bulk_create(
            Occurrence(
                assignment=regular_under_way,
                number=10 + one,
                due_on=day.replace(day=1) + timedelta(days=200 + one),
            )
            for one in range(number)
        )
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(_month(day.replace(day=1) + timedelta(days=215)))
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert counts[1] <= 8
    assert answer.content.decode().count("Giao ban hằng quý") >= 28
    assert len(answer.content) < MOST_BYTES
