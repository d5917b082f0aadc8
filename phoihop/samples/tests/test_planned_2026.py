"""Bodies set themselves targets beside those of the programme."""

from decimal import Decimal

import pytest

from phoihop.figures.models import PlanTarget
from phoihop.figures.states import PlanOrigin, TargetState

pytestmark = pytest.mark.usefixtures("chapters")


def _targets(code: str) -> list[PlanTarget]:
    rows = PlanTarget.objects.filter(indicator_version__indicator__code=code)
    return list(rows.order_by("id"))


def test_one_comes_from_above_with_its_paper() -> None:
    [target] = _targets("C04")
    assert (target.state, target.origin) == (TargetState.SET, PlanOrigin.ASSIGNED)
    assert (target.issuer, bool(target.document)) == ("UBND tỉnh Lam Sơn", True)


def test_one_was_raised_and_keeps_what_stood_before() -> None:
    before, after = _targets("D02")
    assert after.adjusts == before
    assert (before.value, after.value) == (Decimal(200_000_000), Decimal(220_000_000))
    assert after.state == TargetState.SET
    assert after.reason


def test_one_waits_for_another_person_to_set_it() -> None:
    [target] = _targets("B01")
    assert target.state == TargetState.DRAFT
    assert target.organisation.short_name == "MTTQ xã"
