"""The desk as a page: the day, the rows, the ribbon, the days ahead."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.desk.pages.owed import desk_of
from phoihop.directory.mandates import Mandate
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.programmes.models import Programme
from phoihop.tasks.models import Assignment, Occurrence
from phoihop.testing.clients import WorkClient
from phoihop.testing.fixtures import ClientOf


def test_the_desk_says_the_day_and_what_is_owed_with_one_button_each(
    under_way: Assignment, son: Mandate, client_of: ClientOf
) -> None:
    page = client_of(son).get("/work/").content.decode()
    assert format_date(today()) in page
    assert under_way.task.title in page
    assert page.count(">Báo kết quả<span") == 1


def test_the_desk_shows_the_ribbon_of_the_year_and_the_days_ahead(
    under_way: Assignment, programme: Programme, son: Mandate, client_of: ClientOf
) -> None:
    page = client_of(son).get("/work/").content.decode()
    assert f"/work/programmes/{programme.pk}/year/" in page
    assert "bên kia xác nhận" in page
    assert 'class="days"' not in page or under_way.task.title in page


def test_an_empty_desk_teaches_what_comes_here(
    tuan: Mandate, client_of: ClientOf
) -> None:
    page = client_of(tuan).get("/work/").content.decode()
    assert "Không có việc nào chờ" in page


def test_the_administrator_is_led_to_the_directory(
    an: Mandate, client_of: ClientOf
) -> None:
    answer = client_of(an).get("/work/")
    assert (answer.status_code, answer["Location"]) == (302, "/directory/")


def _queries(client: WorkClient) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/work/").status_code == 200
    return len(queries)


def test_a_desk_with_ten_times_as_many_rows_asks_as_often(
    regular_under_way: Assignment, officer_of_front: Mandate, client_of: ClientOf
) -> None:
    client = client_of(officer_of_front)
    client.get("/work/")
    few, rows = _queries(client), len(desk_of(officer_of_front, today()).rows)
    Occurrence.objects.bulk_create(
        Occurrence(
            assignment=regular_under_way,
            number=number,
            due_on=today() - timedelta(days=number),
        )
        for number in range(10, 10 + 10 * rows)
    )
    assert len(desk_of(officer_of_front, today()).rows) == 11 * rows
    assert _queries(client) == few


def test_the_year_and_the_list_say_at_once_what_has_become_of_a_task(
    under_way: Assignment, programme: Programme, son: Mandate, client_of: ClientOf
) -> None:
    client = client_of(son)
    for days in (3, 2):
        Assignment.objects.filter(pk=under_way.pk).update(
            due_on=today() - timedelta(days=days)
        )
        for path in (f"/work/programmes/{programme.pk}/year/", "/work/tasks/"):
            page = client.get(path).content.decode()
            assert f"Quá hạn {days} ngày" in page
            assert f"Quá hạn {5 - days} ngày" not in page


def test_two_people_after_each_other_find_their_own_rows(
    under_way: Assignment, son: Mandate, tam: Mandate, client_of: ClientOf
) -> None:
    address = f'href="/work/tasks/{under_way.task_id}/">'
    for actor, is_owed in ((son, True), (tam, False), (son, True)):
        page = client_of(actor).get("/work/").content.decode()
        assert (f'class="row-title" {address}' in page) is is_owed
