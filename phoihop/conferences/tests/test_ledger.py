"""What becomes of conclusions: tasks, urging, new dates, closing."""

from datetime import timedelta

import pytest

from phoihop.conferences import services
from phoihop.conferences.concluding_states import (
    ConclusionMove,
    ConclusionStatus,
    MatterDecision,
)
from phoihop.conferences.conclusion_errors import (
    ConclusionIsClosed,
    NewDateNotAhead,
    NoTaskGiven,
    NotConcludedYet,
    NothingDone,
    ReplyDayGone,
    ReplyMissing,
    TasksStillOpen,
    UrgedBodyUnconcerned,
    UrgingSaysNothing,
)
from phoihop.conferences.models import AgendaItem, ConclusionItem, Conference
from phoihop.conferences.queries.ledger import (
    ConclusionStand,
    open_conclusions,
    stands_of,
)
from phoihop.conferences.queries.owed import conclusions_owed
from phoihop.conferences.queries.tasks_of import tasks_of_conference
from phoihop.conferences.services import DecisionOutline
from phoihop.conferences.tests.concluding import (
    ASKED,
    GROUP,
    assign,
    conclude,
    hold_on,
    take,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.clock import today
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.outbox.models import Message
from phoihop.programmes.models import TaskOrigin
from phoihop.tasks import services as tasks
from phoihop.tasks.models import Assignment
from phoihop.tasks.states import TaskState
from phoihop.testing.cast import Cast


def _stand(conclusion: ConclusionItem) -> ConclusionStand:
    [stand] = stands_of(ConclusionItem.objects.filter(pk=conclusion.pk), today())
    return stand


def _decide(
    actor: Mandate,
    conclusion: ConclusionItem,
    move: str,
    reason: str = "",
    days: int = 0,
) -> None:
    due_on = today() + timedelta(days=days) if days else None
    services.decide_conclusion(
        actor=actor,
        conclusion=conclusion,
        outline=DecisionOutline(
            move=ConclusionMove(move), reason=reason, due_on=due_on
        ),
    )


def _cancel_all(minh: Mandate) -> None:
    for one in Assignment.objects.all():
        tasks.cancel(actor=minh, assignment=one, reason="Không cần nữa")


def test_tasks_are_made_once_the_conference_is_concluded(
    asking: AgendaItem, lan: Mandate, womens_union: Organisation
) -> None:
    taken = take(lan, asking)
    with pytest.raises(NotConcludedYet):
        assign(lan, taken, [womens_union])


def test_one_conclusion_becomes_many_tasks_with_one_lead_each(
    cast: Cast, issued: ConclusionItem, minh: Mandate
) -> None:
    names = ("womens_union", "farmers_union", "youth_union")
    leads = [cast.organisations[name] for name in names]
    made = assign(minh, issued, leads, supervisor=cast.organisations["front"])
    assert [task.lead for task in made] == leads
    for task in made:
        assert task.origin == TaskOrigin.CONCLUSION
        assert task.origin_text == ASKED
        assert task.planned_on == issued.conference.occurred_on
        assert task.assigning_body == cast.organisations["committee"]
        assert task.supervisor == cast.organisations["front"]
        assert Assignment.objects.get(task=task).state == TaskState.ASSIGNED
    views = tasks_of_conference(issued.conference_id, today())
    assert [view.pk for view in views] == [task.pk for task in made]


def test_a_coordinator_plans_and_the_head_gives_out(
    issued: ConclusionItem, lan: Mandate, womens_union: Organisation
) -> None:
    [task] = assign(lan, issued, [womens_union])
    assert not Assignment.objects.filter(task=task).exists()


def test_nobody_else_makes_tasks_and_none_is_no_task(
    cast: Cast, issued: ConclusionItem, womens_union: Organisation
) -> None:
    for name in ("tam", "thao", "hong", "son", "quang", "kieu", "tuan"):
        with pytest.raises(NotAllowed):
            assign(cast.mandate(name), issued, [womens_union])
    with pytest.raises(NoTaskGiven):
        assign(cast.mandate("lan"), issued, [])


def test_its_status_is_worked_out_from_its_tasks(
    issued: ConclusionItem, minh: Mandate, womens_union: Organisation
) -> None:
    assert _stand(issued).status == ConclusionStatus.WITHOUT_TASK
    [task] = assign(minh, issued, [womens_union])
    assert _stand(issued).status == ConclusionStatus.UNDER_WAY
    later = stands_of([issued], today() + timedelta(days=9))[0]
    assert later.status == ConclusionStatus.DUE_SOON
    late = stands_of([issued], today() + timedelta(days=12))[0]
    assert (late.status, late.days_late) == (ConclusionStatus.LATE, 2)
    assignment = Assignment.objects.get(task=task)
    tasks.cancel(actor=minh, assignment=assignment, reason="Đã làm ở nơi khác")
    assert _stand(issued).status == ConclusionStatus.TO_CLOSE


def test_it_is_closed_when_its_tasks_are_over(
    issued: ConclusionItem, minh: Mandate, womens_union: Organisation
) -> None:
    assign(minh, issued, [womens_union])
    for move in ("done", "dropped"):
        with pytest.raises(TasksStillOpen):
            _decide(minh, issued, move, "Xong")
    _cancel_all(minh)
    with pytest.raises(NothingDone):
        _decide(minh, issued, "done")
    with pytest.raises(ReasonMissing):
        _decide(minh, issued, "dropped")
    _decide(minh, issued, "dropped", "Tỉnh đã giao nơi khác")
    assert _stand(issued).status == ConclusionStatus.DROPPED
    assert open_conclusions(issued.conference.unit_id or 0, today()) == []
    for act in ("done", "new_date"):
        with pytest.raises(ConclusionIsClosed):
            _decide(minh, issued, act, "Xong", days=5)
    with pytest.raises(ConclusionIsClosed):
        assign(minh, issued, [womens_union])


def test_without_tasks_done_says_what_was_done(
    issued: ConclusionItem, ha: Mandate
) -> None:
    with pytest.raises(NothingDone):
        _decide(ha, issued, "done")
    _decide(ha, issued, "done", "Hội LHPN xã đã báo cáo tại giao ban tháng 7")
    assert _stand(issued).status == ConclusionStatus.DONE


def test_a_new_date_needs_a_day_ahead_and_a_reason(
    issued: ConclusionItem, ha: Mandate
) -> None:
    with pytest.raises(NewDateNotAhead):
        _decide(ha, issued, "new_date", "Mưa lũ")
    with pytest.raises(ReasonMissing):
        _decide(ha, issued, "new_date", days=30)
    _decide(ha, issued, "new_date", "Mưa lũ", days=30)
    stand = _stand(issued)
    assert stand.due_on == today() + timedelta(days=30)
    assert stand.is_put_off
    assert stand.item.due_on == today() + timedelta(days=10)


def test_nobody_else_closes(cast: Cast, issued: ConclusionItem) -> None:
    for name in ("lan", "son", "quang", "tam", "hong", "kieu", "tuan"):
        with pytest.raises(NotAllowed):
            _decide(cast.mandate(name), issued, "done", "Xong")


def _urge(
    actor: Mandate, conclusion: ConclusionItem, body: Organisation, text: str = "Gấp"
) -> object:
    return services.urge(
        actor=actor,
        conclusion=conclusion,
        organisation=body,
        text=text,
        reply_by=today() + timedelta(days=3),
    )


def test_a_body_is_urged_told_and_replies_once(
    issued: ConclusionItem, lan: Mandate, hong: Mandate, womens_union: Organisation
) -> None:
    _urge(lan, issued, womens_union)
    [told] = Message.objects.filter(person_id=hong.person_id)
    assert told.address == f"/work/conferences/conclusions/{issued.pk}/"
    [urging] = conclusions_owed(womens_union.pk, today()).replies
    for actor in (lan,):
        with pytest.raises(NotAllowed):
            services.reply_to_urging(actor=actor, urging=urging, reply="Xong")
    with pytest.raises(ReplyMissing):
        services.reply_to_urging(actor=hong, urging=urging, reply=" ")
    services.reply_to_urging(actor=hong, urging=urging, reply="Tuần tới xong")
    with pytest.raises(NotAllowed):
        services.reply_to_urging(actor=hong, urging=urging, reply="Lại")
    assert conclusions_owed(womens_union.pk, today()).replies == []
    [kept] = _stand(issued).urgings
    assert kept.reply == "Tuần tới xong"


def test_an_overdue_reply_is_told(
    issued: ConclusionItem, lan: Mandate, womens_union: Organisation
) -> None:
    _urge(lan, issued, womens_union)
    assert _stand(issued).overdue_replies == []
    [stand] = stands_of([issued], today() + timedelta(days=4))
    assert len(stand.overdue_replies) == 1


def test_an_urging_is_about_something_and_to_somebody_concerned(
    cast: Cast, issued: ConclusionItem, lan: Mandate
) -> None:
    union = cast.organisations["womens_union"]
    with pytest.raises(UrgedBodyUnconcerned):
        _urge(lan, issued, cast.organisations["youth_union"])
    with pytest.raises(UrgingSaysNothing):
        _urge(lan, issued, union, " ")
    with pytest.raises(ReplyDayGone):
        services.urge(
            actor=lan,
            conclusion=issued,
            organisation=union,
            text="Gấp",
            reply_by=today() - timedelta(days=1),
        )
    for name in ("tam", "hong", "son", "kieu", "tuan"):
        with pytest.raises(NotAllowed):
            _urge(cast.mandate(name), issued, union)


def test_the_assigning_body_owes_tasks_for_what_has_none(
    issued: ConclusionItem,
    minh: Mandate,
    committee: Organisation,
    womens_union: Organisation,
) -> None:
    assert [one.pk for one in conclusions_owed(committee.pk, today()).to_assign] == [
        issued.pk
    ]
    assert conclusions_owed(womens_union.pk, today()).to_assign == []
    assign(minh, issued, [womens_union])
    assert conclusions_owed(committee.pk, today()).to_assign == []
    _cancel_all(minh)
    [owed] = conclusions_owed(committee.pk, today()).to_close
    assert owed.pk == issued.pk


def test_a_replaced_conclusion_is_no_longer_open(
    issued: ConclusionItem, lan: Mandate, ha: Mandate, front: Organisation
) -> None:
    later = hold_on(lan, [front], days_ago=5)
    take(lan, later.items.get(), GROUP, addressed_to="các hội", corrects=issued)
    assert _stand(issued).is_open
    for item in later.items.filter(is_resolved=False):
        services.settle_item(
            actor=lan, conference=later, item=item, decision="Nhất trí", version=1
        )
    _conclude_with_matters(lan, ha, later)
    assert _stand(issued).status == ConclusionStatus.CORRECTED
    with pytest.raises(ConclusionIsClosed):
        _decide(ha, issued, "done", "Xong")


def _conclude_with_matters(lan: Mandate, ha: Mandate, conference: Conference) -> None:
    """Decide what stands on the agenda, then conclude."""
    for item in services.write_agenda(actor=lan, conference=conference):
        services.decide_matter(
            actor=lan,
            item=item,
            outline=services.MatterOutline(
                decision=MatterDecision.NEW_DATE,
                reason="Chờ kết luận mới",
                due_on=today() + timedelta(days=40),
            ),
        )
    conclude(lan, ha, conference)
