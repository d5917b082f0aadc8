"""The world in which the table of indicators is tried: common, own, and a draft."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.tests.definitions import draft, fields, in_use
from phoihop.testing.cast import Cast, build_cast
from tests.permissions.actors import Crowd, make_crowd
from tests.permissions.rules import Actor


@dataclass
class IndicatorWorld:
    """The definitions of An Phú by how they stand, and everybody who tries."""

    cast: Cast
    crowd: Crowd
    versions: Mapping[str, IndicatorVersion]

    def path_of(self, case: str) -> str:
        """Return the address of a page in this case."""
        route, _, variant = case.partition("@")
        standing, _, slug = variant.partition(", ")
        if route in {"indicators:catalogue", "indicators:new"}:
            return reverse(route)
        version = self.versions.get(standing)
        code = version.indicator.code if version else "B01"
        names: list[object] = [code]
        if route in {"indicators:change", "indicators:act"}:
            names.append(1)
        return reverse(route, args=[*names, slug] if slug else names)

    def fields_for(self, case: str) -> dict[str, object]:
        """Return what is sent in this case."""
        following = {
            "first_day": "1/1/2027",
            "comparable": "no",
            "comparable_note": "Tính cả vườn treo.",
            "version": 1,
            "reason": "Trùng",
        }
        return fields(**following)


def build_indicator_world() -> IndicatorWorld:
    """Make it all, through the services as the cast."""
    cast = build_cast()
    # A unit that took over is a neighbour here.
    cast.organisations["later_committee"] = cast.organisations["neighbour_committee"]
    crowd = make_crowd(cast)
    writer = crowd.mandates[Actor("coordinator", "own")]
    versions = {
        "of the unit's own": in_use(
            cast.mandate("lan"), cast.mandate("ha"), name="Chỉ số dấu-riêng một"
        ),
        "draft": draft(writer, name="Chỉ số dấu-riêng hai"),
    }
    return IndicatorWorld(cast, crowd, versions)
