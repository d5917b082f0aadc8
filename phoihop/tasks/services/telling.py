"""What the outbox tells of a task."""

from collections.abc import Collection
from datetime import date

from django.utils.translation import gettext as _

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Role
from phoihop.foundation.addresses import Address
from phoihop.foundation.dates import format_date
from phoihop.outbox.services import News, tell_bodies
from phoihop.outbox.states import MessageKind
from phoihop.tasks.models import Assignment, Confirmation

_WHO_WORK = (Role.HEAD, Role.OFFICE_CHIEF, Role.OFFICER)
_WHO_ANSWER = (Role.HEAD, Role.OFFICER)


def tell_of_assignment(
    actor: Mandate, assignment: Assignment, days: Collection[date] = ()
) -> None:
    """Tell the lead body that a task is given to it; ``days`` are its first times."""
    subject = _("Task given to you: %(task)s") % {"task": assignment.task.title}
    first = format_date(min(days)) if days else ""
    said = _("first time by %(day)s") % {"day": first} if first else ""
    news = _news(MessageKind.REQUEST, subject, assignment, said)
    _tell(actor, assignment.lead_id, _WHO_WORK, news)


def tell_of_reassignment(
    actor: Mandate, assignment: Assignment, old_lead: Organisation, reason: str
) -> None:
    """Tell the new lead body that a task is its own now, and the old one why."""
    words = {"task": assignment.task.title, "body": assignment.lead.short_name}
    subject = _("Task given to you: %(task)s") % words
    news = _news(MessageKind.REQUEST, subject, assignment, reason)
    _tell(actor, assignment.lead_id, _WHO_WORK, news)
    subject = _("Task handed on to %(body)s: %(task)s") % words
    news = _news(MessageKind.NEWS, subject, assignment, reason)
    _tell(actor, old_lead.pk, _WHO_WORK, news)


def tell_of_dispute(actor: Mandate, assignment: Assignment, reason: str) -> None:
    """Tell the lead body that another side does not see its result, and why."""
    subject = _("Result disputed: %(task)s") % {"task": assignment.task.title}
    news = _news(MessageKind.REQUEST, subject, assignment, reason)
    _tell(actor, assignment.lead_id, _WHO_ANSWER, news)


def tell_of_answer(
    actor: Mandate, assignment: Assignment, dispute: Confirmation
) -> None:
    """Tell the body that disputed a result what it was answered."""
    subject = _("Dispute answered: %(task)s") % {"task": assignment.task.title}
    news = _news(MessageKind.NEWS, subject, assignment, dispute.answer)
    _tell(actor, dispute.organisation_id, _WHO_ANSWER, news)


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
    lines = [said] if said else []
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
