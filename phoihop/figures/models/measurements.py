"""A figure of a period under its key, and every value it has had (decision 20)."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit, Organisation, UnitSuccession
from phoihop.figures.models.periods import ReportingPeriod
from phoihop.figures.models.values import (
    NO_VALUE,
    Valued,
    names_match,
    not_negative,
    one_value,
)
from phoihop.figures.states import (
    STANDING_STATES,
    Basis,
    MeasurementState,
    Recognition,
    RevisionKind,
    ValueKind,
)
from phoihop.foundation.prepared import Given
from phoihop.indicators.models import IndicatorVersion
from phoihop.sources.models import Source
from phoihop.tasks.models import Evidence


class MeasurementQuerySet(models.QuerySet["Measurement"]):
    """Which figures a mandate may see, and which ones count."""

    def visible_to(self, actor: Mandate) -> "MeasurementQuerySet":
        """Return what the mandate may read.

        What is being entered belongs to the body that gives it; its unit reads it
        from the submission on. A unit reads what stood in those it took over from.
        """
        if actor.organisation_id is None:
            return self.none()
        return self.seen_from(actor.organisation_id, actor.unit_id)

    def seen_from(self, body: int | Given, unit: int | Given) -> "MeasurementQuerySet":
        """Return what is read at a place: in a body of a unit."""
        before = UnitSuccession.objects.filter(successor_id=unit)
        entered = Q(state=MeasurementState.DRAFT)
        seen = Q(organisation_id=body)
        seen |= Q(unit_id=unit) & ~entered
        stood = Q(state__in=sorted(STANDING_STATES))
        seen |= stood & Q(unit_id__in=before.values("predecessor"))
        return self.filter(seen)

    def standing(self) -> "MeasurementQuerySet":
        """Return what reports, reviews and public pages may speak of."""
        return self.filter(state__in=sorted(STANDING_STATES))

    def counting(self) -> "MeasurementQuerySet":
        """Return what targets are judged by: counted, recognised, measured here."""
        return self.standing().filter(
            value_kind=ValueKind.ACTUAL,
            recognition=Recognition.RECOGNISED,
            basis=Basis.COMPUTED,
        )


class Measurement(models.Model):
    """One figure: an indicator of a unit (or of one of its bodies) in a period.

    The value stands in its current revision; there is none while nothing is entered.
    ``origin_words`` are the source's own words for the base of a quoted figure; blank:
    the source does not state one.
    """

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    public_code = models.SlugField(max_length=20, unique=True)
    indicator_version = models.ForeignKey(
        IndicatorVersion, on_delete=models.PROTECT, related_name="measurements"
    )
    unit = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, related_name="measurements"
    )
    # The body that the figure is about; None: it is about the whole unit.
    subject = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+"
    )
    period = models.ForeignKey(
        ReportingPeriod, on_delete=models.PROTECT, related_name="measurements"
    )
    value_kind = models.CharField(
        max_length=10, choices=ValueKind.choices, default=ValueKind.ACTUAL
    )
    recognition = models.CharField(
        max_length=12, choices=Recognition.choices, default=Recognition.RECOGNISED
    )
    basis = models.CharField(
        max_length=10, choices=Basis.choices, default=Basis.COMPUTED
    )
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, null=True, related_name="measurements"
    )
    origin_words = models.CharField(
        _("the source's words for the base"), max_length=300, blank=True
    )
    # The body that gives the figure.
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="given_measurements"
    )
    state = models.CharField(
        max_length=10,
        choices=MeasurementState.choices,
        default=MeasurementState.DRAFT,
    )
    current = models.OneToOneField(
        "MeasurementRevision", on_delete=models.PROTECT, null=True, related_name="+"
    )
    entered_by_person_id = models.BigIntegerField()
    submitted_by_person_id = models.BigIntegerField(null=True)
    submitted_on = models.DateField(null=True)
    verified_by_person_id = models.BigIntegerField(null=True)
    verified_on = models.DateField(null=True)
    approved_by_person_id = models.BigIntegerField(null=True)
    approved_on = models.DateField(null=True)
    # Why it was returned last; empty once it is submitted again.
    returned_reason = models.TextField(blank=True)
    returned_by_name = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = MeasurementQuerySet.as_manager()

    class Meta:
        verbose_name = _("measurement")
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "indicator_version",
                    "unit",
                    "subject",
                    "period",
                    "value_kind",
                    "recognition",
                    "basis",
                ],
                nulls_distinct=False,
                name="figure_stands_once_under_its_key",
            ),
            models.CheckConstraint(
                condition=Q(basis=Basis.COMPUTED, source=None, origin_words="")
                | Q(basis=Basis.QUOTED, source__isnull=False),
                name="quoted_figure_names_its_source",
            ),
            models.CheckConstraint(
                condition=Q(state=MeasurementState.DRAFT)
                | Q(current__isnull=False, submitted_by_person_id__isnull=False),
                name="figure_submitted_has_a_value",
            ),
            models.CheckConstraint(
                condition=Q(verified_by_person_id=None)
                | ~Q(verified_by_person_id=F("submitted_by_person_id")),
                name="figure_is_checked_by_another_person",
            ),
            models.CheckConstraint(
                condition=Q(approved_by_person_id=None)
                | ~Q(approved_by_person_id=F("submitted_by_person_id")),
                name="figure_is_approved_by_another_person",
            ),
            models.CheckConstraint(
                condition=~Q(
                    state__in=[
                        MeasurementState.VERIFIED,
                        MeasurementState.APPROVED,
                        MeasurementState.LOCKED,
                    ]
                )
                | Q(verified_by_person_id__isnull=False),
                name="figure_verified_says_by_whom",
            ),
            models.CheckConstraint(
                condition=~Q(
                    state__in=[MeasurementState.APPROVED, MeasurementState.LOCKED]
                )
                | Q(approved_by_person_id__isnull=False),
                name="figure_approved_says_by_whom",
            ),
        ]
        indexes = [
            models.Index(
                fields=["unit", "indicator_version", "period"], name="figure_of_unit"
            ),
            models.Index(fields=["period", "state"], name="figure_of_period"),
            models.Index(fields=["organisation", "state"], name="figure_of_body"),
        ]

    def __str__(self) -> str:
        return f"{self.indicator_version} · {self.period}"


class MeasurementRevision(Valued):
    """A value that a measurement has had; only ever added."""

    application_rights: ClassVar[str] = "SELECT, INSERT"

    measurement = models.ForeignKey(
        Measurement, on_delete=models.PROTECT, related_name="revisions"
    )
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(
        max_length=12, choices=RevisionKind.choices, default=RevisionKind.ENTRY
    )
    evidence = models.ManyToManyField(Evidence, related_name="figures", blank=True)
    # Of a correction.
    reason = models.TextField(_("reason"), blank=True)
    person_id = models.BigIntegerField()
    person_name = models.CharField(max_length=200)
    title = models.CharField(max_length=300)
    occurred_on = models.DateField()
    recorded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("revision of a measurement")
        constraints = [
            models.UniqueConstraint(
                fields=["measurement", "number"], name="revision_number_is_one"
            ),
            one_value("revision_has_one_value", unless=Q(kind=RevisionKind.CLEARED)),
            models.CheckConstraint(
                condition=~Q(kind=RevisionKind.CLEARED) | NO_VALUE,
                name="revision_taken_out_has_no_value",
            ),
            names_match("revision_names_as_many_as_it_counts"),
            not_negative("revision_is_not_below_zero"),
            models.CheckConstraint(
                condition=~Q(kind=RevisionKind.CORRECTION) | ~Q(reason=""),
                name="correction_has_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measurement} · {self.number}"
