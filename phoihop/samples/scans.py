"""The "scans" of the sample: pages that say of themselves what they are."""

import io
import re
import textwrap
from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from phoihop.documents.services import PrintedSignature
from phoihop.foundation.dates import format_date
from phoihop.foundation.vietnamese import fold
from phoihop.samples.lettering import write_centred

_WIDTH, _HEIGHT = 1240, 1754
_MIDDLE = _WIDTH / 2
_EDGE, _FRAME = 60, 6
# So many letters of the size of a title fit on a line.
_LETTERS = 44
# Height, size and text of a line, from the top down.
Line = tuple[int, int, str]
_MARKS: tuple[Line, ...] = (
    (170, 110, "BẢN MINH HỌA"),
    (340, 30, "Không phải bản quét của văn bản thật."),
    (390, 30, "Địa phương, cơ quan và người nêu ở đây đều không có thật."),
    (1480, 110, "BẢN MINH HỌA"),
)


def illustrative_scan(title: str, printed: PrintedSignature) -> SimpleUploadedFile:
    """Draw the signature page of one party, plainly marked as an illustration."""
    capacity = [
        (820 + 60 * number, 34, line)
        for number, line in enumerate(printed.capacity_lines)
    ]
    return _page(
        printed.signatory_name,
        (560, 44, title),
        (650, 30, f"Ký ngày {format_date(printed.signed_on)}"),
        *capacity,
        (1080, 34, "(chỗ chữ ký và con dấu)"),
        (1240, 38, printed.signatory_name),
    )


def illustrative_paper(title: str, written_on: date) -> SimpleUploadedFile:
    """Draw the first page of a paper, plainly marked as an illustration."""
    lines = textwrap.wrap(title, _LETTERS)
    return _page(
        title,
        *((560 + 70 * number, 44, line) for number, line in enumerate(lines)),
        (900, 30, f"Lập ngày {format_date(written_on)}"),
        (1080, 34, "(chỗ nội dung, chữ ký và con dấu)"),
    )


def _page(name: str, *lines: Line) -> SimpleUploadedFile:
    page = Image.new("L", (_WIDTH, _HEIGHT), 255)
    draw = ImageDraw.Draw(page)
    frame = (_EDGE, _EDGE, _WIDTH - _EDGE, _HEIGHT - _EDGE)
    draw.rectangle(frame, outline=0, width=_FRAME)
    for top, size, line in (*_MARKS, *lines):
        write_centred(draw, _MIDDLE, top, line, size)
    written = io.BytesIO()
    # Black and white, as office scanners do it; a few kilobytes.
    page.convert("1", dither=Image.Dither.NONE).save(written, "PNG")
    plain = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:_LETTERS]
    return SimpleUploadedFile(
        f"ban-minh-hoa-{plain}.png", written.getvalue(), "image/png"
    )
