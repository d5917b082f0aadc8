"""The programme of late 2025, the new xã An Phú's first one: signed and published."""

from datetime import date

from phoihop.programmes import services
from phoihop.programmes.models import Programme, ProgrammeKind
from phoihop.programmes.services import Head
from phoihop.samples.agreeing import Calendar, Staff, bring_to_signature, parties_of
from phoihop.samples.offices import Commune
from phoihop.samples.writing import Writer
from phoihop.samples.year_2025_authority import AUTHORITY
from phoihop.samples.year_2025_communities import COMMUNITIES
from phoihop.samples.year_2025_living import LIVING

CONTENTS = (*LIVING, *COMMUNITIES, *AUTHORITY)
TITLE = "Chương trình phối hợp công tác 6 tháng cuối năm 2025"
DAYS = Calendar(
    opened=date(2025, 7, 2),
    sent_out=date(2025, 7, 4),
    deadline=date(2025, 7, 10),
    agreed=date(2025, 7, 9),
    approved=date(2025, 7, 11),
    signed=date(2025, 7, 15),
    published=date(2025, 7, 16),
)
STAFF = Staff(
    coordinator="ha",
    chief="khai",
    clerk="bich",
    publisher="chau",
    heads=("loc", "thien", "lan"),
)
AUTHORISATION = (
    "Văn bản ủy quyền ngày 2/7/2025 của Hội Nông dân, Đoàn TNCS Hồ Chí Minh, Hội Cựu "
    "chiến binh và Công đoàn xã"
)
LEGAL_BASES = (
    "Luật Tổ chức chính quyền địa phương số 72/2025/QH15",
    "Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13, sửa đổi năm 2025",
    "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15",
)


def tell_2025(commune: Commune, term: Programme) -> Programme:
    """Let the new commune agree, in its first two weeks, on the rest of the year."""
    coordinator = commune.mandate(STAFF.coordinator, DAYS.opened)
    programme = services.open_programme(
        actor=coordinator, head=_head(term), parties=parties_of(commune, AUTHORISATION)
    )
    Writer(coordinator, programme, commune.organisations).write(CONTENTS)
    bring_to_signature(commune, programme, STAFF, DAYS)
    return programme


def _head(term: Programme) -> Head:
    return Head(
        kind=ProgrammeKind.objects.get(code="annual_programme"),
        title=TITLE,
        first_day=date(2025, 7, 1),
        last_day=date(2025, 12, 31),
        theme="Bộ máy mới thông suốt, việc của dân không gián đoạn",
        theme_issuer="Tỉnh Lam Sơn",
        motto="Gần dân, rõ việc, kịp thời",
        motto_issuer="Đảng ủy xã An Phú",
        purpose=(
            "Xã An Phú mới làm việc từ ngày 1/7/2025. Sáu tháng cuối năm, ba bên cùng "
            "giữ cho việc của dân không gián đoạn, làm nốt những việc hai xã cũ đã "
            "hứa và gây nếp phối hợp chung cho những năm sau."
        ),
        arrangements=(
            "Văn phòng HĐND và UBND xã theo dõi chung. Ba bên giao ban trong tháng 10, "
            "tổng kết trong tháng 1 năm 2026; kết quả niêm yết ở 18 thôn."
        ),
        term_programme=term,
        legal_bases=LEGAL_BASES,
    )
