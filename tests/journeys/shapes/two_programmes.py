"""Two drafts that wait for one ceremony, and last year's review; run in a shell."""

from collections.abc import Sequence
from datetime import date

from phoihop.directory.models import Role
from phoihop.monitoring.factories import approved_review
from phoihop.programmes.factories import make_content, make_programme, make_task
from phoihop.programmes.models import Programme
from phoihop.testing.cast import Cast, build_cast
from tests.journeys.shapes import signing
from tests.journeys.shapes.casting import (
    bodies_of,
    employ,
    found_body,
    mandate_of,
    tell,
)

LAST_YEAR = "Chương trình phối hợp công tác năm 2025"
OF_THREE = "Chương trình phối hợp giữa HĐND - UBND - Ủy ban MTTQ xã năm 2026"
OF_UNIONS = "Chương trình phối hợp giữa Ủy ban MTTQ và các tổ chức CT - XH xã năm 2026"
THREE = ("council",), ("committee",), ("front",)
UNIONS = (
    ("front",),
    ("womens_union", "farmers_union", "youth_union", "veterans", "trade_union"),
)
HEADS_OF_THREE, HEADS_OF_UNIONS = ("loi", "minh", "tam"), ("tam", "hong")
PROMISES = ("Tuyên truyền chủ trương, pháp luật", "Thi đua, các cuộc vận động")


def tell_both() -> None:
    """Review last year; bring two programmes of next year to their signatures."""
    cast = build_cast()
    found_body(cast, "council", "peoples_council", "HĐND xã An Phú", "HĐND xã")
    employ(cast, "loi", "Đinh Xuân Lợi", "council", "chair", Role.HEAD)
    employ(cast, "nghia", "Vi Hữu Nghĩa", "front", "office_chief", Role.OFFICE_CHIEF)
    employ(cast, "thu", "Kiều Anh Thư", "front", "clerk", Role.CLERK)
    before = _draft(cast, "lan", LAST_YEAR, THREE, 2025)
    signing.agree(before, "ha", HEADS_OF_THREE)
    signing.sign(before, "quang", date(2025, 1, 20))
    approved_review(
        coordinator=mandate_of("lan"),
        heads=[mandate_of(name) for name in HEADS_OF_THREE],
        programme=before,
    )
    of_three = _draft(cast, "lan", OF_THREE, THREE, 2026)
    signing.agree(of_three, "ha", HEADS_OF_THREE)
    of_unions = _draft(cast, "thao", OF_UNIONS, UNIONS, 2026)
    signing.agree(of_unions, "nghia", HEADS_OF_UNIONS)
    tell({"before": before.pk, "of_three": of_three.pk, "of_unions": of_unions.pk})


def _draft(
    cast: Cast, writer: str, title: str, parties: Sequence[Sequence[str]], year: int
) -> Programme:
    programme = make_programme(
        actor=mandate_of(writer),
        parties=bodies_of(cast, parties),
        title=title,
        first_day=date(year, 1, 1),
        last_day=date(year, 12, 31),
    )
    for promise in PROMISES:
        content = make_content(
            actor=mandate_of(writer), programme=programme, title=promise
        )
        make_task(
            actor=mandate_of(writer),
            content=content,
            lead=cast.organisations["front"],
            title=f"Làm xong: {promise}",
            due_on=date(year, 11, 30),
        )
    return programme
