"""Reporting periods of a unit, and which body owes which figure."""

from typing import ClassVar

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import AdminUnit, Organisation
from phoihop.figures.states import PeriodKind, PeriodState
from phoihop.indicators.models import Indicator


class ReportingPeriod(models.Model):
    """A time for which figures are given, with the day as of which they are counted.

    ``due_on`` is the day until which they are entered. Days are explicit, because a
    reporting year need not be the calendar's (domain.md 3.1).
    """

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    unit = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, related_name="reporting_periods"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=PeriodKind.choices)
    name = models.CharField(_("name"), max_length=100)
    days = DateRangeField(_("days"))
    cut_off = models.DateField(_("figures as of"))
    due_on = models.DateField(_("entered until"))
    state = models.CharField(
        max_length=10, choices=PeriodState.choices, default=PeriodState.OPEN
    )
    opened_by_person_id = models.BigIntegerField()
    opened_on = models.DateField()
    # Two persons lock it: the coordinator asks, the office chief does it.
    lock_asked_by_person_id = models.BigIntegerField(null=True)
    lock_asked_by_name = models.CharField(max_length=200, blank=True)
    lock_asked_on = models.DateField(null=True)
    locked_by_person_id = models.BigIntegerField(null=True)
    locked_by_name = models.CharField(max_length=200, blank=True)
    locked_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("reporting period")
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "kind", "days"], name="period_is_one_of_its_kind"
            ),
            models.CheckConstraint(
                condition=Q(days__startswith__isnull=False)
                & Q(days__endswith__isnull=False),
                name="period_has_both_days",
            ),
            models.CheckConstraint(
                condition=~Q(state=PeriodState.LOCKED)
                | (
                    Q(lock_asked_by_person_id__isnull=False)
                    & Q(locked_by_person_id__isnull=False)
                    & Q(locked_on__isnull=False)
                    & ~Q(locked_by_person_id=F("lock_asked_by_person_id"))
                ),
                name="period_is_locked_by_two_persons",
            ),
        ]
        indexes = [models.Index(fields=["unit", "-days"], name="period_of_unit")]

    def __str__(self) -> str:
        return self.name

    @property
    def is_locked(self) -> bool:
        """Tell whether nothing of it changes but by a correction."""
        return self.state == PeriodState.LOCKED


class FigureDuty(models.Model):
    """Which body gives a figure of its unit for each period of a kind."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    unit = models.ForeignKey(AdminUnit, on_delete=models.PROTECT)
    indicator = models.ForeignKey(
        Indicator, on_delete=models.PROTECT, related_name="duties"
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="figure_duties"
    )
    period_kind = models.CharField(_("each"), max_length=10, choices=PeriodKind.choices)
    # About the body itself, not about the whole unit (such as its members).
    is_about_the_body = models.BooleanField(default=False)
    rank = models.PositiveSmallIntegerField(default=100)
    valid = DateRangeField(_("holds"))
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("duty to give a figure")
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "indicator", "organisation", "period_kind"],
                condition=Q(valid__endswith=None),
                name="figure_is_owed_once_by_a_body",
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "period_kind"], name="duty_of_body")
        ]

    def __str__(self) -> str:
        return f"{self.organisation} · {self.indicator}"
