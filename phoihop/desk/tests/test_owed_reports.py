"""Reports on the desk: begun, written, accepted, approved, issued, missing."""

from datetime import timedelta

import pytest

from phoihop.desk.pages.owed import desk_of
from phoihop.desk.pages.rows import Owed
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Role
from phoihop.figures.factories import make_period
from phoihop.reports import services
from phoihop.reports.factories import duty_of, make_call, make_report
from phoihop.reports.models import Report, ReportCall, ReportDuty
from phoihop.tasks.tests.employing import employ
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

CAST = ("lan", "minh", "ha", "quang", "son", "tam", "thao", "hong", "kieu", "tuan")
TITLE = "Báo cáo kết quả phối hợp"


@pytest.fixture
def call(lan: Mandate, thao: Mandate, committee: Organisation) -> ReportCall:
    """The Front asks the committee for a report."""
    period = make_period(actor=lan, name="6 tháng 2026")
    return make_call(actor=thao, period=period, bodies=[committee])


@pytest.fixture
def report(call: ReportCall, lan: Mandate, committee: Organisation) -> Report:
    """The committee's report, written by its coordinator."""
    return make_report(writer=lan, call=call, body=committee)


def _row(actor: Mandate, words: str) -> Owed | None:
    rows = desk_of(actor, actor.on).rows
    return next((row for row in rows if words in row.title), None)


def _asked(cast: Cast, words: str) -> set[str]:
    return {name for name in CAST if _row(cast.mandate(name), words)}


def test_the_coordinator_of_the_asked_body_opens_the_report(
    call: ReportCall, committee: Organisation, cast: Cast, client_of: ClientOf
) -> None:
    words = f"Mở báo cáo: {TITLE}"
    assert _asked(cast, words) == {"lan"}
    lan = cast.mandate("lan")
    row = _row(lan, words)
    assert row is not None
    assert (row.due_on, row.verb) == (call.due_on, "Mở báo cáo")
    assert "MTTQ xã An Phú" in row.belongs_to
    assert client_of(lan).get(row.address).status_code == 200
    services.open_report(actor=lan, duty=duty_of(call, committee))
    assert _asked(cast, words) == set()


def test_a_body_released_from_its_report_is_not_asked_for_it(
    call: ReportCall, committee: Organisation, thao: Mandate, lan: Mandate
) -> None:
    services.release(
        actor=thao, duty=duty_of(call, committee), reason="Đã báo cáo chung"
    )
    assert _row(lan, TITLE) is None


def test_those_who_write_are_asked_to_until_it_is_submitted(
    report: Report, lan: Mandate, cast: Cast, client_of: ClientOf
) -> None:
    words = "Viết báo cáo:"
    assert _asked(cast, words) == {"lan", "son"}
    row = _row(lan, words)
    assert row is not None
    assert client_of(lan).get(row.address).status_code == 200
    services.submit_report(actor=lan, report=report)
    assert _asked(cast, words) == set()


def test_a_returned_report_is_written_on_with_the_reason_beside(
    report: Report, lan: Mandate, thao: Mandate
) -> None:
    services.submit_report(actor=lan, report=report)
    services.return_report(actor=thao, report=report, reason="Thiếu phần khó khăn")
    row = _row(lan, "Viết báo cáo:")
    assert row is not None
    assert "Thiếu phần khó khăn" in row.note


def test_a_report_goes_from_the_receiver_to_the_head_to_the_clerk(
    report: Report, lan: Mandate, thao: Mandate, minh: Mandate, cast: Cast
) -> None:
    steps = ("Tiếp nhận báo cáo của UBND xã An Phú", "Duyệt báo cáo:", "Ban hành báo")
    services.submit_report(actor=lan, report=report)
    assert [_asked(cast, one) for one in steps] == [{"thao"}, set(), set()]
    services.accept_report(actor=thao, report=report)
    assert [_asked(cast, one) for one in steps] == [set(), {"minh"}, set()]
    services.approve_report(actor=minh, report=report)
    assert [_asked(cast, one) for one in steps] == [set(), set(), {"ha", "quang"}]
    services.issue_report(
        actor=cast.mandate("quang"),
        report=report,
        number="15/BC-UBND",
        issued_on=minh.on,
    )
    assert [_asked(cast, one) for one in steps] == [set(), set(), set()]


def test_whoever_wrote_in_it_is_not_asked_to_approve_it(
    call: ReportCall, committee: Organisation, thao: Mandate, minh: Mandate
) -> None:
    both = employ(committee, Role.COORDINATOR, Role.HEAD)
    report = make_report(writer=both, call=call, body=committee)
    services.submit_report(actor=both, report=report)
    services.accept_report(actor=thao, report=report)
    assert _row(both, "Duyệt báo cáo:") is None
    assert _row(minh, "Duyệt báo cáo:")


def test_the_receiver_is_told_once_of_reports_that_have_not_come(
    lan: Mandate, thao: Mandate, committee: Organisation, cast: Cast
) -> None:
    words = f"1 báo cáo chưa gửi: {TITLE}"
    period = make_period(actor=lan, name="6 tháng 2026")
    call = make_call(actor=thao, period=period, bodies=[committee], due_on=thao.on)
    assert _asked(cast, words) == set()
    later = cast.mandate("thao", thao.on + timedelta(days=1))
    row = _row(later, words)
    assert row is not None
    assert "UBND xã An Phú" in row.note
    next_day = cast.mandate("lan", lan.on + timedelta(days=1))
    assert _row(next_day, words) is None
    ReportDuty.objects.filter(call=call).update(
        released_on=thao.on, released_by_person_id=1, release_reason="Thôi"
    )
    assert _row(later, words) is None
