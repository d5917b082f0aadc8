"""Finding the words of a source, whatever their spaces, capitals and composition."""

import unicodedata
from datetime import date, time

import pytest

from phoihop.sources.queries import cut, find_words, words_of

TEXT = "Sáng 02/02, lúc 9:05,  Uỷ ban   MTTQ  đạt 16/16; còn 2,13% hộ; thêm 03 xã."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Uỷ ban MTTQ", "Uỷ ban   MTTQ"),
        ("uỷ BAN mttq", "Uỷ ban   MTTQ"),
        (unicodedata.normalize("NFD", "thêm 03 xã"), "thêm 03 xã"),
        ("6/16", None),
        ("02/0", None),
        ("", None),
        ("  ", None),
        ("không có", None),
    ],
)
def test_whole_words_are_found(words: str, found: str | None) -> None:
    span = find_words(TEXT, words)
    assert (TEXT[slice(*span)] if span else None) == found


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2024, 2, 2), "02/02"),
        (date(2024, 2, 3), ""),
        (time(9, 5), ""),
        ("16/16", "16/16"),
        (["không có", "MTTQ"], "MTTQ"),
        (None, ""),
        ([], ""),
    ],
)
def test_a_value_leads_to_the_words_that_state_it(value: object, words: str) -> None:
    assert words_of(TEXT, value) == words


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2024, 6, 13), "chiều ngày 13 tháng 6 năm 2024 họp"),
        (date(2020, 3, 26), "Ngày 26/3, họp"),
        (date(2023, 12, 27), "ngày 27/12/2023, họp"),
    ],
)
def test_a_day_is_found_as_papers_print_it(day: date, printed: str) -> None:
    assert words_of(printed, day)


def test_pieces_put_together_are_the_text_and_each_mark_begins_once() -> None:
    pieces = cut(TEXT, [(1, "Uỷ ban MTTQ"), (2, "MTTQ"), (3, "không có")])
    assert "".join(one.text for one in pieces) == TEXT
    begun = [number for one in pieces for number in one.begins]
    assert begun == [1, 2]
    assert [one.text for one in pieces if one.is_marked] == ["Uỷ ban   ", "MTTQ"]


def test_a_text_without_marks_is_one_piece() -> None:
    [piece] = cut(TEXT, [])
    assert (piece.text, piece.begins, piece.is_marked) == (TEXT, (), False)
