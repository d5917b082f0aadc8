"""A wish to correct a locked figure, decided by another organisation (decision 23)."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import Organisation
from phoihop.figures.models.measurements import Measurement, MeasurementRevision
from phoihop.figures.models.values import Valued, names_match, not_negative, one_value
from phoihop.figures.states import CorrectionState
from phoihop.tasks.models import Evidence


class CorrectionRequest(Valued):
    """The value that is to stand instead, why, and what another body says of it."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    measurement = models.ForeignKey(
        Measurement, on_delete=models.PROTECT, related_name="correction_requests"
    )
    reason = models.TextField(_("why it is wrong"))
    # Whoever wrote it was told that everybody reads it; older ones were not.
    reason_is_public = models.BooleanField(default=False)
    evidence = models.ManyToManyField(Evidence, related_name="+", blank=True)
    state = models.CharField(
        max_length=10,
        choices=CorrectionState.choices,
        default=CorrectionState.REQUESTED,
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+"
    )
    requested_by_person_id = models.BigIntegerField()
    requested_by_name = models.CharField(max_length=200)
    requested_by_title = models.CharField(max_length=300)
    requested_on = models.DateField()
    recorded_at = models.DateTimeField(default=timezone.now)
    deciding_organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+"
    )
    decided_by_person_id = models.BigIntegerField(null=True)
    decided_by_name = models.CharField(max_length=200, blank=True)
    decided_by_title = models.CharField(max_length=300, blank=True)
    decided_on = models.DateField(null=True)
    decision_reason = models.TextField(_("reason"), blank=True)
    # The value that came of it.
    revision = models.OneToOneField(
        MeasurementRevision, on_delete=models.PROTECT, null=True, related_name="request"
    )

    class Meta:
        verbose_name = _("request for a correction")
        constraints = [
            models.UniqueConstraint(
                fields=["measurement"],
                condition=Q(state=CorrectionState.REQUESTED),
                name="one_correction_is_asked_at_a_time",
            ),
            one_value("requested_correction_has_one_value"),
            names_match("requested_correction_names_as_many_as_it_counts"),
            not_negative("requested_correction_is_not_below_zero"),
            models.CheckConstraint(
                condition=~Q(reason=""), name="requested_correction_says_why"
            ),
            models.CheckConstraint(
                condition=Q(state=CorrectionState.REQUESTED, decided_by_person_id=None)
                | (
                    ~Q(state=CorrectionState.REQUESTED)
                    & Q(decided_by_person_id__isnull=False)
                    & Q(decided_on__isnull=False)
                    & ~Q(decided_by_person_id=F("requested_by_person_id"))
                    & Q(deciding_organisation__isnull=False)
                    & ~Q(deciding_organisation=F("organisation"))
                ),
                name="correction_is_decided_by_another_organisation",
            ),
            models.CheckConstraint(
                condition=Q(state=CorrectionState.APPROVED, revision__isnull=False)
                | (~Q(state=CorrectionState.APPROVED) & Q(revision=None)),
                name="approved_correction_has_its_revision",
            ),
            models.CheckConstraint(
                condition=~Q(state=CorrectionState.REFUSED) | ~Q(decision_reason=""),
                name="refused_correction_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measurement}: {self.get_state_display()}"
