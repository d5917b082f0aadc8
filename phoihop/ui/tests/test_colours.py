"""The tokens keep the contrast of WCAG 2.2 AA in every theme; the sheets stay light."""

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parent.parent / "static" / "ui"
TEXT_CONTRAST = 4.5
SHAPE_CONTRAST = 3.0

TEXT_PAIRS = [
    *(("ink", ground) for ground in ("paper", "card", "sheet", "tint", "idle-tint")),
    *(("ink", f"{kind}-tint") for kind in ("done", "waiting", "late")),
    *(("ink-2", ground) for ground in ("paper", "card", "sheet", "waiting-row")),
    *(("brand", ground) for ground in ("paper", "card", "tint", "waiting-row")),
    *(("brand-strong", ground) for ground in ("paper", "card", "tint")),
    *((kind, f"{kind}-tint") for kind in ("done", "waiting", "late", "idle")),
    *(("late", ground) for ground in ("paper", "card", "sheet")),
    ("ink", "waiting-row"),
    ("on-brand", "brand"),
    ("on-brand", "brand-strong"),
    ("on-mid", "mid"),
    ("on-bar", "bar"),
    ("on-bar", "bar-lift"),
    ("on-bar-2", "bar"),
]
SHAPE_PAIRS = [
    ("edge", "card"),
    ("edge", "paper"),
    ("mid-edge", "card"),
    ("brand", "card"),
    ("late", "card"),
    # The dark ring beside the amber one is what keeps the focus visible.
    ("ink", "paper"),
]


def _themes() -> dict[str, dict[str, str]]:
    source = (STATIC / "tokens.css").read_text(encoding="utf-8")
    found = re.findall(r"(?:@media ([^{]+)\{\s*)?:root \{(.*?)\}", source, re.DOTALL)
    blocks = {
        " ".join(sorted(re.findall(r"dark|more", condition))): dict(
            re.findall(r"--([\w-]+): (#[0-9a-f]{6});", body)
        )
        for condition, body in found
    }
    light, dark, more = blocks[""], blocks["dark"], blocks["more"]
    return {
        "light": light,
        "dark": light | dark,
        "light, more contrast": light | more,
        "dark, more contrast": light | dark | more | blocks["dark more"],
    }


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


THEMES = _themes()


def test_black_on_white_has_the_known_contrast() -> None:
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("front", "ground"), TEXT_PAIRS)
def test_text_can_be_read_in_every_theme(theme: str, front: str, ground: str) -> None:
    colours = THEMES[theme]
    assert _contrast(colours[front], colours[ground]) >= TEXT_CONTRAST


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("front", "ground"), SHAPE_PAIRS)
def test_edges_and_fillings_can_be_seen(theme: str, front: str, ground: str) -> None:
    colours = THEMES[theme]
    assert _contrast(colours[front], colours[ground]) >= SHAPE_CONTRAST


def test_colours_are_written_in_the_tokens_only() -> None:
    for sheet in STATIC.glob("*.css"):
        if sheet.name in {"tokens.css", "print.css"}:
            continue
        rules = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"))
        assert not re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[^{]*\})", rules), sheet.name


def test_every_token_that_is_used_exists() -> None:
    known = set(
        re.findall(r"--([\w-]+):", (STATIC / "tokens.css").read_text(encoding="utf-8"))
    )
    used = {
        name
        for sheet in STATIC.glob("*.css")
        for name in re.findall(r"var\(--([\w-]+)", sheet.read_text(encoding="utf-8"))
    }
    assert used <= known


def test_the_sheets_and_the_script_stay_light_and_fetch_nothing() -> None:
    sheets = sorted(STATIC.glob("*.css"))
    # Only single kinds of pages ask for these as well: the one-page print of a review,
    # the calendar, conferences, the sheet of figures, the walk through old lines, and
    # what sources tell.
    beside = {
        "onepage.css",
        "calendar.css",
        "conference.css",
        "sheet.css",
        "told.css",
        "walk.css",
    }
    everywhere = [sheet for sheet in sheets if sheet.name not in beside]
    assert sum(sheet.stat().st_size for sheet in everywhere) <= 32_000
    assert (STATIC / "phoihop.js").stat().st_size <= 4_000
    for sheet in sheets:
        text = sheet.read_text(encoding="utf-8")
        assert "url(" not in text
        assert "@import" not in text
        assert "@font-face" not in text
