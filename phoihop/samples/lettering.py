"""Vietnamese letters on pictures, without any font of the machine.

The only font that comes with the imaging library has no Vietnamese letters, so the
marks are drawn over its plain ones.
"""

import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from PIL import ImageDraw, ImageFont


class _Box(NamedTuple):
    """The ink of a plain letter, and the thickness of strokes."""

    left: float
    top: float
    right: float
    bottom: float
    stroke: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


_Draw = ImageDraw.ImageDraw
# How much higher a tone stands on a letter that wears â, ă or ơ already.
_SECOND_MARK = 2.6


def _acute(draw: _Draw, box: _Box) -> None:
    reach = box.stroke * 1.6
    ends = (box.middle - reach * 0.4, box.top), (box.middle + reach, box.top - reach)
    draw.line(ends, 0, round(box.stroke))


def _grave(draw: _Draw, box: _Box) -> None:
    reach = box.stroke * 1.6
    ends = (box.middle + reach * 0.4, box.top), (box.middle - reach, box.top - reach)
    draw.line(ends, 0, round(box.stroke))


def _hook(draw: _Draw, box: _Box) -> None:
    reach = box.stroke * 1.4
    round_part = (box.middle - reach, box.top - 2 * reach, box.middle + reach, box.top)
    draw.arc(round_part, 180, 90, 0, round(box.stroke * 0.8))


def _tilde(draw: _Draw, box: _Box) -> None:
    reach = box.stroke * 1.5
    left = (box.middle - 2 * reach, box.top - reach, box.middle, box.top + reach * 0.4)
    right = (box.middle, box.top - reach * 1.4, box.middle + 2 * reach, box.top)
    draw.arc(left, 180, 0, 0, round(box.stroke * 0.8))
    draw.arc(right, 0, 180, 0, round(box.stroke * 0.8))


def _dot_below(draw: _Draw, box: _Box) -> None:
    size = box.stroke * 0.8
    top = box.bottom + size * 1.5
    draw.ellipse((box.middle - size, top, box.middle + size, top + 2 * size), 0)


def _circumflex(draw: _Draw, box: _Box) -> None:
    reach = box.stroke * 1.7
    roof = (
        (box.middle - reach, box.top),
        (box.middle, box.top - reach),
        (box.middle + reach, box.top),
    )
    draw.line(roof, 0, round(box.stroke * 0.8), joint="curve")


def _breve(draw: _Draw, box: _Box) -> None:
    reach = box.stroke * 1.6
    bowl = (box.middle - reach, box.top - 2 * reach, box.middle + reach, box.top)
    draw.arc(bowl, 0, 180, 0, round(box.stroke * 0.8))


def _horn(draw: _Draw, box: _Box) -> None:
    reach = box.stroke * 1.3
    edge = box.right - reach * 0.6
    curve = (edge - reach, box.top + box.stroke - 2 * reach, edge + reach, box.top + 6)
    draw.arc(curve, -30, 90, 0, round(box.stroke))


_SHAPES: dict[str, Callable[[_Draw, _Box], None]] = {
    "\N{COMBINING CIRCUMFLEX ACCENT}": _circumflex,
    "\N{COMBINING BREVE}": _breve,
    "\N{COMBINING HORN}": _horn,
}
_TONES: dict[str, Callable[[_Draw, _Box], None]] = {
    "\N{COMBINING ACUTE ACCENT}": _acute,
    "\N{COMBINING GRAVE ACCENT}": _grave,
    "\N{COMBINING HOOK ABOVE}": _hook,
    "\N{COMBINING TILDE}": _tilde,
    "\N{COMBINING DOT BELOW}": _dot_below,
}
_BARRED = {"đ": "d", "Đ": "D"}


def write_centred(draw: _Draw, middle: float, top: float, text: str, size: int) -> None:
    """Write a line of Vietnamese around a middle."""
    font = ImageFont.load_default(size)
    letters = [_parts(letter) for letter in unicodedata.normalize("NFC", text)]
    left = middle - sum(font.getlength(plain) for plain, _marks in letters) / 2
    for plain, marks in letters:
        draw.text((left, top), plain, 0, font)
        box = _Box(*draw.textbbox((left, top), plain, font), stroke=max(2, size / 13))
        _mark(draw, box, marks)
        left += font.getlength(plain)


def _parts(letter: str) -> tuple[str, str]:
    if letter in _BARRED:
        return _BARRED[letter], letter
    decomposed = unicodedata.normalize("NFD", letter)
    return decomposed[0], decomposed[1:]


def _mark(draw: _Draw, box: _Box, marks: str) -> None:
    raised = box._replace(top=box.top - box.stroke * 1.3)
    for mark in marks:
        if mark in _BARRED:
            _bar(draw, box, is_capital=mark.isupper())
        elif mark in _SHAPES:
            _SHAPES[mark](draw, box if mark == "\N{COMBINING HORN}" else raised)
    has_shape = any(mark in _SHAPES for mark in marks)
    height = raised.top - (box.stroke * _SECOND_MARK if has_shape else 0)
    for mark in marks:
        if mark in _TONES:
            _TONES[mark](draw, raised._replace(top=height))


def _bar(draw: _Draw, box: _Box, *, is_capital: bool) -> None:
    if is_capital:
        height = (box.top + box.bottom) / 2
        ends = (box.left - box.stroke * 0.5, height), (box.middle, height)
    else:
        height = box.top + box.stroke * 2
        ends = (box.middle, height), (box.right + box.stroke, height)
    draw.line(ends, 0, round(box.stroke * 0.8))
