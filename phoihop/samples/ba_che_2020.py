"""Huyện Ba Chẽ, 26/3/2020: a real event, told as its public source tells it.

Titles, themes, names and figures are quoted exactly; what was to be done is retold in
our own words. What the source does not state stays empty and reads "nguồn không nêu".
"""

from datetime import date, time
from decimal import Decimal

from phoihop.conferences.models import ConferencePerson, ConferenceProgramme, Purpose
from phoihop.conferences.services import ConferenceOutline, PersonOutline
from phoihop.directory.models import AdminUnit
from phoihop.directory.units.queries import unit_on
from phoihop.imports.services import (
    EventOutline,
    ProgrammeLine,
    publish_record,
    record_from_source,
)
from phoihop.programmes.models import ProgrammeKind
from phoihop.programmes.services.recording import RecordedProgramme
from phoihop.sources.models import PERCENT, FigureKind
from phoihop.sources.services import FigureOutline, Name, SourceOutline

HELD_ON = date(2020, 3, 26)
_DISTRICT = "202"
_END_OF_2019 = date(2019, 12, 31)
_COMMITTEE = "UBND huyện"
_FRONT_BLOC = "Cơ quan Khối MTTQ và các đoàn thể chính trị - xã hội huyện"
_THEME_2019 = "Nâng cao chất lượng và hiệu quả dịch vụ; hoàn thành Chương trình 135"
_THEME_2020 = (
    "Nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức và đảm bảo tăng trưởng "
    "kinh tế bền vững; phấn đấu đạt huyện nông thôn mới"
)
# In our own words, in the order of the source.
_TASKS_2020 = (
    "Tuyên truyền chủ trương, pháp luật, chỉ tiêu kinh tế - xã hội và chủ đề của huyện",
    "Vận động thực hành tiết kiệm, nâng năng suất lao động và chất lượng công tác",
    "Giúp người dân có việc làm, giảm hộ nghèo, giảm trẻ dưới 5 tuổi suy dinh dưỡng",
    "Xây dựng gia đình văn hóa, hạnh phúc; bảo đảm an sinh và phúc lợi xã hội",
    "Đưa khoa học kỹ thuật vào sản xuất",
    "Vận động phát triển sản xuất: rừng gỗ lớn, cây dược liệu, sản phẩm OCOP tốt hơn",
    "Thực hiện đề án giữ gìn bản sắc văn hóa người Dao gắn với du lịch",
    "Xây dựng nông thôn mới nâng cao",
    (
        "Tiếp tục các cuộc vận động, phong trào thi đua yêu nước gắn với Nghị quyết "
        "Trung ương 4 (khóa XII); học tập và làm theo tư tưởng, đạo đức, phong cách Hồ "
        "Chí Minh"
    ),
    "Việc trước mắt: tuyên truyền phòng, chống dịch Covid-19",
)


def tell_ba_che(today: date) -> bool:
    """Record and show the event, where the real units are loaded; tell whether it was.

    The unit is the district as the unit data have it on the day of the event.
    """
    district = unit_on(_DISTRICT, HELD_ON)
    if district is None:
        return False
    source = record_from_source(actor=None, outline=event(district))
    publish_record(actor=None, source=source, day=today)
    return True


def event(district: AdminUnit) -> EventOutline:
    """Return what the source tells of the day."""
    return EventOutline(
        source=SourceOutline(
            title=(
                "UBND huyện - Khối MTTQ và các đoàn thể chính trị - xã hội huyện ký "
                "kết chương trình phối hợp năm 2020"
            ),
            unit=district,
            author="Bình Minh",
            publisher="Trung tâm TT&VH Ba Chẽ",
            published_on=date(2020, 3, 27),
            published_time=time(9, 0),
        ),
        conference=ConferenceOutline(
            title=(
                "Tổng kết chương trình phối hợp năm 2019; ký kết chương trình phối hợp "
                "năm 2020"
            ),
            occurred_on=HELD_ON,
            purposes=(Purpose.FINAL_REVIEW, Purpose.SIGNING),
            convener=f"{_COMMITTEE} và {_FRONT_BLOC}",
            people=_people(),
        ),
        programmes=(_programme_2019(), _programme_2020()),
        figures=_figures(district),
        words={"occurred_on": "Ngày 26/3", "people": "đồng chủ trì hội nghị"},
    )


def _people() -> tuple[PersonOutline, ...]:
    presiding = ConferencePerson.Part.PRESIDING
    return (
        PersonOutline(
            name="Nguyễn Công Quyền",
            part=presiding,
            titles=("Phó Chủ tịch thường trực UBND huyện",),
        ),
        PersonOutline(
            name="Hoàng Ngọc Quyền",
            part=presiding,
            titles=("Thủ trưởng Cơ quan Khối MTTQ và các Đoàn thể huyện",),
        ),
    )


def _programme_2019() -> ProgrammeLine:
    return ProgrammeLine(
        link=ConferenceProgramme.Link.REVIEWS,
        programme=RecordedProgramme(
            kind=_annual(),
            title="Chương trình phối hợp năm 2019",
            first_day=date(2019, 1, 1),
            last_day=_END_OF_2019,
            parties=(_COMMITTEE, _FRONT_BLOC),
            theme=_THEME_2019,
        ),
        words={"theme": "chủ đề công tác năm 2019"},
    )


def _programme_2020() -> ProgrammeLine:
    return ProgrammeLine(
        link=ConferenceProgramme.Link.SIGNS,
        programme=RecordedProgramme(
            kind=_annual(),
            title="Chương trình phối hợp năm 2020",
            first_day=date(2020, 1, 1),
            last_day=date(2020, 12, 31),
            parties=(_COMMITTEE, _FRONT_BLOC),
            theme=_THEME_2020,
            theme_issuer="huyện",
            signed_on=HELD_ON,
            contents=_TASKS_2020,
        ),
        words={
            "theme": "chủ đề công tác năm 2020 của huyện",
            "theme_issuer": "chủ đề công tác năm 2020 của huyện",
            "signed_on": "Ngày 26/3",
            "parties": "Hai đơn vị ký kết",
        },
    )


def _annual() -> ProgrammeKind:
    return ProgrammeKind.objects.get(code="annual_programme")


def _figures(district: AdminUnit) -> tuple[FigureOutline, ...]:
    return (
        FigureOutline(
            kind=FigureKind.X_OF_Y,
            measures="nội dung chương trình phối hợp đã ký kết",
            claim="tiếp tục triển khai thực hiện toàn diện, hiệu quả",
            numerator=16,
            denominator=16,
            base="nội dung chương trình phối hợp đã ký kết",
            year=2019,
        ),
        FigureOutline(
            kind=FigureKind.RATE,
            measures="tỷ lệ hộ nghèo toàn huyện",
            claim="giảm xuống còn",
            value=Decimal("2.13"),
            measured_in=PERCENT,
            as_of=_END_OF_2019,
        ),
        FigureOutline(
            kind=FigureKind.COUNT,
            measures="xã",
            claim="đạt chuẩn nông thôn mới",
            value=Decimal(3),
            as_of=_END_OF_2019,
            names=[
                Name(name=name, unit=_commune(district, name))
                for name in ("Minh Cầm", "Nam Sơn", "Đạp Thanh")
            ],
        ),
    )


def _commune(district: AdminUnit, name: str) -> AdminUnit | None:
    """Return the commune of this name; Minh Cầm was merged before the data begin."""
    communes = AdminUnit.objects.filter(parent=district, name=name)
    return communes.on(HELD_ON).first()
