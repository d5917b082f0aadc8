"""What a briefing has to decide on, because it was left open before."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.concluding_states import MatterDecision, MatterKind
from phoihop.conferences.models.agenda import AgendaItem
from phoihop.conferences.models.conclusions import ConclusionItem
from phoihop.conferences.models.events import Conference
from phoihop.programmes.models import Task


class CarriedMatter(models.Model):
    """Why an item stands first on the agenda, and what the meeting decided on it."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    item = models.OneToOneField(
        AgendaItem, on_delete=models.PROTECT, related_name="matter"
    )
    conference = models.ForeignKey(
        Conference, on_delete=models.PROTECT, related_name="matters"
    )
    kind = models.CharField(max_length=20, choices=MatterKind.choices)
    # Names the matter, so that writing the agenda again adds only what is new.
    key = models.CharField(max_length=60)
    task = models.ForeignKey(
        Task, on_delete=models.PROTECT, null=True, related_name="+"
    )
    conclusion = models.ForeignKey(
        ConclusionItem, on_delete=models.PROTECT, null=True, related_name="carried"
    )
    # How it stood when it was written on the agenda.
    facts = models.CharField(max_length=500, blank=True)
    decision = models.CharField(
        max_length=10, choices=MatterDecision.choices, blank=True
    )
    new_due_on = models.DateField(_("new date"), null=True)
    reason = models.TextField(_("reason"), blank=True)
    decided_on = models.DateField(null=True)
    decided_by_person_id = models.BigIntegerField(null=True)
    decided_by_name = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("carried matter")
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "key"], name="matter_stands_once_on_an_agenda"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=MatterKind.values)
                & (
                    Q(task__isnull=False)
                    | ~Q(kind__in=[MatterKind.OVERDUE_TASK, MatterKind.DISPUTED_RESULT])
                )
                & (Q(conclusion__isnull=False) | ~Q(kind=MatterKind.OPEN_CONCLUSION)),
                name="matter_names_what_it_is_about",
            ),
            models.CheckConstraint(
                condition=Q(decision="", decided_on=None, new_due_on=None)
                | (
                    Q(decision__in=MatterDecision.values)
                    & Q(decided_on__isnull=False)
                    & ~Q(decided_by_name="")
                ),
                name="matter_decided_says_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(decision__in=["", MatterDecision.DONE]) | ~Q(reason=""),
                name="matter_put_off_or_dropped_says_why",
            ),
            models.CheckConstraint(
                condition=(
                    Q(decision=MatterDecision.NEW_DATE) & Q(new_due_on__isnull=False)
                )
                | (~Q(decision=MatterDecision.NEW_DATE) & Q(new_due_on=None)),
                name="matter_put_off_has_its_day",
            ),
        ]

    def __str__(self) -> str:
        return str(self.item)

    @property
    def is_decided(self) -> bool:
        """Tell whether the meeting has decided on it."""
        return bool(self.decision)
