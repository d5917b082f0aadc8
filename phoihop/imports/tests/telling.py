"""An event as a coordinator enters it, told of An Phú or of a unit before it."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from typing import Any

from phoihop.conferences.models import ConferencePerson, ConferenceProgramme, Purpose
from phoihop.conferences.services import ConferenceOutline, PersonOutline
from phoihop.directory.models import AdminUnit, AdminUnitKind, UnitSuccession
from phoihop.directory.units.services import NewUnit, create_unit, record_succession
from phoihop.imports.services import EventOutline, ProgrammeLine
from phoihop.programmes.models import ProgrammeKind
from phoihop.programmes.services.recording import RecordedProgramme
from phoihop.sources.models import PERCENT, FigureKind
from phoihop.sources.services import FigureOutline, Name, SourceOutline

PRIVATE = "Toàn văn dán vào để đối chiếu"
REFORM = date(2025, 7, 1)


def event(unit: AdminUnit | None, **changes: Any) -> EventOutline:
    """Return an event with one programme, two figures and two people."""
    outline = EventOutline(
        source=SourceOutline(
            title="Ký kết chương trình phối hợp năm 2020",
            unit=unit,
            author="Bình Minh",
            published_on=date(2020, 3, 27),
            published_time=time(9, 0),
            text=PRIVATE,
        ),
        conference=ConferenceOutline(
            title="Tổng kết năm 2019, ký kết năm 2020",
            occurred_on=date(2020, 3, 26),
            purposes=[Purpose.SIGNING, Purpose.FINAL_REVIEW],
            people=[
                PersonOutline(
                    name="Nguyễn Văn A",
                    part=ConferencePerson.Part.PRESIDING,
                    titles=("Phó Bí thư Đảng ủy", "Chủ tịch UBND xã"),
                ),
                PersonOutline(name="Trần Thị B", part=ConferencePerson.Part.ATTENDING),
            ],
        ),
        programmes=[programme_line()],
        figures=_figures(unit),
    )
    return replace(outline, **changes)


def _figures(unit: AdminUnit | None) -> list[FigureOutline]:
    return [
        FigureOutline(
            kind=FigureKind.RATE,
            measures="tỷ lệ hộ nghèo",
            value=Decimal("2.13"),
            measured_in=PERCENT,
        ),
        FigureOutline(
            kind=FigureKind.COUNT,
            measures="xã",
            claim="đạt chuẩn nông thôn mới",
            value=Decimal(2),
            names=[Name(name="Minh Cầm"), Name(name="An Phú", unit=unit)],
        ),
    ]


def programme_line(**changes: Any) -> ProgrammeLine:
    """Return a programme that the event signs."""
    told = {
        "kind": ProgrammeKind.objects.get(code="annual_programme"),
        "title": "Chương trình phối hợp năm 2020",
        "first_day": date(2020, 1, 1),
        "last_day": date(2020, 12, 31),
        "parties": ["UBND xã", "MTTQ và các đoàn thể xã"],
        "theme": "Đoàn kết",
        "signed_on": date(2020, 3, 26),
        "contents": ["Tuyên truyền phòng dịch", "Giảm hộ nghèo"],
    }
    return ProgrammeLine(
        link=ConferenceProgramme.Link.SIGNS,
        programme=RecordedProgramme(**{**told, **changes}),
    )


def district_before(unit: AdminUnit) -> AdminUnit:
    """Give An Phú its past: a commune of a district, both ended on 1/7/2025."""
    province = _enter("province", "province", "MHT80", "Lam Sơn", None)
    district = _enter("rural_district", "district", "MHT81", "Lam Thượng", province)
    commune = _enter("rural_commune", "commune", "MHT82", "Phú Hòa", district)
    record_succession(
        predecessor=commune,
        successor=unit,
        occurred_on=REFORM,
        extent=UnitSuccession.Extent.WHOLE,
        kind=UnitSuccession.Kind.MERGE,
    )
    return district


def _enter(
    kind: str, level: str, code: str, name: str, parent: AdminUnit | None
) -> AdminUnit:
    known, _is_new = AdminUnitKind.objects.get_or_create(
        code=kind, defaults={"level": level, "prefix": kind, "name": kind}
    )
    return create_unit(
        unit=NewUnit(
            kind=known,
            code=code,
            name=name,
            parent=parent,
            valid_from=None,
            valid_to=REFORM,
        )
    )
