"""The search at work: what is found, by whom, in which order, and where it matched."""

import unicodedata
from datetime import date

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.programmes.factories import make_content, make_programme, open_round
from phoihop.programmes.models import Programme
from phoihop.search.models import IndexCard
from phoihop.search.tests.conftest import Look

pytestmark = pytest.mark.django_db


def _titles(look: Look, actor: Mandate, text: str, **narrowed: str) -> list[str]:
    return [line.card.title for line in look(actor, text, **narrowed).lines]


@pytest.mark.parametrize(
    "typed",
    [
        "hoa giai",
        "Hòa giải",
        "HOÀ GIẢI",
        "giai hoa",
        "hoa gia",
        "“hòa giải ở cơ sở”",
        "duong lang",
        unicodedata.normalize("NFD", "Hòa giải đường"),
        "hòa giải xã An Phú 2026",
    ],
)
def test_a_content_is_found_however_it_is_typed(
    look: Look, lan: Mandate, draft: Programme, typed: str
) -> None:
    assert "Hòa giải ở cơ sở, đường làng ngõ xóm" in _titles(look, lan, typed)


@pytest.mark.parametrize("typed", ["“giải hòa”", "hoa giaix y", "oà giải cơ sở zz"])
def test_what_is_not_there_is_not_found(
    look: Look, lan: Mandate, draft: Programme, typed: str
) -> None:
    assert _titles(look, lan, typed) == []


def test_nobody_else_finds_a_draft_or_learns_that_it_exists(
    look: Look, lan: Mandate, tam: Mandate, tuan: Mandate, draft: Programme
) -> None:
    assert look(lan, "hoa giai").found.count == 3
    for actor in (tam, tuan, None):
        page = look(actor, "hoa giai")
        assert page.found.count == 0, actor
        assert page.lines == []
        # A slip that would be forgiven must not tell either.
        assert look(actor, "hoa giair").found.count == 0, actor


def test_the_parties_find_it_once_it_is_sent_out_and_the_neighbour_never(
    look: Look, ha: Mandate, tam: Mandate, tuan: Mandate, draft: Programme
) -> None:
    open_round(chief=ha, programme=draft)
    assert look(tam, "hoa giai").found.count == 3
    assert look(tuan, "hoa giai").found.count == 0


def test_the_spelling_typed_stands_first(
    look: Look, lan: Mandate, committee: Organisation, front: Organisation
) -> None:
    programme = make_programme(
        actor=lan, parties=[[committee], [front]], title="Chương trình đường làng"
    )
    for title in ("Đường vào xóm", "Đương đại", "Dưỡng lão"):
        make_content(actor=lan, programme=programme, title=title)
    for typed in ("Đường vào xóm", "đương đại", "dưỡng lão"):
        first = _titles(look, lan, typed.split()[0], kind="content")[0]
        assert first.casefold() == typed.casefold()


def test_a_title_stands_before_a_text_and_the_newer_before_the_older(
    look: Look, lan: Mandate, committee: Organisation, front: Organisation
) -> None:
    for year in (2024, 2025):
        programme = make_programme(
            actor=lan,
            parties=[[committee], [front]],
            title=f"Chương trình {year}",
            first_day=date(year, 1, 1),
            last_day=date(year, 12, 31),
        )
        make_content(actor=lan, programme=programme, title="Việc khác", text="Vệ sinh.")
        make_content(actor=lan, programme=programme, title="Vệ sinh thôn")
    lines = look(lan, "ve sinh", kind="content").lines
    assert [(line.card.title, line.card.context) for line in lines] == [
        ("Vệ sinh thôn", "Chương trình 2025"),
        ("Vệ sinh thôn", "Chương trình 2024"),
        ("Việc khác", "Chương trình 2025"),
        ("Việc khác", "Chương trình 2024"),
    ]


def test_a_result_says_where_it_matched_and_marks_it(
    look: Look, lan: Mandate, draft: Programme
) -> None:
    [programme] = look(lan, "hoa giai", kind="programme").lines
    assert programme.where == "nội dung 1"
    assert "<mark>Hòa giải</mark> ở cơ sở" in programme.excerpts[0].words
    [task] = look(lan, "to hoa giai MTTQ", kind="task").lines
    assert task.where == "tên và bên"
    assert task.title == "Lập <mark>tổ hòa giải</mark> ở thôn"
    assert task.kind_label == "Việc 1"


