"""The fictional units: a province, its former district, and its communes."""

from dataclasses import dataclass
from datetime import date

from phoihop.directory.models import AdminUnit, AdminUnitKind, UnitSuccession
from phoihop.directory.units.services import NewUnit, create_unit, record_succession

REFORM_DAY = date(2025, 7, 1)
PROVINCE_CODE = "MH01"
_DISTRICT_CODE = "MH011"
# As in reality, the new commune goes on under the code of one that it was made of.
AN_PHU_CODE = "MH01101"
_PHU_HOA_CODE = "MH01102"
_BINH_HOA_CODE = "MH01103"
_ACT = "Nghị quyết về sắp xếp đơn vị hành chính của tỉnh Lam Sơn (văn bản minh họa)"


@dataclass(frozen=True)
class SampleUnits:
    """The communes in which the stories take place."""

    old_an_phu: AdminUnit
    an_phu: AdminUnit
    binh_hoa: AdminUnit


def enter_units() -> SampleUnits:
    """Enter the units as an operator does; their "MH" codes make them fictional."""
    province = _enter("province", PROVINCE_CODE, "Lam Sơn")
    district = _enter(
        "rural_district", _DISTRICT_CODE, "Lam Thượng", province, until=REFORM_DAY
    )
    old = [
        _enter("rural_commune", code, name, district, until=REFORM_DAY)
        for code, name in ((AN_PHU_CODE, "An Phú"), (_PHU_HOA_CODE, "Phú Hòa"))
    ]
    an_phu, binh_hoa = (
        _enter("rural_commune", code, name, province, since=REFORM_DAY)
        for code, name in ((AN_PHU_CODE, "An Phú"), (_BINH_HOA_CODE, "Bình Hòa"))
    )
    for predecessor in old:
        record_succession(
            predecessor=predecessor,
            successor=an_phu,
            occurred_on=REFORM_DAY,
            extent=UnitSuccession.Extent.WHOLE,
            kind=UnitSuccession.Kind.MERGE,
            legal_act=_ACT,
        )
    return SampleUnits(old_an_phu=old[0], an_phu=an_phu, binh_hoa=binh_hoa)


def _enter(
    kind: str,
    code: str,
    name: str,
    parent: AdminUnit | None = None,
    *,
    since: date | None = None,
    until: date | None = None,
) -> AdminUnit:
    return create_unit(
        unit=NewUnit(
            kind=AdminUnitKind.objects.get(code=kind),
            code=code,
            name=name,
            parent=parent,
            valid_from=since,
            valid_to=until,
            legal_act=_ACT if since else "",
        )
    )
