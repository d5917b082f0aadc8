"""Messages, a mail that did not arrive and an address of the calendar; for pages."""

from collections.abc import Callable

from phoihop.cycle.services import open_feed, remind_of_due_days
from phoihop.directory.mandates import Mandate
from phoihop.outbox.models import Delivery, Message
from phoihop.outbox.states import DeliveryState, Fault
from phoihop.tasks.models import Assignment
from phoihop.tasks.services import remind
from phoihop.tasks.states import TaskState


def tell_calendar(mandate: Callable[[str], Mandate]) -> None:
    """Remind people, by hand and by the calendar; one of them by no mail."""
    office = mandate("ha")
    remind_of_due_days(on=office.on)
    open_feed(actor=office, name="Điện thoại của Chánh Văn phòng")
    given = Assignment.objects.filter(
        assigned_by_id=office.organisation_id, state=TaskState.IN_PROGRESS
    )
    for assignment in given.order_by("id"):
        remind(actor=office, assignment=assignment, note="Báo tiến độ trước thứ Sáu")
    told = Message.objects.filter(sender_id=office.organisation_id).earliest("id")
    undelivered = Delivery.objects.create(
        person=told.person,
        day=office.on,
        attempts=4,
        state=DeliveryState.GIVEN_UP,
        fault=Fault.REFUSED_ADDRESS,
    )
    Message.objects.filter(pk=told.pk).update(delivery=undelivered)
