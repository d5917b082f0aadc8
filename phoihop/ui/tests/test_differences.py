"""Two texts are compared word by word, and nothing of either is lost."""

import pytest

from phoihop.ui.differences import Change, FieldConflict, Piece, compare
from phoihop.ui.templatetags.ui import redline

KEPT, REMOVED, ADDED = Change.KEPT, Change.REMOVED, Change.ADDED


def test_it_marks_the_one_word_that_changed() -> None:
    assert compare("bàn giao sáu nhà", "bàn giao chín nhà") == [
        Piece(KEPT, "bàn giao "),
        Piece(REMOVED, "sáu"),
        Piece(ADDED, "chín"),
        Piece(KEPT, " nhà"),
    ]


def test_it_takes_a_date_and_a_number_as_one_word() -> None:
    pieces = compare("ngày 30/10/2027: 1.234,5", "ngày 30/11/2027: 1.234,6")
    changed = [piece.text for piece in pieces if piece.change != KEPT]
    assert changed == ["30/10/2027", "30/11/2027", "1.234,5", "1.234,6"]


def test_it_joins_changes_that_only_a_blank_parts() -> None:
    assert compare("một hai", "ba bốn") == [
        Piece(REMOVED, "một hai"),
        Piece(ADDED, "ba bốn"),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("", "mới"),
        ("cũ", ""),
        ("a b\nc", "a  b\n\nd"),
        ("“Vì người nghèo”, 7 căn.", "Quỹ “Vì người nghèo”: 7 đến 9 căn"),
    ],
)
def test_both_texts_can_be_put_together_again(before: str, after: str) -> None:
    pieces = compare(before, after)
    assert "".join(p.text for p in pieces if p.change != ADDED) == before
    assert "".join(p.text for p in pieces if p.change != REMOVED) == after


def test_a_conflict_shows_each_side_whole_with_its_own_words_marked() -> None:
    conflict = FieldConflict(label="Hạn", mine="chín nhà", stored="bảy nhà")
    assert conflict.mine_pieces == [Piece(ADDED, "chín"), Piece(KEPT, " nhà")]
    assert conflict.stored_pieces == [Piece(REMOVED, "bảy"), Piece(KEPT, " nhà")]


def test_the_redline_says_in_words_what_the_pen_shows() -> None:
    html = redline("sáu nhà", "chín nhà")
    assert "<del>" in html
    assert "[bỏ: </span>sáu" in html
    assert "<ins>" in html
    assert "[thêm: </span>chín" in html


def test_the_redline_escapes_what_people_typed() -> None:
    html = redline("<b>", "<script>")
    assert "<script>" not in html
    assert "<b>" not in html
