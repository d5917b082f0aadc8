"""What is taken and what is refused, by content."""

import io
import zipfile
import zlib

import pytest
from PIL import Image

from phoihop.files import packages
from phoihop.files.errors import (
    FileAmbiguous,
    FileDamaged,
    FileEncrypted,
    FileHasMacros,
    FileRefused,
    FileUnpacksTooLarge,
    ImageTooLarge,
    KindNotAccepted,
    NameDisagrees,
)
from phoihop.files.inspection import inspect
from phoihop.files.kinds import DOCX, EVIDENCE, JPG, PDF, PNG, SCANS, XLSX
from phoihop.files.tests.samples import (
    GPS,
    docx,
    jpg_with_place,
    pdf,
    pdf_with_packed_object,
    png,
    png_claiming,
    xlsx,
)

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PROGRAM = b"MZ\x90\x00" + bytes(60) + b"This program cannot be run in DOS mode." * 20


@pytest.mark.parametrize(
    ("content", "name", "media_type"),
    [
        (pdf(), "Chương trình 2026.pdf", PDF),
        (docx(), "bao-cao.docx", DOCX),
        (xlsx(), "so-lieu.xlsx", XLSX),
        (jpg_with_place(), "anh.JPEG", JPG),
        (png(), "anh.png", PNG),
        (pdf(), "khong-co-duoi", PDF),
        (pdf(), "Kế hoạch số 15.2026", PDF),
        (pdf_with_packed_object(b"1 0 << /Type /Page >>"), "moi.pdf", PDF),
    ],
)
def test_the_kind_is_told_by_the_content(
    content: bytes, name: str, media_type: str
) -> None:
    assert inspect(content, name, EVIDENCE).kind.media_type == media_type


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (PROGRAM, "van-ban.pdf"),
        (b"<!DOCTYPE html><script>alert(1)</script>", "trang.html"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', "anh.png"),
        (b"GIF89a" + bytes(100), "anh.jpg"),
        (b"just text", "ghi-chu.pdf"),
        (COMPOUND, "cu.doc"),
        (b"Rar!\x1a\x07\x00" + bytes(100), "nen.docx"),
        (b"\n" + pdf(), "lech.pdf"),
    ],
)
def test_it_refuses_any_other_content_whatever_the_name(
    content: bytes, name: str
) -> None:
    with pytest.raises(KindNotAccepted):
        inspect(content, name, EVIDENCE)


def test_it_refuses_a_plain_archive() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("van-ban.txt", "nội dung")
    with pytest.raises(KindNotAccepted):
        inspect(written.getvalue(), "nen.docx", EVIDENCE)


def test_it_refuses_a_word_file_where_a_scan_is_asked_for() -> None:
    with pytest.raises(KindNotAccepted) as refusal:
        inspect(docx(), "ban-ky.docx", SCANS)
    assert "PDF, JPG, PNG" in refusal.value.sentence


@pytest.mark.parametrize("name", ["van-ban.docx", "van-ban.exe", "van-ban.pdf.html"])
def test_it_refuses_a_name_that_tells_another_kind(name: str) -> None:
    with pytest.raises(NameDisagrees):
        inspect(pdf(), name, EVIDENCE)


@pytest.mark.parametrize(
    "content",
    [
        pdf(trailer=b"/Encrypt 9 0 R"),
        pdf(trailer=b"/#45ncrypt 9 0 R"),
        COMPOUND + "EncryptedPackage".encode("utf-16-le"),
    ],
)
def test_it_refuses_what_is_locked_with_a_password(content: bytes) -> None:
    with pytest.raises(FileEncrypted):
        inspect(content, "", EVIDENCE)


def test_it_refuses_a_package_with_a_locked_entry() -> None:
    content = bytearray(docx())
    central = content.rindex(b"PK\x01\x02")
    content[central + 8] |= 1
    with pytest.raises(FileEncrypted):
        inspect(bytes(content), "khoa.docx", EVIDENCE)


@pytest.mark.parametrize(
    "content",
    [
        docx({"word/vbaProject.bin": b"x"}),
        xlsx({"xl/VBAPROJECT.BIN": b"x"}),
        xlsx({"xl/macrosheets/sheet1.xml": b"<x/>"}),
        docx({"word/embeddings/tool.exe": b"x"}),
        docx({"word/embeddings/inner.zip": b"x"}),
        docx(main_type="application/vnd.ms-word.document.macroEnabled.main+xml"),
        pdf(b"<< /S /JavaScript /JS (app.alert(1)) >>"),
        pdf(b"<< /S /#4AavaScript >>"),
        pdf(b"<< /S /Launch /F (cmd.exe) >>"),
        pdf(b"<< /Names << /EmbeddedFiles 9 0 R >> >>"),
        pdf_with_packed_object(b"1 0 << /S /JavaScript /JS (x) >>"),
    ],
)
def test_it_refuses_what_carries_a_program(content: bytes) -> None:
    with pytest.raises(FileHasMacros):
        inspect(content, "", EVIDENCE)


