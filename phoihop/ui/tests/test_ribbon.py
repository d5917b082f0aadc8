"""The ribbon shows proof, links every content, and can be heard as well as seen."""

import re

from django.template import Context, Template

from phoihop.ui.ribbons import (
    LATE,
    Proof,
    RibbonCell,
    YearStep,
    cell_words,
    legend,
    summary,
)

CELLS = [
    RibbonCell(number=1, title="Nông thôn mới", proof=Proof.CONFIRMED, url="/c/1/"),
    RibbonCell(number=2, title="Giảm nghèo", proof=Proof.EVIDENCED, is_late=True),
    RibbonCell(number=3, title="Quỹ", proof=Proof.CONFIRMED, result="partly"),
    RibbonCell(number=4, title="Chuyển đổi số", proof=Proof.HATCHED),
]


def _render(source: str, **context: object) -> str:
    html = Template("{% load ui %}" + source).render(Context(context))
    return re.sub(r"\s+", " ", html)


def test_it_says_the_whole_in_one_sentence() -> None:
    assert summary(CELLS, "office") == (
        "Dải 4 nội dung: 1 có minh chứng, 2 bên kia xác nhận, 1 chưa có việc, 1 quá hạn"
    )


def test_it_speaks_plainly_to_the_public() -> None:
    said = summary(CELLS, "public")
    assert "bên kia đã kiểm tra" in said
    assert "chậm" in said


def test_a_cell_says_its_proof_its_lateness_and_its_result_apart() -> None:
    assert cell_words(CELLS[1], "office") == "có minh chứng, quá hạn"
    assert cell_words(CELLS[2], "office") == (
        "bên kia xác nhận, tổng kết: xong một phần"
    )


def test_the_legend_counts_every_step_of_proof_even_at_nought() -> None:
    counts = {line.kind: line.count for line in legend(CELLS, "office")}
    assert counts == {"reported": 0, "evidenced": 1, "confirmed": 2, "hatched": 1} | {
        LATE: 1
    }


def test_every_cell_is_drawn_in_order_and_links_where_there_is_an_address() -> None:
    html = _render("{% ribbon cells %}", cells=CELLS)
    assert html.count("<li title=") == len(CELLS)
    assert '<a class="cell confirmed" href="/c/1/">1' in html
    assert '<span class="cell evidenced late">2' in html
    assert ". Giảm nghèo: có minh chứng, quá hạn</span>" in html


def test_a_late_cell_carries_a_mark_besides_its_colour() -> None:
    html = _render("{% ribbon cells legend=False %}", cells=CELLS)
    assert html.count("#bang") == 1
    assert html.count("#half") == 1
    assert "legend" not in html


def test_a_title_cannot_break_out_of_its_cell() -> None:
    cell = RibbonCell(number=1, title='"><script>')
    assert "<script>" not in _render("{% ribbon cells %}", cells=[cell])


def test_the_years_loop_marks_where_one_stands() -> None:
    steps = [
        YearStep(title="Ký kết", is_past=True),
        YearStep(title="Giao ban", is_current=True),
        YearStep(title="Chương trình năm 2027", url="/p/2/"),
    ]
    html = _render("{% year_loop steps %}", steps=steps)
    assert html.count('aria-current="step"') == 1
    assert '<a href="/p/2/">Chương trình năm 2027</a>' in html


def test_the_figure_stands_against_its_denominator() -> None:
    html = _render('{% figure 0 15 "bên kia xác nhận" %}')
    assert "<b>0</b>/15 bên kia xác nhận" in html
