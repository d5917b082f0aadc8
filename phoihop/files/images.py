"""Images: decoded and written anew, so that nothing but the picture remains."""

import io

from PIL import Image, ImageOps

from phoihop.files.errors import FileDamaged, ImageTooLarge
from phoihop.files.kinds import JPG

MOST_MEGAPIXELS = 40
_MILLION = 1_000_000
_FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG"}
_JPEG_MODES = frozenset({"L", "RGB"})
_QUALITY = 90
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)


def rewrite_image(content: bytes, media_type: str) -> bytes:
    """Return the picture upright, without place, camera, comment or hidden tail.

    Raises:
        ImageTooLarge: more points than are taken, found before decoding.
        FileDamaged: it cannot be decoded to its end.
    """
    try:
        with Image.open(io.BytesIO(content), formats=[_FORMATS[media_type]]) as image:
            if image.width * image.height > MOST_MEGAPIXELS * _MILLION:
                raise ImageTooLarge(MOST_MEGAPIXELS)
            image.load()
            upright = ImageOps.exif_transpose(image)
    except _BOMBS as bomb:
        raise ImageTooLarge(MOST_MEGAPIXELS) from bomb
    except (OSError, SyntaxError, ValueError) as fault:
        raise FileDamaged from fault
    return _write(upright, media_type)


def _write(image: Image.Image, media_type: str) -> bytes:
    # Writers copy comments and colour profiles from here when nobody asks them to.
    transparency = image.info.get("transparency")
    image.info = {} if transparency is None else {"transparency": transparency}
    written = io.BytesIO()
    if media_type == JPG:
        plain = image if image.mode in _JPEG_MODES else image.convert("RGB")
        plain.save(written, "JPEG", quality=_QUALITY)
    else:
        image.save(written, "PNG")
    return written.getvalue()
