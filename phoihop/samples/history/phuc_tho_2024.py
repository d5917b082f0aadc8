"""Huyện Phúc Thọ, 2/2/2024: a real event, told as its public source tells it.

Titles, theme, motto, names and figures are quoted exactly; sentences are retold in our
own words. What the source does not state stays empty and reads "nguồn không nêu".
"""

from datetime import date, time
from typing import Any

from phoihop.conferences.models import (
    ConferencePerson,
    ConferenceProgramme,
    Purpose,
    ToldKind,
)
from phoihop.conferences.services import ConferenceOutline, PersonOutline, ToldOutline
from phoihop.directory.models import AdminUnit
from phoihop.imports.services import EventOutline, ProgrammeLine
from phoihop.programmes.services.recording import RecordedProgramme
from phoihop.samples.history.telling import (
    annual,
    attended,
    directed,
    group,
    named,
    presented,
    several,
    tell_of_unit,
)
from phoihop.sources.services import SourceOutline

HELD_ON = date(2024, 2, 2)
_DISTRICT = "272"
_BLOC = "các tổ chức chính trị xã hội Huyện"
_SECRETARY = ("Nguyễn Doãn Hoàn", "Thành ủy viên", "Bí thư Huyện ủy")
_FRONT_CHAIR = ("Lê Thị Toan", "UVTV Huyện uỷ", "Chủ tịch Uỷ ban MTTQ Việt Nam Huyện")
# Places in the record: the secretary as he directs, the programme, its second content.
_DIRECTING = 6
_PROGRAMME = 1
_MOVEMENTS = 2
_HERE: dict[str, Any] = {"programme": _PROGRAMME, "content": _MOVEMENTS}


def tell_phuc_tho(today: date) -> bool:
    """Record and show the event; tell whether the unit is known."""
    return tell_of_unit(_DISTRICT, HELD_ON, event, today)


def event(district: AdminUnit) -> EventOutline:
    """Return what the source tells of the day."""
    return EventOutline(
        source=SourceOutline(
            title=(
                "Huyện Phúc Thọ tổ chức Hội nghị ký kết chương trình phối hợp công tác "
                "năm 2024"
            ),
            unit=district,
            author="Hoàng Thị Cúc",
            published_on=date(2024, 2, 3),
            published_time=time(14, 23),
        ),
        conference=ConferenceOutline(
            title="Hội nghị ký kết Chương trình phối hợp công tác năm 2024",
            occurred_on=HELD_ON,
            purposes=(Purpose.SIGNING,),
            convener=(
                "Ủy ban nhân dân - Ủy ban Mặt trận Tổ quốc – Các tổ chức chính trị xã "
                "hội huyện Phúc Thọ"
            ),
            people=_people(),
        ),
        programmes=(_programme(),),
        items=(*_UNDER_THE_MOVEMENTS, *_OF_THE_YEAR, *_DIRECTIONS),
        words={"occurred_on": "Sáng 02/02", "people": "Dự hội nghị có"},
    )


def _people() -> tuple[PersonOutline, ...]:
    return (
        attended(*_SECRETARY),
        attended(
            "Đoàn Tuấn Anh",
            "Phó Bí thư Thường trực Huyện uỷ",
            "Chủ tịch HĐND huyện",
        ),
        attended("Nguyễn Đình Sơn", "Phó Bí thư Huyện uỷ", "Chủ tịch UBND huyện"),
        attended(*_FRONT_CHAIR),
        presented(*_FRONT_CHAIR),
        directed(*_SECRETARY),
        group("các đồng chí trong Ban Thường vụ Huyện uỷ"),
        group(
            "các đồng chí lãnh đạo HĐND, UBND, UBMTTQ, các tổ chức chính trị - xã hội "
            "huyện"
        ),
        group("các đồng chí lãnh đạo Huyện ủy", ConferencePerson.Part.WITNESSING),
    )


def _programme() -> ProgrammeLine:
    return ProgrammeLine(
        link=ConferenceProgramme.Link.SIGNS,
        programme=RecordedProgramme(
            kind=annual(),
            title="Chương trình phối hợp công tác năm 2024",
            first_day=date(2024, 1, 1),
            last_day=date(2024, 12, 31),
            parties=("UBND", "Uỷ ban MTTQ", _BLOC),
            blocs=(_BLOC,),
            theme="Kỷ cương, trách nhiệm, hành động, sáng tạo, phát triển",
            theme_issuer="Thành phố",
            motto="Đoàn kết - hành động - kỷ cương - trách nhiệm - hiệu quả",
            motto_issuer="huyện",
            signed_on=HELD_ON,
            contents=(
                (
                    "Tuyên truyền và thực hiện chủ trương của Đảng, pháp luật của Nhà "
                    "nước, nhiệm vụ chính trị trọng tâm của huyện"
                ),
                "Phong trào thi đua yêu nước và các cuộc vận động",
                "Xây dựng chính quyền",
            ),
        ),
        words={
            "theme": "chủ đề công tác năm",
            "theme_issuer": "năm Thành phố tiếp tục lựa chọn chủ đề công tác năm",
            "motto": "phương châm công tác",
            "motto_issuer": "huyện tiếp tục xác định phương châm công tác",
            "signed_on": "Sáng 02/02",
            "contents": "có 3 nội dung",
        },
        content_words=(
            "thực hiện các nhiệm vụ chính trị trọng tâm của huyện",
            "phong trào thi đua yêu nước, các cuộc vận động",
            "Công tác xây dựng chính quyền",
        ),
    )


