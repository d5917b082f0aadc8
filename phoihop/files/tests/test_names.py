"""Names of files as they are kept and shown."""

import unicodedata

import pytest

from phoihop.files.names import clean_name

PDF = (".pdf",)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Chương trình phối hợp 2026.pdf", "Chương trình phối hợp 2026.pdf"),
        (unicodedata.normalize("NFD", "Thông báo.pdf"), "Thông báo.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\Quang\\ban ky.pdf", "ban ky.pdf"),
        ("/absolute/ban-ky.PDF", "ban-ky.pdf"),
        ("hop\N{RIGHT-TO-LEFT OVERRIDE}fdp.exe", "hopfdp.exe.pdf"),
        ("a\x00b\r\nSet-Cookie: x.pdf", "abSet-Cookie_ x.pdf"),
        ('ten"la<>|?*.pdf', "ten_la_____.pdf"),
        ("hai\N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE} cách.pdf", "hai cách.pdf"),
        ("", "file.pdf"),
        (".pdf", "file.pdf"),
        ("...", "file.pdf"),
    ],
)
def test_a_name_is_kept_readable_and_harmless(given: str, kept: str) -> None:
    assert clean_name(given, PDF) == kept


def test_a_long_name_keeps_its_ending() -> None:
    kept = clean_name("á" * 500 + ".pdf", PDF)
    assert len(kept) == 200
    assert kept.endswith("á.pdf")


def test_every_ending_of_the_kind_is_its_own() -> None:
    assert clean_name("anh.JPEG", (".jpg", ".jpeg")) == "anh.jpeg"
