"""Huyện Ba Chẽ, 26/3/2020: a real event, told as its public source tells it.

Titles, themes, names and figures are quoted exactly; what was to be done is retold in
our own words. What the source does not state stays empty and reads "nguồn không nêu".
"""

from datetime import date, time
from decimal import Decimal

from phoihop.conferences.models import ConferenceProgramme, Purpose, ToldKind
from phoihop.conferences.services import ConferenceOutline, PersonOutline, ToldOutline
from phoihop.directory.models import AdminUnit
from phoihop.imports.services import EventOutline, ProgrammeLine
from phoihop.programmes.services.recording import RecordedProgramme
from phoihop.samples.history.telling import (
    annual,
    group,
    named,
    presided,
    several,
    tell_of_unit,
)
from phoihop.sources.models import PERCENT, FigureKind
from phoihop.sources.services import FigureOutline, Name, SourceOutline

HELD_ON = date(2020, 3, 26)
_DISTRICT = "202"
# Places of the two programmes in the record.
_YEAR_2019, _YEAR_2020 = 1, 2
_END_OF_2019 = date(2019, 12, 31)
_COMMITTEE = "UBND huyện"
_FRONT_BLOC = "Cơ quan Khối MTTQ và các đoàn thể chính trị - xã hội huyện"
_THEME_2019 = "Nâng cao chất lượng và hiệu quả dịch vụ; hoàn thành Chương trình 135"
_THEME_2020 = (
    "Nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức và đảm bảo tăng trưởng "
    "kinh tế bền vững; phấn đấu đạt huyện nông thôn mới"
)
# In our own words, in the order of the source.
_CONTENTS_2020 = (
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
# The words from which each was retold.
_WORDS_2020 = (
    "tuyên truyền các chỉ thị, nghị quyết của Đảng",
    "thực hành tiết kiệm, tăng năng suất lao động",
    "giải quyết việc làm, giảm tỷ lệ hộ nghèo",
    "xây dựng gia đình văn hóa, gia đình hạnh phúc",
    "ứng dụng khoa học kỹ thuật vào sản xuất",
    "trồng rừng gỗ lớn, phát triển dược liệu",
    "bảo tồn bản sắc văn hóa người Dao",
    "xây dựng Nông thôn mới nâng cao",
    "các cuộc vận động, các phong trào thi đua yêu nước",
    "phòng, chống dịch Covid-19",
)


def tell_ba_che(today: date) -> bool:
    """Record and show the event; tell whether the unit is known."""
    return tell_of_unit(_DISTRICT, HELD_ON, event, today)


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
        items=(*_OF_2019, *_OF_2020, *_DISCUSSED),
        words={"occurred_on": "Ngày 26/3", "people": "đồng chủ trì hội nghị"},
    )


def _people() -> tuple[PersonOutline, ...]:
    return (
        presided("Nguyễn Công Quyền", "Phó Chủ tịch thường trực UBND huyện"),
        presided(
            "Hoàng Ngọc Quyền", "Thủ trưởng Cơ quan Khối MTTQ và các Đoàn thể huyện"
        ),
        group("các đại biểu"),
    )


def _programme_2019() -> ProgrammeLine:
    return ProgrammeLine(
        link=ConferenceProgramme.Link.REVIEWS,
        programme=RecordedProgramme(
            kind=annual(),
            title="Chương trình phối hợp năm 2019",
            first_day=date(2019, 1, 1),
            last_day=_END_OF_2019,
            parties=(_COMMITTEE, _FRONT_BLOC),
            blocs=(_FRONT_BLOC,),
            theme=_THEME_2019,
        ),
        words={"theme": "chủ đề công tác năm 2019"},
    )


