"""The draft of 2027 stands in consultation exactly as on the consent page."""

import pytest

from phoihop.foundation.clock import today
from phoihop.programmes.completeness import Question
from phoihop.programmes.models import Programme
from phoihop.programmes.queries.consent import ConsentMatrix, consent_matrix
from phoihop.programmes.queries.loading import load_text
from phoihop.programmes.queries.versions import before_and_after
from phoihop.programmes.states import AnswerKind, State
from phoihop.samples.year_2026_communities import HOUSES_TITLE
from phoihop.samples.year_2027 import TITLE

pytestmark = pytest.mark.usefixtures("chapters")


def _programme() -> Programme:
    return Programme.objects.get(title=TITLE)


def _matrix() -> ConsentMatrix:
    programme = _programme()
    return consent_matrix(programme, load_text(programme))


def test_it_is_out_for_comment_in_its_second_round_for_four_more_days() -> None:
    programme = _programme()
    assert programme.state == State.CONSULTING
    last = programme.rounds.latest("number")
    assert last.number == 2
    assert (last.deadline - today()).days == 4


def test_two_of_four_contents_are_agreed_and_the_rest_is_counted() -> None:
    matrix = _matrix()
    assert len(matrix.rows) == 4
    assert matrix.agreed == 2
    assert matrix.unanswered == 1
    assert matrix.refused == 1
    assert matrix.missing == 1


def test_every_party_stands_where_the_picture_shows_it() -> None:
    table = [
        (row.content.title, [cell.stance for cell in row.cells])
        for row in _matrix().rows
    ]
    assert table == [
        ("Tuyên truyền, vận động, phổ biến pháp luật", ["agreed"] * 3),
        ("Xóa nhà tạm, nhà dột nát", ["agreed", "remarks", ""]),
        ("Giám sát đầu tư công trình thôn", ["agreed", "not_agreed", ""]),
        ("Chuyển đổi số trong hội viên", ["agreed"] * 3),
    ]


def test_the_contents_have_their_tasks_and_where_they_come_from() -> None:
    rows = _matrix().rows
    assert [len(row.content.all_tasks()) for row in rows] == [4, 3, 2, 2]
    origins = [
        [(line.kind, line.year, line.note) for line in row.content.ancestors]
        for row in rows
    ]
    assert origins == [
        [("continue", 2026, "")],
        [("raise", 2026, "6 → 9 căn")],
        [],
        [("continue", 2026, "")],
    ]


def test_the_one_gap_is_what_the_oversight_is_measured_by() -> None:
    [gap] = [gap for row in _matrix().rows for gap in row.gaps]
    assert gap.content.title == "Giám sát đầu tư công trình thôn"
    assert gap.question == Question.MEASURED_BY


def test_the_front_waits_for_an_answer_on_the_houses() -> None:
    [open_comment] = [one for one in _matrix().comments if not one.answer_kind]
    assert open_comment.party.short_name == "MTTQ xã"
    assert open_comment.text == (
        "Quỹ “Vì người nghèo” dự kiến đủ cho 7 căn. Đề nghị ghi “7 đến 9 căn”."
    )


def test_the_earlier_comments_are_answered() -> None:
    answered = [one for one in _matrix().comments if one.answer_kind]
    assert [(one.round.number, one.answer_kind) for one in answered] == [
        (1, AnswerKind.ACCEPTED),
        (2, AnswerKind.EXPLAINED),
    ]


def test_the_redline_shows_nine_houses_and_the_earlier_day() -> None:
    programme = _programme()
    houses = programme.contents.get(title=HOUSES_TITLE)
    redline = before_and_after(programme, load_text(programme), houses.pk)
    assert redline is not None
    assert "sáu nhà Đại đoàn kết trước ngày 31 tháng 12 năm 2027" in redline.before
    assert "chín nhà Đại đoàn kết trước ngày 30 tháng 11 năm 2027" in redline.after
    assert "31/12/2027" in redline.before
    assert "30/11/2027" in redline.after
