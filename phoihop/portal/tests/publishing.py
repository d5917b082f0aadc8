"""Published programmes of An Phú, made through the services from a text by hand."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit, AdminUnitKind, UnitSuccession
from phoihop.directory.units.services import (
    NewUnit,
    create_unit,
    record_succession,
)
from phoihop.documents.models import Version
from phoihop.documents.services import (
    PrintedSignature,
    freeze_version,
    open_document,
    record_signature,
)
from phoihop.files.services import store_file
from phoihop.files.tests.samples import pdf, upload
from phoihop.portal.queries import PROGRAMME
from phoihop.programmes.canonical import FORMAT
from phoihop.publication.models import Publication
from phoihop.publication.services import PublishedThing, publish
from phoihop.testing.cast import Cast

THEME = "Kỷ cương, trách nhiệm, hành động, sáng tạo, phát triển"
MOTTO = "Đoàn kết - hành động - kỷ cương - trách nhiệm - hiệu quả"
SIGNED_ON = date(2026, 1, 9)
_TITLES = (
    "Tuyên truyền, phổ biến, giáo dục pháp luật",
    "Xây dựng nông thôn mới, đô thị văn minh",
    "Giảm nghèo bền vững",
    "Vận động xây nhà Đại đoàn kết",
    "Phong trào thi đua yêu nước",
    "Toàn dân bảo vệ an ninh Tổ quốc",
    "Tiếp xúc cử tri, giải quyết kiến nghị",
    "Giám sát và phản biện xã hội",
    "Tiếp công dân, đối thoại với Nhân dân",
    "Hòa giải ở cơ sở",
    "Cải cách hành chính",
    "Quỹ “Vì người nghèo”",
    "Bảo vệ môi trường",
    "Ngày hội Đại đoàn kết toàn dân tộc",
    "Xây dựng chính quyền",
)
_numbers = itertools.count(1)


def task(**changes: Any) -> dict[str, Any]:
    """Return a task of the text, all five questions answered."""
    return {
        "title": "Bàn giao nhà cho hộ nghèo, hộ cận nghèo",
        "lead": "MTTQ xã An Phú",
        "coordinating": ["UBND xã An Phú", "Hội LHPN xã An Phú"],
        "extent": "9 căn, ở các thôn 1, 3 và 5",
        "due": {
            "kind": "date",
            "on": "2026-09-30",
            "rule": "",
            "no_due_reason": "",
        },
        "measure": "biên bản bàn giao từng căn",
        "deliverable": "9 hộ có nhà ở ổn định",
    } | changes


def target(**changes: Any) -> dict[str, Any]:
    """Return a target of the text."""
    return {
        "indicator": "Nhà Đại đoàn kết bàn giao trong năm",
        "operator": "at_least",
        "value": "9",
        "upper_value": None,
        "measured_in": "căn",
    } | changes


def content(number: str, title: str, **changes: Any) -> dict[str, Any]:
    """Return a content of the text with one task."""
    return {
        "number": number,
        "title": title,
        "text": "",
        "field": {"code": "KT", "name": "Kinh tế - xã hội"},
        "counted": True,
        "lead": "",
        "no_task_reason": "",
        "tasks": [task()],
        "targets": [],
        "contents": [],
    } | changes


def party(rank: int, name: str, short_name: str, **changes: Any) -> dict[str, Any]:
    """Return a party of the text."""
    return {
        "rank": rank,
        "name": name,
        "short_name": short_name,
        "bloc": False,
        "members": [name],
        "acting": [name],
        "authorisation": "",
    } | changes


def contents(number: int = 15) -> list[dict[str, Any]]:
    """Return so many contents; one of many has no task but a reason."""
    made = [
        content(str(order), _TITLES[(order - 1) % len(_TITLES)])
        for order in range(1, number + 1)
    ]
    if number >= 4:
        made[3]["targets"] = [target()]
    if number >= 10:
        made[9] |= {"tasks": [], "no_task_reason": "các tổ hòa giải làm thường xuyên"}
    return made


def text(**changes: Any) -> dict[str, Any]:
    """Return a whole text as it is fixed."""
    women = "Hội Liên hiệp Phụ nữ xã An Phú"
    members = [women, "Hội Nông dân xã An Phú", "Hội Cựu chiến binh xã An Phú"]
    written = {
        "format": FORMAT,
        "kind": "Chương trình phối hợp công tác năm",
        "title": "Chương trình phối hợp công tác năm 2026",
        "period": ["2026-01-01", "2026-12-31"],
        "effective": {"from": None, "to": None},
        "theme": {"text": THEME, "issuer": "Tỉnh ủy Lam Sơn"},
        "motto": {"text": MOTTO, "issuer": "Đảng ủy xã An Phú"},
        "purpose": "Phát huy sức mạnh đại đoàn kết toàn dân tộc.",
        "arrangements": "Sáu tháng một lần các bên họp giao ban.",
        "legal_bases": ["Luật Mặt trận Tổ quốc Việt Nam", "Nghị quyết của Đảng ủy xã"],
        "parties": [
            party(1, "Ủy ban nhân dân xã An Phú", "UBND xã An Phú"),
            party(2, "Ủy ban Mặt trận Tổ quốc Việt Nam xã An Phú", "MTTQ xã An Phú"),
            party(
                3,
                "Các tổ chức chính trị - xã hội xã An Phú",
                "Khối tổ chức chính trị - xã hội",
                bloc=True,
                members=members,
                acting=[women],
                authorisation="Biên bản ủy quyền ngày 5/1/2026",
            ),
        ],
        "contents": contents(),
    } | changes
    # A text of the first format does not know of the days in force.
    return {name: value for name, value in written.items() if value is not None}


_SIGNATURES = (
    ("Ủy ban nhân dân xã An Phú", "Trần Văn Minh", "Chủ tịch UBND xã",
     ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "TM"),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam xã An Phú", "Vũ Thanh Tâm", "Chủ tịch MTTQ",
     ("TM. ỦY BAN MẶT TRẬN TỔ QUỐC", "CHỦ TỊCH"), "TM"),
    ("Các tổ chức chính trị - xã hội xã An Phú", "Đặng Thị Hồng", "Chủ tịch Hội",
     ("TM. CÁC TỔ CHỨC CHÍNH TRỊ - XÃ HỘI", "CHỦ TỊCH HỘI LHPN"), "TM"),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Publisher:
    """Who writes, records and publishes in the stories of these tests."""

    cast: Cast
    unit: AdminUnit
    lan: Mandate = field(init=False)
    quang: Mandate = field(init=False)
    phuong: Mandate = field(init=False)

    def __post_init__(self) -> None:
        for name in ("lan", "quang", "phuong"):
            object.__setattr__(self, name, self.cast.mandate(name))

    def freeze(self, **changes: Any) -> Version:
        """Fix a text that nobody has signed or published."""
        data = text(**changes)
        document = open_document(
            actor=self.lan,
            unit_id=self.unit.pk,
            kind_code="programme_text",
            title=data["title"],
        )
        return freeze_version(actor=self.lan, document=document, canonical=data)

    def publish(
        self, code: str = "ct-an-phu-2026", day: date | None = None, **changes: Any
    ) -> Publication:
        """Fix a text, record its three signatures and show it."""
        thing = self.signed_thing(code, **changes)
        return publish(actor=self.phuong, thing=thing, day=day)

    def publish_again(self, first: Publication, thing: PublishedThing) -> Publication:
        """Show the same thing once more, after it was withdrawn."""
        same = replace(thing, object_id=first.object_id)
        return publish(actor=self.phuong, thing=same)

    def publish_of_the_past(self, code: str, unit: AdminUnit) -> Publication:
        """Show a programme of a unit that has ended.

        No service does: nobody works there any more, and imports do not exist yet.
        """
        thing = self.signed_thing(code)
        return Publication.objects.create(
            object_type=thing.object_type,
            object_id=thing.object_id,
            public_code=thing.public_code,
            version=thing.version,
            unit=unit,
            title=thing.title,
            author_person_ids=sorted(thing.author_person_ids),
            published_by_id=self.phuong.person_id,
            published_on=SIGNED_ON,
        )

    def signed_thing(self, code: str, **changes: Any) -> PublishedThing:
        """Fix a text and record its three signatures."""
        version = self.freeze(**changes)
        self.sign(version)
        return PublishedThing(
            object_type=PROGRAMME,
            object_id=next(_numbers),
            public_code=code,
            unit_id=self.unit.pk,
            title=text(**changes)["title"],
            author_person_ids=frozenset({self.lan.person_id}),
            version=version,
        )

    def sign(self, version: Version) -> None:
        """Record the signatures of the three parties."""
        scan = store_file(
            actor=self.quang, upload=upload(pdf(), "trang ký.pdf"), field="scan"
        )
        for slot, (name, who, title, lines, capacity) in enumerate(_SIGNATURES, 1):
            printed = PrintedSignature(
                party_name=name,
                signatory_name=who,
                signatory_title=title,
                capacity_lines=lines,
                capacity_code=capacity,
                signed_on=SIGNED_ON,
            )
            record_signature(
                actor=self.quang,
                version=version,
                slot=slot,
                printed=printed,
                scan=scan,
            )


def units_before(unit: AdminUnit) -> Sequence[AdminUnit]:
    """Give the commune its past: An Phú and Phú Hòa of the district Lam Thượng."""
    end = date(2025, 7, 1)
    past = (
        ("MHT70", "province", "Lam Sơn"),
        ("MHT71", "rural_district", "Lam Thượng"),
        ("MHT72", "rural_commune", "An Phú"),
        ("MHT73", "rural_commune", "Phú Hòa"),
    )
    made: list[AdminUnit] = []
    for code, kind, name in past:
        parent = made[min(len(made), 2) - 1] if made else None
        new = NewUnit(
            kind=AdminUnitKind.objects.get(code=kind),
            code=code,
            name=name,
            parent=parent,
            valid_from=None,
            valid_to=end,
        )
        made.append(create_unit(unit=new))
    for predecessor in made[2:]:
        record_succession(
            predecessor=predecessor,
            successor=unit,
            occurred_on=end,
            extent=UnitSuccession.Extent.WHOLE,
            kind=UnitSuccession.Kind.MERGE,
        )
    return made
