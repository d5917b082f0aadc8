"""What an indicator is, which way is better, and how its values may be added up."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What kind of value an indicator has (domain.md 3.4).

    A count flows through a period, a stock is counted on a day; ratio and percentage
    are kept as numerator and denominator, money in whole đồng.
    """

    COUNT = "count", _("count over a period")
    STOCK = "stock", _("stock on a day")
    RATIO = "ratio", _("x of y")
    PERCENT = "pct", _("percentage")
    MONEY = "money", _("amount of money")
    DAYS = "days", _("days")


# Kept as two numbers; what is shown is worked out from them (INV-06).
OF_TWO_NUMBERS = frozenset({Kind.RATIO, Kind.PERCENT})

# What may be broken down into parts: numbers of things, and amounts.
WITH_PARTS = frozenset({Kind.COUNT, Kind.STOCK, Kind.MONEY})


class Direction(models.TextChoices):
    """Which way is better."""

    UP = "up", _("higher is better")
    DOWN = "down", _("lower is better")
    NEUTRAL = "neutral", _("neither is better")


class OverTime(models.TextChoices):
    """How values of several periods become one of the whole time."""

    SUM = "sum", _("add up")
    LAST = "last", _("take the last one")
    FIRST = "first", _("take the first one")
    AVERAGE = "avg", _("average by weight")
    RATIO_OF_SUMS = "ros", _("add numerators and denominators up apart")


class OverPlaces(models.TextChoices):
    """How values of several places become one of the whole place."""

    SUM = "sum", _("add up")
    RATIO_OF_SUMS = "ros", _("add numerators and denominators up apart")
    WEIGHTED = "wavg", _("average by weight")
    NONE = "none", _("never put together")


class PartsRule(models.TextChoices):
    """Whether the parts of a breakdown make up the whole (INV-16)."""

    EXACT = "exact", _("the parts add up to the whole")
    OVERLAP = "overlap", _("the parts may overlap")


class Comparable(models.TextChoices):
    """Whether values may stand in one line with those of the version before."""

    YES = "yes", _("comparable")
    PARTLY = "partly", _("partly comparable")
    NO = "no", _("not comparable")


class VersionState(models.TextChoices):
    """The life of a definition (domain.md 9.3)."""

    DRAFT = "draft", _("waiting for approval")
    ACTIVE = "active", _("in use")
    RETIRED = "retired", _("no longer in use")
    REFUSED = "refused", _("not approved")


# What has been in use and counts; a draft or a refused one never did.
APPROVED_STATES = frozenset({VersionState.ACTIVE, VersionState.RETIRED})
# The moves of a definition of a unit's own; the common ones come as data.
MOVES = frozenset(
    {
        (VersionState.DRAFT, VersionState.ACTIVE),
        (VersionState.DRAFT, VersionState.REFUSED),
        (VersionState.ACTIVE, VersionState.RETIRED),
    }
)
