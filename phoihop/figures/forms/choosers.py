"""Choosing an indicator or a source."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.figures.models import ReportingPeriod
from phoihop.figures.queries.sheet import versions_in_force
from phoihop.foundation.dates import format_date
from phoihop.indicators.models import IndicatorVersion
from phoihop.sources.models import Source
from phoihop.ui.choosing import CHOOSE, OneField

Choices = list[tuple[str, list[tuple[str, str]]]]


class IndicatorField(forms.TypedChoiceField):
    """One of the indicators in force in a period, by group; gives its definition."""

    def __init__(self, period: ReportingPeriod, **settings: Any) -> None:
        self.versions = {
            str(pk): version for pk, version in versions_in_force(period).items()
        }
        choices = [("", CHOOSE), *_by_group(self.versions.values())]
        super().__init__(
            choices=choices,
            coerce=self._version,
            empty_value=None,
            label=_("Indicator of the figure"),
            **settings,
        )

    def _version(self, key: str) -> IndicatorVersion:
        return self.versions[key]


def _by_group(versions: Iterable[IndicatorVersion]) -> Choices:
    groups: dict[str, list[tuple[str, str]]] = {}
    for version in versions:
        name = version.indicator.group.name
        groups.setdefault(name, []).append((str(version.indicator_id), version.name))
    return list(groups.items())


class SourceField(OneField):
    """One of the sources that the unit has recorded."""

    def label_from_instance(self, obj: Source) -> str:
        """Show title and day."""
        day = f", {format_date(obj.published_on)}" if obj.published_on else ""
        return f"{obj.title}{day}"
