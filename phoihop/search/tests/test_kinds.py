"""Conferences, conclusions, lone tasks and reports: found by whoever may see them."""

import pytest

from phoihop.conferences.models import AgendaItem, ConclusionItem, Conference
from phoihop.conferences.tests.concluding import (
    asking,
    assign,
    briefing,
    conclude,
    issued,
    take,
)
from phoihop.conferences.tests.test_papers import summarise
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures import services as figures
from phoihop.figures.factories import enter_figure, share
from phoihop.figures.models import ReportingPeriod
from phoihop.indicators.models import IndicatorVersion
from phoihop.reports.factories import Way, issued_report
from phoihop.reports.models import Report
from phoihop.reports.tests.stages import (
    call,
    figure,
    period,
    poverty,
    programme,
    report,
    way,
)
from phoihop.search.tests.conftest import Look
from phoihop.testing.cast import Cast

pytestmark = pytest.mark.django_db
__all__ = [
    "asking", "briefing", "call", "figure", "issued", "period", "poverty",
    "programme", "report", "way",
]  # fmt: skip


def test_a_conference_is_found_by_those_invited_and_its_minutes_only_when_concluded(
    look: Look, briefing: Conference, asking: AgendaItem, cast: Cast
) -> None:
    lan, tam, hong, tuan = map(cast.mandate, ("lan", "tam", "hong", "tuan"))
    take(lan, asking)
    for actor, count in ((lan, 1), (tam, 1), (hong, 0), (tuan, 0)):
        assert look(actor, "giao ban quy").found.count == count, actor
        assert look(actor, "hiến đất mở đường").found.count == 0, actor
    conclude(lan, cast.mandate("ha"), briefing)
    for actor, found in ((lan, True), (hong, True), (tuan, False)):
        page = look(actor, "hiến đất mở đường", kind="event")
        assert bool(page.found.count) is found, actor
    [line] = look(lan, "hiến đất mở đường", kind="event").lines
    assert line.where == "biên bản 1"


def test_a_conclusion_is_found_by_its_words_under_its_conference(
    look: Look, issued: ConclusionItem, lan: Mandate, tuan: Mandate
) -> None:
    [line] = look(lan, "ra soat ho ngheo", kind="conclusion").lines
    assert line.kind_label == "Kết luận 1"
    assert line.card.context == "Giao ban quý II"
    assert line.card.address["of"] == [issued.conference_id]
    assert look(tuan, "ra soat ho ngheo").found.count == 0


def test_a_task_of_no_programme_is_found_by_the_bodies_in_it_and_their_unit(
    look: Look,
    issued: ConclusionItem,
    womens_union: Organisation,
    lan: Mandate,
    hong: Mandate,
    tuan: Mandate,
) -> None:
    [task] = assign(lan, issued, [womens_union])
    for actor in (lan, hong):
        [line] = look(actor, "ra soat ho ngheo", kind="task").lines
        assert line.card.address == {
            "page": "tasks:task", "of": [task.pk], "anchor": "",
        }  # fmt: skip
    assert look(tuan, "ra soat ho ngheo", kind="task").found.count == 0


def test_a_report_is_its_bodys_until_it_is_submitted_and_the_units_once_issued(
    look: Look, report: Report, way: Way, hong: Mandate, tuan: Mandate
) -> None:
    asked = {"kind": "report"}
    assert look(way.writer, "tiep tuc tuyen truyen", **asked).found.count == 1
    assert look(hong, "tiep tuc tuyen truyen", **asked).found.count == 0
    issued_report(way=way, report=report, number="15/BC-UBND")
    for actor, count in ((hong, 1), (tuan, 0)):
        assert look(actor, "tiep tuc tuyen truyen", **asked).found.count == count
        assert look(actor, "15/BC-UBND", **asked).found.count == count


def test_a_figure_is_its_bodys_until_it_is_submitted_and_then_the_units(
    look: Look, period: ReportingPeriod, poverty: IndicatorVersion, cast: Cast
) -> None:
    son, lan, hong, tuan = map(cast.mandate, ("son", "lan", "hong", "tuan"))
    figure = enter_figure(
        officer=son, period=period, version=poverty, value=share(32, 1502)
    )
    asked = {"kind": "measurement"}
    for actor, count in ((lan, 1), (hong, 0), (tuan, 0)):
        assert look(actor, "ty le ho ngheo", **asked).found.count == count, actor
    figures.submit(actor=son, figure=figure)
    for actor, count in ((lan, 1), (hong, 1), (tuan, 0)):
        page = look(actor, "ty le ho ngheo", **asked)
        assert page.found.count == count, actor
    [line] = look(hong, "X01", **asked).lines
    assert line.card.title == "Tỷ lệ hộ nghèo: 2,13 %"
    assert line.card.context == period.name
    assert line.card.address["page"] == "figures:figure"


def test_the_summary_of_a_conference_is_found_by_those_who_see_it(
    look: Look, briefing: Conference, cast: Cast
) -> None:
    lan, hong, tuan = map(cast.mandate, ("lan", "hong", "tuan"))
    conclude(lan, cast.mandate("ha"), briefing)
    summarise(lan, briefing, "Xã mở đợt cao điểm dọn kênh mương.", 1)
    for actor, count in ((lan, 1), (hong, 1), (tuan, 0)):
        page = look(actor, "cao diem don kenh muong", kind="event")
        assert page.found.count == count, actor
