"""Conferences, figures and reports in the calendar of the bodies concerned."""

from datetime import timedelta

import pytest

from phoihop.conferences import factories as conferences
from phoihop.conferences import services
from phoihop.conferences.models import Conference
from phoihop.conferences.services import Reply
from phoihop.conferences.states import Answer
from phoihop.cycle.entries import CalendarEntry
from phoihop.cycle.states import EntryKind
from phoihop.cycle.tests.conftest import entries_of
from phoihop.cycle.wording import headline, headline_outside, time_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures import factories as figures
from phoihop.figures.models import ReportingPeriod
from phoihop.figures.services import submit
from phoihop.indicators.models import IndicatorVersion
from phoihop.reports import factories as reports
from phoihop.reports.services import release, submit_report


def _meetings(body: Organisation) -> list[CalendarEntry]:
    return entries_of(body, EntryKind.CONFERENCE)


@pytest.fixture(name="planned")
def _planned(lan: Mandate) -> Conference:
    """A conference of the committee that nobody was asked to yet."""
    return conferences.plan(actor=lan, day=lan.on + timedelta(days=9))


@pytest.fixture(name="invited")
def _invited(planned: Conference, lan: Mandate, front: Organisation) -> Conference:
    """The same, once the Front is asked."""
    conferences.add_item(actor=lan, conference=planned)
    conferences.invite(actor=lan, conference=planned, organisation=front)
    return services.send_invitations(actor=lan, conference=planned)


def test_a_planned_conference_stands_with_its_organiser_only(
    planned: Conference, committee: Organisation, front: Organisation
) -> None:
    [entry] = _meetings(committee)
    assert (entry.day, entry.is_open) == (planned.occurred_on, True)
    assert time_of(entry) == "8:00–11:00 · Hội trường xã"
    assert headline_outside(entry) == "Một hội nghị đang chuẩn bị"
    assert _meetings(front) == []


def test_an_invited_body_finds_it_until_it_says_that_it_cannot_come(
    invited: Conference,
    committee: Organisation,
    front: Organisation,
    tam: Mandate,
    womens_union: Organisation,
) -> None:
    [entry] = _meetings(front)
    assert (entry.is_open, entry.is_shared) == (True, True)
    assert headline_outside(entry) == invited.title
    services.answer_invitation(
        actor=tam,
        conference=invited,
        invitation=invited.invitations.get(),
        reply=Reply(answer=Answer.CANNOT, reason="Trùng họp tỉnh"),
    )
    assert not _meetings(front)[0].is_open
    assert _meetings(committee)[0].is_open
    assert _meetings(womens_union) == []


def test_a_body_asked_under_two_titles_finds_it_once(
    invited: Conference, front: Organisation, lan: Mandate
) -> None:
    outline = services.InvitationOutline(organisation=front, asked_title="Phó Chủ tịch")
    services.invite_body(actor=lan, conference=invited, outline=outline)
    assert len(_meetings(front)) == 1


def test_a_conference_put_off_or_called_off_stands_nowhere(
    invited: Conference, committee: Organisation, lan: Mandate
) -> None:
    services.cancel(actor=lan, conference=invited, reason="Bão số 3")
    assert _meetings(committee) == []


def test_what_took_place_is_open_no_more(
    lan: Mandate, committee: Organisation, front: Organisation
) -> None:
    conferences.held(actor=lan, guests=[front])
    assert [entry.is_open for entry in _meetings(committee)] == [False]


@pytest.fixture(name="period")
def _period(lan: Mandate, committee: Organisation) -> ReportingPeriod:
    """A half-year for which the committee owes two figures."""
    versions = [figures.make_indicator(code) for code in ("T01", "T02")]
    figures.make_duties(actor=lan, body=committee, versions=versions)
    return figures.make_period(actor=lan, name="6 tháng đầu năm")


def test_figures_are_due_until_every_one_is_submitted(
    period: ReportingPeriod,
    committee: Organisation,
    front: Organisation,
    son: Mandate,
) -> None:
    [entry] = entries_of(committee, EntryKind.FIGURES)
    assert (entry.day, entry.is_open) == (period.due_on, True)
    assert headline(entry) == "Nhập số liệu: 6 tháng đầu năm"
    assert entries_of(front, EntryKind.FIGURES) == []
    for code in ("T01", "T02"):
        assert entries_of(committee, EntryKind.FIGURES)[0].is_open
        version = IndicatorVersion.objects.get(indicator__code=code)
        figure = figures.enter_figure(
            officer=son, period=period, version=version, value=figures.number(5)
        )
        assert entries_of(committee, EntryKind.FIGURES)[0].is_open
        submit(actor=son, figure=figure)
    assert not entries_of(committee, EntryKind.FIGURES)[0].is_open


def test_a_report_is_due_until_it_is_submitted(
    period: ReportingPeriod,
    lan: Mandate,
    thao: Mandate,
    front: Organisation,
    committee: Organisation,
) -> None:
    call = reports.make_call(actor=lan, period=period, bodies=[front])
    [entry] = entries_of(front, EntryKind.REPORT)
    assert (entry.day, entry.is_open) == (call.due_on, True)
    assert headline(entry) == f"Nộp báo cáo: {call.title}"
    assert entries_of(committee, EntryKind.REPORT) == []
    report = reports.make_report(writer=thao, call=call, body=front)
    assert entries_of(front, EntryKind.REPORT)[0].is_open
    submit_report(actor=thao, report=report)
    assert not entries_of(front, EntryKind.REPORT)[0].is_open


def test_a_report_that_is_owed_no_longer_stands_nowhere(
    period: ReportingPeriod, lan: Mandate, front: Organisation
) -> None:
    call = reports.make_call(actor=lan, period=period, bodies=[front])
    release(actor=lan, duty=reports.duty_of(call, front), reason="Đã giải thể")
    assert entries_of(front, EntryKind.REPORT) == []
