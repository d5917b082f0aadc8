"""Tables of the administrative units and of what followed what."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Case, F, IntegerField, Q, Value, When
from django.utils.translation import gettext_lazy as _

from phoihop.foundation.prepared import Given

# The day the data of the country begin to describe; before it nothing is sure.
COVERED_FROM = date(2025, 6, 30)
SAMPLE_PREFIX = "MH"


class UnitLevel(models.TextChoices):
    """The three levels that units have had; the district level ended on 1/7/2025."""

    PROVINCE = "province", _("Province level")
    DISTRICT = "district", _("District level")
    COMMUNE = "commune", _("Commune level")


class AdminUnitKind(models.Model):
    """A kind of unit, such as xã or thành phố trực thuộc trung ương; data, not code."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    code = models.SlugField(unique=True)
    level = models.CharField(_("level"), max_length=10, choices=UnitLevel.choices)
    prefix = models.CharField(_("words before the name"), max_length=40)
    abbreviation = models.CharField(_("abbreviation"), max_length=10, blank=True)
    name = models.CharField(_("name"), max_length=100)

    class Meta:
        app_label = "directory"
        verbose_name = _("kind of unit")
        constraints = [
            models.CheckConstraint(
                condition=Q(level__in=UnitLevel.values),
                name="admin_unit_kind_has_a_known_level",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class AdminUnitQuerySet(models.QuerySet["AdminUnit"]):
    """Filters of units."""

    def on(self, day: date | Given) -> "AdminUnitQuerySet":
        """Return those in force on the day."""
        return self.filter(term__contains=day)

    def at(self, level: UnitLevel | str) -> "AdminUnitQuerySet":
        """Return those of one level."""
        return self.filter(kind__level=level)

    def real(self) -> "AdminUnitQuerySet":
        """Return those of the country, without the fictional ones."""
        return self.filter(is_sample=False)

    def with_path(self) -> "AdminUnitQuerySet":
        """Fetch what the full name and the path need, in the same query."""
        return self.select_related("kind", "parent__kind", "parent__parent__kind")

    def in_order(self) -> "AdminUnitQuerySet":
        """Sort by level, then by the Vietnamese alphabet."""
        return self.order_by(level_rank(), "sort_key", "public_code")


def level_rank(path: str = "kind__level") -> Case:
    """Return the expression that puts provinces first and communes last."""
    ranks: Iterable[When] = (
        When(**{path: level}, then=Value(rank)) for rank, level in enumerate(UnitLevel)
    )
    return Case(*ranks, output_field=IntegerField())


class AdminUnit(models.Model):
    """A unit under one name, kind and parent, from one day to another."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    public_code = models.SlugField(_("public code"), max_length=60, unique=True)
    code = models.CharField(_("code"), max_length=10)
    kind = models.ForeignKey(AdminUnitKind, on_delete=models.PROTECT)
    name = models.CharField(_("name"), max_length=100)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="children"
    )
    # Half-open; without a lower bound the start is not known, and is never guessed.
    term = DateRangeField(_("in force"))
    legal_act = models.TextField(_("legal act"), blank=True)
    is_sample = models.BooleanField(_("fictional"), default=False)
    name_folded = models.CharField(max_length=100, editable=False)
    sort_key = models.CharField(max_length=300, db_collation="C", editable=False)

    objects = AdminUnitQuerySet.as_manager()

    class Meta:
        app_label = "directory"
        verbose_name = _("administrative unit")
        constraints = [
            ExclusionConstraint(
                name="admin_unit_code_is_one_unit_a_day",
                expressions=[
                    ("code", RangeOperators.EQUAL),
                    ("term", RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                condition=Q(term__isempty=False), name="admin_unit_term_is_not_empty"
            ),
            models.CheckConstraint(
                condition=Q(is_sample=True, code__startswith=SAMPLE_PREFIX)
                | (Q(is_sample=False) & ~Q(code__startswith=SAMPLE_PREFIX)),
                name="admin_unit_sample_shows_in_its_code",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="admin_unit_has_a_name"),
            models.CheckConstraint(
                condition=~Q(parent=F("id")), name="admin_unit_is_not_its_own_parent"
            ),
        ]
        indexes = [
            GinIndex(
                fields=["name_folded"],
                opclasses=["gin_trgm_ops"],
                name="admin_unit_name_trigrams",
            ),
        ]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """The name as it is written: "Xã An Phú"."""
        return f"{self.kind.prefix} {self.name}"

    @property
    def level(self) -> UnitLevel:
        """The level of its kind."""
        return UnitLevel(self.kind.level)

    @property
    def has_ended(self) -> bool:
        """Tell whether a last day is known."""
        return self.term.upper is not None

    def is_current(self, on: date) -> bool:
        """Tell whether the unit was in force on the day, as far as is known."""
        lower, upper = self.term.lower, self.term.upper
        return (lower is None or lower <= on) and (upper is None or on < upper)

    def is_sure_on(self, day: date) -> bool:
        """Tell whether the data say so, and not only an unknown start.

        A unit whose start is unknown was in force on its last day and since the day
        the data begin; what it was earlier, they do not say.
        """
        lower, upper = self.term.lower, self.term.upper
        surely_from = lower or COVERED_FROM
        if lower is None and upper is not None:
            surely_from = min(COVERED_FROM, upper - timedelta(days=1))
        return self.is_current(day) and surely_from <= day


class UnitSuccession(models.Model):
    """A unit following, wholly or in part, upon another."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    class Extent(models.TextChoices):
        """How much of the predecessor passed over."""

        WHOLE = "whole", _("the whole unit")
        PART = "part", _("a part of the unit")

    class Kind(models.TextChoices):
        """What happened."""

        MERGE = "merge", _("merged")
        SPLIT = "split", _("divided")
        RENAME = "rename", _("renamed")
        RECLASSIFY = "reclassify", _("changed its kind")
        CONTINUE = "continue", _("kept as it was")

    predecessor = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, related_name="successions"
    )
    successor = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, related_name="precessions"
    )
    occurred_on = models.DateField(_("day"))
    extent = models.CharField(_("extent"), max_length=5, choices=Extent.choices)
    kind = models.CharField(_("what happened"), max_length=10, choices=Kind.choices)
    legal_act = models.TextField(_("legal act"), blank=True)

    class Meta:
        app_label = "directory"
        verbose_name = _("succession of units")
        constraints = [
            models.UniqueConstraint(
                fields=["predecessor", "successor"],
                name="unit_succession_is_told_once",
            ),
            models.UniqueConstraint(
                fields=["predecessor"],
                condition=Q(extent="whole"),
                name="unit_passes_over_whole_only_once",
            ),
            models.CheckConstraint(
                condition=~Q(predecessor=F("successor")),
                name="unit_does_not_succeed_itself",
            ),
            models.CheckConstraint(
                condition=Q(extent="whole") | Q(kind="split"),
                name="unit_succession_in_part_is_a_division",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"
