"""The draft of 2027: sent out, commented, changed, and out again for a second round."""

from datetime import date, timedelta

from phoihop.programmes import services
from phoihop.programmes.models import Content, Programme, ProgrammeKind
from phoihop.programmes.services import CommentOutline, Head
from phoihop.programmes.states import AnswerKind, Stance
from phoihop.renewals.services import open_next
from phoihop.samples.agreeing import parties_of
from phoihop.samples.offices import Commune
from phoihop.samples.writing import Writer
from phoihop.samples.year_2025 import LEGAL_BASES
from phoihop.samples.year_2026 import AUTHORISATION
from phoihop.samples.year_2026_communities import COMMUNICATION_TITLE, HOUSES_TITLE
from phoihop.samples.year_2027_contents import (
    CONTENTS_FIRST,
    DIGITAL_TITLE_2027,
    HOUSES_FIRST,
    HOUSES_SECOND,
    OVERSIGHT_TITLE,
)

TITLE = "Chương trình phối hợp công tác năm 2027"
_DAYS_LEFT = 4
_WAIVER = (
    "Chương trình năm 2026 còn đang thực hiện; ba bên bàn sớm để kịp dự toán ngân sách "
    "năm 2027. Dự thảo sẽ được rà lại sau khi tổng kết."
)
_BLOC_WISH = (
    "Sau rà soát còn chín hộ phải làm nhà. Đề nghị nâng từ sáu lên chín căn và bàn "
    "giao trước 30/11 để bà con ở nhà mới trước mùa rét."
)
_BLOC_ANSWER = (
    "Tiếp thu: ghi chín căn, bàn giao trước ngày 30/11/2027, trong bản dự thảo 2."
)
_FRONT_REMARK = "Quỹ “Vì người nghèo” dự kiến đủ cho 7 căn. Đề nghị ghi “7 đến 9 căn”."
_FRONT_REFUSAL = (
    "Việc thứ hai chưa ghi đo bằng gì nên cuối năm không biết giám sát đạt hay chưa. "
    "Chưa thống nhất nội dung này."
)
_REFUSAL_ANSWER = (
    "Cách đo phải hỏi lại Phòng Kinh tế về hồ sơ nghiệm thu; Văn phòng sẽ bổ sung vào "
    "bản dự thảo sau, xin MTTQ xem lại."
)


def tell_2027(commune: Commune, last_year: Programme, today: date) -> Programme:
    """Let the commune draft its programme of 2027, up to the middle of round two."""
    story = _Story(commune, today)
    programme = story.first_version(last_year)
    story.first_round(programme)
    story.second_version(programme)
    story.second_round(programme)
    return programme


class _Story:
    """The steps of the draft, each on its own day before today."""

    def __init__(self, commune: Commune, today: date) -> None:
        self._commune = commune
        self._today = today

    def first_version(self, last_year: Programme) -> Programme:
        coordinator = self._commune.mandate("ha", self._ago(20))
        renewal = open_next(
            actor=coordinator,
            predecessor=last_year,
            head=_head(last_year.term_programme),
            parties=parties_of(self._commune, AUTHORISATION),
            waiver=_WAIVER,
        )
        programme = renewal.programme
        self._writer(programme, 20).write(CONTENTS_FIRST)
        return programme

    def first_round(self, programme: Programme) -> None:
        """Let the bloc ask for more, and the coordinator take it up."""
        services.open_round(
            actor=self._commune.mandate("khai", self._ago(16)),
            programme=programme,
            deadline=self._ago(6),
        )
        for person, day in (("loc", 14), ("nhan", 12), ("lan", 12)):
            self._agree(programme, person, day, COMMUNICATION_TITLE, DIGITAL_TITLE_2027)
        comment = services.comment(
            actor=self._commune.mandate("lan", self._ago(12)),
            programme=programme,
            content=_content(programme, HOUSES_TITLE),
            outline=CommentOutline(stance=Stance.REMARKS, text=_BLOC_WISH),
        )
        services.answer(
            actor=self._commune.mandate("ha", self._ago(7)),
            comment=comment,
            kind=AnswerKind.ACCEPTED,
            text=_BLOC_ANSWER,
        )

    def second_version(self, programme: Programme) -> None:
        coordinator = self._commune.mandate("ha", self._ago(5))
        services.redraft(actor=coordinator, programme=programme)
        self._writer(programme, 4).rewrite(HOUSES_FIRST, HOUSES_SECOND)

    def second_round(self, programme: Programme) -> None:
        """Leave the round open: one remark unanswered, one content not agreed."""
        services.open_round(
            actor=self._commune.mandate("khai", self._ago(3)),
            programme=programme,
            deadline=self._today + timedelta(days=_DAYS_LEFT),
        )
        self._agree(programme, "loc", 2, HOUSES_TITLE, OVERSIGHT_TITLE)
        front = self._commune.mandate("nhan", self._ago(1))
        services.comment(
            actor=front,
            programme=programme,
            content=_content(programme, HOUSES_TITLE),
            outline=CommentOutline(stance=Stance.REMARKS, text=_FRONT_REMARK),
        )
        refusal = services.comment(
            actor=front,
            programme=programme,
            content=_content(programme, OVERSIGHT_TITLE),
            outline=CommentOutline(stance=Stance.NOT_AGREED, text=_FRONT_REFUSAL),
        )
        services.answer(
            actor=self._commune.mandate("ha", self._today),
            comment=refusal,
            kind=AnswerKind.EXPLAINED,
            text=_REFUSAL_ANSWER,
        )

    def _ago(self, days: int) -> date:
        return self._today - timedelta(days=days)

    def _writer(self, programme: Programme, days: int) -> Writer:
        coordinator = self._commune.mandate("ha", self._ago(days))
        return Writer(coordinator, programme, self._commune.organisations)

    def _agree(
        self, programme: Programme, person: str, days: int, *titles: str
    ) -> None:
        speaker = self._commune.mandate(person, self._ago(days))
        for title in titles:
            services.agree(actor=speaker, content=_content(programme, title))


def _content(programme: Programme, title: str) -> Content:
    return programme.contents.get(title=title, is_dropped=False)


def _head(term: Programme | None) -> Head:
    return Head(
        kind=ProgrammeKind.objects.get(code="annual_programme"),
        title=TITLE,
        first_day=date(2027, 1, 1),
        last_day=date(2027, 12, 31),
        theme="Kỷ cương, gần dân, nói đi đôi với làm",
        theme_issuer="Tỉnh Lam Sơn",
        motto="Việc rõ, người rõ, kết quả dân thấy",
        motto_issuer="Đảng ủy xã An Phú",
        purpose=(
            "Giữ những việc năm 2026 làm tốt, nâng việc dân cần nhất là nhà ở, thêm "
            "việc dân giám sát công trình ở thôn."
        ),
        arrangements=(
            "Văn phòng HĐND và UBND xã theo dõi chung, ba bên giao ban hằng quý, sơ "
            "kết tháng 6, tổng kết tháng 12."
        ),
        term_programme=term,
        legal_bases=LEGAL_BASES,
    )
