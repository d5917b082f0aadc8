"""Reading since when changes are asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError

from phoihop.programmes.models import Programme
from phoihop.ui.dates_input import DayField


@dataclass(frozen=True)
class Since:
    """The day from which changes are told; ``is_signing`` when none was asked for."""

    day: date | None
    is_signing: bool
    written: str = ""
    error: str = ""


def read_since(asked: Mapping[str, str], programme: Programme) -> Since:
    """Read the day; without a readable one the changes since signing are told."""
    written = asked.get("day", "").strip()
    try:
        day = DayField(required=False).clean(written)
    except ValidationError as unreadable:
        sentence = " ".join(unreadable.messages)
        return Since(programme.signed_on, True, written, sentence)
    if day is None:
        return Since(programme.signed_on, True)
    return Since(day, False, written)
