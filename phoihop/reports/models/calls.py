"""Asking for reports of a period: who asks, until when, and which bodies owe one."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import AdminUnit, Organisation
from phoihop.figures.models import ReportingPeriod
from phoihop.programmes.models import Programme


class ReportCall(models.Model):
    """A receiving body asks for reports of a period until a day; it never changes."""

    # UPDATE only to lock a row; the trigger refuses every change.
    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    unit = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, related_name="report_calls"
    )
    period = models.ForeignKey(
        ReportingPeriod, on_delete=models.PROTECT, related_name="report_calls"
    )
    receiver = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="report_calls"
    )
    title = models.CharField(_("title"), max_length=300)
    # The last day on which a report comes in time; that day still counts.
    due_on = models.DateField(_("submitted until"))
    request = models.TextField(_("what it should say above all"), blank=True)
    # Programmes whose numbering the results follow; none: results in one piece.
    programmes = models.ManyToManyField(
        Programme, related_name="report_calls", blank=True
    )
    asked_by_person_id = models.BigIntegerField()
    asked_by_name = models.CharField(max_length=200)
    asked_by_title = models.CharField(max_length=300)
    asked_on = models.DateField()
    recorded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("call for reports")
        constraints = [
            models.CheckConstraint(
                condition=~Q(title=""), name="report_call_has_a_title"
            ),
            models.CheckConstraint(
                condition=Q(due_on__gte=models.F("asked_on")),
                name="report_call_leaves_time",
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "-due_on"], name="report_call_of_unit"),
            models.Index(fields=["receiver", "-due_on"], name="report_call_of_body"),
        ]

    def __str__(self) -> str:
        return self.title


class ReportDuty(models.Model):
    """A report that a body owes after a call, until it is released from it."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    call = models.ForeignKey(
        ReportCall, on_delete=models.PROTECT, related_name="duties"
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="report_duties"
    )
    released_on = models.DateField(null=True)
    released_by_person_id = models.BigIntegerField(null=True)
    release_reason = models.TextField(_("reason"), blank=True)

    class Meta:
        verbose_name = _("report that is owed")
        constraints = [
            models.UniqueConstraint(
                fields=["call", "organisation"], name="report_is_owed_once_by_a_body"
            ),
            models.CheckConstraint(
                condition=Q(
                    released_on=None, released_by_person_id=None, release_reason=""
                )
                | (
                    Q(released_on__isnull=False, released_by_person_id__isnull=False)
                    & ~Q(release_reason="")
                ),
                name="release_from_a_report_says_by_whom_and_why",
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "call"], name="report_duty_of_body")
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.call}"

    @property
    def is_released(self) -> bool:
        """Tell whether the report is owed no longer."""
        return self.released_on is not None
