"""One act on many tasks of a list; what is refused is told, the rest is done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from phoihop.desk.errors import NothingChosen
from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import NotAllowed, RuleViolation
from phoihop.programmes.models import Task
from phoihop.tasks import services as tasks
from phoihop.tasks.models import Assignment


class BulkAct(models.TextChoices):
    """What can be done to many tasks at once."""

    ASSIGN = "assign", gettext_lazy("Assign")
    EXTEND = "extend", gettext_lazy("Set another due date")
    REMIND = "remind", gettext_lazy("Remind")


@dataclass(frozen=True)
class Refused:
    """A task on which the act was refused, and why."""

    task: Task
    sentence: str


@dataclass(frozen=True)
class BulkOutcome:
    """How many tasks the act was done to, and where it was refused."""

    done: int
    refused: tuple[Refused, ...]


@dataclass(frozen=True, kw_only=True)
class BulkOutline:
    """What was entered for the act: a day and a reason where it needs them."""

    act: BulkAct
    due_on: date | None = None
    reason: str = ""


@transaction.atomic
def act_on_tasks(
    *, actor: Mandate, chosen: Sequence[Task], outline: BulkOutline
) -> BulkOutcome:
    """Do one act to each of the tasks; a refusal stops that task only.

    Raises:
        NothingChosen: the list of tasks is empty.
    """
    if not chosen:
        raise NothingChosen
    run = _RUNS[outline.act]
    done, refused = 0, []
    # Rows are locked in one order, so that two bulk acts never wait for each other.
    for task in sorted(chosen, key=lambda one: one.pk):
        try:
            with transaction.atomic():
                run(actor, task, outline)
        except NotAllowed as refusal:
            words = refusal.sentence or _("This act is not open to you.")
            refused.append(Refused(task, words))
        except RuleViolation as refusal:
            refused.append(Refused(task, refusal.sentence))
        else:
            done += 1
    return BulkOutcome(done, tuple(refused))


def _assign(actor: Mandate, task: Task, outline: BulkOutline) -> None:
    tasks.assign(actor=actor, task=task, due_on=outline.due_on)


def _extend(actor: Mandate, task: Task, outline: BulkOutline) -> None:
    if outline.due_on is None:
        raise RuleViolation(_("Write the new due date."))
    tasks.extend(
        actor=actor,
        assignment=_assignment(task),
        due_on=outline.due_on,
        reason=outline.reason,
    )


def _remind(actor: Mandate, task: Task, outline: BulkOutline) -> None:
    tasks.remind(actor=actor, assignment=_assignment(task), note=outline.reason)


def _assignment(task: Task) -> Assignment:
    found = Assignment.objects.filter(task=task).first()
    if found is None:
        raise RuleViolation(_("The task is not assigned yet."))
    return found


_RUNS: dict[BulkAct, Callable[[Mandate, Task, BulkOutline], None]] = {
    BulkAct.ASSIGN: _assign,
    BulkAct.EXTEND: _extend,
    BulkAct.REMIND: _remind,
}
