"""Figures that are worked out from others: whether they say the same (D05)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Q

from phoihop.figures.models import Measurement
from phoihop.figures.states import Basis, MeasurementState
from phoihop.figures.value import value_of
from phoihop.foundation.prepared import PreparedQuery, given_day
from phoihop.indicators.adding_up import balance_of, terms_of
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.queries import versions_on
from phoihop.indicators.states import Kind

_BALANCES = PreparedQuery(lambda: versions_on(given_day("day")).exclude(balance=""))


@dataclass(frozen=True)
class BrokenBalance:
    """A balance that says another number than the figures it is worked out from.

    ``terms`` are sign and number of each, as the balance names them.
    """

    version: IndicatorVersion
    stands: Decimal
    wanted: Decimal
    terms: tuple[tuple[int, Decimal], ...]


def broken_balance(figure: Measurement) -> BrokenBalance | None:
    """Return what is wrong with a figure's balance, in two queries.

    A missing figure is not zero: nothing is said before all are there. What another
    body still enters is not looked at. A figure that is part of a balance is held
    against it once the balance itself is submitted.
    """
    is_money = figure.indicator_version.kind == Kind.MONEY
    if not is_money or figure.basis == Basis.QUOTED:
        return None
    code = figure.indicator_version.indicator.code
    for version in _BALANCES.rows(day=figure.period.cut_off):
        parts = {part for _sign, part in terms_of(version.balance)}
        if code in {version.indicator.code, *parts}:
            return _held_against(figure, code, version)
    return None


def broken_by(
    version: IndicatorVersion, values: Mapping[str, Decimal | None]
) -> BrokenBalance | None:
    """Return what is wrong with a balance among values by their codes."""
    stands = values.get(version.indicator.code)
    wanted = balance_of(version.balance, values)
    if stands is None or wanted is None or stands == wanted:
        return None
    terms = tuple(
        (sign, values[code] or Decimal(0)) for sign, code in terms_of(version.balance)
    )
    return BrokenBalance(version, stands, wanted, terms)


def _held_against(
    figure: Measurement, code: str, version: IndicatorVersion
) -> BrokenBalance | None:
    result = version.indicator.code
    codes = [result, *(part for _sign, part in terms_of(version.balance))]
    entered = Q(state=MeasurementState.DRAFT)
    rows = Measurement.objects.filter(
        ~entered | Q(organisation_id=figure.organisation_id),
        period_id=figure.period_id,
        subject_id=figure.subject_id,
        value_kind=figure.value_kind,
        recognition=figure.recognition,
        basis=Basis.COMPUTED,
        current__isnull=False,
        indicator_version__indicator__code__in=codes,
    ).select_related("indicator_version__indicator", "current")
    there = {row.indicator_version.indicator.code: row for row in rows}
    closing = there.get(result)
    is_entered = closing is None or closing.state == MeasurementState.DRAFT
    if code != result and is_entered:
        return None
    return broken_by(
        version, {key: value_of(row.current).number for key, row in there.items()}
    )
