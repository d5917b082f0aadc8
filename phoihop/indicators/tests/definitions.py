"""Definitions of a unit's own, as its people enter them."""

from datetime import date
from typing import Any

from phoihop.directory.mandates import Mandate
from phoihop.indicators import services
from phoihop.indicators.models import IndicatorGroup, IndicatorVersion
from phoihop.indicators.services import DefinitionOutline

NEXT_DAY = date(2027, 1, 1)


def outline(**changes: Any) -> DefinitionOutline:
    """Return a share, whole in every part."""
    entered = {
        "name": "Hộ trồng rau sạch / tổng số hộ",
        "measured_in": "hộ",
        "kind": "pct",
        "direction": "up",
        "over_time": "last",
        "over_places": "ros",
        "numerator_label": "hộ trồng rau sạch",
        "denominator_label": "tổng số hộ",
        "definition": "Hộ có vườn rau được xã công nhận.",
        "source": "Nghị quyết của xã",
    }
    return DefinitionOutline(**{**entered, **changes})


def fields(**changes: object) -> dict[str, object]:
    """Return the same as a form sends it."""
    entered = vars(outline()) | {
        "group": IndicatorGroup.objects.get(code="C").pk,
        "first_day": "",
        "may_exceed_whole": "",
    }
    return {**entered, **changes}


def following(**changes: Any) -> DefinitionOutline:
    """Return the next definition of the same."""
    entered = {
        "first_day": NEXT_DAY,
        "comparable": "no",
        "comparable_note": "Tính cả vườn treo.",
    }
    return outline(**{**entered, **changes})


def draft(actor: Mandate, **changes: Any) -> IndicatorVersion:
    """Draft an indicator of the actor's unit."""
    group = IndicatorGroup.objects.get(code="C")
    return services.draft_indicator(
        actor=actor, group=group, outline=outline(**changes)
    )


def in_use(actor: Mandate, chief: Mandate, **changes: Any) -> IndicatorVersion:
    """Draft an indicator and put it into use."""
    version = draft(actor, **changes)
    services.approve_definition(actor=chief, version=version)
    version.refresh_from_db()
    return version
