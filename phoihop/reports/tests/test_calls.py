"""Asking for reports; who is late is a fact that is counted."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures.factories import make_period
from phoihop.figures.models import ReportingPeriod
from phoihop.foundation.errors import NotAllowed, ReasonMissing, RuleViolation
from phoihop.programmes.factories import make_programme
from phoihop.programmes.models import Programme
from phoihop.reports import services
from phoihop.reports.errors import (
    AskedBefore,
    AskedOutside,
    DueBeforeCall,
    NobodyAsked,
    PeriodOfOthers,
    ProgrammeNotSigned,
    SubmittedAlready,
    TitleMissing,
)
from phoihop.reports.factories import duty_of, make_call, make_report
from phoihop.reports.models import Report, ReportCall
from phoihop.reports.queries.due import (
    arrivals_of,
    reports_asked,
    reports_late,
    reports_owed,
    reports_waiting,
)
from phoihop.reports.queries.punctuality import (
    Arrival,
    Punctuality,
    count_arrivals,
    punctuality,
)
from phoihop.reports.services import CallOutline
from phoihop.testing.cast import Cast

DUE = date(2026, 6, 20)


def _days(days: int) -> date:
    return DUE + timedelta(days=days)


@pytest.mark.parametrize(
    ("submitted", "today", "meant"),
    [
        (None, 0, Punctuality(Arrival.AWAITED, 0)),
        (None, -3, Punctuality(Arrival.AWAITED, 3)),
        (None, 1, Punctuality(Arrival.MISSING, 1)),
        (-5, 9, Punctuality(Arrival.IN_TIME)),
        (0, 9, Punctuality(Arrival.IN_TIME)),
        (2, 9, Punctuality(Arrival.LATE, 2)),
        # What comes after the day that is asked about has not come on it.
        (2, 1, Punctuality(Arrival.MISSING, 1)),
    ],
)
def test_a_report_is_in_time_late_missing_or_awaited(
    submitted: int | None, today: int, meant: Punctuality
) -> None:
    sent = None if submitted is None else _days(submitted)
    assert punctuality(DUE, sent, _days(today)) == meant


def test_a10_counts_what_had_to_be_there() -> None:
    given = [
        Punctuality(Arrival.IN_TIME),
        Punctuality(Arrival.IN_TIME),
        Punctuality(Arrival.LATE, 2),
        Punctuality(Arrival.MISSING, 4),
        Punctuality(Arrival.AWAITED, 1),
    ]
    counted = count_arrivals(given)
    assert (counted.in_time, counted.owed) == (2, 4)
    assert (counted.submitted, counted.asked) == (3, 5)


def test_a_call_says_who_owes_what_and_stands_in_the_journal(
    call: ReportCall, thao: Mandate, programme: Programme
) -> None:
    assert call.receiver_id == thao.organisation_id
    assert list(call.programmes.all()) == [programme]
    assert [entry.action for entry in history_of(call)] == ["report_call.ask"]
    owed = reports_asked(call.unit_id, thao.on)
    assert {one.organisation for one in owed} == {
        "UBND xã An Phú",
        "Hội LHPN xã An Phú",
    }
    assert arrivals_of(owed).awaited == 2


def test_only_a_coordinator_of_an_organisation_asks(
    cast: Cast, period: ReportingPeriod, womens_union: Organisation
) -> None:
    for name in ("minh", "ha", "quang", "son", "tam", "phuong", "hong", "kieu", "an"):
        with pytest.raises(NotAllowed):
            make_call(actor=cast.mandate(name), period=period, bodies=[womens_union])


def test_it_refuses_a_call_that_cannot_be_met(
    cast: Cast, thao: Mandate, lan: Mandate, period: ReportingPeriod
) -> None:
    committee, front = cast.organisations["committee"], cast.organisations["front"]
    neighbour_committee = cast.organisations["neighbour_committee"]
    draft = make_programme(actor=lan, parties=[[committee], [front]])
    good = CallOutline(
        period=period, title="Báo cáo", due_on=thao.on, bodies=[committee]
    )
    foreign = make_period(actor=cast.mandate("tuan"))
    before = thao.on - timedelta(days=1)
    bad: list[tuple[CallOutline, type[RuleViolation]]] = [
        (replace(good, title=" "), TitleMissing),
        (replace(good, period=foreign), PeriodOfOthers),
        (replace(good, due_on=before), DueBeforeCall),
        (replace(good, bodies=[]), NobodyAsked),
        # Nobody reports to himself, and nobody asks the neighbours.
        (replace(good, bodies=[committee, front]), AskedOutside),
        (replace(good, bodies=[neighbour_committee]), AskedOutside),
        (replace(good, programmes=[draft]), ProgrammeNotSigned),
    ]
    for outline, refusal in bad:
        with pytest.raises(refusal):
            services.ask(actor=thao, outline=outline)
    assert not ReportCall.objects.exists()


def test_the_receiver_asks_more_bodies_and_each_once(
    cast: Cast, call: ReportCall, thao: Mandate, veterans: Organisation
) -> None:
    with pytest.raises(NotAllowed):
        services.add_bodies(actor=cast.mandate("lan"), call=call, bodies=[veterans])
    services.add_bodies(actor=thao, call=call, bodies=[veterans])
    assert call.duties.count() == 3
    with pytest.raises(AskedBefore):
        services.add_bodies(actor=thao, call=call, bodies=[veterans])
    later = cast.mandate("thao", call.due_on + timedelta(days=1))
    with pytest.raises(DueBeforeCall):
        services.add_bodies(actor=later, call=call, bodies=[veterans])


def test_a_body_is_released_with_a_reason_until_it_has_submitted(
    cast: Cast, call: ReportCall, report: Report, thao: Mandate, lan: Mandate
) -> None:
    committee = cast.organisations["committee"]
    duty = duty_of(call, cast.organisations["womens_union"])
    with pytest.raises(NotAllowed):
        services.release(actor=lan, duty=duty, reason="Sáp nhập")
    with pytest.raises(ReasonMissing):
        services.release(actor=thao, duty=duty, reason="")
    services.release(actor=thao, duty=duty, reason="Sáp nhập")
    assert len(reports_asked(call.unit_id, thao.on)) == 1
    services.submit_report(actor=lan, report=report)
    with pytest.raises(SubmittedAlready):
        services.release(actor=thao, duty=duty_of(call, committee), reason="Thôi")


def test_late_and_missing_reports_are_told_of_the_unit_on_a_day(
    cast: Cast, call: ReportCall, report: Report, womens_union: Organisation
) -> None:
    sent = call.due_on + timedelta(days=2)
    assert reports_late(call.unit_id, call.due_on) == []
    missing = reports_late(call.unit_id, call.due_on + timedelta(days=1))
    assert [one.days_late for one in missing] == [1, 1]
    services.submit_report(actor=cast.mandate("lan", sent), report=report)
    [left] = reports_late(call.unit_id, sent)
    assert (left.organisation_id, left.is_missing) == (womens_union.pk, True)
    arrivals = arrivals_of(reports_asked(call.unit_id, sent, call.period_id))
    assert (arrivals.in_time, arrivals.late, arrivals.missing) == (0, 1, 1)
    # On the last day itself nothing was late: the past reads as it was.
    then = arrivals_of(reports_asked(call.unit_id, call.due_on))
    assert (then.late, then.missing, then.awaited) == (0, 0, 2)


def test_a_body_is_told_what_it_owes_until_it_has_submitted_and_when_it_is_returned(
    call: ReportCall, report: Report, lan: Mandate, thao: Mandate
) -> None:
    body = report.organisation_id
    [one] = reports_owed(body, lan.on)
    assert (one.report_id, one.state) == (report.pk, "draft")
    services.submit_report(actor=lan, report=report)
    assert reports_owed(body, lan.on) == []
    services.return_report(actor=thao, report=report, reason="Thiếu")
    [again] = reports_owed(body, lan.on)
    assert again.punctuality.arrival == Arrival.IN_TIME
    assert reports_owed(body, call.asked_on - timedelta(days=1)) == []


def test_everybody_is_told_which_report_waits_for_him(
    cast: Cast, report: Report, lan: Mandate, thao: Mandate, minh: Mandate
) -> None:
    services.submit_report(actor=lan, report=report)
    assert [one.report_id for one in reports_waiting(thao)] == [report.pk]
    assert reports_waiting(lan) == []
    services.accept_report(actor=thao, report=report)
    assert [one.report_id for one in reports_waiting(minh)] == [report.pk]
    services.approve_report(actor=minh, report=report)
    for name in ("quang", "ha"):
        assert len(reports_waiting(cast.mandate(name))) == 1
    for name in ("thao", "minh", "tam", "tuan", "an"):
        assert reports_waiting(cast.mandate(name)) == []


def test_a_second_report_counts_for_its_own_call_only(
    call: ReportCall, thao: Mandate, lan: Mandate, committee: Organisation
) -> None:
    other = make_call(actor=thao, period=call.period, bodies=[committee])
    report = make_report(writer=lan, call=other, body=committee)
    services.submit_report(actor=lan, report=report)
    arrivals = arrivals_of(reports_asked(call.unit_id, lan.on))
    assert (arrivals.in_time, arrivals.awaited) == (1, 2)
