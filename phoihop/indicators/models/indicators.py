"""The catalogue: groups, indicators, and each definition in its versions."""

from datetime import date
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.db import models
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import AdminUnit, Organisation
from phoihop.foundation.dates import last_day
from phoihop.indicators.models.rules import DEFINITION_RULES
from phoihop.indicators.states import (
    APPROVED_STATES,
    OF_TWO_NUMBERS,
    Comparable,
    Direction,
    Kind,
    OverPlaces,
    OverTime,
    PartsRule,
    VersionState,
)


class IndicatorGroup(models.Model):
    """A chapter of the catalogue; data."""

    application_rights: ClassVar[str] = "SELECT, INSERT"

    code = models.CharField(max_length=1, unique=True)
    name = models.CharField(_("name"), max_length=200)
    rank = models.PositiveSmallIntegerField(default=100)

    class Meta:
        verbose_name = _("group of indicators")

    def __str__(self) -> str:
        return self.name


class Indicator(models.Model):
    """Something that is counted or measured, under one code for good."""

    # Locked while a definition of it is written, which needs UPDATE.
    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    code = models.CharField(_("code"), max_length=16, unique=True)
    group = models.ForeignKey(
        IndicatorGroup, on_delete=models.PROTECT, related_name="indicators"
    )
    # None: everybody's. A locality may define its own beside the common ones.
    unit = models.ForeignKey(AdminUnit, on_delete=models.PROTECT, null=True)
    rank = models.PositiveSmallIntegerField(default=100)

    class Meta:
        verbose_name = _("indicator")

    def __str__(self) -> str:
        return self.code


class IndicatorVersion(models.Model):
    """What an indicator means from one day to another; a change is a new version.

    ``measured_in`` is the unit of measure in words. For ratio and percentage the two
    labels say what is counted above and below the line; ``weight`` names what an
    average is weighted by.
    """

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    indicator = models.ForeignKey(
        Indicator, on_delete=models.PROTECT, related_name="versions"
    )
    number = models.PositiveSmallIntegerField()
    name = models.CharField(_("name"), max_length=300)
    # For search and sorting; written by the services that write the name.
    name_folded = models.CharField(max_length=300, editable=False)
    measured_in = models.CharField(_("unit of measure"), max_length=60)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    direction = models.CharField(
        _("direction"), max_length=10, choices=Direction.choices
    )
    over_time = models.CharField(
        _("over time"), max_length=10, choices=OverTime.choices
    )
    over_places = models.CharField(
        _("over places"), max_length=10, choices=OverPlaces.choices
    )
    weight = models.CharField(_("weighted by"), max_length=100, blank=True)
    numerator_label = models.CharField(_("what is counted"), max_length=200, blank=True)
    denominator_label = models.CharField(_("out of"), max_length=200, blank=True)
    may_exceed_whole = models.BooleanField(_("may exceed 100 %"), default=False)
    # The parts into which a figure may be broken down, in printing order.
    parts = ArrayField(
        models.CharField(max_length=100),
        verbose_name=_("broken down into"),
        default=list,
        blank=True,
    )
    parts_rule = models.CharField(
        _("the parts together"), max_length=10, choices=PartsRule.choices, blank=True
    )
    # What the figure is worked out from, such as “D01 + D02 - D04”; common ones only.
    balance = models.CharField(max_length=100, blank=True)
    definition = models.TextField(_("definition"), blank=True)
    source = models.CharField(_("where it comes from"), max_length=300, blank=True)
    comparable = models.CharField(
        _("comparable with the version before"),
        max_length=10,
        choices=Comparable.choices,
        default=Comparable.YES,
    )
    comparable_note = models.CharField(_("what changed"), max_length=300, blank=True)
    valid = DateRangeField(_("in use"))
    state = models.CharField(
        max_length=10, choices=VersionState.choices, default=VersionState.ACTIVE
    )
    # None in all of these: part of the common catalogue.
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+"
    )
    written_by_person_id = models.BigIntegerField(null=True)
    written_by_name = models.CharField(max_length=200, blank=True)
    approved_by_person_id = models.BigIntegerField(null=True)
    approved_by_name = models.CharField(max_length=200, blank=True)
    refused_reason = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("version of an indicator")
        constraints = DEFINITION_RULES

    def __str__(self) -> str:
        return self.name

    @property
    def first_day(self) -> date | None:
        """Return the day from which the definition holds; None: since ever."""
        first: date | None = self.valid.lower
        return first

    @property
    def last_day(self) -> date | None:
        """Return the last day on which it holds; None: until another one is made."""
        return last_day(self.valid)

    def holds_on(self, day: date) -> bool:
        """Tell whether the day lies within the time of this definition."""
        first, last = self.first_day, self.last_day
        return (first is None or first <= day) and (last is None or day <= last)

    @property
    def is_approved(self) -> bool:
        """Tell whether the definition counts: it is, or was, in use."""
        return self.state in APPROVED_STATES

    @property
    def is_of_two_numbers(self) -> bool:
        """Tell whether values are kept as numerator and denominator."""
        return self.kind in OF_TWO_NUMBERS

    @property
    def parts_text(self) -> str:
        """Return the parts of a breakdown as they are typed, one a line."""
        return "\n".join(self.parts)

    @property
    def goal_unit(self) -> str:
        """Return the unit in which a target is written unless it says another."""
        return "%" if self.is_of_two_numbers else self.measured_in

    def measures_goals_in(self, unit: str) -> bool:
        """Tell whether a target in this unit could be compared with values.

        Of two numbers a target names the percentage, or counts what is above the line.
        Money is compared in đồng; for all else the word for what is counted is free.
        """
        if self.is_of_two_numbers:
            return unit.startswith("%") or unit == self.measured_in
        return self.kind != Kind.MONEY or unit == self.measured_in
