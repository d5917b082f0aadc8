"""The reports of 2025 and of the first quarter of 2026, in time, late and missing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from phoihop.directory.mandates import Mandate
from phoihop.programmes.models import Programme
from phoihop.reports import services
from phoihop.reports.models import Report, ReportCall
from phoihop.reports.services import CallOutline
from phoihop.reports.states import SectionKind
from phoihop.samples.diary import Diary
from phoihop.samples.measuring import Measuring
from phoihop.samples.offices import Commune

_WRITERS = {"front": "nhan", "women": "xuan", "farmers": "thuc"}
_HEADS = {"front": "thien", "women": "lan", "farmers": "dat"}
_BODIES = ("front", "women", "farmers", "youth", "veterans", "workers")
_RETURNED = (
    "Phần khó khăn, vướng mắc còn bỏ trống; ghi rõ thôn nào chưa họp được chi hội."
)


@dataclass(frozen=True, kw_only=True)
class Told:
    """One report: when it was written, and how far it came; days are in order.

    Whoever submits it does so on the day on which it was written.
    """

    body: str
    texts: Mapping[SectionKind, str]
    written: date
    is_draft: bool = False
    returned: date | None = None
    again: date | None = None
    accepted: date | None = None
    approved: date | None = None
    number: str = ""
    published: date | None = None


@dataclass(frozen=True, kw_only=True)
class Round:
    """One call for reports on a period, and what came of it."""

    title: str
    asked: date
    due_on: date
    bodies: tuple[str, ...]
    reports: tuple[Told, ...]


_STRENGTHS, _DIFFICULTIES = SectionKind.STRENGTHS, SectionKind.DIFFICULTIES
_NEXT, _PROPOSALS = SectionKind.NEXT_TASKS, SectionKind.PROPOSALS
YEAR_2025 = Round(
    title="Báo cáo kết quả phối hợp 6 tháng cuối năm 2025",
    asked=date(2025, 12, 10),
    due_on=date(2026, 1, 8),
    bodies=("front", "women"),
    reports=(
        Told(
            body="front",
            texts={
                _STRENGTHS: (
                    "Tổ chức [B01] buổi nói chuyện, phát [B03] tin, bài; Quỹ “Vì người "
                    "nghèo” thu [D02], bàn giao [D12] nhà Đại đoàn kết."
                ),
                _DIFFICULTIES: "Hai thôn xa chưa có loa truyền thanh.",
                _NEXT: "Nâng số nhà Đại đoàn kết lên sáu căn trong năm 2026.",
                _PROPOSALS: "Đề nghị UBND xã lắp loa cho thôn Thượng và thôn Bãi Dài.",
            },
            written=date(2026, 1, 8),
            accepted=date(2026, 1, 9),
            approved=date(2026, 1, 9),
            number="03/BC-MTTQ-BTT",
            published=date(2026, 1, 20),
        ),
        Told(
            body="women",
            texts={
                _STRENGTHS: "Chi hội ở 18/18 thôn có sổ theo dõi hộ hội viên nghèo.",
                _DIFFICULTIES: "Thôn Thượng chưa họp được chi hội trong tháng 11.",
                _NEXT: "Mỗi chi hội nhận đỡ đầu một trẻ em mồ côi.",
            },
            written=date(2026, 1, 12),
            returned=date(2026, 1, 13),
            again=date(2026, 1, 14),
            accepted=date(2026, 1, 15),
            approved=date(2026, 1, 15),
            number="02/BC-PN",
        ),
    ),
)
QUARTER_2026 = Round(
    title="Báo cáo công tác phối hợp quý I năm 2026",
    asked=date(2026, 3, 20),
    due_on=date(2026, 4, 9),
    bodies=_BODIES,
    reports=(
        Told(
            body="front",
            texts={
                _STRENGTHS: (
                    "Nói chuyện ở 18/18 thôn, [B01] buổi, phát [B03] tin, bài; quỹ thu "
                    "[D02]."
                ),
                _DIFFICULTIES: "Thiếu người dẫn chương trình bằng tiếng dân tộc.",
                _NEXT: "Tập huấn cán bộ Mặt trận ở thôn xong trong tháng 5.",
                _PROPOSALS: "Đề nghị công khai lịch chi quỹ theo từng thôn.",
            },
            written=date(2026, 4, 9),
            accepted=date(2026, 4, 10),
            approved=date(2026, 4, 13),
            number="21/BC-MTTQ-BTT",
        ),
        Told(
            body="farmers",
            texts={
                _STRENGTHS: "Chi hội nông dân ở 15/18 thôn giúp nhau ngày công.",
                _DIFFICULTIES: "Mưa kéo dài, mương nhánh thôn Cầu Đá chưa nạo vét.",
                _NEXT: "Nạo vét mương nhánh, lập tổ dùng chung máy gặt.",
            },
            written=date(2026, 4, 14),
            accepted=date(2026, 4, 16),
        ),
        Told(
            body="women",
            texts={
                _STRENGTHS: "18/18 chi hội sinh hoạt đủ ba kỳ.",
                _NEXT: "Tháng 5 mở lớp dạy nấu ăn dinh dưỡng cho bà mẹ trẻ.",
            },
            written=date(2026, 4, 17),
            returned=date(2026, 4, 20),
        ),
    ),
)
APRIL_2026 = Round(
    title="Báo cáo công tác phối hợp tháng 4 năm 2026",
    asked=date(2026, 5, 4),
    due_on=date(2026, 5, 15),
    bodies=("front", "women", "farmers"),
    reports=(
        Told(
            body="front",
            texts={
                _STRENGTHS: "Nói chuyện ở 6 thôn; vận động xong lợp mái một căn nhà.",
                _DIFFICULTIES: "Sổ quỹ tháng 4 đang đối chiếu lại với kế toán.",
                _NEXT: "Bàn giao căn nhà ở thôn Thượng trong tháng 5.",
            },
            written=date(2026, 5, 11),
        ),
        Told(
            body="women",
            texts={_STRENGTHS: "Mở lớp dạy nấu ăn dinh dưỡng, 24 bà mẹ trẻ dự."},
            written=date(2026, 5, 12),
            is_draft=True,
        ),
    ),
)


class Reports:
    """One round of reports in the hands of those who write, read and sign them."""

    def __init__(
        self,
        commune: Commune,
        told: Round,
        programme: Programme,
        measuring: Measuring,
    ) -> None:
        self._commune = commune
        self._told = told
        self._programme = programme
        self._measuring = measuring
        self._call: ReportCall
        self._reports: dict[str, Report] = {}

    def note(self, diary: Diary) -> None:
        """Note every step on its day."""
        diary.on(self._told.asked, self._ask)
        for told in self._told.reports:
            self._on(diary, told.written, partial(self._write, told))
            self._on(diary, told.returned, partial(self._give_back, told))
            self._on(diary, told.again, partial(self._submit, told))
            self._on(diary, told.accepted, partial(self._accept, told))
            self._on(diary, told.approved, partial(self._approve, told))
            self._on(diary, told.published, partial(self._publish, told))

    def _on(
        self, diary: Diary, day: date | None, act: Callable[[date], object]
    ) -> None:
        if day is not None:
            diary.on(day, partial(act, day))

    def _ask(self) -> None:
        bodies = self._commune.organisations
        self._call = services.ask(
            actor=self._as("ha", self._told.asked),
            outline=CallOutline(
                period=self._measuring.period,
                title=self._told.title,
                due_on=self._told.due_on,
                bodies=[bodies[key] for key in self._told.bodies],
                programmes=[Programme.objects.get(pk=self._programme.pk)],
            ),
        )

    def _write(self, told: Told, day: date) -> None:
        actor = self._writer(told, day)
        body = self._commune.organisations[told.body]
        report = services.open_report(
            actor=actor, duty=self._call.duties.get(organisation=body)
        )
        for kind, text in told.texts.items():
            section = report.sections.get(kind=kind)
            services.write_section(
                actor=actor, section=section, text=text, version=section.version
            )
        self._reports[told.body] = report
        if not told.is_draft:
            self._submit(told, day)

    def _submit(self, told: Told, day: date) -> None:
        report = self._reports[told.body]
        services.submit_report(actor=self._writer(told, day), report=report)

    def _give_back(self, told: Told, day: date) -> None:
        services.return_report(
            actor=self._as("ha", day),
            report=self._reports[told.body],
            reason=_RETURNED,
        )

    def _accept(self, told: Told, day: date) -> None:
        report = self._reports[told.body]
        services.accept_report(actor=self._as("ha", day), report=report)

    def _approve(self, told: Told, day: date) -> None:
        """Let the head approve it, and the office chief give it its number."""
        report = self._reports[told.body]
        head = self._as(_HEADS[told.body], day)
        services.approve_report(actor=head, report=report)
        if told.body == "front":
            services.issue_report(
                actor=self._as("quy", day),
                report=report,
                number=told.number,
                issued_on=day,
            )

    def _publish(self, told: Told, day: date) -> None:
        report = self._reports[told.body]
        services.publish_report(actor=self._as("chau", day), report=report)

    def _writer(self, told: Told, day: date) -> Mandate:
        return self._as(_WRITERS[told.body], day)

    def _as(self, person: str, day: date) -> Mandate:
        return self._commune.mandate(person, day)
