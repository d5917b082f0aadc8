"""Figures bound to sentences: marked, frozen at approval, corrected beside."""

from datetime import date

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures import services as figures
from phoihop.figures.factories import (
    Hands,
    approved_figure,
    enter_figure,
    lock_period,
    make_indicator,
    number,
    share,
)
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.states import Recognition, ValueKind
from phoihop.indicators.models import IndicatorVersion
from phoihop.reports import services
from phoihop.reports.errors import FiguresUnbound
from phoihop.reports.factories import Way, approved_report, make_call, make_report
from phoihop.reports.models import Report, ReportCall
from phoihop.reports.queries.at_hand import figures_at_hand
from phoihop.reports.queries.codes import codes_in, pieces_of
from phoihop.reports.queries.corrections import corrections_of
from phoihop.reports.queries.frozen import read, sheet_now
from phoihop.reports.queries.marks import marks_of
from phoihop.reports.states import SectionKind
from phoihop.testing.cast import Cast


def test_codes_are_read_in_order_and_brackets_of_other_kinds_are_left_alone() -> None:
    text = "Còn [C01], giảm [1]; xem [C01] và [AP-01.2] […] [c02]"
    assert codes_in(text) == ["C01", "AP-01.2"]
    assert "".join(piece.words for piece in pieces_of(text)) == text


def _write(report: Report, writer: Mandate, text: str) -> None:
    section = report.sections.get(kind=SectionKind.STRENGTHS)
    services.write_section(
        actor=writer, section=section, text=text, version=section.version
    )


def test_a_code_reads_as_the_approved_figure(
    report: Report, figure: Measurement, lan: Mandate
) -> None:
    _write(report, lan, "Tỷ lệ hộ nghèo còn [X01].")
    sheet = sheet_now(report)
    [line] = sheet.of_kind(SectionKind.STRENGTHS)
    assert sheet.said(line.text) == "Tỷ lệ hộ nghèo còn 2,13\N{NO-BREAK SPACE}%."
    [bound] = sheet.figures
    assert (bound.public_code, bound.revision) == (figure.public_code, 1)
    assert bound.as_of == date(2026, 6, 30)
    assert "32/1.502" in bound.base


def test_unknown_and_unapproved_codes_are_marked_and_refuse_submitting(
    report: Report,
    son: Mandate,
    lan: Mandate,
    period: ReportingPeriod,
    poverty: IndicatorVersion,
) -> None:
    enter_figure(officer=son, period=period, version=poverty, value=share(32, 1502))
    _write(report, lan, "Còn [X01], thêm [X99].")
    [mark] = marks_of(report).unbound
    assert mark.unbound == ("X01", "X99")
    with pytest.raises(FiguresUnbound) as refusal:
        services.submit_report(actor=lan, report=report)
    assert [place.partition("]")[0] for place in refusal.value.places] == [
        "[X01",
        "[X99",
    ]


def test_a_figure_of_another_period_is_not_at_hand(
    report: Report,
    hands: Hands,
    earlier_period: ReportingPeriod,
    poverty: IndicatorVersion,
) -> None:
    approved_figure(
        hands=hands, period=earlier_period, version=poverty, value=share(1, 2)
    )
    assert figures_at_hand(report).lines == {}


def test_estimates_and_proposed_figures_say_so_and_step_back_behind_counted_ones(
    report: Report, hands: Hands, period: ReportingPeriod
) -> None:
    houses = make_indicator("X02", name="Nhà Đại đoàn kết", measured_in="căn")
    communes = make_indicator("X03", name="Xã đạt chuẩn", measured_in="xã")
    approved_figure(
        hands=hands,
        period=period,
        version=houses,
        value=number(4),
        value_kind=ValueKind.ESTIMATE,
    )
    approved_figure(
        hands=hands,
        period=period,
        version=communes,
        value=number(3),
        recognition=Recognition.PROPOSED,
    )
    lines = figures_at_hand(report).lines
    assert lines["X02"].words == "ước 4\N{NO-BREAK SPACE}căn"
    assert lines["X03"].words == "3\N{NO-BREAK SPACE}xã (đề nghị công nhận)"
    approved_figure(hands=hands, period=period, version=houses, value=number(5))
    assert figures_at_hand(report).lines["X02"].words == "5\N{NO-BREAK SPACE}căn"


