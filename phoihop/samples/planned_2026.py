"""Targets that bodies set themselves for 2026, beside those of the programme."""

from datetime import date
from decimal import Decimal
from functools import partial

from phoihop.figures import services
from phoihop.figures.models import PlanTarget, ReportingPeriod
from phoihop.figures.services import PeriodOutline, PlanTargetOutline
from phoihop.figures.states import PeriodKind, PlanOrigin
from phoihop.indicators.queries import versions_by_code
from phoihop.programmes.states import Operator
from phoihop.samples.diary import Diary
from phoihop.samples.offices import Commune

YEAR = PeriodOutline(
    kind=PeriodKind.YEAR,
    name="Năm 2026",
    first_day=date(2026, 1, 1),
    last_day=date(2026, 12, 31),
    cut_off=date(2026, 12, 31),
    due_on=date(2027, 1, 8),
)
_PROPOSED, _SET = date(2026, 2, 11), date(2026, 2, 13)
_RAISED, _RAISED_SET = date(2026, 4, 27), date(2026, 4, 29)
_WAITING = date(2026, 5, 11)
POOR = PlanTargetOutline(
    operator=Operator.AT_LEAST,
    value=Decimal(12),
    origin=PlanOrigin.ASSIGNED,
    issuer="UBND tỉnh Lam Sơn",
    document="Quyết định giao chỉ tiêu năm 2026 (văn bản minh họa)",
)
FUND = PlanTargetOutline(operator=Operator.AT_LEAST, value=Decimal(200_000_000))
FUND_RAISED = PlanTargetOutline(
    operator=Operator.AT_LEAST,
    value=Decimal(220_000_000),
    reason="Quý I đã thu 64,2 triệu đồng, cao hơn dự tính.",
)
TALKS = PlanTargetOutline(operator=Operator.AT_LEAST, value=Decimal(40))


class Plans2026:
    """One target from above, one of one's own that was raised, one that waits."""

    def __init__(self, commune: Commune) -> None:
        self._commune = commune
        self._versions = versions_by_code(YEAR.cut_off, commune.unit.pk)
        self._period: ReportingPeriod
        self._fund: PlanTarget

    def note(self, diary: Diary) -> None:
        """Note every step on its day."""
        diary.on(_PROPOSED, self._open)
        diary.on(_SET, partial(self._hold, "ha", "khai", "C04", POOR))
        diary.on(_SET, self._hold_fund)
        diary.on(_RAISED_SET, self._raise_fund)
        diary.on(_WAITING, partial(self._propose, "nhan", _WAITING, "B01", TALKS))

    def _open(self) -> None:
        actor = self._commune.mandate("ha", _PROPOSED)
        self._period = services.open_period(actor=actor, outline=YEAR)

    def _hold(
        self, proposer: str, setter: str, code: str, outline: PlanTargetOutline
    ) -> PlanTarget:
        target = self._propose(proposer, _PROPOSED, code, outline)
        setting = self._commune.mandate(setter, _SET)
        return services.set_target(actor=setting, target=target)

    def _hold_fund(self) -> None:
        self._fund = self._hold("nhan", "quy", "D02", FUND)

    def _raise_fund(self) -> None:
        target = services.adjust_target(
            actor=self._commune.mandate("nhan", _RAISED),
            target=self._fund,
            outline=FUND_RAISED,
        )
        setting = self._commune.mandate("quy", _RAISED_SET)
        services.set_target(actor=setting, target=target)

    def _propose(
        self, proposer: str, day: date, code: str, outline: PlanTargetOutline
    ) -> PlanTarget:
        return services.propose_target(
            actor=self._commune.mandate(proposer, day),
            period=self._period,
            indicator_version=self._versions[code],
            outline=outline,
        )