_UNDER_THE_MOVEMENTS: tuple[ToldOutline, ...] = (
    *named(
        ToldKind.MOVEMENT,
        "Người tốt, việc tốt",
        "Vì an toàn thực phẩm",
        "Toàn dân tham gia phòng chống tham nhũng",
        "Toàn dân bảo vệ an ninh Tổ quốc",
        "Đoàn kết sáng tạo",
        "Vì người nghèo, không để ai bị bỏ lại phía sau",
        **_HERE,
    ),
    *named(
        ToldKind.CAMPAIGN,
        "Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh",
        "Ba sạch",
        "Người Việt Nam ưu tiên dùng hàng Việt Nam",
        **_HERE,
    ),
    *named(
        ToldKind.FUND,
        "Vì biển, đảo Việt Nam",
        "Vì người nghèo",
        "Quỹ nhân đạo từ thiện",
        "Quỹ đền ơn đáp nghĩa",
        goes_on=True,
        **_HERE,
    ),
    *named(
        ToldKind.ACTIVITY,
        "Hội nghị đại biểu Nhân dân bàn việc xây dựng văn hóa ở cơ sở năm 2024",
        "Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư",
        "ngày truyền thống của MTTQ và các tổ chức chính trị xã hội",
        "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        **_HERE,
    ),
    *named(
        ToldKind.DOCUMENT,
        "Chỉ thị số 05-CT/TW",
        issuer="Bộ Chính trị",
        **_HERE,
    ),
    *several(
        ToldKind.TASK,
        (
            ("Thi đua về văn hóa công sở, văn hóa nơi công cộng; cải cách hành chính"),
            "văn hóa công sở và nơi công cộng",
        ),
        (
            "Gắn phong trào chung với phong trào, cuộc vận động của từng đơn vị",
            "lồng ghép có hiệu quả",
        ),
        (
            (
                "Vận động trong và ngoài huyện giúp gia đình, người khó khăn, "
                "người yếu thế"
            ),
            "người yếu thế trên địa bàn",
        ),
        (
            (
                "Làm nhà đại đoàn kết cho hộ nghèo, hộ cận nghèo, hộ khó khăn về "
                "nhà ở; giúp sinh kế, sản xuất, học tập"
            ),
            "xây nhà đại đoàn kết",
        ),
        (
            "Giảm nghèo bền vững, không để hộ nào tái nghèo, tái cận nghèo",
            "không để có hộ tái nghèo, tái cận nghèo",
        ),
        (
            "Cứu trợ khi có thiên tai, dịch bệnh, sự cố nghiêm trọng",
            "hoạt động cứu trợ",
        ),
        **_HERE,
    ),
)

_OF_THE_YEAR: tuple[ToldOutline, ...] = (
    *several(
        ToldKind.TASK,
        (
            "Hoàn thành cơ bản mục tiêu, chỉ tiêu của nhiệm kỳ 2020 - 2025",
            "nhiệm kỳ 2020 - 2025",
        ),
        ("Khắc phục tồn tại, hạn chế của năm 2023", "tồn tại, hạn chế năm 2023"),
        programme=_PROGRAMME,
    ),
    *named(
        ToldKind.ACTIVITY,
        "Đại hội Đảng bộ Huyện lần thứ XXII, nhiệm kỳ 2025 - 2030",
        programme=_PROGRAMME,
    ),
)

_DIRECTIONS: tuple[ToldOutline, ...] = (
    *several(
        ToldKind.RESULT,
        ("Công tác phối hợp của các bên có hiệu quả", "đánh giá cao hiệu quả"),
        person=_DIRECTING,
    ),
    *several(
        ToldKind.DIRECTIVE,
        (
            (
                "Vận động cán bộ, hội viên, đoàn viên và nhân dân đẩy mạnh thi "
                "đua, thực hiện chương trình, nghị quyết, đề án, kế hoạch của huyện"
            ),
            "thường xuyên tuyên truyền, vận động",
        ),
        person=_DIRECTING,
        addressed_to=(
            "Ủy ban MTTQ Việt Nam huyện cùng với các tổ chức chính trị - xã hội"
        ),
    ),
    *several(
        ToldKind.DIRECTIVE,
        ("Đổi mới, nâng cao hoạt động giám sát", "hoạt động giám sát"),
        ("Đổi mới, nâng cao hoạt động phản biện xã hội", "phản biện xã hội"),
        (
            (
                "Đổi mới đối thoại trực tiếp của người đứng đầu cấp ủy, chính "
                "quyền với Mặt trận, đoàn thể và Nhân dân"
            ),
            "đối thoại trực tiếp giữa người đứng đầu",
        ),
        (
            "Tổ chức tốt hội nghị tiếp xúc cử tri, đổi mới hình thức",
            "tiếp xúc cử tri",
        ),
        ("Tiếp công dân có hiệu quả, có chất lượng", "công tác tiếp dân"),
        (
            "Đôn đốc giải quyết kiến nghị của cử tri",
            "đôn đốc giải quyết kiến nghị của cử tri",
        ),
        (
            (
                "Vận động Nhân dân tham gia phong trào, cuộc vận động, xây dựng đô "
                "thị văn minh"
            ),
            "xây dựng đô thị văn minh",
        ),
        person=_DIRECTING,
    ),
)
