"""Reporting periods of a unit, and which body owes which figure."""

from datetime import date
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit, Organisation, UnitSuccession
from phoihop.figures.states import PeriodKind, PeriodState
from phoihop.foundation.dates import last_day
from phoihop.foundation.prepared import Given
from phoihop.indicators.models import Indicator


class PeriodQuerySet(models.QuerySet["ReportingPeriod"]):
    """Which periods a mandate may see."""

    def visible_to(self, actor: Mandate) -> "PeriodQuerySet":
        """Return those of the actor's unit, and of units that it took over from."""
        if actor.organisation_id is None:
            return self.none()
        return self.seen_from(actor.unit_id)

    def seen_from(self, unit: int | Given) -> "PeriodQuerySet":
        """Return what is read in a unit."""
        before = UnitSuccession.objects.filter(successor_id=unit)
        own = Q(unit_id=unit)
        return self.filter(own | Q(unit_id__in=before.values("predecessor")))


class ReportingPeriod(models.Model):
    """A time for which figures are given, with the day as of which they are counted.

    ``due_on`` is the day until which they are entered. Days are explicit, because a
    reporting year need not be the calendar's (domain.md 3.1).
    """

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    unit = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, related_name="reporting_periods"
    )
    # The body that opened it and gathers its figures.
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="opened_periods"
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
    # Why figures that were owed are missing; read by whoever opens the period later.
    missing_reason = models.TextField(_("why figures are missing"), blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = PeriodQuerySet.as_manager()

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
                condition=~Q(name=""), name="reporting_period_has_a_name"
            ),
            models.CheckConstraint(
                condition=Q(due_on__gte=F("cut_off")),
                name="figures_are_entered_after_their_day",
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
    def first_day(self) -> date | None:
        """The first day."""
        first: date | None = self.days.lower
        return first

    @property
    def last_day(self) -> date | None:
        """The last day."""
        return last_day(self.days)

    @property
    def is_locked(self) -> bool:
        """Tell whether nothing of it changes but by a correction."""
        return self.state == PeriodState.LOCKED


class FigureDuty(models.Model):
    """Which body gives a figure of its unit for each period of a kind.

    It holds for the periods whose figures are counted as of a day within ``valid``.
    """

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    unit = models.ForeignKey(AdminUnit, on_delete=models.PROTECT)
    indicator = models.ForeignKey(
        Indicator, on_delete=models.PROTECT, related_name="duties"
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="figure_duties"
    )
    period_kind = models.CharField(
        _("for each"), max_length=10, choices=PeriodKind.choices
    )
    # About the body itself, not about the whole unit (such as its members).
    is_about_the_body = models.BooleanField(_("about the body itself"), default=False)
    valid = DateRangeField(_("days of the duty"))
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("duty to give a figure")
        constraints = [
            ExclusionConstraint(
                name="figure_of_a_unit_is_owed_by_one_body",
                expressions=[
                    ("unit", RangeOperators.EQUAL),
                    ("indicator", RangeOperators.EQUAL),
                    ("period_kind", RangeOperators.EQUAL),
                    ("valid", RangeOperators.OVERLAPS),
                ],
                condition=Q(is_about_the_body=False),
            ),
            ExclusionConstraint(
                name="figure_of_a_body_is_owed_once",
                expressions=[
                    ("organisation", RangeOperators.EQUAL),
                    ("indicator", RangeOperators.EQUAL),
                    ("period_kind", RangeOperators.EQUAL),
                    ("valid", RangeOperators.OVERLAPS),
                ],
                condition=Q(is_about_the_body=True),
            ),
            models.CheckConstraint(
                condition=Q(valid__isempty=False, valid__startswith__isnull=False),
                name="figure_duty_holds_at_least_a_day",
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "period_kind"], name="duty_of_body")
        ]

    def __str__(self) -> str:
        return f"{self.organisation} · {self.indicator}"
