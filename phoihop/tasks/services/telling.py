"""What the outbox tells of a task."""

from collections.abc import Collection

from django.utils.translation import gettext as _

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.foundation.addresses import Address
from phoihop.foundation.dates import format_date
from phoihop.outbox.services import News, tell_bodies
from phoihop.outbox.states import MessageKind
from phoihop.tasks.models import Assignment

_WHO_WORK = (Role.HEAD, Role.OFFICE_CHIEF, Role.OFFICER)


def tell_of_urging(actor: Mandate, assignment: Assignment, note: str) -> None:
    """Tell the lead body that somebody reminded it of a task."""
    subject = _("Reminder: %(task)s") % {"task": assignment.task.title}
    news = _news(MessageKind.URGE, subject, assignment, note)
    _tell(actor, assignment.lead_id, _WHO_WORK, news)


def tell_of_sending_back(actor: Mandate, assignment: Assignment, reason: str) -> None:
    """Tell the lead body that its result is to be completed, and why."""
    subject = _("Result sent back: %(task)s") % {"task": assignment.task.title}
    news = _news(MessageKind.RETURNED, subject, assignment, reason)
    _tell(actor, assignment.lead_id, _WHO_WORK, news)


def tell_of_return(actor: Mandate, assignment: Assignment, reason: str) -> None:
    """Tell the assigning body that the lead gave the task back, and why."""
    subject = _("Task returned: %(task)s") % {"task": assignment.task.title}
    news = _news(MessageKind.RETURNED, subject, assignment, reason)
    givers = (Role.HEAD, Role.OFFICE_CHIEF, Role.COORDINATOR)
    _tell(actor, assignment.assigned_by_id, givers, news)


def _news(kind: MessageKind, subject: str, assignment: Assignment, said: str) -> News:
    lines = [said]
    if assignment.due_on:
        lines.append(_("due %(day)s") % {"day": format_date(assignment.due_on)})
    if assignment.programme:
        lines.append(assignment.programme.title)
    return News(
        kind=kind,
        subject=subject,
        lines=tuple(lines),
        address=Address.TASK.to(assignment.task_id),
        about=f"{assignment._meta.label_lower}:{assignment.pk}",
        group=f"{kind}:{assignment.pk}",
    )


def _tell(
    actor: Mandate, organisation_id: int, roles: Collection[Role], news: News
) -> None:
    tell_bodies(actor=actor, organisations=[organisation_id], roles=roles, news=news)
