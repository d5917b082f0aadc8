"""The "scans" of the sample: pages that say of themselves that nothing is signed."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from phoihop.documents.services import PrintedSignature
from phoihop.foundation.dates import format_date
from phoihop.foundation.vietnamese import fold
from phoihop.samples.lettering import write_centred

_WIDTH, _HEIGHT = 1240, 1754
_MIDDLE = _WIDTH / 2
_EDGE, _FRAME = 60, 6


def illustrative_scan(title: str, printed: PrintedSignature) -> SimpleUploadedFile:
    """Draw the signature page of one party, plainly marked as an illustration."""
    page = Image.new("L", (_WIDTH, _HEIGHT), 255)
    draw = ImageDraw.Draw(page)
    frame = (_EDGE, _EDGE, _WIDTH - _EDGE, _HEIGHT - _EDGE)
    draw.rectangle(frame, outline=0, width=_FRAME)
    for top, size, line in _lines(title, printed):
        write_centred(draw, _MIDDLE, top, line, size)
    written = io.BytesIO()
    # Black and white, as office scanners do it; a few kilobytes.
    page.convert("1", dither=Image.Dither.NONE).save(written, "PNG")
    name = f"ban-minh-hoa-{fold(printed.signatory_name).replace(' ', '-')}.png"
    return SimpleUploadedFile(name, written.getvalue(), "image/png")


def _lines(title: str, printed: PrintedSignature) -> list[tuple[int, int, str]]:
    """Return height, size and text of each line, from the top down."""
    capacity = [
        (820 + 60 * number, 34, line)
        for number, line in enumerate(printed.capacity_lines)
    ]
    return [
        (170, 110, "BẢN MINH HỌA"),
        (340, 30, "Không phải bản quét của văn bản thật."),
        (390, 30, "Địa phương, cơ quan và người nêu ở đây đều không có thật."),
        (560, 44, title),
        (650, 30, f"Ký ngày {format_date(printed.signed_on)}"),
        *capacity,
        (1080, 34, "(chỗ chữ ký và con dấu)"),
        (1240, 38, printed.signatory_name),
        (1480, 110, "BẢN MINH HỌA"),
    ]
