"""Names of files as people gave them: kept as data, never as a place on the disk."""

import re
import unicodedata

_LONGEST = 200
_NAMELESS = "file"
_PARTS = re.compile(r"[/\\]")
_NOT_IN_A_NAME = re.compile(r'[<>:"|?*]')


def clean_name(given: str, endings: tuple[str, ...]) -> str:
    """Return the last part of a name without what is invisible or misleading.

    Control characters, marks that turn the writing direction ("gnp.exe" read backwards)
    and other invisible ones go; the text is NFC; the name ends as the content is.
    """
    last = _PARTS.split(given)[-1]
    visible = "".join(
        " " if unicodedata.category(character) == "Zs" else character
        for character in unicodedata.normalize("NFC", last)
        if not unicodedata.category(character).startswith("C")
    )
    name = " ".join(_NOT_IN_A_NAME.sub("_", visible).split()).strip(". ")
    stem, ending = _split(name, endings)
    return f"{stem[: _LONGEST - len(ending)].rstrip('. ') or _NAMELESS}{ending}"


def _split(name: str, endings: tuple[str, ...]) -> tuple[str, str]:
    for ending in endings:
        if f".{name}".lower().endswith(ending):
            return name[: -len(ending)], ending
    return name, endings[0]
