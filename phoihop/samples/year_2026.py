"""The programme of 2026, the new xã An Phú's first whole year: signed, published."""

from datetime import date

from phoihop.programmes.models import Programme, ProgrammeKind
from phoihop.programmes.services import Head
from phoihop.renewals.services import open_next
from phoihop.samples.agreeing import Calendar, Staff, bring_to_signature, parties_of
from phoihop.samples.offices import Commune
from phoihop.samples.renewing import walk_through
from phoihop.samples.review_2025_words import ADDED_TITLE
from phoihop.samples.writing import Writer
from phoihop.samples.year_2025 import LEGAL_BASES
from phoihop.samples.year_2025_authority import SETTLING_IN
from phoihop.samples.year_2026_authority import AUTHORITY
from phoihop.samples.year_2026_communities import COMMUNITIES
from phoihop.samples.year_2026_living import LIVING

CONTENTS = (*COMMUNITIES, *LIVING, *AUTHORITY)
TITLE = "Chương trình phối hợp công tác năm 2026"
DAYS = Calendar(
    opened=date(2026, 1, 19),
    sent_out=date(2026, 1, 21),
    deadline=date(2026, 1, 28),
    agreed=date(2026, 1, 26),
    approved=date(2026, 1, 28),
    signed=date(2026, 1, 30),
    published=date(2026, 2, 2),
)
STAFF = Staff(
    coordinator="ha",
    chief="khai",
    clerk="bich",
    publisher="chau",
    heads=("loc", "thien", "lan"),
)
AUTHORISATION = (
    "Văn bản ủy quyền ngày 15/1/2026 của Hội Nông dân, Đoàn TNCS Hồ Chí Minh, Hội Cựu "
    "chiến binh và Công đoàn xã"
)
# Why two lines of 2025 do not go on.
DROPPED = {
    SETTLING_IN.title: "Bộ máy xã mới đã ổn định, đại hội các tổ chức đã xong.",
    ADDED_TITLE: "Đã thu, đối chiếu giấy của 2.310 hộ; phần còn lại làm thường xuyên.",
}


def tell_2026(commune: Commune, last_year: Programme) -> Programme:
    """Let the new commune write, agree, sign and publish its programme of 2026."""
    coordinator = commune.mandate(STAFF.coordinator, DAYS.opened)
    renewal = open_next(
        actor=coordinator,
        predecessor=last_year,
        head=_head(last_year.term_programme),
        parties=parties_of(commune, AUTHORISATION),
    )
    programme = walk_through(coordinator, renewal, CONTENTS, DROPPED)
    writer = Writer(coordinator, programme, commune.organisations)
    writer.write(CONTENTS)
    writer.arrange(CONTENTS)
    bring_to_signature(commune, programme, STAFF, DAYS)
    return programme


def _head(term: Programme | None) -> Head:
    return Head(
        kind=ProgrammeKind.objects.get(code="annual_programme"),
        title=TITLE,
        first_day=date(2026, 1, 1),
        last_day=date(2026, 12, 31),
        theme="Kỷ cương, gần dân, nói đi đôi với làm",
        theme_issuer="Tỉnh Lam Sơn",
        motto="Một việc - một người - một hạn - một kết quả",
        motto_issuer="Đảng ủy xã An Phú",
        purpose=(
            "Năm trọn đầu tiên của xã An Phú mới. Ba bên cùng làm để dân hai xã cũ "
            "được phục vụ như nhau; việc nào cũng rõ ai làm, làm đến đâu, xong khi "
            "nào, đo bằng gì, kết quả ra sao."
        ),
        arrangements=(
            "Văn phòng HĐND và UBND xã theo dõi chung, ba bên giao ban hằng quý. Sơ "
            "kết trong tháng 6, tổng kết trong tháng 12; kết quả niêm yết ở 18 thôn "
            "và đăng trên trang của xã."
        ),
        term_programme=term,
        legal_bases=LEGAL_BASES,
    )
