"""What a conference concluded comes due for the body it asks, until it is a task."""

from datetime import timedelta

from phoihop.conferences.concluding_states import ConclusionMove
from phoihop.conferences.models import AgendaItem, ConclusionItem
from phoihop.conferences.services import (
    DecisionOutline,
    decide_conclusion,
    reply_to_urging,
    urge,
)
from phoihop.conferences.tests.concluding import asking, assign, briefing, issued, take
from phoihop.cycle.entries import CalendarEntry
from phoihop.cycle.states import EntryKind
from phoihop.cycle.tests.conftest import entries_of
from phoihop.cycle.wording import headline, headline_outside
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation

__all__ = ["asking", "briefing", "issued"]


def _conclusions(body: Organisation) -> list[CalendarEntry]:
    return entries_of(body, EntryKind.CONCLUSION)


def test_a_conclusion_is_due_for_its_lead_once_it_is_issued(
    issued: ConclusionItem, womens_union: Organisation, committee: Organisation
) -> None:
    [entry] = _conclusions(womens_union)
    assert (entry.day, entry.is_open) == (issued.due_on, True)
    assert headline(entry) == f"Kết luận: {issued.quote}"
    assert entry.belongs_to == issued.conference.title
    assert _conclusions(committee) == []


def test_before_the_conference_is_concluded_nobody_is_asked(
    asking: AgendaItem, lan: Mandate, womens_union: Organisation
) -> None:
    take(lan, asking)
    assert _conclusions(womens_union) == []


def test_once_it_is_a_task_the_task_is_due_instead(
    issued: ConclusionItem, minh: Mandate, womens_union: Organisation
) -> None:
    [task] = assign(minh, issued, [womens_union])
    assert _conclusions(womens_union) == []
    [entry] = entries_of(womens_union, EntryKind.TASK)
    assert entry.title == task.title


def test_a_new_date_moves_it_and_dropping_ends_it(
    issued: ConclusionItem, minh: Mandate, womens_union: Organisation
) -> None:
    later = minh.on + timedelta(days=40)
    moved = DecisionOutline(
        move=ConclusionMove.NEW_DATE, due_on=later, reason="Chờ kinh phí"
    )
    decide_conclusion(actor=minh, conclusion=issued, outline=moved)
    [entry] = _conclusions(womens_union)
    assert (entry.day, entry.is_open) == (later, True)
    dropped = DecisionOutline(move=ConclusionMove.DROPPED, reason="Không còn cần")
    decide_conclusion(actor=minh, conclusion=issued, outline=dropped)
    assert not _conclusions(womens_union)[0].is_open


def test_a_reply_to_an_urging_is_due_until_it_is_given(
    issued: ConclusionItem, lan: Mandate, hong: Mandate, womens_union: Organisation
) -> None:
    reply_by = lan.on + timedelta(days=5)
    urging = urge(
        actor=lan,
        conclusion=issued,
        organisation=womens_union,
        text="Đề nghị báo tiến độ",
        reply_by=reply_by,
    )
    [entry] = entries_of(womens_union, EntryKind.URGING)
    assert (entry.day, entry.is_open) == (reply_by, True)
    assert headline(entry) == "Trả lời đôn đốc: Đề nghị báo tiến độ"
    assert headline_outside(entry) == "Hạn trả lời đôn đốc"
    reply_to_urging(actor=hong, urging=urging, reply="Đã rà soát xong 7/12 thôn")
    assert not entries_of(womens_union, EntryKind.URGING)[0].is_open
