"""The database itself refuses to bend conclusions and carried matters, whoever asks."""

from datetime import timedelta

import pytest

from phoihop.conferences import services
from phoihop.conferences.concluding_states import MatterDecision
from phoihop.conferences.models import (
    AgendaItem,
    CarriedMatter,
    ConclusionItem,
    ConclusionTask,
    Urging,
)
from phoihop.conferences.tests.concluding import assign, conclude, hold_on, take
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.clock import today
from phoihop.programmes.models import Task
from phoihop.programmes.tests.raw_sql import expect_no_right, expect_refusal

_DECIDED = "decided_on = current_date, decided_by_name = 'A'"


def _set(conclusion: ConclusionItem, change: str) -> str:
    return f"UPDATE conferences_conclusionitem SET {change} WHERE id = {conclusion.pk}"


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ("quote = 'Khác'", "conclusion_quotes_the_minutes_word_by_word"),
        ("begins_at = 0", "conclusion_quotes_the_minutes_word_by_word"),
        ("kind = 'directive'", "directive_speech_gives_no_conclusion"),
        ("lead_id = NULL", "conclusion_says_whom_it_asks"),
        ("due_on = NULL", "conclusion_is_due_or_says_why_not"),
        ("due_kind = 'none'", "conclusion_is_due_or_says_why_not"),
        ("due_kind = 'recurring'", "conclusion_is_due_or_says_why_not"),
        ("supervisor_id = lead_id", "conclusion_is_watched_by_another_body"),
    ],
)
def test_a_conclusion_is_words_for_somebody_by_a_day(
    asking: AgendaItem, lan: Mandate, change: str, name: str
) -> None:
    expect_refusal(name, _set(take(lan, asking), change))


def test_an_issued_conclusion_is_frozen(
    issued: ConclusionItem, front: Organisation
) -> None:
    no = "conference_concluded_is_frozen_with_its_parts"
    expect_refusal(no, _set(issued, "due_on = due_on + 1"))
    expect_refusal(no, f"DELETE FROM conferences_conclusionitem WHERE id = {issued.pk}")
    expect_refusal(
        no,
        "INSERT INTO conferences_conclusionitem_coordinating "
        f"(conclusionitem_id, organisation_id) VALUES ({issued.pk}, {front.pk})",
    )


def test_a_task_comes_from_an_issued_conclusion_and_stays_with_it(
    issued: ConclusionItem, minh: Mandate, womens_union: Organisation
) -> None:
    [task] = assign(minh, issued, [womens_union])
    link = ConclusionTask.objects.get(task=task)
    for statement in (
        f"DELETE FROM conferences_conclusiontask WHERE id = {link.pk}",
        f"UPDATE conferences_conclusiontask SET task_id = 0 WHERE id = {link.pk}",
    ):
        expect_no_right(statement)


def test_no_other_task_is_said_to_come_from_it(
    issued: ConclusionItem, task: Task
) -> None:
    expect_refusal(
        "task_of_a_conclusion_says_so",
        "INSERT INTO conferences_conclusiontask (conclusion_id, task_id) "
        f"VALUES ({issued.pk}, {task.pk})",
    )


def test_an_unissued_conclusion_gives_no_task(
    asking: AgendaItem, task: Task, lan: Mandate
) -> None:
    taken = take(lan, asking)
    expect_refusal(
        "open_conclusion_of_a_concluded_conference_gives_tasks",
        "INSERT INTO conferences_conclusiontask (conclusion_id, task_id) "
        f"VALUES ({taken.pk}, {task.pk})",
    )


def _decides(conclusion: ConclusionItem, move: str, due_on: str = "NULL") -> str:
    return f"""
        INSERT INTO conferences_conclusiondecision (conclusion_id, move, due_on, reason,
            decided_on, decided_at, person_id, person_name, title)
        VALUES ({conclusion.pk}, '{move}', {due_on}, 'Vì', current_date, now(), 1,
            'A', 'B')
    """


def test_a_conclusion_with_an_open_task_stays_open(
    issued: ConclusionItem, minh: Mandate, womens_union: Organisation
) -> None:
    assign(minh, issued, [womens_union])
    for move in ("done", "dropped"):
        expect_refusal(
            "conclusion_with_an_open_task_stays_open", _decides(issued, move)
        )


