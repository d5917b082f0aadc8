"""The next briefing writes its own agenda, and decides on all that was left open."""

from datetime import date, timedelta

import pytest

from phoihop.conferences import services
from phoihop.conferences.concluding_states import (
    ConclusionStatus,
    MatterDecision,
    MatterKind,
)
from phoihop.conferences.conclusion_errors import MattersNotOnAgenda, TasksStillOpen
from phoihop.conferences.errors import ItemsUnresolved
from phoihop.conferences.factories import add_item, plan
from phoihop.conferences.matter_errors import (
    DecideMatterFirst,
    MatterDecided,
    NewDayMissing,
    NoBriefing,
    NotDoneYet,
)
from phoihop.conferences.models import (
    AgendaItem,
    CarriedMatter,
    ConclusionItem,
    Conference,
    ConferenceProgramme,
    Purpose,
)
from phoihop.conferences.queries.ledger import stands_of
from phoihop.conferences.queries.matters import matters_for
from phoihop.conferences.services import MatterOutline
from phoihop.conferences.states import ItemKind
from phoihop.conferences.tests.concluding import assign, conclude, hold_on, plan_on
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Role
from phoihop.foundation.clock import today
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.programmes.models import Programme, Task
from phoihop.tasks import services as tasks
from phoihop.tasks.models import Assignment, Submission
from phoihop.tasks.services import SubmissionOutline
from phoihop.tasks.states import TaskState
from phoihop.tasks.tests.employing import employ
from phoihop.testing.cast import Cast

SOON = timedelta(days=15)


@pytest.fixture
def overdue(
    issued: ConclusionItem, minh: Mandate, womens_union: Organisation
) -> Assignment:
    """A task of a conclusion whose day passed five days ago."""
    late = today() - timedelta(days=5)
    [task] = assign(minh, issued, [womens_union], due_on=late)
    return Assignment.objects.get(task=task)


@pytest.fixture
def next_briefing(lan: Mandate, front: Organisation) -> Conference:
    """The briefing after it, held today, with an item of its own."""
    return hold_on(lan, [front], days_ago=0, kind=ItemKind.DISCUSSION)


def _decide(
    actor: Mandate,
    item: AgendaItem,
    decision: str,
    reason: str = "",
    due_on: date | None = None,
) -> CarriedMatter:
    outline = MatterOutline(
        decision=MatterDecision(decision), reason=reason, due_on=due_on
    )
    return services.decide_matter(actor=actor, item=item, outline=outline)


def _written(lan: Mandate, conference: Conference) -> dict[str, AgendaItem]:
    services.write_agenda(actor=lan, conference=conference)
    rows = CarriedMatter.objects.filter(conference=conference).select_related("item")
    return {row.kind: row.item for row in rows}


def test_what_was_left_open_stands_first_each_with_who_must_speak(
    overdue: Assignment,
    next_briefing: Conference,
    lan: Mandate,
    womens_union: Organisation,
) -> None:
    made = services.write_agenda(actor=lan, conference=next_briefing)
    kinds = [item.matter.kind for item in made]
    assert kinds == [MatterKind.OVERDUE_TASK, MatterKind.OPEN_CONCLUSION]
    assert {item.speaker_organisation for item in made} == {womens_union}
    in_order = list(next_briefing.items.order_by("rank"))
    assert in_order[:2] == made
    assert made[0].matter.facts == "Quá hạn 5 ngày"


def test_writing_it_again_adds_only_what_is_new(
    overdue: Assignment, next_briefing: Conference, lan: Mandate, minh: Mandate,
    issued: ConclusionItem, front: Organisation,
) -> None:  # fmt: skip
    first = services.write_agenda(actor=lan, conference=next_briefing)
    assert services.write_agenda(actor=lan, conference=next_briefing) == []
    late = today() - timedelta(days=1)
    assign(minh, issued, [front], due_on=late)
    [new] = services.write_agenda(actor=lan, conference=next_briefing)
    in_order = list(next_briefing.items.order_by("rank"))
    assert in_order[:3] == [*first, new]


