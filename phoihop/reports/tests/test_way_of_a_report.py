"""The way of a report: asked for, written, submitted, accepted, approved, issued."""

import json
from datetime import timedelta

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.documents.queries import is_intact
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed, ReasonMissing
from phoihop.programmes.models import Programme
from phoihop.reports import services
from phoihop.reports.errors import (
    IssuedOutOfTime,
    NextTasksMissing,
    NotOwed,
    NumberMissing,
    NumberTaken,
    OpenedBefore,
    ResultsMissing,
    WriterApproves,
    WriterReads,
)
from phoihop.reports.factories import (
    Way,
    approved_report,
    duty_of,
    issued_report,
    make_report,
)
from phoihop.reports.models import Report, ReportCall
from phoihop.reports.queries.frozen import read
from phoihop.reports.states import ReportState, SectionKind
from phoihop.testing.cast import Cast

ALL = ("lan", "minh", "ha", "quang", "son", "tam", "thao", "phuong", "hong", "kieu")


def _others(cast: Cast, *allowed: str) -> list[Mandate]:
    return [cast.mandate(name) for name in (*ALL, "tuan") if name not in allowed]


def test_a_report_goes_all_the_way_and_its_text_is_fixed(
    report: Report, way: Way, programme: Programme
) -> None:
    issued_report(way=way, report=report)
    assert report.state == ReportState.ISSUED
    assert (report.number, report.issued_on) == ("15/BC-UBND", way.clerk.on)
    assert report.text is not None
    assert is_intact(report.text)
    written = json.loads(report.text.canonical_text)
    assert written["format"] == "phoihop.report/1"
    assert written["programmes"] == [programme.title]
    assert read(report.text).title == report.duty.call.title
    acts = [entry.action for entry in history_of(report)]
    for act in ("open", "write", "submit", "accept", "approve", "issue"):
        assert f"report.{act}" in acts


def test_results_follow_the_programmes_numbering_and_say_what_the_tasks_say(
    call: ReportCall, lan: Mandate, committee: Organisation
) -> None:
    report = services.open_report(actor=lan, duty=duty_of(call, committee))
    lines = report.sections.filter(kind=SectionKind.RESULT).order_by("rank")
    assert [(line.number, line.heading) for line in lines] == [
        ("1", "Nông thôn mới"),
        ("2", "Giám sát"),
    ]
    assert lines[0].text.startswith("- Làm đường thôn Đông: ")
    # The Front leads the other task; the committee has nothing to say of it.
    assert lines[1].text == ""
    assert not any(line.is_confirmed for line in lines)


def test_a_prefilled_line_that_nobody_saved_is_marked_in_the_fixed_text(
    call: ReportCall, way: Way, lan: Mandate, committee: Organisation
) -> None:
    report = services.open_report(actor=lan, duty=duty_of(call, committee))
    section = report.sections.get(kind=SectionKind.NEXT_TASKS)
    services.write_section(actor=lan, section=section, text="Tiếp tục", version=1)
    approved_report(way=way, report=report)
    assert report.text is not None
    [silent] = read(report.text).silent
    assert silent.heading == "Nông thôn mới"


def test_only_a_coordinator_of_the_body_that_owes_it_begins_it_and_once(
    cast: Cast, call: ReportCall, lan: Mandate, committee: Organisation
) -> None:
    duty = duty_of(call, committee)
    for actor in _others(cast, "lan"):
        with pytest.raises(NotAllowed):
            services.open_report(actor=actor, duty=duty)
    services.open_report(actor=lan, duty=duty)
    with pytest.raises(OpenedBefore):
        services.open_report(actor=lan, duty=duty)


def test_a_body_that_was_released_begins_and_submits_nothing(
    call: ReportCall,
    report: Report,
    thao: Mandate,
    lan: Mandate,
    womens_union: Organisation,
    committee: Organisation,
) -> None:
    services.release(actor=thao, duty=duty_of(call, committee), reason="Sáp nhập")
    with pytest.raises(NotOwed):
        services.submit_report(actor=lan, report=report)
    with pytest.raises(NotOwed):
        services.release(actor=thao, duty=duty_of(call, committee), reason="Nữa")


def test_officers_and_coordinators_of_the_body_write_and_nobody_else(
    cast: Cast, report: Report, son: Mandate
) -> None:
    section = report.sections.get(kind=SectionKind.STRENGTHS)
    for actor in _others(cast, "lan", "son"):
        with pytest.raises(NotAllowed):
            services.write_section(actor=actor, section=section, text="x", version=1)
    kept = services.write_section(
        actor=son, section=section, text="Đúng hạn  \r\nđủ hồ sơ", version=1
    )
    assert (kept.text, kept.written_by_name) == ("Đúng hạn\nđủ hồ sơ", son.person_name)
    report.refresh_from_db()
    assert son.person_id in report.writer_person_ids


def test_two_who_write_the_same_section_lose_nothing(
    report: Report, lan: Mandate, son: Mandate
) -> None:
    section = report.sections.get(kind=SectionKind.STRENGTHS)
    services.write_section(actor=son, section=section, text="Của Sơn", version=1)
    with pytest.raises(ChangedMeanwhile) as refusal:
        services.write_section(actor=lan, section=section, text="Của Lan", version=1)
    assert refusal.value.saved == {"text": "Của Sơn"}
    services.write_section(actor=lan, section=section, text="Của Lan", version=2)


