"""How the figures of 2025 and 2026 came about, noted in the diary day by day."""

from datetime import date
from decimal import Decimal
from functools import partial

from phoihop.figures.models import CorrectionRequest
from phoihop.figures.services import (
    CorrectionOutline,
    approve_correction,
    ask_for_correction,
    refuse_correction,
)
from phoihop.figures.states import PeriodKind
from phoihop.figures.value import Value
from phoihop.samples import figures_2025, figures_2026
from phoihop.samples.diary import Diary
from phoihop.samples.measuring import Measuring, SamplePeriod, set_duties
from phoihop.samples.offices import Commune
from phoihop.sources.models import Source
from phoihop.sources.services import SourceOutline, record_source

_ASKED, _DECIDED = date(2025, 11, 5), date(2025, 11, 7)
_DOUBTED, _KEPT = date(2026, 1, 20), date(2026, 1, 23)
_WAITING = date(2026, 5, 11)


class Figures2025:
    """The two periods of 2025: entered, approved, locked, once corrected."""

    def __init__(self, commune: Commune) -> None:
        self._commune = commune
        self.quarter = Measuring(commune, figures_2025.QUARTER_3)
        self.half_year = Measuring(commune, figures_2025.HALF_YEAR)

    def note(self, diary: Diary) -> None:
        """Note every step on its day."""
        since = figures_2025.DUTIES_SINCE
        owed = (
            (PeriodKind.QUARTER, figures_2025.BY_QUARTER),
            (PeriodKind.HALF_YEAR, figures_2025.BY_HALF_YEAR),
        )
        for kind, by_body in owed:
            diary.on(since, partial(set_duties, self._commune, kind, since, by_body))
        note_period(diary, self.quarter, figures_2025.QUARTER_3)
        note_period(diary, self.half_year, figures_2025.HALF_YEAR)
        why = "Đoàn xã mới kiện toàn, quý III chưa có công trình nào bàn giao."
        locked = date(2025, 10, 14)
        diary.on(locked, partial(self.quarter.lock, date(2025, 10, 13), locked, why))
        locked = date(2026, 1, 9)
        diary.on(locked, partial(self.half_year.lock, date(2026, 1, 8), locked))
        diary.on(_ASKED, self._ask)
        diary.on(_DECIDED, self._decide)

    def _ask(self) -> None:
        ask_for_correction(
            actor=self._commune.mandate("man", _ASKED),
            figure=self.quarter.figure("C04"),
            outline=CorrectionOutline(
                value=Value(value=Decimal(figures_2025.RIGHT)),
                reason=figures_2025.WRONG_REASON,
            ),
        )

    def _decide(self) -> None:
        approve_correction(
            actor=self._commune.mandate("nhan", _DECIDED),
            request=CorrectionRequest.objects.latest("id"),
        )


class Figures2026:
    """The first quarter, locked after a late figure came, and April under way."""

    def __init__(self, commune: Commune, last_year: Figures2025) -> None:
        self._commune = commune
        self._last_year = last_year
        self.quarter = Measuring(commune, figures_2026.QUARTER_1)
        self.april = Measuring(commune, figures_2026.APRIL, self._source)

    def note(self, diary: Diary) -> None:
        """Note every step on its day."""
        since = figures_2026.DUTIES_SINCE
        monthly = figures_2026.BY_MONTH
        begin = partial(set_duties, self._commune, PeriodKind.MONTH, since, monthly)
        diary.on(since, begin)
        note_period(diary, self.quarter, figures_2026.QUARTER_1)
        days = figures_2026.LATE_DAYS
        late = partial(self.quarter.give_later, figures_2026.LATE_FIGURE, days)
        diary.on(days[-1], late)
        locked = date(2026, 4, 24)
        diary.on(locked, partial(self.quarter.lock, date(2026, 4, 23), locked))
        note_period(diary, self.april, figures_2026.APRIL)
        diary.on(_DOUBTED, self._doubt)
        diary.on(_KEPT, self._keep)
        diary.on(_WAITING, self._ask_again)

    def _source(self) -> Source:
        day = figures_2026.APRIL.entered
        return record_source(
            actor=self._commune.mandate("ha", day),
            outline=SourceOutline(
                title=figures_2026.SOURCE_TITLE,
                unit=self._commune.unit,
                publisher="Văn phòng HĐND và UBND xã An Phú",
                published_on=date(2026, 5, 4),
            ),
        )

    def _doubt(self) -> None:
        """Ask for a correction that is refused: the sum was right."""
        ask_for_correction(
            actor=self._commune.mandate("ngan", _DOUBTED),
            figure=self._last_year.half_year.figure("D02"),
            outline=CorrectionOutline(
                value=Value(
                    amount=97_170_000,
                    in_kind_amount=18_500_000,
                    in_kind_note="gạo, chăn, tấm lợp",
                ),
                reason="Nghi cộng hai lần một khoản ủng hộ 300.000 đồng ở thôn Trung.",
            ),
        )

    def _keep(self) -> None:
        refuse_correction(
            actor=self._commune.mandate("ha", _KEPT),
            request=CorrectionRequest.objects.latest("id"),
            reason="Đối chiếu phiếu thu: hai khoản của hai hộ khác nhau. Số cũ đúng.",
        )

    def _ask_again(self) -> None:
        """Leave one request for another body to decide."""
        ask_for_correction(
            actor=self._commune.mandate("man", _WAITING),
            figure=self.quarter.figure("F07"),
            outline=CorrectionOutline(
                value=Value(numerator=Decimal(20), denominator=Decimal(22)),
                reason=(
                    "Một kiến nghị ở thôn Cầu Đá mới hẹn ngày trả lời, quý I đã tính "
                    "là trả lời rồi."
                ),
            ),
        )


def note_period(diary: Diary, measuring: Measuring, told: SamplePeriod) -> None:
    """Note how a period is opened and its figures entered, checked and approved."""
    diary.on(told.opened, measuring.open)
    diary.on(told.entered, measuring.enter)
    diary.on(told.verified, measuring.check)
    diary.on(told.approved, measuring.approve)
