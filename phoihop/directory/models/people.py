"""People of the authorities and the posts they hold over time."""

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models.organisations import Post
from phoihop.directory.units.models import AdminUnit
from phoihop.foundation.dates import last_day
from phoihop.foundation.prepared import Given


class Person(models.Model):
    """Somebody who acts for an authority; nothing private is kept."""

    # The unit whose administrator keeps this entry.
    unit = models.ForeignKey(AdminUnit, on_delete=models.PROTECT, related_name="people")
    full_name = models.CharField(_("full name"), max_length=200)
    # By given name first, as Vietnamese lists are.
    sort_key = models.CharField(max_length=400, db_collation="C", editable=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("person")

    def __str__(self) -> str:
        return self.full_name


class TenureQuerySet(models.QuerySet["Tenure"]):
    """Filters of tenures."""

    def on(self, day: date | Given) -> "TenureQuerySet":
        """Return those that ran on the day."""
        return self.filter(period__contains=day)


class Tenure(models.Model):
    """A person's holding of a post, from one day to another."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="tenures")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="tenures")
    period = DateRangeField(_("held"))
    decision = models.CharField(_("decision"), max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = TenureQuerySet.as_manager()

    class Meta:
        verbose_name = _("tenure")
        constraints = [
            ExclusionConstraint(
                name="tenure_post_has_one_holder_a_day",
                expressions=[
                    ("post", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                condition=Q(period__isempty=False), name="tenure_period_is_not_empty"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} · {self.post}"

    @property
    def last_day(self) -> date | None:
        """The last day; None while it lasts."""
        return last_day(self.period)
