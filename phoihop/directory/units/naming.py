"""How units are named for people, for searching and in addresses; no tables."""

import re
from datetime import date

from phoihop.foundation.vietnamese import fold

LONGEST_NAME = 100
_APOSTROPHES = re.compile(r"['’‘`´]")
_NOT_WORDS = re.compile(r"[\W_]+")


def search_form(name: str) -> str:
    """Return the folded name without signs: "Ea H'leo" gives "ea hleo".

    Apostrophes are dropped and other signs part words, because nobody types them the
    way the list of codes does.
    """
    return _NOT_WORDS.sub(" ", _APOSTROPHES.sub("", fold(name))).strip()


def public_code(
    prefix: str, code: str, valid_from: date | None, valid_to: date | None
) -> str:
    """Return the permanent code in public addresses: "xa-06970-2025-07-01".

    One code of the official list names other units in other eras (00004 was phường
    Trúc Bạch and is phường Ba Đình), so the first day belongs to it; where that is
    unknown, the day of the end: "phuong-00004-truoc-2025-07-01".
    """
    parts = [search_form(prefix).replace(" ", "-"), code.lower()]
    if valid_from:
        parts.append(valid_from.isoformat())
    elif valid_to:
        parts += ["truoc", valid_to.isoformat()]
    return "-".join(parts)
