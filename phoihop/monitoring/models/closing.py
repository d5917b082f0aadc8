"""Closing a programme: what becomes of open tasks, and each party's word."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import Organisation
from phoihop.monitoring.states import SettlementKind
from phoihop.programmes.models import Party, Programme, Task


class Settlement(models.Model):
    """What becomes of a task that is still open when its programme closes."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="settlements"
    )
    task = models.OneToOneField(
        Task, on_delete=models.PROTECT, related_name="settlement"
    )
    kind = models.CharField(max_length=10, choices=SettlementKind.choices)
    # The programme that takes the task up, when it is known.
    into = models.ForeignKey(
        Programme, on_delete=models.PROTECT, null=True, related_name="taken_up"
    )
    reason = models.TextField(_("reason"))
    person_id = models.BigIntegerField()
    person_name = models.CharField(max_length=200)
    settled_on = models.DateField()
    settled_at = models.DateTimeField(default=timezone.now)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("settlement of an open task")
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason=""), name="settlement_has_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(kind=SettlementKind.CARRIED) | Q(into=None),
                name="only_a_carried_task_is_taken_up",
            ),
            models.CheckConstraint(
                condition=Q(into=None) | ~Q(into=models.F("programme")),
                name="a_carried_task_goes_to_another_programme",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task}: {self.get_kind_display()}"


class ClosingApproval(models.Model):
    """A party's head agreeing that the programme is closed (decision 18)."""

    application_rights: ClassVar[str] = "SELECT, INSERT"

    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="closing_approvals"
    )
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+"
    )
    person_id = models.BigIntegerField()
    person_name = models.CharField(max_length=200)
    title = models.CharField(max_length=300)
    approved_on = models.DateField()
    approved_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("approval of a closing")
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "organisation"],
                name="closing_is_approved_once_per_organisation",
            ),
        ]

    def __str__(self) -> str:
        return self.person_name
