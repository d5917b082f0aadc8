"""Loading the whole sample, once, in one transaction."""

from collections.abc import Callable
from datetime import date

from django.db import connection, transaction

from phoihop.directory.models import AdminUnit, AdminUnitKind
from phoihop.samples.carrying_out import Years
from phoihop.samples.day import SAMPLE_DAY
from phoihop.samples.history import tell_history
from phoihop.samples.messages_told import tell_messages
from phoihop.samples.offices import hand_over, set_up_commune
from phoihop.samples.people import AN_PHU, BINH_HOA
from phoihop.samples.people_2024 import OLD_AN_PHU
from phoihop.samples.telling import remembered_sources
from phoihop.samples.term_2025 import tell_term
from phoihop.samples.units import PROVINCE_CODE, enter_units
from phoihop.samples.work_2024 import carry_out_2024
from phoihop.samples.year_2024 import tell_2024
from phoihop.samples.year_2025 import tell_2025
from phoihop.samples.year_2026 import tell_2026
from phoihop.samples.year_2027 import tell_2027

Say = Callable[[str], None]
_UNIT_KINDS = ("province", "rural_district", "rural_commune")


class SamplesImpossible(Exception):
    """The database or the clock is not yet where the sample can be told."""


@transaction.atomic
@remembered_sources()
def load(*, today: date, say: Say) -> bool:
    """Load the sample unless it is there; tell whether anything was done.

    Raises:
        SamplesImpossible: the kinds of units are missing, or the clock is behind.
    """
    _wait_for_other_loads()
    if is_loaded():
        return False
    _require_possible(today)
    say("Đơn vị hành chính của tỉnh Lam Sơn")
    units = enter_units()
    say("Xã An Phú trước 1/7/2025: cơ quan, con người, chương trình năm 2024")
    old = set_up_commune(units.old_an_phu, OLD_AN_PHU)
    carry_out_2024(old, tell_2024(old))
    say("Xã An Phú và xã Bình Hòa từ 1/7/2025: cơ quan, con người, tài khoản")
    new = set_up_commune(units.an_phu, AN_PHU)
    set_up_commune(units.binh_hoa, BINH_HOA)
    hand_over(old, new)
    say("Chương trình nhiệm kỳ và 6 tháng cuối năm 2025: soạn, ký, công bố")
    first_year = tell_2025(new, tell_term(new))
    say("Năm 2025: giao việc, làm, báo, xác nhận; số liệu; tổng kết")
    years = Years(new)
    years.carry_out_first(first_year)
    say("Chương trình năm 2026: mở từ bản tổng kết, soạn, thống nhất, ký, công bố")
    last_year = tell_2026(new, first_year)
    say("Năm 2026 đến ngày 12/5: việc, số liệu")
    years.carry_out_second(last_year)
    say("Dự thảo năm 2027: đang lấy ý kiến vòng 2")
    tell_2027(new, last_year, today)
    tell_messages(new, SAMPLE_DAY)
    say("Năm sự kiện thật, kể đúng như nguồn công khai")
    tell_history(today)
    return True


def is_loaded() -> bool:
    """Tell whether the sample is in the database."""
    return AdminUnit.objects.filter(code=PROVINCE_CODE).exists()


def _wait_for_other_loads() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('samples.load'))")


def _require_possible(today: date) -> None:
    if AdminUnitKind.objects.filter(code__in=_UNIT_KINDS).count() < len(_UNIT_KINDS):
        raise SamplesImpossible(
            "Chưa có loại đơn vị hành chính; hãy chạy load_units trước.\n"
            "The kinds of units are missing; run load_units first."
        )
    if today < SAMPLE_DAY:
        raise SamplesImpossible(
            "Đồng hồ máy đang chậm: dữ liệu mẫu cần ngày 12/5/2026 hoặc sau đó.\n"
            "The clock is behind: the samples need 12/5/2026 or later."
        )
