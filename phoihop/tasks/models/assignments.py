"""A task given to the body that leads it, its occurrences, and what befell it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import AdminUnit, Organisation
from phoihop.programmes.models import Programme, Task
from phoihop.tasks.states import TaskMove, TaskState


class Assignment(models.Model):
    """A task in somebody's hands: who leads it now, until when, where it stands.

    A task without this row is planned. The promise itself (title, the five questions,
    the first due date) stays in the task; a change of lead or date is made here.
    """

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    task = models.OneToOneField(
        Task, on_delete=models.PROTECT, related_name="assignment"
    )
    # Copied from the task's content, so that lists of a programme need no detour.
    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, null=True, related_name="assignments"
    )
    unit = models.ForeignKey(AdminUnit, on_delete=models.PROTECT)
    assigned_by = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="given_assignments"
    )
    lead = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="led_assignments"
    )
    state = models.CharField(
        max_length=20, choices=TaskState.choices, default=TaskState.ASSIGNED
    )
    due_on = models.DateField(_("due on"), null=True)
    completed_on = models.DateField(_("completed on"), null=True)
    submitted_by_person_id = models.BigIntegerField(null=True)
    verified_by_person_id = models.BigIntegerField(null=True)
    extensions = models.PositiveSmallIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("assignment")
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=TaskState.PLANNED) & Q(state__in=TaskState.values),
                name="assignment_is_in_a_known_state",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[TaskState.SUBMITTED, TaskState.COMPLETED])
                | Q(completed_on__isnull=False, submitted_by_person_id__isnull=False),
                name="assignment_done_says_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=~Q(state=TaskState.COMPLETED)
                | (
                    Q(verified_by_person_id__isnull=False)
                    & ~Q(verified_by_person_id=models.F("submitted_by_person_id"))
                ),
                name="assignment_is_verified_by_another_person",
            ),
        ]
        indexes = [
            models.Index(fields=["lead", "state", "due_on"], name="assignment_of_lead"),
            models.Index(fields=["programme", "state"], name="assignment_of_programme"),
            models.Index(fields=["unit", "state"], name="assignment_of_unit"),
        ]

    def __str__(self) -> str:
        return str(self.task)


class Occurrence(models.Model):
    """One time that a recurring task comes due."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    assignment = models.ForeignKey(
        Assignment, on_delete=models.PROTECT, related_name="occurrences"
    )
    number = models.PositiveSmallIntegerField()
    due_on = models.DateField(_("due on"))
    state = models.CharField(
        max_length=20, choices=TaskState.choices, default=TaskState.IN_PROGRESS
    )
    completed_on = models.DateField(_("completed on"), null=True)
    submitted_by_person_id = models.BigIntegerField(null=True)
    verified_by_person_id = models.BigIntegerField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("occurrence")
        constraints = [
            models.UniqueConstraint(
                fields=["assignment", "number"], name="occurrence_number_is_one"
            ),
            models.UniqueConstraint(
                fields=["assignment", "due_on"], name="occurrence_day_is_one"
            ),
            models.CheckConstraint(
                condition=Q(
                    state__in=[
                        TaskState.IN_PROGRESS,
                        TaskState.SUBMITTED,
                        TaskState.COMPLETED,
                        TaskState.CANCELLED,
                    ]
                ),
                name="occurrence_is_in_a_known_state",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[TaskState.SUBMITTED, TaskState.COMPLETED])
                | Q(completed_on__isnull=False, submitted_by_person_id__isnull=False),
                name="occurrence_done_says_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=~Q(state=TaskState.COMPLETED)
                | (
                    Q(verified_by_person_id__isnull=False)
                    & ~Q(verified_by_person_id=models.F("submitted_by_person_id"))
                ),
                name="occurrence_is_verified_by_another_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assignment} · {self.number}"


class TaskEvent(models.Model):
    """What somebody did to a task, when it happened, and why; only ever added."""

    application_rights: ClassVar[str] = "SELECT, INSERT"

    assignment = models.ForeignKey(
        Assignment, on_delete=models.PROTECT, related_name="events"
    )
    occurrence = models.ForeignKey(
        Occurrence, on_delete=models.PROTECT, null=True, related_name="events"
    )
    kind = models.CharField(max_length=20, choices=TaskMove.choices)
    occurred_on = models.DateField()
    recorded_at = models.DateTimeField(default=timezone.now)
    person_id = models.BigIntegerField()
    person_name = models.CharField(max_length=200)
    title = models.CharField(max_length=300)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.TextField(_("reason"), blank=True)
    old_due_on = models.DateField(null=True)
    new_due_on = models.DateField(null=True)
    old_lead = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+"
    )
    new_lead = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("event of a task")
        constraints = [
            models.CheckConstraint(
                condition=~Q(
                    kind__in=[
                        TaskMove.RETURN,
                        TaskMove.SEND_BACK,
                        TaskMove.EXTEND,
                        TaskMove.REASSIGN,
                        TaskMove.CANCEL,
                    ]
                )
                | ~Q(reason=""),
                name="task_event_that_changes_a_promise_has_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(kind=TaskMove.EXTEND) | Q(new_due_on__isnull=False),
                name="extension_has_its_new_day",
            ),
            models.CheckConstraint(
                condition=~Q(kind=TaskMove.REASSIGN)
                | Q(old_lead__isnull=False, new_lead__isnull=False),
                name="reassignment_has_both_bodies",
            ),
        ]
        indexes = [
            models.Index(fields=["assignment", "occurred_on"], name="event_of_task")
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.assignment}"