def test_it_is_decided_on_after_the_conference_and_closed_once(
    asking: AgendaItem, issued: ConclusionItem, lan: Mandate, front: Organisation
) -> None:
    later = hold_on(lan, [front], days_ago=1)
    unissued = take(lan, later.items.get())
    expect_refusal(
        "conclusion_is_decided_on_once_it_is_concluded", _decides(unissued, "done")
    )
    expect_refusal("new_date_of_a_conclusion_is_a_day", _decides(issued, "new_date"))
    expect_refusal(
        "closed_conclusion_stays_closed",
        _decides(issued, "done"),
        _decides(issued, "new_date", "current_date + 9"),
    )


def test_an_urging_is_replied_to_once(
    issued: ConclusionItem, lan: Mandate, hong: Mandate, womens_union: Organisation
) -> None:
    urging = services.urge(
        actor=lan, conclusion=issued, organisation=womens_union, text="Gấp",
        reply_by=today() + timedelta(days=2),
    )  # fmt: skip
    table = "conferences_urging"
    change = f"UPDATE {table} SET text = 'Khác' WHERE id = {urging.pk}"
    expect_refusal("urging_is_replied_to_once", change)
    half = f"UPDATE {table} SET reply = 'Xong' WHERE id = {urging.pk}"
    expect_refusal("urging_is_replied_to_by_somebody", half)
    services.reply_to_urging(actor=hong, urging=urging, reply="Xong")
    again = f"UPDATE {table} SET reply = 'Lại' WHERE id = {urging.pk}"
    expect_refusal("urging_is_replied_to_once", again)
    assert Urging.objects.get().reply == "Xong"


def test_a_notice_is_numbered_once(issued: ConclusionItem, quang: Mandate) -> None:
    notice = issued.conference.notice
    half = (
        "UPDATE conferences_conclusionnotice SET printed_number = '5/TB' "
        f"WHERE id = {notice.pk}"
    )
    expect_refusal("notice_has_number_day_and_clerk_or_none", half)
    services.number_notice(
        actor=quang, notice=notice, printed_number="5/TB-UBND", issued_on=today()
    )
    expect_refusal("notice_is_numbered_once", half)


@pytest.fixture
def matter(issued: ConclusionItem, lan: Mandate, front: Organisation) -> CarriedMatter:
    """The conclusion, on the agenda of the next briefing."""
    conference = hold_on(lan, [front], days_ago=0)
    [item] = services.write_agenda(actor=lan, conference=conference)
    return CarriedMatter.objects.get(item=item)


def test_an_item_with_an_open_matter_is_not_settled(matter: CarriedMatter) -> None:
    expect_refusal(
        "carried_matter_is_decided_first",
        "UPDATE conferences_agendaitem SET is_resolved = true "
        f"WHERE id = {matter.item_id}",
    )


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ("decision = 'dropped'", "matter_decided_says_when_and_by_whom"),
        (
            f"decision = 'dropped', {_DECIDED}",
            "matter_put_off_or_dropped_says_why",
        ),
        (
            f"decision = 'new_date', reason = 'Vì', {_DECIDED}",
            "matter_put_off_has_its_day",
        ),
        ("key = 'task:1'", "matter_is_decided_once"),
        ("facts = 'Khác'", "matter_is_decided_once"),
    ],
)
def test_a_matter_is_decided_whole_and_stays_what_it_is(
    matter: CarriedMatter, change: str, name: str
) -> None:
    expect_refusal(
        name, f"UPDATE conferences_carriedmatter SET {change} WHERE id = {matter.pk}"
    )


def test_a_concluded_conference_keeps_its_matters(
    matter: CarriedMatter, lan: Mandate, ha: Mandate
) -> None:
    services.decide_matter(
        actor=lan,
        item=matter.item,
        outline=services.MatterOutline(
            decision=MatterDecision.DROPPED, reason="Đã giao nơi khác"
        ),
    )
    conclude(lan, ha, matter.conference)
    expect_refusal(
        "conference_concluded_is_frozen_with_its_parts",
        f"UPDATE conferences_carriedmatter SET reason = 'X' WHERE id = {matter.pk}",
    )
