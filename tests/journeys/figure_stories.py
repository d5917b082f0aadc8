"""Months of xã An Phú with figures at every stage; run in a shell."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures import services
from phoihop.figures.factories import (
    Hands,
    approve_figure,
    approved_figure,
    enter_figure,
    lock_period,
    make_duties,
    make_period,
    number,
    share,
)
from phoihop.figures.models import CorrectionRequest, Measurement, ReportingPeriod
from phoihop.figures.services import (
    CorrectionOutline,
    FigureKey,
    FigureOutline,
    PlanTargetOutline,
)
from phoihop.figures.states import PeriodKind
from phoihop.figures.value import Value
from phoihop.files.tests.samples import pdf, upload
from phoihop.indicators.factories import definition_of
from phoihop.indicators.models import IndicatorVersion
from phoihop.tasks.services import EvidenceOutline

_OWED = ("B04", "B02", "B05", "C04", "D06", "D12", "E02", "H01", "J05")
_MONTH = PeriodKind.MONTH


def tell_figures(
    mandate_of: Callable[[str], Mandate], committee: Organisation
) -> dict[str, object]:
    """Fill three months, lock one of them, and return the numbers of addresses."""
    hands = Hands(
        officer=mandate_of("tu"),
        coordinator=mandate_of("ha"),
        head=mandate_of("loc"),
    )
    versions = {code: definition_of(code) for code in _OWED}
    make_duties(
        actor=mandate_of("khai"),
        body=committee,
        versions=list(versions.values()),
        period_kind=_MONTH,
    )
    last_year = _period(hands, date(2025, 3, 1), date(2025, 3, 31))
    before = _period(hands, date(2026, 2, 1), date(2026, 2, 28))
    now = _period(hands, date(2026, 3, 1), date(2026, 3, 31))
    for period, less in ((last_year, 2), (before, 1)):
        _approve_most(hands, period, versions, less)
    chief = mandate_of("khai")
    lock_period(coordinator=hands.coordinator, office_chief=chief, period=last_year)
    request = _correction(hands, last_year, versions["B05"])
    services.ask_for_lock(actor=hands.coordinator, period=before)
    return {
        "figure_period": now.pk,
        "asked_period": before.pk,
        "locked_figure": request.measurement.public_code,
        "correction": request.pk,
        **_stages(hands, now, versions),
        **_targets(hands, now, versions),
    }


def _correction(
    hands: Hands, period: ReportingPeriod, version: IndicatorVersion
) -> CorrectionRequest:
    """Ask for the correction of a locked figure."""
    locked = Measurement.objects.get(period=period, indicator_version=version)
    return services.ask_for_correction(
        actor=hands.officer,
        figure=locked,
        outline=CorrectionOutline(
            value=share(2101, 2476), reason="Đếm sót hai tổ của thôn Đoài"
        ),
    )


def _period(hands: Hands, first: date, last: date) -> ReportingPeriod:
    return make_period(
        actor=hands.coordinator,
        first=first,
        last=last,
        kind=_MONTH,
        name=f"Tháng {first.month}/{first.year}",
    )


def _approve_most(
    hands: Hands,
    period: ReportingPeriod,
    versions: dict[str, IndicatorVersion],
    less: int,
) -> None:
    """Approve what most months have, a little less of it."""
    values = {
        "B04": number(12 - less),
        "B02": number(1472 - less * 60),
        "B05": share(2150 - less * 40, 2476),
        "D06": Value(amount=96_400_000 - less * 4_000_000),
        "D12": number(3 - less),
        "E02": share(2261 - less, 2476),
        "J05": share(9 - less, 10),
    }
    for code, value in values.items():
        approved_figure(hands=hands, period=period, version=versions[code], value=value)


def _stages(
    hands: Hands, now: ReportingPeriod, versions: dict[str, IndicatorVersion]
) -> dict[str, object]:
    """Enter this month's figures and lead each as far as its page asks."""
    fund = Value(
        amount=121_500_000, in_kind_amount=4_770_000, in_kind_note="gạo, chăn màn"
    )
    values = {
        "B04": number(47),
        "D06": fund,
        "D12": number(3, names=("Thôn Đông", "Thôn Đoài", "Thôn Trung")),
        "J05": share(8, 9),
        "C04": number(6),
    }
    made = {
        code: enter_figure(
            officer=hands.officer, period=now, version=versions[code], value=value
        )
        for code, value in values.items()
    }
    _lead_on(hands, made)
    shown = _with_evidence(hands, now, versions["B05"])
    return {
        "drafted_figure": made["B04"].public_code,
        "submitted_figure": made["D06"].public_code,
        "verified_figure": made["D12"].public_code,
        "approved_figure": shown.public_code,
        "entry_key": f"u{versions['B02'].indicator_id}",
        "quoted_indicator": versions["B05"].indicator_id,
    }


def _with_evidence(
    hands: Hands, period: ReportingPeriod, version: IndicatorVersion
) -> Measurement:
    """Approve a figure that a file shows."""
    figure = services.enter(
        actor=hands.officer,
        period=period,
        key=FigureKey(indicator_version=version),
        outline=FigureOutline(value=share(2180, 2476), added=[_paper()]),
    )
    return approve_figure(hands=hands, figure=figure)


def _lead_on(hands: Hands, made: dict[str, Measurement]) -> None:
    """Submit four; check two of them and approve one; return another."""
    for code in ("D06", "D12", "J05", "C04"):
        services.submit(actor=hands.officer, figure=made[code])
    for code in ("D12", "J05"):
        services.verify(actor=hands.coordinator, figure=made[code])
    services.approve(actor=hands.head, figure=made["J05"])
    services.return_figure(
        actor=hands.coordinator, figure=made["C04"], reason="Thiếu số của thôn Đoài"
    )


def _paper() -> EvidenceOutline:
    file = upload(pdf(), "bien-ban.pdf")
    return EvidenceOutline(title="Biên bản tổng hợp", upload=file)


def _targets(
    hands: Hands, now: ReportingPeriod, versions: dict[str, IndicatorVersion]
) -> dict[str, object]:
    made = [
        services.propose_target(
            actor=hands.coordinator,
            period=now,
            indicator_version=versions[code],
            outline=PlanTargetOutline(operator="at_least", value=Decimal(goal)),
        )
        for code, goal in (("D12", 3), ("B04", 12))
    ]
    services.set_target(actor=hands.head, target=made[0])
    return {"set_target": made[0].pk, "proposed_target": made[1].pk}
