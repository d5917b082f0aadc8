"""Files made by hand for tests: sound ones, and ones that try to be something else."""

import io
import struct
import zipfile
import zlib

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, PngImagePlugin

WORD_TYPE = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
SHEET_TYPE = (
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
)
ORIENTATION = 0x0112
ROTATED = 6
GPS = 0x8825


def pdf(extra: bytes = b"", trailer: bytes = b"") -> bytes:
    """Return a one-page PDF; ``extra`` is one more object, ``trailer`` its entries."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ]
    if extra:
        objects.append(extra)
    written = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return written + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, trailer, len(written))
    )


def pdf_with_packed_object(inner: bytes) -> bytes:
    """Return a PDF with an object inside a packed object stream."""
    packed = zlib.compress(inner)
    return pdf(
        b"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >>\n"
        b"stream\n%s\nendstream" % (len(packed), packed)
    )


def package(
    main_part: str, main_type: str, more: dict[str, bytes] | None = None
) -> bytes:
    """Return an office package with one main part and more entries."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types><Override PartName="/{main_part}" ContentType="{main_type}"/>'
            "</Types>",
        )
        archive.writestr(main_part, "<document>Chương trình phối hợp</document>")
        for name, content in (more or {}).items():
            archive.writestr(name, content)
    return written.getvalue()


def docx(more: dict[str, bytes] | None = None, main_type: str = WORD_TYPE) -> bytes:
    """Return a small Word file."""
    return package("word/document.xml", main_type, more)


def xlsx(more: dict[str, bytes] | None = None) -> bytes:
    """Return a small Excel file."""
    return package("xl/workbook.xml", SHEET_TYPE, more)


def jpg_with_place(size: tuple[int, int] = (40, 20)) -> bytes:
    """Return a photo taken sideways that tells where and with what it was taken."""
    exif = Image.Exif()
    exif[ORIENTATION] = ROTATED
    exif[0x0110] = "SECRET-CAMERA"
    exif.get_ifd(GPS)[2] = (21.0, 1.0, 42.0)
    written = io.BytesIO()
    picture = Image.new("RGB", size, "white")
    picture.paste("red", (0, 0, 5, 5))
    picture.save(written, "JPEG", exif=exif, comment=b"SECRET-COMMENT", quality=95)
    return written.getvalue()


def png(size: tuple[int, int] = (20, 10)) -> bytes:
    """Return a picture with a text chunk."""
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Location", "SECRET-PLACE")
    written = io.BytesIO()
    Image.new("RGBA", size, (255, 0, 0, 128)).save(written, "PNG", pnginfo=notes)
    return written.getvalue()


def png_claiming(width: int, height: int) -> bytes:
    """Return a tiny PNG whose header claims a huge picture."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 64)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data))
        + name
        + data
        + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def upload(content: bytes, name: str) -> SimpleUploadedFile:
    """Return the content as a browser hands it in."""
    return SimpleUploadedFile(name, content, "application/octet-stream")