def test_it_refuses_to_submit_a_report_that_tells_no_result_or_no_next_task(
    call: ReportCall, lan: Mandate, committee: Organisation
) -> None:
    report = services.open_report(actor=lan, duty=duty_of(call, committee))
    with pytest.raises(NextTasksMissing):
        services.submit_report(actor=lan, report=report)
    for section in report.sections.filter(kind=SectionKind.RESULT):
        services.write_section(actor=lan, section=section, text=" ", version=1)
    with pytest.raises(ResultsMissing):
        services.submit_report(actor=lan, report=report)


def test_only_a_coordinator_of_the_body_submits(cast: Cast, report: Report) -> None:
    for actor in _others(cast, "lan"):
        with pytest.raises(NotAllowed):
            services.submit_report(actor=actor, report=report)


def test_only_a_coordinator_of_the_receiver_accepts_or_returns(
    cast: Cast, report: Report, lan: Mandate, thao: Mandate
) -> None:
    services.submit_report(actor=lan, report=report)
    for actor in _others(cast, "thao"):
        with pytest.raises(NotAllowed):
            services.accept_report(actor=actor, report=report)
        with pytest.raises(NotAllowed):
            services.return_report(actor=actor, report=report, reason="Thiếu")
    with pytest.raises(ReasonMissing):
        services.return_report(actor=thao, report=report, reason=" ")


def test_a_returned_report_is_written_again_and_keeps_its_first_day(
    report: Report, cast: Cast, lan: Mandate, thao: Mandate
) -> None:
    before = cast.mandate("lan", lan.on - timedelta(days=2))
    services.submit_report(actor=before, report=report)
    back = services.return_report(actor=thao, report=report, reason="Thiếu số liệu")
    assert (back.state, back.returned_reason) == ("returned", "Thiếu số liệu")
    section = report.sections.get(kind=SectionKind.PROPOSALS)
    services.write_section(actor=lan, section=section, text="Đề nghị", version=1)
    again = services.submit_report(actor=lan, report=report)
    assert (again.first_submitted_on, again.submitted_on) == (before.on, lan.on)


def test_a_submitted_report_is_not_written_in(report: Report, lan: Mandate) -> None:
    services.submit_report(actor=lan, report=report)
    section = report.sections.get(kind=SectionKind.STRENGTHS)
    with pytest.raises(NotAllowed):
        services.write_section(actor=lan, section=section, text="x", version=1)


def test_whoever_wrote_in_it_neither_accepts_nor_approves_it_under_any_mandate(
    report: Report, lan: Mandate, thao: Mandate, minh: Mandate
) -> None:
    services.submit_report(actor=lan, report=report)
    for act, mandate, refusal in (
        (services.accept_report, thao, WriterReads),
        (services.approve_report, minh, WriterApproves),
    ):
        writer = Mandate(**{**vars(mandate), "person_id": lan.person_id})
        with pytest.raises(refusal):
            act(actor=writer, report=report)
        if act is services.accept_report:
            act(actor=mandate, report=report)


def test_only_the_head_of_the_body_approves_or_sends_back(
    cast: Cast, report: Report, lan: Mandate, thao: Mandate, minh: Mandate
) -> None:
    services.submit_report(actor=lan, report=report)
    with pytest.raises(NotAllowed):
        services.approve_report(actor=minh, report=report)
    services.accept_report(actor=thao, report=report)
    for actor in _others(cast, "minh"):
        with pytest.raises(NotAllowed):
            services.approve_report(actor=actor, report=report)
        with pytest.raises(NotAllowed):
            services.send_back(actor=actor, report=report, reason="Sửa")
    back = services.send_back(actor=minh, report=report, reason="Số chưa khớp")
    assert back.state == ReportState.RETURNED
    services.submit_report(actor=lan, report=report)
    services.accept_report(actor=thao, report=report)
    assert services.approve_report(actor=minh, report=report).is_frozen


def test_only_clerk_or_office_chief_issues_and_the_day_is_possible(
    cast: Cast, report: Report, way: Way, quang: Mandate
) -> None:
    approved_report(way=way, report=report)
    day = quang.on
    for actor in _others(cast, "quang", "ha"):
        with pytest.raises(NotAllowed):
            services.issue_report(actor=actor, report=report, number="1", issued_on=day)
    with pytest.raises(NumberMissing):
        services.issue_report(actor=quang, report=report, number=" ", issued_on=day)
    for days in (-1, 1):
        with pytest.raises(IssuedOutOfTime):
            services.issue_report(
                actor=quang,
                report=report,
                number="1",
                issued_on=day + timedelta(days=days),
            )
    issued = services.issue_report(
        actor=cast.mandate("ha"), report=report, number="16/BC-UBND", issued_on=day
    )
    assert issued.state == ReportState.ISSUED


def test_a_number_is_given_once_a_year(
    report: Report,
    way: Way,
    call: ReportCall,
    thao: Mandate,
    committee: Organisation,
) -> None:
    issued_report(way=way, report=report)
    more = services.ask(
        actor=thao,
        outline=services.CallOutline(
            period=call.period, title="Báo cáo thêm", due_on=thao.on, bodies=[committee]
        ),
    )
    second = make_report(writer=way.writer, call=more, body=committee)
    with pytest.raises(NumberTaken):
        issued_report(way=way, report=second)
