"""Targets of plans, outside a signed text: proposed, set, adjusted."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import AdminUnit, Organisation
from phoihop.figures.models.periods import ReportingPeriod
from phoihop.figures.states import PlanOrigin, TargetState
from phoihop.indicators.models import IndicatorVersion
from phoihop.programmes.states import Operator


class PlanTarget(models.Model):
    """A value that an indicator of a unit or body is to reach in a period.

    It is proposed, then set by whoever leads the body. Adjusting makes a new one; the
    old one stays readable.
    """

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    unit = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, related_name="plan_targets"
    )
    # The body that is to reach it.
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="plan_targets"
    )
    # About the body itself, not about the whole unit.
    is_about_the_body = models.BooleanField(_("about the body itself"), default=False)
    indicator_version = models.ForeignKey(
        IndicatorVersion, on_delete=models.PROTECT, related_name="plan_targets"
    )
    period = models.ForeignKey(
        ReportingPeriod, on_delete=models.PROTECT, related_name="plan_targets"
    )
    operator = models.CharField(
        _("how it is read"), max_length=10, choices=Operator.choices
    )
    value = models.DecimalField(_("value"), max_digits=18, decimal_places=4, null=True)
    upper_value = models.DecimalField(
        _("up to"), max_digits=18, decimal_places=4, null=True
    )
    origin = models.CharField(
        _("who wanted it"), max_length=10, choices=PlanOrigin.choices
    )
    # As printed: who assigned it, and in which document.
    issuer = models.CharField(_("issuer as printed"), max_length=300, blank=True)
    document = models.CharField(_("document as printed"), max_length=300, blank=True)
    reason = models.TextField(_("why it was adjusted"), blank=True)
    adjusts = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, related_name="adjusted_by"
    )
    state = models.CharField(
        max_length=10, choices=TargetState.choices, default=TargetState.DRAFT
    )
    proposed_by_person_id = models.BigIntegerField()
    proposed_by_name = models.CharField(max_length=200)
    proposed_on = models.DateField()
    set_by_person_id = models.BigIntegerField(null=True)
    set_by_name = models.CharField(max_length=200, blank=True)
    set_by_title = models.CharField(max_length=300, blank=True)
    set_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("target of a plan")
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "indicator_version",
                    "organisation",
                    "is_about_the_body",
                    "period",
                ],
                condition=Q(state=TargetState.SET),
                name="plan_target_is_set_once",
            ),
            models.CheckConstraint(
                condition=Q(value__isnull=False)
                | Q(operator__in=[Operator.INCREASE, Operator.DECREASE]),
                name="plan_target_has_a_value_or_a_direction",
            ),
            models.CheckConstraint(
                # Without "is not null" an unknown upper value would pass the check.
                condition=Q(
                    operator=Operator.BETWEEN,
                    upper_value__isnull=False,
                    upper_value__gt=F("value"),
                )
                | (~Q(operator=Operator.BETWEEN) & Q(upper_value=None)),
                name="plan_target_range_has_both_ends",
            ),
            models.CheckConstraint(
                condition=Q(value=None) | Q(value__gte=0),
                name="plan_target_is_not_below_zero",
            ),
            models.CheckConstraint(
                condition=Q(origin=PlanOrigin.ASSIGNED)
                & ~Q(issuer="")
                & ~Q(document="")
                | Q(origin=PlanOrigin.OWN),
                name="plan_target_assigned_says_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(adjusts=None) | ~Q(reason=""),
                name="plan_target_adjusted_says_why",
            ),
            models.CheckConstraint(
                condition=Q(state=TargetState.DRAFT, set_by_person_id=None)
                | (
                    ~Q(state=TargetState.DRAFT)
                    & Q(set_by_person_id__isnull=False)
                    & Q(set_on__isnull=False)
                    & ~Q(set_by_person_id=F("proposed_by_person_id"))
                ),
                name="plan_target_is_set_by_another_person",
            ),
        ]
        indexes = [
            models.Index(fields=["period", "state"], name="plan_target_of_period")
        ]

    def __str__(self) -> str:
        return f"{self.indicator_version} · {self.period}"
