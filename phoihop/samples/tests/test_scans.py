"""The drawn pages say that they are illustrations, in real Vietnamese letters."""

import io
from datetime import date

import pytest
from PIL import Image, ImageDraw, ImageStat

from phoihop.documents.services import PrintedSignature
from phoihop.samples.lettering import write_centred
from phoihop.samples.scans import illustrative_scan

PRINTED = PrintedSignature(
    party_name="Ủy ban nhân dân xã An Phú",
    signatory_name="Nguyễn Hữu Lộc",
    signatory_title="Chủ tịch",
    capacity_lines=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    capacity_code="TM",
    signed_on=date(2026, 1, 9),
)


def _ink(text: str) -> float:
    picture = Image.new("L", (400, 200), 255)
    write_centred(ImageDraw.Draw(picture), 200, 60, text, 60)
    return 255 - ImageStat.Stat(picture).mean[0]


def test_the_page_is_a_small_png_of_the_shape_of_a4() -> None:
    upload = illustrative_scan("Chương trình phối hợp công tác năm 2026", PRINTED)
    content = upload.read()
    picture = Image.open(io.BytesIO(content))
    assert picture.format == "PNG"
    assert picture.height / picture.width == pytest.approx(2**0.5, abs=0.01)
    assert len(content) < 60_000
    assert upload.name == "ban-minh-hoa-nguyen-huu-loc.png"


@pytest.mark.parametrize(
    ("plain", "marked"),
    [
        ("a", "á"),
        ("a", "à"),
        ("a", "ả"),
        ("a", "ã"),
        ("a", "ạ"),
        ("a", "ă"),
        ("a", "â"),
        ("â", "ẩ"),
        ("o", "ơ"),
        ("ư", "ự"),
        ("d", "đ"),
        ("D", "Đ"),
    ],
)
def test_every_mark_adds_ink_to_its_letter(plain: str, marked: str) -> None:
    assert _ink(marked) > _ink(plain)
