"""What a conference asks for again and again comes due on the days its rule says."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from phoihop.conferences import services
from phoihop.conferences.conclusion_errors import ConclusionWithoutDue
from phoihop.conferences.due_errors import (
    FirstDayBeforeConference,
    LastDayBeforeFirst,
    NoDayAhead,
    RuleSaysOtherwise,
    RuleTooLong,
    TooManyDays,
)
from phoihop.conferences.models import AgendaItem, ConclusionItem
from phoihop.conferences.queries.coming_due import (
    ChosenDays,
    days_by_rule,
    days_of_conclusion,
    rule_with_days,
)
from phoihop.conferences.services import TaskOfConclusion
from phoihop.conferences.tests.concluding import ASKED, conclude, take
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.dates import format_date
from phoihop.programmes.models import Task
from phoihop.programmes.services import TaskOutline
from phoihop.programmes.states import DueKind
from phoihop.tasks.models import Assignment, Occurrence
from phoihop.testing.fixtures import ClientOf

DAY = date(2026, 5, 12)
LATER = date(2026, 7, 1)
Taking = tuple[Client, str, dict[str, str]]
ROOT = "/work/conferences/"


def _days(rule: str, **chosen: Any) -> list[str]:
    words = rule_with_days(rule, ChosenDays(**chosen), DAY)
    return [f"{day.day}/{day.month}/{day.year}" for day in days_by_rule(words, DAY)]


def _give(
    actor: Mandate, conclusion: ConclusionItem, lead: Organisation, **chosen: Any
) -> Task:
    outline = TaskOutline(
        title="Rà soát", lead=lead, due_kind=DueKind.RECURRING, due_rule="hằng tháng"
    )
    given = TaskOfConclusion(outline=outline, days=ChosenDays(**chosen))
    [task] = services.assign_conclusion(
        actor=actor, conclusion=conclusion, outlines=[given]
    )
    return task


def test_what_is_left_open_the_rule_says() -> None:
    assert rule_with_days(" mỗi quý  trước ngày 25", ChosenDays(), DAY) == (
        "mỗi quý trước ngày 25"
    )
    assert _days("mỗi quý trước ngày 25") == ["25/6/2026", "25/9/2026", "25/12/2026"]
    assert _days("mỗi quý", first=date(2026, 9, 20)) == ["20/9/2026", "20/12/2026"]


def test_a_choice_without_a_rule_becomes_one_that_is_read_again() -> None:
    chosen = ChosenDays(rhythm="quarter", first=date(2026, 9, 25))
    assert rule_with_days("", chosen, DAY) == (
        "hằng quý, từ ngày 25/9/2026 đến ngày 31/12/2026"
    )
    assert _days("", rhythm="week", last=date(2026, 5, 24)) == [
        "17/5/2026",
        "24/5/2026",
    ]
    over_the_year = ChosenDays(rhythm="year", first=date(2027, 1, 15))
    assert rule_with_days("", over_the_year, DAY).endswith(
        "từ ngày 15/1/2027 đến ngày 31/12/2027"
    )


def test_chosen_days_are_written_behind_the_rule_and_once_only() -> None:
    first = rule_with_days("thường xuyên", ChosenDays(rhythm="quarter"), DAY)
    assert first == "thường xuyên, hằng quý, từ ngày 30/6/2026 đến ngày 31/12/2026"
    again = rule_with_days(first, ChosenDays(first=date(2026, 9, 30)), DAY)
    assert again == "thường xuyên, hằng quý, từ ngày 30/9/2026 đến ngày 31/12/2026"
    same = ChosenDays(rhythm="month", first=date(2026, 5, 31))
    assert rule_with_days("hằng tháng", same, DAY) == "hằng tháng"


@pytest.mark.parametrize(
    ("error", "rule", "chosen"),
    [
        (LastDayBeforeFirst, "hằng tháng đến ngày 13/5/2026", {}),
        (LastDayBeforeFirst, "", {"rhythm": "month", "last": date(2026, 5, 20)}),
        (FirstDayBeforeConference, "hằng tháng", {"first": date(2026, 5, 11)}),
        (TooManyDays, "hằng tuần", {"last": date(2040, 1, 1)}),
        (TooManyDays, "hằng tuần đến hết năm 2040", {}),
        (RuleSaysOtherwise, "hằng tuần", {"rhythm": "quarter"}),
        (RuleSaysOtherwise, "hằng quý", {"rhythm": "week"}),
        (RuleSaysOtherwise, "hằng tháng từ ngày 1/6/2026", {"first": LATER}),
        (RuleTooLong, "hằng tháng " + "a" * 180, {"first": date(2026, 6, 1)}),
    ],
)
def test_days_that_cannot_be_are_refused(
    error: type[Exception], rule: str, chosen: dict[str, Any]
) -> None:
    with pytest.raises(error):
        rule_with_days(rule, ChosenDays(**chosen), DAY)


def test_the_conclusion_keeps_them_in_its_rule(
    asking: AgendaItem, lan: Mandate
) -> None:
    first = asking.conference.occurred_on + timedelta(days=40)
    days = ChosenDays(rhythm="month", first=first)
    taken = take(
        lan, asking, due_kind=DueKind.RECURRING, due_on=None, due_rule="", days=days
    )
    assert taken.due_rule.startswith(f"hằng tháng, từ ngày {format_date(first)} đến")
    assert days_of_conclusion(taken)[0] == first
    by_day = take(lan, asking, days=days)
    assert (by_day.due_rule, days_of_conclusion(by_day)) == ("", ())
    with pytest.raises(ConclusionWithoutDue) as refused:
        take(lan, asking, due_kind=DueKind.RECURRING, due_on=None)
    assert refused.value.field == "due_rule"


def test_a_regular_task_is_given_out_with_its_days_ahead(
    issued: ConclusionItem, minh: Mandate, womens_union: Organisation
) -> None:
    first = issued.conference.occurred_on
    last = minh.on + timedelta(days=30)
    task = _give(minh, issued, womens_union, rhythm="month", first=first, last=last)
    days = list(Occurrence.objects.values_list("due_on", flat=True))
    assert days == [day for day in days_by_rule(task.due_rule, first) if day >= minh.on]
    assert minh.on <= days[0] <= last


def test_days_that_have_all_gone_by_are_not_given_out(
    issued: ConclusionItem, minh: Mandate, lan: Mandate, womens_union: Organisation
) -> None:
    gone: dict[str, Any] = {
        "first": issued.conference.occurred_on,
        "last": minh.on - timedelta(days=1),
    }
    with pytest.raises(NoDayAhead):
        _give(minh, issued, womens_union, **gone)
    assert not Task.objects.exists()


def test_what_a_coordinator_plans_waits_with_the_days_in_its_rule(
    issued: ConclusionItem,
    lan: Mandate,
    minh: Mandate,
    womens_union: Organisation,
    client_of: ClientOf,
) -> None:
    first = minh.on + timedelta(days=3)
    last = minh.on + timedelta(days=40)
    task = _give(lan, issued, womens_union, first=first, last=last)
    assert not Assignment.objects.exists()
    page = client_of(minh).get(f"/work/tasks/{task.pk}/acts/assign/").content.decode()
    for day in days_by_rule(task.due_rule, issued.conference.occurred_on):
        assert format_date(day) in page


@pytest.fixture
def taking(
    asking: AgendaItem, lan: Mandate, womens_union: Organisation, client_of: ClientOf
) -> Taking:
    """Whoever takes a conclusion that comes due three times, week by week."""
    first = asking.conference.occurred_on + timedelta(days=9)
    fields = {
        "quote": ASKED,
        "lead": str(womens_union.pk),
        "due_kind": "recurring",
        "due_rule": "",
        "rhythm": "week",
        "first_due_on": format_date(first),
        "last_due_on": format_date(first + timedelta(days=15)),
    }
    path = f"{ROOT}{asking.conference_id}/agenda/{asking.pk}/conclusions/new/"
    return client_of(lan), path, fields


def test_the_page_shows_the_days_before_anything_is_saved(
    asking: AgendaItem, taking: Taking
) -> None:
    client, path, fields = taking
    first = asking.conference.occurred_on + timedelta(days=9)
    # Only the days are asked for; the words may be chosen afterwards.
    looked = client.post(path, fields | {"quote": "", "lead": "", "look": "1"})
    assert looked.status_code == 200
    text = looked.content.decode()
    assert "Đến hạn 3 ngày" in text
    assert format_date(first + timedelta(days=14)) in text
    assert not ConclusionItem.objects.exists()
    assert client.post(path, fields).status_code == 302
    taken = ConclusionItem.objects.get()
    page = client.get(f"{ROOT}conclusions/{taken.pk}/").content.decode()
    assert "Đến hạn 3 ngày" in page


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"rhythm": "", "first_due_on": ""}, "due_rule"),
        ({"last_due_on": "1/1/2020"}, "last_due_on"),
        ({"first_due_on": "1/1/2020"}, "first_due_on"),
        ({"due_rule": "hằng quý"}, "due_rule"),
        ({"due_kind": "none"}, "no_due_reason"),
        ({"due_kind": "condition"}, "due_rule"),
        ({"due_kind": "date"}, "due_on"),
    ],
)
@pytest.mark.parametrize("looks", [{}, {"look": "1"}])
def test_what_is_wrong_with_the_days_stands_beside_its_field(
    taking: Taking, changes: dict[str, str], field: str, looks: dict[str, str]
) -> None:
    client, path, fields = taking
    answer = client.post(path, fields | changes | looks)
    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in answer.content.decode()
    assert not ConclusionItem.objects.exists()


def test_the_rows_of_tasks_show_and_take_the_days(
    asking: AgendaItem,
    lan: Mandate,
    ha: Mandate,
    minh: Mandate,
    womens_union: Organisation,
    client_of: ClientOf,
) -> None:
    last = format_date(minh.on + timedelta(days=50))
    taken = take(
        lan, asking, due_kind=DueKind.RECURRING, due_on=None,
        due_rule=f"hằng tháng đến ngày {last}",
    )  # fmt: skip
    conclude(lan, ha, asking.conference)
    path = f"{ROOT}conclusions/{taken.pk}/tasks/new/"
    client = client_of(minh)
    assert "Đến hạn" in client.get(path).content.decode()
    fields = {
        "rows": "1",
        "t0-title": "Rà soát hộ nghèo",
        "t0-lead": str(womens_union.pk),
        "t0-due_kind": "recurring",
        "t0-due_rule": taken.due_rule,
    }
    looked = client.post(path, fields | {"look": "1"})
    assert (looked.status_code, Task.objects.count()) == (200, 0)
    wrong = client.post(path, fields | {"t0-rhythm": "quarter", "look": "1"})
    assert wrong.status_code == 422
    refused = client.post(path, fields | {"t0-rhythm": "quarter"})
    assert refused.status_code == 422
    assert "không khớp" in refused.content.decode()
    assert client.post(path, fields).status_code == 302
    assert Occurrence.objects.count() >= 1