def test_what_is_taken_off_with_a_reason_stays_off(
    overdue: Assignment, next_briefing: Conference, lan: Mandate
) -> None:
    item = _written(lan, next_briefing)[MatterKind.OVERDUE_TASK]
    with pytest.raises(ReasonMissing):
        services.remove_item(actor=lan, conference=next_briefing, item=item)
    services.remove_item(
        actor=lan, conference=next_briefing, item=item, reason="Bàn ở cuộc họp riêng"
    )
    assert services.write_agenda(actor=lan, conference=next_briefing) == []


def test_only_a_briefing_looks_back_and_only_its_office_writes(
    cast: Cast, next_briefing: Conference, lan: Mandate
) -> None:
    other = plan(actor=lan, purposes=(Purpose.DIALOGUE,))
    with pytest.raises(NoBriefing):
        services.write_agenda(actor=lan, conference=other)
    for name in ("minh", "ha", "tam", "thao", "tuan"):
        with pytest.raises(NotAllowed):
            services.write_agenda(actor=cast.mandate(name), conference=next_briefing)


def test_a_briefing_ends_only_when_each_is_decided(
    overdue: Assignment, next_briefing: Conference, lan: Mandate, ha: Mandate,
    minh: Mandate,
) -> None:  # fmt: skip
    with pytest.raises(MattersNotOnAgenda) as unseen:
        conclude(lan, ha, next_briefing)
    assert len(unseen.value.titles) == 2
    next_briefing.refresh_from_db()
    items = _written(lan, next_briefing)
    with pytest.raises(ItemsUnresolved) as undecided:
        services.conclude(actor=ha, conference=next_briefing, no_conclusion_reason="X")
    assert len(undecided.value.titles) == 2
    for item in items.values():
        _decide(minh if "task" in item.matter.kind else ha, item, "new_date", "Mưa lũ",
                today() + SOON)  # fmt: skip
    done = services.conclude(
        actor=ha, conference=next_briefing, no_conclusion_reason="Chỉ nắm tình hình"
    )
    assert done.state == "concluded"


def test_words_alone_do_not_settle_it(
    overdue: Assignment, next_briefing: Conference, lan: Mandate
) -> None:
    item = _written(lan, next_briefing)[MatterKind.OVERDUE_TASK]
    with pytest.raises(DecideMatterFirst):
        services.settle_item(
            actor=lan, conference=next_briefing, item=item, decision="Xong", version=1
        )


def test_a_new_date_gives_the_task_more_time_by_whoever_gave_it_out(
    overdue: Assignment, next_briefing: Conference, lan: Mandate, minh: Mandate
) -> None:
    item = _written(lan, next_briefing)[MatterKind.OVERDUE_TASK]
    until = today() + SOON
    with pytest.raises(NotAllowed):
        _decide(lan, item, "new_date", "Mưa lũ", until)
    with pytest.raises(NewDayMissing):
        _decide(minh, item, "new_date", "Mưa lũ")
    with pytest.raises(ReasonMissing):
        _decide(minh, item, "new_date", " ", until)
    matter = _decide(minh, item, "new_date", "Mưa lũ", until)
    overdue.refresh_from_db()
    item.refresh_from_db()
    assert overdue.due_on == matter.new_due_on == until
    assert overdue.extensions == 1
    assert item.is_resolved
    assert "Mưa lũ" in item.decision
    with pytest.raises(MatterDecided):
        _decide(minh, item, "dropped", "Không cần")


def test_dropping_calls_the_task_off(
    overdue: Assignment, next_briefing: Conference, lan: Mandate, minh: Mandate
) -> None:
    item = _written(lan, next_briefing)[MatterKind.OVERDUE_TASK]
    with pytest.raises(NotAllowed):
        _decide(lan, item, "dropped", "Đã làm ở nơi khác")
    _decide(minh, item, "dropped", "Đã làm ở nơi khác")
    overdue.refresh_from_db()
    assert overdue.state == TaskState.CANCELLED


