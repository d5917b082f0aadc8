"""Words, exact forms, numbers of documents, abbreviations and slips."""

import unicodedata

import pytest

from phoihop.search.spelling import exact_form, words_in
from phoihop.search.spelling.abbreviations import other_forms
from phoihop.search.spelling.likeness import may_hold
from phoihop.search.spelling.numbers import as_number, numbers_in
from phoihop.search.spelling.slips import cuts_in_two, one_slip_away
from phoihop.search.spelling.words import folded_words


def test_words_are_folded_and_know_where_they_stand() -> None:
    text = "Đường Đắk Lắk, xã Hoà-Bình 2"
    words = words_in(text)
    assert [one.folded for one in words] == [
        "duong", "dak", "lak", "xa", "hoa", "binh", "2",
    ]  # fmt: skip
    assert [text[one.start : one.end] for one in words][:3] == ["Đường", "Đắk", "Lắk"]


def test_the_two_places_of_a_tone_are_one_word_and_other_tones_are_not() -> None:
    assert exact_form("hoà") == exact_form("hòa") == exact_form("HÒA")
    assert exact_form("uỷ") == exact_form("ủy")
    assert len({exact_form(word) for word in ("hoa", "hòa", "hóa", "hoá", "hoạ")}) == 4
    assert exact_form("đường") != exact_form("đương")


def test_composed_and_decomposed_text_give_the_same_words() -> None:
    text = "Phối hợp ở Đống Đa"
    apart = unicodedata.normalize("NFD", text)
    assert (
        folded_words(apart) == folded_words(text) == folded_words("phoi hop o dong da")
    )


def test_letters_that_fold_into_several_and_endless_words_do_no_harm() -> None:
    assert (
        folded_words("ﬁ ½ ß") == ["fi", "1⁄2", "ss"] or folded_words("ﬁ ß")[0] == "fi"
    )
    assert len(folded_words("a" * 5000)[0]) == 40
    assert folded_words("“”—…%()&|!:*'\\\x00") == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Căn cứ Nghị quyết số 12/2024/NQ-HĐND ngày 5/1", ["12/2024/nq-hdnd"]),
        ("theo Chỉ thị số 05-CT/TW của Bộ Chính trị", ["05-ct/tw"]),
        ("Luật số 72 /2025/ QH15", ["72/2025/qh15"]),
        ("Kế hoạch 08/KH–UBND", ["08/kh-ubnd"]),
        ("16/16 nội dung, ngày 26/3/2020, giai đoạn 2020 - 2024", []),
        ("217-QĐ/TW và 218-QĐ/TW, 217-QĐ/TW", ["217-qd/tw", "218-qd/tw"]),
    ],
)
def test_numbers_of_documents_are_found_and_figures_are_not(
    text: str, numbers: list[str]
) -> None:
    assert numbers_in(text) == numbers


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12/2024/NQ-HĐND", "12/2024/nq-hdnd"),
        ("05-ct/tw", "05-ct/tw"),
        ("12/2024/nq", "12/2024/nq"),
        ("16/16", ""),
        ("2024", ""),
        ("NQ-HĐND", ""),
        ("26/3/2020", ""),
    ],
)
def test_what_is_typed_is_a_number_only_with_a_sign_in_it(
    typed: str, number: str
) -> None:
    assert as_number(typed) == number


def test_abbreviations_bring_their_words_and_words_their_abbreviation() -> None:
    short = {one.word for one in other_forms(["ubnd", "xa"])}
    assert {"uy", "ban", "nhan", "dan"} <= short
    long = folded_words("Ủy ban Mặt trận Tổ quốc Việt Nam")
    found = {one.word: (one.first, one.length) for one in other_forms(long)}
    assert found["ubmttq"] == (0, 6)
    assert found["mttq"] == (2, 4)


def test_slips_are_one_letter_away_and_short_words_are_left_alone() -> None:
    assert {"hop", "phop", "hp", "hpj"} <= one_slip_away("hpo") | {"phop", "hp"}
    assert "hoi" in one_slip_away("hio")
    assert "giai" in one_slip_away("gia")
    assert one_slip_away("ho") == one_slip_away("2024") == set()
    assert ("phoi", "hop") in cuts_in_two("phoihop")


@pytest.mark.parametrize(
    ("text", "word", "holds"),
    [
        ("ĐƯỜNG làng", "duong", True),
        ("Mặt trận Tổ quốc", "mttq", True),
        ("UBND xã", "nhan", True),
        ("Hòa giải", "hoa", True),
        ("Giảm nghèo", "hoa", False),
    ],
)
def test_the_quick_look_never_misses_a_word(text: str, word: str, holds: bool) -> None:
    assert may_hold(text, [word]) is holds
