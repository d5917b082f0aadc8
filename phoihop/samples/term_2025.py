"""The programme of the whole term 2025 to 2030, under which each year's one stands."""

from datetime import date

from phoihop.programmes import services
from phoihop.programmes.models import Programme, ProgrammeKind
from phoihop.programmes.services import Head
from phoihop.samples.agreeing import Calendar, bring_to_signature, parties_of
from phoihop.samples.offices import Commune
from phoihop.samples.term_2025_contents import CONTENTS
from phoihop.samples.writing import Writer
from phoihop.samples.year_2025 import AUTHORISATION, LEGAL_BASES, STAFF

TITLE = "Chương trình phối hợp và thống nhất hành động toàn nhiệm kỳ"
DAYS = Calendar(
    opened=date(2025, 7, 1),
    sent_out=date(2025, 7, 1),
    deadline=date(2025, 7, 2),
    agreed=date(2025, 7, 2),
    approved=date(2025, 7, 2),
    signed=date(2025, 7, 2),
    published=date(2025, 7, 3),
)


def tell_term(commune: Commune) -> Programme:
    """Let the three sides sign, on the second day of the commune, what the term is."""
    coordinator = commune.mandate(STAFF.coordinator, DAYS.opened)
    programme = services.open_programme(
        actor=coordinator, head=_head(), parties=parties_of(commune, AUTHORISATION)
    )
    Writer(coordinator, programme, commune.organisations).write(CONTENTS)
    bring_to_signature(commune, programme, STAFF, DAYS)
    return Programme.objects.get(pk=programme.pk)


def _head() -> Head:
    return Head(
        kind=ProgrammeKind.objects.get(code="joint_action"),
        title=TITLE,
        first_day=date(2025, 7, 1),
        last_day=date(2030, 6, 30),
        motto="Gần dân, rõ việc, kịp thời",
        motto_issuer="Đảng ủy xã An Phú",
        purpose=(
            "Ban trù bị của hai xã cũ đã soạn sẵn khung này; những ngày đầu của xã "
            "mới, ba bên rà lại và cùng ký để chương trình từng năm có chỗ dựa."
        ),
        arrangements=(
            "Mỗi năm một chương trình; giữa nhiệm kỳ sơ kết, cuối nhiệm kỳ tổng kết."
        ),
        legal_bases=LEGAL_BASES,
    )
