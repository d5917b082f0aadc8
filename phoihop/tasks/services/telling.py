"""What the outbox tells of a task."""

from django.utils.translation import gettext as _

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.foundation.dates import format_date
from phoihop.outbox.services import News, tell_bodies
from phoihop.outbox.states import MessageKind
from phoihop.tasks.models import Assignment


def tell_of_urging(actor: Mandate, assignment: Assignment, note: str) -> None:
    """Tell the lead body that somebody reminded it of a task."""
    task = assignment.task
    lines = [note]
    if assignment.due_on:
        lines.append(_("due %(day)s") % {"day": format_date(assignment.due_on)})
    if assignment.programme:
        lines.append(assignment.programme.title)
    news = News(
        kind=MessageKind.URGE,
        subject=_("Reminder: %(task)s") % {"task": task.title},
        lines=tuple(lines),
        address=f"/work/tasks/{task.pk}/",
        about=f"{assignment._meta.label_lower}:{assignment.pk}",
        group=f"urge:{assignment.pk}",
    )
    tell_bodies(
        actor=actor,
        organisations=[assignment.lead_id],
        roles=[Role.HEAD, Role.OFFICE_CHIEF, Role.OFFICER],
        news=news,
    )