def _correct(cast: Cast, figure: Measurement, period: ReportingPeriod) -> None:
    lock_period(
        coordinator=cast.mandate("lan"), office_chief=cast.mandate("ha"), period=period
    )
    figure.refresh_from_db()
    request = figures.ask_for_correction(
        actor=cast.mandate("son"),
        figure=figure,
        outline=figures.CorrectionOutline(
            value=share(30, 1502), reason="Đếm trùng hai hộ"
        ),
    )
    figures.approve_correction(actor=cast.mandate("thao"), request=request)


def test_a_sentence_is_marked_when_its_figure_changes_before_the_approval(
    cast: Cast,
    report: Report,
    figure: Measurement,
    period: ReportingPeriod,
    lan: Mandate,
) -> None:
    _write(report, lan, "Còn [X01].")
    assert marks_of(report).changed == []
    _correct(cast, figure, period)
    [mark] = marks_of(report).changed
    [changed] = mark.changed
    assert (changed.before, changed.now) == (
        "2,13\N{NO-BREAK SPACE}%",
        "2\N{NO-BREAK SPACE}%",
    )
    # Saving it again, the writer has seen the new figure.
    _write(report, lan, "Còn [X01].")
    assert marks_of(report).changed == []


def test_a_frozen_report_keeps_its_figure_and_notes_the_correction_beside_it(
    cast: Cast,
    report: Report,
    way: Way,
    figure: Measurement,
    period: ReportingPeriod,
    lan: Mandate,
) -> None:
    _write(report, lan, "Còn [X01].")
    approved_report(way=way, report=report)
    assert report.text is not None
    frozen = report.text.sha256
    assert corrections_of(read(report.text)) == []
    _correct(cast, figure, period)
    report.refresh_from_db()
    assert report.text is not None
    assert report.text.sha256 == frozen
    sheet = sheet_now(report)
    assert sheet.by_code["X01"].words == "2,13\N{NO-BREAK SPACE}%"
    [note] = corrections_of(sheet)
    assert (note.was, note.now) == (
        "2,13\N{NO-BREAK SPACE}%",
        "2\N{NO-BREAK SPACE}%",
    )
    assert note.reason == "Đếm trùng hai hộ"


def test_the_appendix_sets_plan_and_the_year_before_beside_the_figure(
    report: Report,
    hands: Hands,
    period: ReportingPeriod,
    earlier_period: ReportingPeriod,
    figure: Measurement,
    poverty: IndicatorVersion,
) -> None:
    meetings = make_indicator("X04", name="Hội nghị", measured_in="cuộc")
    for when, count in ((earlier_period, 8), (period, 10)):
        approved_figure(hands=hands, period=when, version=meetings, value=number(count))
    approved_figure(
        hands=hands, period=earlier_period, version=poverty, value=share(39, 1500)
    )
    rows = {line.code: line for line in sheet_now(report).appendix}
    assert rows["X04"].before == "8\N{NO-BREAK SPACE}cuộc"
    assert rows["X04"].change == "+25\N{NO-BREAK SPACE}%"
    # A percentage moves by points, never by a percentage of itself.
    assert rows["X01"].before == "2,6\N{NO-BREAK SPACE}%"
    assert rows["X01"].change == "-0,47 điểm %"
    assert rows["X01"].plan == ""


def test_a_copied_text_that_nobody_changed_is_marked(
    call: ReportCall,
    way: Way,
    thao: Mandate,
    lan: Mandate,
    committee: Organisation,
    earlier_period: ReportingPeriod,
) -> None:
    before = make_call(
        actor=thao,
        period=earlier_period,
        bodies=[committee],
        programmes=list(call.programmes.all()),
    )
    approved_report(
        way=way, report=make_report(writer=lan, call=before, body=committee, text="Cũ")
    )
    report = make_report(writer=lan, call=call, body=committee, text="Mới")
    section = report.sections.filter(kind=SectionKind.RESULT).order_by("rank")[0]
    copied = services.copy_section(actor=lan, section=section, version=section.version)
    assert copied.text == "Cũ"
    marks = marks_of(report).by_section
    assert marks[section.pk].is_unchanged
    services.write_section(actor=lan, section=section, text="Cũ, thêm", version=3)
    assert not marks_of(report).by_section[section.pk].is_unchanged
