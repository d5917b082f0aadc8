"""The columns in which a value stands, whatever its kind."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _


class Valued(models.Model):
    """A value: a plain number, two numbers, or money in whole đồng (INV-06, INV-13).

    ``value`` holds counts, stocks and days; ``numerator`` and ``denominator`` hold
    ratios and percentages; ``amount`` and ``in_kind_amount`` hold whole đồng, apart.
    ``names`` lists what was counted; it is as long as the count says, or empty.
    """

    value = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    numerator = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    denominator = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    amount = models.BigIntegerField(_("money"), null=True)
    in_kind_amount = models.BigIntegerField(_("in kind, valued"), null=True)
    in_kind_note = models.CharField(
        _("what was given in kind"), max_length=300, blank=True
    )
    names = ArrayField(
        models.CharField(max_length=200), verbose_name=_("names"), default=list
    )
    # One number for each part that the definition names, or none at all; of money in
    # whole đồng.
    parts = ArrayField(
        models.DecimalField(max_digits=18, decimal_places=4),
        verbose_name=_("broken down"),
        default=list,
    )
    note = models.TextField(_("note"), blank=True)

    class Meta:
        abstract = True


NUMBERS = ("value", "numerator", "denominator", "amount", "in_kind_amount")


def _empty(*columns: str) -> Q:
    return Q(**dict.fromkeys(columns))


NO_VALUE = _empty(*NUMBERS) & Q(names=[])


def one_value(name: str, unless: Q | None = None) -> models.CheckConstraint:
    """Ask for exactly one of: a number, two numbers, an amount."""
    number = Q(value__isnull=False) & _empty(*NUMBERS[1:])
    # Without "is not null" an unknown denominator would pass the check.
    two = Q(numerator__isnull=False, denominator__isnull=False, denominator__gt=0)
    two &= _empty("value", "amount", "in_kind_amount")
    money = Q(amount__isnull=False) & _empty("value", "numerator", "denominator")
    one = number | two | money
    return models.CheckConstraint(
        condition=one if unless is None else unless | one, name=name
    )


def names_match(name: str) -> models.CheckConstraint:
    """Ask that a list of names is as long as what was counted."""
    length = Cast(F("names__len"), models.DecimalField(max_digits=18, decimal_places=4))
    return models.CheckConstraint(
        condition=Q(names__len=0)
        | Q(names=[])
        | Q(value=length)
        | Q(value=None, numerator=length),
        name=name,
    )


def not_negative(name: str) -> models.CheckConstraint:
    """Refuse values below zero (domain.md 3.4, plausibility)."""
    condition = Q()
    for column in NUMBERS:
        condition &= Q(**{f"{column}__gte": 0}) | Q(**{column: None})
    return models.CheckConstraint(condition=condition, name=name)
