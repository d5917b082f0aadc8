"""Indicators of the sample commune's own: one in use, one that waits."""

from collections.abc import Callable

from phoihop.directory.mandates import Mandate
from phoihop.indicators.tests.definitions import draft, in_use


def indicator_places(mandate_of: Callable[[str], Mandate]) -> dict[str, object]:
    """Make both, and return the codes that stand in addresses."""
    coordinator, chief = mandate_of("ha"), mandate_of("khai")
    used = in_use(coordinator, chief)
    waiting = draft(coordinator, name="Hộ phân loại rác tại nguồn / tổng số hộ")
    return {
        "own_indicator": used.indicator.code,
        "draft_indicator": waiting.indicator.code,
    }