def _programme_2020() -> ProgrammeLine:
    return ProgrammeLine(
        link=ConferenceProgramme.Link.SIGNS,
        programme=RecordedProgramme(
            kind=annual(),
            title="Chương trình phối hợp năm 2020",
            first_day=date(2020, 1, 1),
            last_day=date(2020, 12, 31),
            parties=(_COMMITTEE, _FRONT_BLOC),
            blocs=(_FRONT_BLOC,),
            theme=_THEME_2020,
            theme_issuer="huyện",
            signed_on=HELD_ON,
            contents=_CONTENTS_2020,
        ),
        words={
            "theme": "chủ đề công tác năm 2020 của huyện",
            "theme_issuer": "chủ đề công tác năm 2020 của huyện",
            "signed_on": "Ngày 26/3",
            "parties": "Hai đơn vị ký kết",
            "contents": "với các nhiệm vụ như",
        },
        content_words=_WORDS_2020,
    )


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
            words="16/16 nội dung chương trình phối hợp đã ký kết",
        ),
        FigureOutline(
            kind=FigureKind.RATE,
            measures="tỷ lệ hộ nghèo toàn huyện",
            claim="giảm xuống còn",
            value=Decimal("2.13"),
            measured_in=PERCENT,
            as_of=_END_OF_2019,
            words="giảm xuống còn 2,13%",
        ),
        FigureOutline(
            kind=FigureKind.COUNT,
            measures="xã",
            claim="đạt chuẩn nông thôn mới",
            value=Decimal(3),
            as_of=_END_OF_2019,
            words="03 xã Minh Cầm, Nam Sơn, Đạp Thanh",
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


_OF_2019: tuple[ToldOutline, ...] = (
    *several(
        ToldKind.RESULT,
        (
            (
                "Nổi bật: xây dựng nông thôn mới, Chương trình 135, giảm nghèo, "
                "phổ biến pháp luật, quốc phòng - an ninh, chủ đề của năm"
            ),
            "Nổi bật là",
        ),
        (
            (
                "Vận động nhân dân thực hiện chủ trương, pháp luật, chính sách "
                "phát triển kinh tế, trồng rừng gỗ lớn, cây dược liệu"
            ),
            "trồng rừng gỗ lớn, trồng cây dược liệu",
        ),
        ("Giới thiệu, đào tạo việc làm", "giới thiệu, đào tạo việc làm"),
        (
            "Vận động hiến cây, hiến đất xây dựng nông thôn mới, đô thị văn minh",
            "hiến đất",
        ),
        (
            (
                "Phối hợp xây dựng chính quyền, an sinh xã hội, hòa giải ở cơ sở, "
                "giải quyết đơn thư, khiếu nại"
            ),
            "hòa giải cơ sở, giải quyết đơn thư, khiếu nại",
        ),
        programme=_YEAR_2019,
    ),
    *named(
        ToldKind.SCHEME,
        "Chương trình xây dựng Nông thôn mới",
        "chương trình 135",
        "chương trình giảm nghèo",
        programme=_YEAR_2019,
    ),
)

_OF_2020: tuple[ToldOutline, ...] = (
    *named(
        ToldKind.SCHEME,
        "Đề án bảo tồn bản sắc văn hóa người Dao gắn với phục vụ phát triển du lịch",
        "chương trình xây dựng Nông thôn mới nâng cao",
        programme=_YEAR_2020,
    ),
    *named(
        ToldKind.ACTIVITY,
        "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        "Đại hội Đảng các cấp tiến tới Đại hội Đảng toàn quốc lần thứ XIII",
        programme=_YEAR_2020,
    ),
    *named(
        ToldKind.DOCUMENT,
        "Nghị quyết Đại hội Đảng bộ huyện lần thứ XXIV",
        "Nghị quyết Trung ương 4 (khóa XII)",
        programme=_YEAR_2020,
    ),
)

_DISCUSSED: tuple[ToldOutline, ...] = several(
    ToldKind.REPORT,
    (
        "Đại biểu thảo luận, đánh giá kết quả, làm rõ tồn tại, hạn chế và góp ý",
        "thảo luận đánh giá kết quả đạt được",
    ),
    issuer="các đại biểu",
)
