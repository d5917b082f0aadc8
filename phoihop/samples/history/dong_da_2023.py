"""Quận Đống Đa, 27/12/2023: a real event, told as its public source tells it.

Two programmes of 2024 were signed in one ceremony. Names are quoted exactly; what is
told of 2023 and what was asked for is retold in our own words.
"""

from datetime import date, time

from phoihop.conferences.models import ConferenceProgramme, Purpose, ToldKind
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
    several,
    tell_of_unit,
)
from phoihop.sources.services import SourceOutline

HELD_ON = date(2023, 12, 27)
_DISTRICT = "006"
_ORGANISATIONS = "các đoàn thể chính trị - xã hội"
_SECRETARY = ("Đinh Trường Thọ", "Thành ủy viên", "Bí thư Quận ủy")
_DIRECTING = 4
_WORDS = {
    "occurred_on": "Chiều ngày 27/12/2023",
    "people": "Dự hội nghị có các đồng chí",
}


def tell_dong_da(today: date) -> bool:
    """Record and show the event; tell whether the unit is known."""
    return tell_of_unit(_DISTRICT, HELD_ON, event, today)


def event(district: AdminUnit) -> EventOutline:
    """Return what the source tells of the day."""
    return EventOutline(
        source=SourceOutline(
            title=(
                "Quận Đống Đa tổ chức lễ ký kết chương trình phối hợp công tác năm 2024"
            ),
            unit=district,
            author="Ủy ban MTTQ quận Đống Đa",
            published_on=date(2023, 12, 28),
            published_time=time(10, 32),
        ),
        conference=ConferenceOutline(
            title=(
                "Lễ ký kết chương trình phối hợp công tác giữa HĐND - UBND - Ủy ban "
                "MTTQ; MTTQ và các đoàn thể chính trị - xã hội năm 2024"
            ),
            occurred_on=HELD_ON,
            purposes=(Purpose.SIGNING,),
            convener="quận Đống Đa",
            people=_people(),
        ),
        programmes=(
            _programme(
                "Chương trình phối hợp công tác giữa HĐND - UBND - Ủy ban MTTQ năm "
                "2024",
                ("HĐND", "UBND", "Ủy ban MTTQ Quận"),
            ),
            _programme(
                "Chương trình phối hợp công tác giữa MTTQ và các đoàn thể chính trị - "
                "xã hội năm 2024",
                ("Ủy ban MTTQ", _ORGANISATIONS),
                blocs=(_ORGANISATIONS,),
            ),
        ),
        items=(*_RESULTS, *_CITED, *_DIRECTIONS),
        words=_WORDS,
    )


def _people() -> tuple[PersonOutline, ...]:
    return (
        attended(*_SECRETARY),
        attended("Lê Tuấn Định", "Phó Bí thư", "Chủ tịch UBND Quận"),
        attended("Nguyễn Thị Minh Hiền", "UVTV", "Chủ tịch Uỷ ban MTTQ Việt Nam Quận"),
        directed(*_SECRETARY),
        group("các đồng chí Ủy viên Ban Thường vụ Quận uỷ"),
        group("lãnh đạo HĐND, UBND Quận"),
        group("các đồng chí Chánh văn phòng Quận uỷ, HĐND - UBND Quận"),
        group("Trưởng, phó các tổ chức chính trị - xã hội Quận"),
    )


def _programme(
    title: str, parties: tuple[str, ...], blocs: tuple[str, ...] = ()
) -> ProgrammeLine:
    return ProgrammeLine(
        link=ConferenceProgramme.Link.SIGNS,
        programme=RecordedProgramme(
            kind=annual(),
            title=title,
            first_day=date(2024, 1, 1),
            last_day=date(2024, 12, 31),
            parties=parties,
            blocs=blocs,
            signed_on=HELD_ON,
        ),
        words={
            "signed_on": "Chiều ngày 27/12/2023",
            "parties": "đã tiến hành ký kết",
        },
    )


_RESULTS: tuple[ToldOutline, ...] = (
    *several(
        ToldKind.RESULT,
        (
            (
                "Năm 2023 các đơn vị phối hợp chặt chẽ, cùng chịu trách nhiệm, làm "
                "có hiệu quả chương trình phối hợp"
            ),
            "phối hợp chặt chẽ trong hoạt động",
        ),
        (
            ("Ba cơ quan đổi mới cách chỉ đạo, điều hành, bám sát nội dung trọng tâm"),
            "03 cơ quan",
        ),
        (
            (
                "Góp phần hoàn thành chỉ tiêu của Đại hội Đảng bộ Quận, phát triển "
                "kinh tế - xã hội, giữ an ninh, trật tự"
            ),
            "hoàn thành tốt các chỉ tiêu",
        ),
        issuer="đại diện các cơ quan",
    ),
    *several(
        ToldKind.RESULT,
        (
            "Tuyên truyền, phát động thi đua chào mừng các ngày lễ lớn",
            "chào mừng kỷ niệm các ngày lễ lớn",
        ),
        ("Tham gia hòa giải ở cơ sở", "tham gia hòa giải ở cơ sở"),
        (
            (
                "Vận động đồng bào có đạo chấp hành pháp luật về tín ngưỡng, tôn "
                "giáo, củng cố khối đại đoàn kết"
            ),
            "tín ngưỡng, tôn giáo",
        ),
        (
            "Vận động giữ trật tự đô thị, vệ sinh môi trường, an toàn giao thông",
            "trật tự đô thị, vệ sinh môi trường",
        ),
        (
            (
                "Các cuộc vận động, phong trào thi đua và vận động các loại quỹ "
                "đạt kết quả cao"
            ),
            "các loại quỹ đạt kết quả cao",
        ),
        (
            "Nắm bắt, phản ánh tâm tư, nguyện vọng của nhân dân",
            "tâm tư, nguyện vọng của nhân dân",
        ),
        (
            (
                "Thực hiện quy chế dân chủ, giám sát, phản biện xã hội, góp ý xây "
                "dựng Đảng, xây dựng chính quyền"
            ),
            "quy chế dân chủ",
        ),
    ),
)

_CITED: tuple[ToldOutline, ...] = named(
    ToldKind.DOCUMENT,
    "Nghị quyết Đại hội Đảng bộ Quận lần thứ XXVIII",
    "Quy tắc ứng xử nơi công cộng trên địa bàn thành phố Hà Nội",
)

_DIRECTIONS: tuple[ToldOutline, ...] = several(
    ToldKind.DIRECTIVE,
    (
        "Phát huy kết quả năm 2023, nâng chất lượng chương trình phối hợp năm 2024",
        "phát huy những kết quả đạt được trong năm 2023",
    ),
    (
        (
            "Làm tốt nhiệm vụ trọng tâm, góp phần hoàn thành chỉ tiêu kinh tế - xã "
            "hội, an ninh - quốc phòng năm 2024"
        ),
        "phát huy hơn nữa vai trò",
    ),
    person=_DIRECTING,
    addressed_to=(
        "HĐND- UBND- Ủy ban MTTQ Việt Nam Quận và các tổ chức chính trị - xã hội"
    ),
)
