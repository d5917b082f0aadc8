"""What may be asked of public pages; anything unreadable is as if it was not asked."""

import re

from django.http import QueryDict

from phoihop.foundation.vietnamese import normalise

_CODE = re.compile(r"[-a-z0-9]{1,60}")
_YEAR = re.compile(r"[12][0-9]{3}")


def asked_text(query: QueryDict) -> str:
    """Return what was typed to search for."""
    return normalise(query.get("q", ""))


def asked_unit(query: QueryDict) -> str:
    """Return the public code of the unit asked for."""
    return asked_code(query, "unit")


def asked_code(query: QueryDict, name: str) -> str:
    """Return a public code that is asked for under a name."""
    code = query.get(name, "")
    return code if _CODE.fullmatch(code) else ""


def asked_year(query: QueryDict) -> int | None:
    """Return the year asked for."""
    year = query.get("year", "")
    return int(year) if _YEAR.fullmatch(year) else None