@pytest.mark.parametrize(
    "content",
    [
        pdf() + docx(),
        pdf() + docx()[:-2] + b"\x06\0%%EOF\n",
        pdf() + b"<script>alert(1)</script>",
        b"%PDF-1.7\n<html><script>alert(1)</script>\n" + pdf(),
        b"PK\x03\x04%PDF-1.7\n" + docx(),
    ],
)
def test_it_refuses_two_kinds_in_one(content: bytes) -> None:
    with pytest.raises(FileAmbiguous):
        inspect(content, "", EVIDENCE)


def test_it_refuses_an_archive_with_something_before_its_entries() -> None:
    sound = docx()
    with pytest.raises(FileRefused):
        inspect(sound[:4] + b"%PDF-1.7" + sound[4:], "", EVIDENCE)
    with pytest.raises(FileAmbiguous):
        inspect(sound[:60] + bytes(8) + sound[60:], "", EVIDENCE)


def test_it_refuses_a_package_with_the_same_entry_twice() -> None:
    content = docx({"word/a.xml": b"<a/>", "word/b.xml": b"<b/>"})
    with pytest.raises(FileAmbiguous):
        inspect(content.replace(b"word/b.xml", b"word/a.xml"), "", EVIDENCE)


def test_it_refuses_an_entry_with_two_names() -> None:
    content = docx({"word/a.xml": b"<a/>"})
    with pytest.raises(FileAmbiguous):
        inspect(content.replace(b"word/a.xml", b"word/b.exe", 1), "", EVIDENCE)


@pytest.mark.parametrize(
    "name", ["../../outside.xml", "/etc/outside.xml", "word/../../outside.xml"]
)
def test_it_refuses_entries_that_lead_outside(name: str) -> None:
    with pytest.raises(FileDamaged):
        inspect(docx({name: b"<x/>"}), "", EVIDENCE)


def test_it_refuses_a_package_with_entities() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    with pytest.raises(FileDamaged):
        inspect(docx({"word/styles.xml": bomb}), "", EVIDENCE)


@pytest.mark.parametrize(
    "content",
    [
        pdf()[:-8],
        b"%PDF-1.7\n",
        docx()[:-30],
        jpg_with_place()[:-200],
        png()[:60],
    ],
)
def test_it_refuses_what_breaks_off(content: bytes) -> None:
    with pytest.raises(FileDamaged):
        inspect(content, "", EVIDENCE)


def test_it_refuses_a_bomb_by_what_really_comes_out() -> None:
    with pytest.raises(FileUnpacksTooLarge):
        inspect(docx({"word/media.bin": bytes(8 * 1024 * 1024)}), "", EVIDENCE)


def test_a_bomb_that_lies_about_its_size_is_refused_too() -> None:
    inner = bytes(8 * 1024 * 1024)
    content = docx({"word/media.bin": inner})
    honest = len(inner).to_bytes(4, "little")
    assert content.count(honest) == 2
    with pytest.raises(FileUnpacksTooLarge):
        inspect(content.replace(honest, (9).to_bytes(4, "little")), "", EVIDENCE)


def test_it_refuses_a_wrong_checksum() -> None:
    checksum = zlib.crc32(b"<styles/>").to_bytes(4, "little")
    content = docx({"word/styles.xml": b"<styles/>"}).replace(checksum, bytes(4))
    with pytest.raises(FileDamaged):
        inspect(content, "", EVIDENCE)


def test_it_refuses_too_much_in_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "MOST_INFLATED", 100)
    with pytest.raises(FileUnpacksTooLarge):
        inspect(docx(), "", EVIDENCE)


def test_it_refuses_too_many_entries() -> None:
    many = {f"word/{number}.xml": b"" for number in range(packages.MOST_ENTRIES)}
    with pytest.raises(FileUnpacksTooLarge):
        inspect(docx(many), "", EVIDENCE)


@pytest.mark.parametrize("size", [(10_000, 4_001), (60_000, 60_000)])
def test_it_refuses_a_huge_picture_before_decoding_it(size: tuple[int, int]) -> None:
    with pytest.raises(ImageTooLarge):
        inspect(png_claiming(*size), "anh.png", EVIDENCE)


def test_a_photo_is_kept_upright_without_place_camera_and_comment() -> None:
    given = jpg_with_place()
    assert b"SECRET-CAMERA" in given
    kept = inspect(given, "anh.jpg", EVIDENCE).content
    with Image.open(io.BytesIO(kept)) as picture:
        assert picture.size == (20, 40)
        red, green, _ = picture.convert("RGB").getpixel((18, 1))  # type: ignore[misc]  # a tuple for RGB
        assert red > 200
        assert green < 60
        assert not dict(picture.getexif())
        assert not picture.getexif().get_ifd(GPS)
    assert b"SECRET" not in kept


def test_a_drawing_keeps_its_picture_and_loses_its_notes() -> None:
    kept = inspect(png(), "anh.png", EVIDENCE).content
    with Image.open(io.BytesIO(kept)) as picture:
        assert picture.convert("RGBA").getpixel((0, 0)) == (255, 0, 0, 128)
    assert b"SECRET" not in kept


@pytest.mark.parametrize("hidden", [docx(), b"<script>alert(1)</script>", PROGRAM])
def test_nothing_hung_on_a_picture_survives(hidden: bytes) -> None:
    kept = inspect(jpg_with_place() + hidden, "anh.jpg", EVIDENCE).content
    assert hidden not in kept
    assert not zipfile.is_zipfile(io.BytesIO(kept))