def test_numbers_of_documents_are_found_as_printed_and_by_their_beginning(
    look: Look, lan: Mandate, draft: Programme
) -> None:
    make_content(
        actor=lan,
        programme=draft,
        title="Thực hiện Nghị quyết số 12/2024/NQ-HĐND",
        text="và Chỉ thị số 05-CT/TW; xong 16/16 việc.",
    )
    for typed in ("12/2024/NQ-HĐND", "12/2024/nq-hdnd", "12/2024/nq", "05-CT/TW"):
        [line] = look(lan, typed, kind="content").lines
        assert "<mark>" in line.title + "".join(one.words for one in line.excerpts)
    assert look(lan, "2/2024/NQ-HĐND").found.count == 0
    assert look(lan, "16/16", kind="content").found.count == 1
    assert look(lan, "nghị quyết 12/2024/NQ-HĐND", kind="content").found.count == 1
    assert look(lan, "thơ ca 12/2024/NQ-HĐND", kind="content").found.count == 0


def test_abbreviations_and_their_words_find_each_other(
    look: Look, lan: Mandate, draft: Programme
) -> None:
    assert look(lan, "ubnd", kind="programme").found.count == 1
    assert look(lan, "ủy ban nhân dân", kind="programme").found.count == 1
    [line] = look(lan, "mặt trận", kind="task").lines
    assert "<mark>MTTQ</mark> xã An Phú" in line.excerpts[0].words


def test_a_slip_is_forgiven_in_titles_only_and_only_where_nothing_is_found(
    look: Look, lan: Mandate, draft: Programme
) -> None:
    for typed in ("hao giai", "hoa giari co so", "hoagiai", "lapp to hoa giai"):
        page = look(lan, typed, kind="task" if "to" in typed else "content")
        assert page.found.is_forgiven, typed
        assert page.lines, typed
        assert "<mark>" in page.lines[0].title, typed
    assert not look(lan, "hoa giai").found.is_forgiven
    # It stands in no title or name, only in the measure of the task.
    assert look(lan, "so hoi ngih", kind="task").found.count == 0


def test_kind_years_place_and_unit_narrow(
    look: Look, lan: Mandate, draft: Programme
) -> None:
    found = look(lan, "hoa giai", kind="content", **{"from": "2026", "to": "2026"})
    assert found.found.count == 1
    assert look(lan, "hoa giai", to="2025").found.count == 0
    assert look(lan, "hoa giai", **{"from": "2027"}).found.count == 0
    assert look(lan, "hoa giai", place="an phu").found.count == 3
    assert look(lan, "hoa giai", place="binh hoa").found.count == 0
    assert look(lan, "hoa giai", name="xã an phú").unit is not None
    code = draft.unit.public_code
    assert look(lan, "hoa giai", unit=code).found.count == 3
    assert look(lan, "hoa giai", unit="khong-co").found.count == 0
    nowhere = look(lan, "hoa giai", name="khongcoten")
    assert nowhere.unit is not None
    assert nowhere.unit.unit is None


def test_what_nobody_can_have_chosen_narrows_nothing(
    look: Look, lan: Mandate, draft: Programme
) -> None:
    odd = {"kind": "x", "from": "20x6", "to": "\x00", "unit": "' or 1", "page": "-3"}
    assert look(lan, "hoa giai", **odd).found.count == 3
    assert look(lan, "hoa giai", page="99").number == 1


def test_results_come_in_pages_each_result_once(
    look: Look, lan: Mandate, draft: Programme
) -> None:
    for number in range(45):
        make_content(actor=lan, programme=draft, title=f"Trồng cây khu {number}")
    pages = [look(lan, "trong cay", kind="content", page=str(n)) for n in (1, 2, 3)]
    assert [len(page.lines) for page in pages] == [20, 20, 5]
    seen = {line.card.pk for page in pages for line in page.lines}
    assert len(seen) == pages[0].found.count == 45


def test_no_card_holds_more_than_it_may(
    look: Look, lan: Mandate, draft: Programme
) -> None:
    make_content(actor=lan, programme=draft, title="Dài", text="chữ " * 30_000 + "cuối")
    look(lan, "dai")
    longest = max(
        sum(len(text) for _kind, _number, text in card.parts)
        for card in IndexCard.objects.all()
    )
    assert longest <= 40_000
