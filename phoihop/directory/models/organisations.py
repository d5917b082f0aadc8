"""Organisations over time, their terms, and the posts in them."""

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phoihop.directory.units.models import AdminUnit
from phoihop.foundation.dates import last_day


class OrganisationKind(models.Model):
    """A kind of organisation, such as People's Committee; data, not code."""

    code = models.SlugField(unique=True)
    name = models.CharField(_("name"), max_length=200)
    rank = models.PositiveSmallIntegerField(_("order in lists"), default=100)

    class Meta:
        verbose_name = _("kind of organisation")

    def __str__(self) -> str:
        return self.name


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    """Filters of organisations."""

    def on(self, day: date) -> "OrganisationQuerySet":
        """Return those that existed on the day."""
        return self.filter(period__contains=day)

    def of_unit(self, unit_id: int) -> "OrganisationQuerySet":
        """Return those of one unit."""
        return self.filter(unit_id=unit_id)

    def in_order(self) -> "OrganisationQuerySet":
        """Sort by kind, then by the Vietnamese alphabet."""
        return self.order_by("kind__rank", "sort_key", "id")


class Organisation(models.Model):
    """A body of a unit, from the day it was set up to the day it ended."""

    unit = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, related_name="organisations"
    )
    kind = models.ForeignKey(OrganisationKind, on_delete=models.PROTECT)
    name = models.CharField(_("full name"), max_length=300)
    short_name = models.CharField(_("short name"), max_length=100)
    sort_key = models.CharField(max_length=600, db_collation="C", editable=False)
    period = DateRangeField(_("existed"))
    version = models.PositiveIntegerField(default=1)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisation")
        constraints = [
            ExclusionConstraint(
                name="organisation_name_is_one_a_day_in_its_unit",
                expressions=[
                    ("unit", RangeOperators.EQUAL),
                    ("name", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                condition=Q(period__isempty=False),
                name="organisation_period_is_not_empty",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def first_day(self) -> date | None:
        """The first day; None when it is not known."""
        first: date | None = self.period.lower
        return first

    @property
    def last_day(self) -> date | None:
        """The last day; None while it lasts."""
        return last_day(self.period)


class OrganisationSuccession(models.Model):
    """An organisation taking over from another on a day."""

    predecessor = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="successions"
    )
    successor = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="precessions"
    )
    occurred_on = models.DateField(_("day"))
    legal_act = models.CharField(_("legal act"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("succession of organisations")
        constraints = [
            models.UniqueConstraint(
                fields=["predecessor", "successor"],
                name="organisation_succession_is_told_once",
            ),
            models.CheckConstraint(
                condition=~Q(predecessor=models.F("successor")),
                name="organisation_does_not_succeed_itself",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"


class Term(models.Model):
    """A term of an organisation, with its planned and its actual end."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="terms"
    )
    number = models.CharField(_("number of the term"), max_length=50)
    planned = DateRangeField(_("planned period"))
    ended_on = models.DateField(_("actual end"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("term")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "number"],
                name="term_number_is_one_in_its_organisation",
            ),
            models.CheckConstraint(
                condition=Q(planned__isempty=False), name="term_planned_is_not_empty"
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def first_day(self) -> date | None:
        """The first planned day."""
        first: date | None = self.planned.lower
        return first

    @property
    def last_day(self) -> date | None:
        """The last planned day."""
        return last_day(self.planned)


class Position(models.Model):
    """A kind of post, such as Chair; data, not code."""

    code = models.SlugField(unique=True)
    name = models.CharField(_("name"), max_length=200)
    rank = models.PositiveSmallIntegerField(_("order in lists"), default=100)

    class Meta:
        verbose_name = _("position")

    def __str__(self) -> str:
        return self.name


class Post(models.Model):
    """A seat in an organisation, whether held or vacant."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="posts"
    )
    position = models.ForeignKey(Position, on_delete=models.PROTECT)
    title = models.CharField(_("title of the post"), max_length=200)
    seat = models.PositiveSmallIntegerField(_("number of the seat"), default=1)
    period = DateRangeField(_("existed"))
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("post")
        constraints = [
            ExclusionConstraint(
                name="post_seat_is_one_a_day_in_its_organisation",
                expressions=[
                    ("organisation", RangeOperators.EQUAL),
                    ("title", RangeOperators.EQUAL),
                    ("seat", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                condition=Q(period__isempty=False), name="post_period_is_not_empty"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def last_day(self) -> date | None:
        """The last day; None while the seat exists."""
        return last_day(self.period)

    @property
    def seat_name(self) -> str:
        """The title, with the number of the seat from the second one on."""
        return self.title if self.seat == 1 else f"{self.title} ({self.seat})"