def test_done_is_what_the_records_show(
    overdue: Assignment, next_briefing: Conference, lan: Mandate, minh: Mandate
) -> None:
    item = _written(lan, next_briefing)[MatterKind.OVERDUE_TASK]
    with pytest.raises(NotDoneYet):
        _decide(lan, item, "done")
    tasks.cancel(actor=minh, assignment=overdue, reason="Đã làm ở nơi khác")
    assert _decide(lan, item, "done").is_decided


def test_a_conclusion_is_put_off_or_closed_at_the_meeting(
    overdue: Assignment, next_briefing: Conference, lan: Mandate, minh: Mandate,
    issued: ConclusionItem,
) -> None:  # fmt: skip
    item = _written(lan, next_briefing)[MatterKind.OPEN_CONCLUSION]
    for decision in ("done", "dropped"):
        with pytest.raises(TasksStillOpen):
            _decide(lan, item, decision, "Xong")
    tasks.cancel(actor=minh, assignment=overdue, reason="Đã làm ở nơi khác")
    _decide(lan, item, "dropped", "Tỉnh đã giao nơi khác")
    [stand] = stands_of([issued], today())
    assert stand.status == ConclusionStatus.DROPPED
    assert stand.closing is not None
    assert stand.closing.conference == next_briefing


def test_nobody_outside_the_meeting_decides(
    cast: Cast, overdue: Assignment, next_briefing: Conference, lan: Mandate
) -> None:
    item = _written(lan, next_briefing)[MatterKind.OPEN_CONCLUSION]
    for name in ("tam", "thao", "hong", "son", "quang", "kieu", "tuan"):
        with pytest.raises(NotAllowed):
            _decide(cast.mandate(name), item, "new_date", "Mưa lũ", today() + SOON)


def test_a_result_objected_to_stands_there_until_it_is_answered(
    issued: ConclusionItem, next_briefing: Conference, cast: Cast, lan: Mandate,
    minh: Mandate, womens_union: Organisation,
) -> None:  # fmt: skip
    [task] = assign(minh, issued, [womens_union])
    submission = _report(task, cast)
    dispute = tasks.dispute(
        actor=cast.mandate("tam"), submission=submission, reason="Chưa thấy danh sách"
    )
    item = _written(lan, next_briefing)[MatterKind.DISPUTED_RESULT]
    with pytest.raises(NotDoneYet):
        _decide(lan, item, "done")
    tasks.answer_dispute(
        actor=cast.mandate("hong"), confirmation=dispute, answer="Gửi kèm"
    )
    assert _decide(lan, item, "done").is_decided


def _report(task: Task, cast: Cast) -> Submission:
    from_union = cast.mandate("hong")
    assignment = Assignment.objects.get(task=task)
    tasks.accept(actor=from_union, assignment=assignment)
    officer = employ(cast.organisations["womens_union"], Role.OFFICER)
    tasks.start(actor=officer, assignment=assignment)
    outline = SubmissionOutline(completed_on=today(), text="Đã rà soát")
    return tasks.submit(actor=officer, assignment=assignment, outline=outline)


def test_the_programmes_it_is_about_bring_their_overdue_tasks(
    programme: Programme, task: Task, cast: Cast, lan: Mandate, minh: Mandate
) -> None:
    tasks.assign(actor=minh, task=task, due_on=today() - timedelta(days=2))
    conference = plan_on(lan)
    assert matters_for(conference, today()) == []
    ConferenceProgramme.objects.create(
        conference=conference,
        programme=programme,
        link=ConferenceProgramme.Link.BRIEFS,
    )
    [matter] = matters_for(conference, today())
    assert matter.task_id == task.pk
    assert matter.speaker_id == task.lead_id


def test_conclusions_of_other_bodies_are_not_drawn_in(
    issued: ConclusionItem, thao: Mandate
) -> None:
    assert matters_for(plan_on(thao), today()) == []


def test_an_item_of_its_own_is_settled_as_ever(
    next_briefing: Conference, lan: Mandate
) -> None:
    item = add_item(
        actor=lan, conference=next_briefing, kind=ItemKind.CARRIED, title="Việc cũ"
    )
    settled = services.settle_item(
        actor=lan, conference=next_briefing, item=item, decision="Xong", version=1
    )
    assert settled.is_resolved
