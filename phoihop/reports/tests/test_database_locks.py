"""What the database refuses of calls and reports, whoever asks."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import Error, transaction

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.documents.models import Version
from phoihop.documents.services import freeze_version, open_document
from phoihop.reports import services
from phoihop.reports.factories import (
    Way,
    approved_report,
    duty_of,
    issued_report,
)
from phoihop.reports.models import Report, ReportCall, ReportDuty, ReportSection
from phoihop.testing.cast import Cast


@contextmanager
def refused(code: str) -> Iterator[None]:
    """Expect the refusal, or the constraint, of this name."""
    with pytest.raises(Error, match=code), transaction.atomic():
        yield


def _change(thing: Report | ReportDuty | ReportSection, **values: object) -> None:
    type(thing)._default_manager.filter(pk=thing.pk).update(**values)


def test_a_call_never_changes(call: ReportCall) -> None:
    with refused("reports_reportcall_is_append_only"):
        ReportCall.objects.update(due_on=call.due_on + timedelta(days=9))
    with refused("reports_reportcall_is_append_only|permission denied"):
        ReportCall.objects.all()._raw_delete("default")
    with refused("append_only|permission denied"):
        call.programmes.clear()


def test_a_call_is_for_a_period_and_a_receiver_of_its_unit(
    cast: Cast, call: ReportCall
) -> None:
    twin = {
        field.attname: getattr(call, field.attname)
        for field in ReportCall._meta.concrete_fields
        if not field.primary_key
    }
    foreign = cast.organisations["neighbour_committee"]
    with refused("report_call_is_by_a_body_of_its_unit"):
        ReportCall.objects.create(**{**twin, "receiver_id": foreign.pk})
    with refused("report_call_is_for_a_period_of_its_unit"):
        ReportCall.objects.create(**{**twin, "unit_id": foreign.unit_id})
    with refused("report_call_leaves_time"):
        early = call.asked_on - timedelta(days=1)
        ReportCall.objects.create(**{**twin, "due_on": early})


def test_a_duty_is_of_another_body_of_the_unit_and_released_once(
    cast: Cast, call: ReportCall, thao: Mandate, womens_union: Organisation
) -> None:
    for name in ("front", "neighbour_committee"):
        with refused("report_duty_is_of_another_body_of_the_unit"):
            ReportDuty.objects.create(call=call, organisation=cast.organisations[name])
    duty = duty_of(call, womens_union)
    with refused("report_duty_stays_what_it_is"):
        _change(duty, organisation=cast.organisations["veterans"])
    with refused("release_from_a_report_says_by_whom_and_why"):
        _change(duty, released_on=thao.on)
    services.release(actor=thao, duty=duty, reason="Sáp nhập")
    with refused("report_duty_is_released_once"):
        _change(duty, release_reason="Khác")
    with refused("report_is_owed_once_by_a_body"):
        ReportDuty.objects.create(call=call, organisation=womens_union)


def test_whoever_has_submitted_is_not_released(report: Report, lan: Mandate) -> None:
    services.submit_report(actor=lan, report=report)
    with refused("report_duty_met_is_not_released"):
        _change(
            report.duty,
            released_on=lan.on,
            released_by_person_id=1,
            release_reason="Thôi",
        )


def test_a_report_moves_by_the_table(report: Report, lan: Mandate) -> None:
    with refused("report_move_is_not_in_the_table"):
        _change(
            report,
            state="accepted",
            first_submitted_on=lan.on,
            submitted_on=lan.on,
            submitted_by_person_id=1,
            accepted_on=lan.on,
            accepted_by_person_id=2,
        )
    with refused("report_submitted_says_when_and_by_whom"):
        _change(report, state="submitted")
    with refused("report_stays_what_it_is"):
        _change(report, title="Khác")


def test_the_first_day_and_the_writers_of_a_submitted_report_stand(
    report: Report, lan: Mandate, thao: Mandate
) -> None:
    services.submit_report(actor=lan, report=report)
    earlier = lan.on - timedelta(days=9)
    with refused("report_keeps_the_day_it_first_came"):
        _change(report, first_submitted_on=earlier)
    with refused("report_submitted_is_not_written_in"):
        _change(report, submitted_on=earlier)
    with refused("report_is_accepted_by_no_writer"):
        _change(
            report,
            state="accepted",
            accepted_on=lan.on,
            accepted_by_person_id=lan.person_id,
        )
    services.return_report(actor=thao, report=report, reason="Thiếu")
    with refused("report_keeps_all_its_writers"):
        _change(report, writer_person_ids=[])


def _another_text(actor: Mandate, report: Report) -> Version:
    document = open_document(
        actor=actor,
        unit_id=report.duty.call.unit_id,
        kind_code="report",
        title="Khác",
    )
    return freeze_version(actor=actor, document=document, canonical={"format": "x"})


def test_a_report_is_approved_by_no_writer_with_a_text_of_its_own(
    report: Report, lan: Mandate, thao: Mandate, minh: Mandate
) -> None:
    services.submit_report(actor=lan, report=report)
    services.accept_report(actor=thao, report=report)
    approval = {
        "state": "approved",
        "approved_on": minh.on,
        "approved_by_person_id": minh.person_id,
        "text": _another_text(lan, report),
    }
    with refused("report_text_is_of_its_document"):
        _change(report, **approval)
    with refused("report_is_approved_by_no_writer"):
        _change(report, **{**approval, "approved_by_person_id": lan.person_id})
    with refused("report_text_is_of_its_document"):
        _change(report, **{**approval, "text": None})


def test_what_is_approved_is_frozen_and_what_is_issued_never_changes(
    report: Report, way: Way, lan: Mandate
) -> None:
    approved_report(way=way, report=report)
    with refused("report_approved_is_frozen"):
        _change(report, text=_another_text(lan, report))
    with refused("report_issued_has_number_and_day"):
        _change(report, state="issued", issued_by_person_id=1)
    later = lan.on + timedelta(days=2)
    with refused("report_is_not_issued_in_the_future"):
        _change(
            report, state="issued", number="1", issued_on=later, issued_by_person_id=1
        )
    services.issue_report(
        actor=way.clerk, report=report, number="9/BC", issued_on=lan.on
    )
    with refused("report_issued_is_never_changed"):
        _change(report, number="10/BC")


def test_a_section_is_written_while_the_report_is_open_and_stays_in_its_place(
    report: Report, lan: Mandate
) -> None:
    section = report.sections.order_by("rank")[0]
    with refused("report_section_stays_where_it_is"):
        _change(section, heading="Khác")
    services.submit_report(actor=lan, report=report)
    with refused("report_section_is_written_while_it_is_open"):
        _change(section, text="Sửa lén")


def test_nothing_of_a_report_is_ever_removed(report: Report, way: Way) -> None:
    issued_report(way=way, report=report)
    for rows in (ReportSection.objects, Report.objects, ReportDuty.objects):
        with refused("_for_good|permission denied"):
            rows.all()._raw_delete("default")


def test_a_report_begins_as_a_draft_of_a_body_that_owes_it(
    cast: Cast, report: Report, lan: Mandate
) -> None:
    duty = report.duty.call.duties.exclude(pk=report.duty_id).get()
    document = open_document(
        actor=lan, unit_id=lan.unit_id, kind_code="report", title="Khác"
    )
    made = {
        "duty": duty,
        "organisation": duty.organisation,
        "public_code": "bc-khac",
        "title": "Khác",
        "document": document,
        "writer_person_ids": [1],
        "created_on": lan.on,
    }
    with refused("report_is_of_a_body_that_owes_it"):
        Report.objects.create(
            **{**made, "organisation": cast.organisations["veterans"]}
        )
    with refused("report_begins_as_a_draft"):
        Report.objects.create(
            **made,
            state="returned",
            first_submitted_on=lan.on,
            submitted_on=lan.on,
            submitted_by_person_id=1,
            returned_on=lan.on,
            returned_reason="x",
        )
