"""A draft that follows a programme, and what is decided of each line of that one."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.monitoring.models import Review
from phoihop.programmes.models import AmendedContent, Content, Programme, Target
from phoihop.programmes.states import LineageKind


class Renewal(models.Model):
    """A programme following another, by the approved review of that one or a waiver."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    programme = models.OneToOneField(
        Programme, on_delete=models.PROTECT, related_name="renewal"
    )
    predecessor = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="renewals"
    )
    review = models.ForeignKey(
        Review, on_delete=models.PROTECT, null=True, related_name="renewals"
    )
    waiver = models.TextField(_("why it is opened without a review"), blank=True)
    # None: known from before this was asked.
    person_id = models.BigIntegerField(null=True)
    person_name = models.CharField(max_length=200, blank=True)
    opened_on = models.DateField()
    opened_at = models.DateTimeField(default=timezone.now)
    # The day on which the decisions on the old lines became the new draft.
    finished_on = models.DateField(null=True)
    finished_by_person_id = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = _("renewal of a programme")
        constraints = [
            models.CheckConstraint(
                condition=Q(review__isnull=False, waiver="")
                | (Q(review=None) & ~Q(waiver="")),
                name="renewal_rests_on_a_review_or_on_a_waiver",
            ),
            models.CheckConstraint(
                condition=~Q(programme=models.F("predecessor")),
                name="renewal_is_of_another_programme",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.programme}"

    @property
    def is_finished(self) -> bool:
        """Tell whether the old lines have become the new draft."""
        return self.finished_on is not None


class LineDecision(models.Model):
    """What becomes of one line of the old programme, and why."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    renewal = models.ForeignKey(
        Renewal, on_delete=models.PROTECT, related_name="decisions"
    )
    content = models.ForeignKey(
        Content, on_delete=models.PROTECT, null=True, related_name="renewal_decisions"
    )
    # A content that an amendment added: it stands in no signed text.
    added_content = models.ForeignKey(
        AmendedContent, on_delete=models.PROTECT, null=True, related_name="+"
    )
    kind = models.CharField(max_length=10, choices=LineageKind.choices)
    title = models.CharField(
        _("title in the new programme"), max_length=500, blank=True
    )
    parts = models.TextField(_("titles of the parts"), blank=True)
    # The line of the old programme whose decision carries the common title.
    merged_with = models.ForeignKey(
        Content, on_delete=models.PROTECT, null=True, related_name="+"
    )
    takes_tasks = models.BooleanField(_("takes its tasks along"), default=True)
    note = models.CharField(_("what changes, or why"), max_length=200, blank=True)
    person_id = models.BigIntegerField()
    person_name = models.CharField(max_length=200)
    decided_on = models.DateField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("decision on a line")
        constraints = [
            models.UniqueConstraint(
                fields=["renewal", "content"], name="line_is_decided_once"
            ),
            models.UniqueConstraint(
                fields=["renewal", "added_content"], name="added_line_is_decided_once"
            ),
            models.CheckConstraint(
                condition=Q(content__isnull=False, added_content=None)
                | Q(content=None, added_content__isnull=False),
                name="decision_is_of_one_line",
            ),
            models.CheckConstraint(
                condition=~Q(kind=LineageKind.DROP) | ~Q(note=""),
                name="dropped_line_has_its_reason",
            ),
            models.CheckConstraint(
                condition=Q(merged_with=None) | Q(kind=LineageKind.MERGE),
                name="only_a_merged_line_has_a_partner",
            ),
            models.CheckConstraint(
                condition=Q(merged_with=None) | ~Q(merged_with=models.F("content")),
                name="line_is_not_merged_with_itself",
            ),
            models.CheckConstraint(
                condition=~Q(kind=LineageKind.SPLIT) | ~Q(parts=""),
                name="split_line_has_its_parts",
            ),
            models.CheckConstraint(
                condition=Q(added_content=None)
                | Q(kind__in=[LineageKind.CONTINUE, LineageKind.DROP]),
                name="added_line_continues_or_is_dropped",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.content or self.added_content}: {self.get_kind_display()}"


class RaisedTarget(models.Model):
    """The value that a target of a raised line has in the new programme."""

    decision = models.ForeignKey(
        LineDecision, on_delete=models.PROTECT, related_name="raised"
    )
    target = models.ForeignKey(Target, on_delete=models.PROTECT, related_name="+")
    value = models.DecimalField(_("new value"), max_digits=18, decimal_places=4)

    class Meta:
        verbose_name = _("raised target")
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "target"], name="target_is_raised_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.target}: {self.value}"
