"""The programme of 2024, in the old xã An Phú: the shape of a real one of that year."""

from datetime import date

from phoihop.programmes import services
from phoihop.programmes.models import Programme, ProgrammeKind
from phoihop.programmes.services import Head
from phoihop.samples.agreeing import Calendar, Staff, bring_to_signature, parties_of
from phoihop.samples.offices import Commune
from phoihop.samples.writing import Writer
from phoihop.samples.year_2024_contents import AUTHORITY, COMMUNICATION
from phoihop.samples.year_2024_movements import MOVEMENTS

CONTENTS = (COMMUNICATION, MOVEMENTS, AUTHORITY)
TITLE = "Chương trình phối hợp công tác năm 2024"
THEME = "Kỷ cương, trách nhiệm, hành động, sáng tạo, phát triển"
MOTTO = "Đoàn kết - hành động - kỷ cương - trách nhiệm - hiệu quả"
DAYS = Calendar(
    opened=date(2024, 1, 8),
    sent_out=date(2024, 1, 12),
    deadline=date(2024, 1, 24),
    agreed=date(2024, 1, 22),
    approved=date(2024, 1, 29),
    signed=date(2024, 2, 2),
    published=date(2024, 2, 5),
)
STAFF = Staff(
    coordinator="pham",
    chief="duyen",
    clerk="nhai",
    publisher="bay",
    heads=("luan", "sen", "hanh"),
)
_AUTHORISATION = (
    "Văn bản ủy quyền ngày 5/1/2024 của Hội Nông dân, Đoàn TNCS Hồ Chí Minh và Hội "
    "Cựu chiến binh xã"
)


def tell_2024(commune: Commune) -> Programme:
    """Let the old commune write, agree, sign and publish its programme of 2024."""
    coordinator = commune.mandate(STAFF.coordinator, DAYS.opened)
    programme = services.open_programme(
        actor=coordinator, head=_head(), parties=parties_of(commune, _AUTHORISATION)
    )
    Writer(coordinator, programme, commune.organisations).write(CONTENTS)
    bring_to_signature(commune, programme, STAFF, DAYS)
    return programme


def _head() -> Head:
    return Head(
        kind=ProgrammeKind.objects.get(code="annual_programme"),
        title=TITLE,
        first_day=date(2024, 1, 1),
        last_day=date(2024, 12, 31),
        theme=THEME,
        theme_issuer="Tỉnh Lam Sơn",
        motto=MOTTO,
        motto_issuer="Huyện Lam Thượng",
        purpose=(
            "Năm 2024 dồn sức cho các mục tiêu của nhiệm kỳ 2020 - 2025 và chuẩn bị "
            "đại hội Đảng bộ các cấp. Thiên tai, dịch bệnh và kinh tế còn khó; ba bên "
            "cùng làm, khắc phục những việc năm 2023 chưa xong."
        ),
        arrangements=(
            "Văn phòng UBND xã theo dõi chung. Ba bên họp giao ban mỗi quý, sơ kết "
            "tháng 6 và tổng kết tháng 12."
        ),
        legal_bases=(
            "Luật Tổ chức chính quyền địa phương số 77/2015/QH13",
            "Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13",
            "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15",
        ),
    )
