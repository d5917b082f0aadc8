"""Who reads among his messages that a report came back."""

from django.urls import resolve

from phoihop.directory.mandates import Mandate
from phoihop.outbox.models import Message
from phoihop.reports import services
from phoihop.reports.factories import Way
from phoihop.reports.models import Report


def test_the_office_of_the_body_is_told_with_the_reason(
    report: Report, way: Way, ha: Mandate
) -> None:
    services.submit_report(actor=way.writer, report=report)
    services.return_report(actor=way.receiver, report=report, reason="Thiếu số liệu")
    told = Message.objects.filter(kind="returned")
    office = {way.writer.person_id, ha.person_id}
    assert {message.person_id for message in told} == office
    assert told[0].lines == ["Thiếu số liệu"]
    assert resolve(told[0].address).view_name == "reports:report"
