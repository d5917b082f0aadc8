"""Who stands in for whom: acting in a vacant post, and signing by delegation."""

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models.organisations import Post
from phoihop.directory.models.people import Person, Tenure
from phoihop.foundation.dates import last_day
from phoihop.foundation.prepared import Given


class ActingQuerySet(models.QuerySet["Acting"]):
    """Filters of actings."""

    def valid(self) -> "ActingQuerySet":
        """Return those that were not taken back before they began."""
        return self.filter(is_withdrawn=False)

    def on(self, day: date | Given) -> "ActingQuerySet":
        """Return those that ran on the day."""
        return self.valid().filter(period__contains=day)


class Acting(models.Model):
    """A person's acting (quyền) in a post that nobody holds, by a decision."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="actings")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="actings")
    period = DateRangeField(_("acted"))
    decision = models.CharField(_("decision"), max_length=300)
    is_withdrawn = models.BooleanField(_("taken back before it began"), default=False)
    version = models.PositiveIntegerField(default=1)

    objects = ActingQuerySet.as_manager()

    class Meta:
        verbose_name = _("acting")
        constraints = [
            ExclusionConstraint(
                name="acting_post_has_one_a_day",
                expressions=[
                    ("post", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
                condition=Q(is_withdrawn=False),
            ),
            models.CheckConstraint(
                condition=Q(period__isempty=False), name="acting_period_is_not_empty"
            ),
            models.CheckConstraint(
                condition=Q(period__startswith__isnull=False),
                name="acting_has_a_first_day",
            ),
            models.CheckConstraint(
                condition=~Q(decision=""), name="acting_has_a_decision"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} · Q. {self.post}"

    @property
    def last_day(self) -> date | None:
        """The last day; None while no end is known."""
        return last_day(self.period)


class DelegationQuerySet(models.QuerySet["Delegation"]):
    """Filters of delegations."""

    def valid(self) -> "DelegationQuerySet":
        """Return those that were not taken back before they began."""
        return self.filter(is_withdrawn=False)

    def on(self, day: date) -> "DelegationQuerySet":
        """Return those that ran on the day."""
        return self.valid().filter(period__contains=day)

    def of_organisation(self, organisation_id: int) -> "DelegationQuerySet":
        """Return those given from the posts of an organisation."""
        return self.filter(
            Q(tenure__post__organisation_id=organisation_id)
            | Q(acting__post__organisation_id=organisation_id)
        )

    def of_unit(self, unit_id: int) -> "DelegationQuerySet":
        """Return those given in a unit."""
        return self.filter(
            Q(tenure__post__organisation__unit_id=unit_id)
            | Q(acting__post__organisation__unit_id=unit_id)
        )

    def with_giver(self) -> "DelegationQuerySet":
        """Fetch who gave what to whom, in the same query."""
        return self.select_related(
            "person",
            "tenure__person",
            "tenure__post__organisation",
            "acting__person",
            "acting__post__organisation",
        )


class Delegation(models.Model):
    """A matter that whoever holds a post, or acts in it, lets a colleague sign.

    It gives no right by itself.
    """

    tenure = models.ForeignKey(
        Tenure, on_delete=models.PROTECT, null=True, related_name="delegations"
    )
    acting = models.ForeignKey(
        Acting, on_delete=models.PROTECT, null=True, related_name="delegations"
    )
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="delegations"
    )
    matter = models.TextField(_("matter"))
    document = models.CharField(_("document"), max_length=300)
    period = DateRangeField(_("runs"))
    is_withdrawn = models.BooleanField(_("taken back before it began"), default=False)
    version = models.PositiveIntegerField(default=1)

    objects = DelegationQuerySet.as_manager()

    class Meta:
        verbose_name = _("delegation")
        constraints = [
            models.CheckConstraint(
                condition=Q(tenure=None, acting__isnull=False)
                | Q(tenure__isnull=False, acting=None),
                name="delegation_has_one_giver",
            ),
            models.CheckConstraint(
                condition=Q(period__isempty=False),
                name="delegation_period_is_not_empty",
            ),
            models.CheckConstraint(
                condition=Q(
                    period__startswith__isnull=False, period__endswith__isnull=False
                ),
                name="delegation_has_both_ends",
            ),
            models.CheckConstraint(
                condition=~Q(matter="") & ~Q(document=""),
                name="delegation_says_what_and_by_which_document",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.giver.person} → {self.person}"

    @property
    def giver(self) -> Tenure | Acting:
        """The tenure or the acting from which it is given."""
        return next(one for one in (self.tenure, self.acting) if one is not None)

    @property
    def last_day(self) -> date | None:
        """The last day."""
        return last_day(self.period)
