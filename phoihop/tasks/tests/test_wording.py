"""The words of the lights, as people read them."""

from dataclasses import replace
from datetime import date

import pytest
from django.utils.translation import override

from phoihop.tasks import wording
from phoihop.tasks.queries.board import TaskView
from phoihop.tasks.states import TaskState
from phoihop.tasks.status import Status, StatusKind
from phoihop.ui.ribbons import Proof

VIEW = TaskView(
    pk=1,
    content_id=1,
    title="Hội nghị",
    extent="",
    measure="",
    deliverable="",
    due_kind="date",
    due_rule="",
    no_due_reason="",
    origin="clause",
    first_due_on=date(2026, 5, 15),
    first_lead="UBND xã",
    assignment_id=1,
    state=TaskState.IN_PROGRESS,
    lead_id=1,
    lead="UBND xã",
    due_on=date(2026, 5, 15),
    completed_on=None,
    extensions=0,
    version=1,
    assigned_by_id=1,
    submitted_by_person_id=None,
    verified_by_person_id=None,
    coordinating="",
    status=Status(StatusKind.IN_PROGRESS),
    proof=Proof.NONE,
    evidence=0,
    confirmed_by=(),
    disputed_by=(),
    occurrences_due=0,
    occurrences_done=0,
)
K = StatusKind


@pytest.mark.parametrize(
    ("status", "words", "kind"),
    [
        (Status(K.OVERDUE, 12, is_late=True), "Quá hạn 12 ngày", "late"),
        (Status(K.COMPLETED_LATE, 3), "Xong, chậm 3 ngày", "waiting"),
        (Status(K.COMPLETED_ON_TIME), "Xong đúng hạn", "done"),
        (Status(K.DUE_SOON, 3), "Sắp đến hạn (15/5)", "waiting"),
        (Status(K.DUE_SOON, 0), "Đến hạn hôm nay", "waiting"),
        (Status(K.DUE_MISSING), "Chưa có hạn", "waiting"),
        (Status(K.WAITING), "Chờ điều kiện", "idle"),
        (Status(K.RECURRING), "Thường xuyên", "idle"),
        (
            Status(K.RECURRING, 4, is_late=True),
            "Thường xuyên, quá hạn 4 ngày",
            "late",
        ),
        (Status(K.SUBMITTED), "Đã báo, chờ kiểm tra", "brand"),
        (Status(K.SUBMITTED, 2, is_late=True), "Đã báo, chậm 2 ngày", "late"),
        (Status(K.CANCELLED), "Đã hủy", "idle"),
        (Status(K.PLANNED), "Chưa giao", "idle"),
        (Status(K.IN_PROGRESS), "Còn trong hạn", "brand"),
    ],
)
def test_the_first_light_says_whether_a_task_is_late(
    status: Status, words: str, kind: str
) -> None:
    with override("vi"):
        light = wording.status_light(replace(VIEW, status=status))
    assert (light.words, light.kind) == (words, kind)
    assert light.icon


def test_without_a_day_nothing_is_in_time() -> None:
    bare = replace(VIEW, due_on=None)
    done = replace(bare, status=Status(K.COMPLETED_ON_TIME))
    with override("vi"):
        assert wording.status_words(bare) == "Không đặt hạn"
        assert wording.status_words(done) == "Xong"


@pytest.mark.parametrize(
    ("proof", "words", "icon"),
    [
        (Proof.NONE, "Chưa báo", "line"),
        (Proof.REPORTED, "Đã báo", "ring"),
        (Proof.EVIDENCED, "Có minh chứng", "check"),
        (Proof.CONFIRMED, "Bên kia xác nhận", "checks"),
        (None, "", ""),
    ],
)
def test_the_third_light_says_how_far_it_is_proven(
    proof: Proof | None, words: str, icon: str
) -> None:
    view = replace(VIEW, proof=proof)
    with override("vi"):
        light = wording.proof_light(view)
        assert wording.proof_words(view) == words
    assert (light.icon if light else "") == icon


def test_every_state_has_a_light_and_a_next_step() -> None:
    with override("vi"):
        for state in TaskState:
            light = wording.state_light(state)
            assert light.words, state
            assert light.icon, state
            assert wording.next_step(replace(VIEW, state=state), "UBND xã"), state


def test_the_next_step_after_completion_is_the_other_sides() -> None:
    done = replace(VIEW, state=TaskState.COMPLETED)
    with override("vi"):
        assert "bên khác" in wording.next_step(done, "")
        assert "trả lời" in wording.next_step(replace(done, disputed_by=("MTTQ",)), "")
        confirmed = replace(done, confirmed_by=("MTTQ",))
        assert "Không còn bước nào" in wording.next_step(confirmed, "")


def test_the_due_words_say_the_day_the_rule_or_the_reason() -> None:
    bare = replace(VIEW, due_on=None)
    with override("vi"):
        assert wording.due_words(VIEW) == "15/5/2026"
        regular = replace(bare, due_kind="recurring", due_rule="hằng quý")
        assert wording.due_words(regular) == "thường xuyên: hằng quý"
        condition = replace(bare, due_kind="condition", due_rule="khi có kinh phí")
        assert wording.due_words(condition) == "khi có kinh phí"
        none = replace(bare, due_kind="none", no_due_reason="tùy thời tiết")
        assert wording.due_words(none) == "không đặt hạn: tùy thời tiết"
        assert wording.due_words(replace(bare, due_kind="none")) == "chưa có hạn"
