"""Fields of recorded events; an empty one says "nguồn không nêu" in itself."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _

from phoihop.foundation.numbers import UnreadableNumberError, parse_number
from phoihop.foundation.vietnamese import normalise
from phoihop.sources.models import PERCENT, FigureKind
from phoihop.ui.dates_input import DayField

NOT_STATED = _("not stated by the source")
_LONGEST = 60
_no_null = ProhibitNullCharactersValidator()
_X_OF_Y = re.compile(r"(\d{1,6})\s*/\s*(\d{1,6})", re.ASCII)
_NUMBER = re.compile(r"(?P<number>[\d.,]+)\s*(?P<measured_in>\D.*)?", re.ASCII)


@dataclass(frozen=True)
class Figure:
    """A figure as it is typed: 16/16, 2,13 % or 3 xã."""

    kind: FigureKind
    numerator: int | None = None
    denominator: int | None = None
    value: Decimal | None = None
    measured_in: str = ""


# Fields whose words of the source may be entered apart; labels as the forms have them.
EVENT_WORDS = {
    "occurred_on": _("Held on"),
    "purposes": _("What it was for"),
    "place": _("Place as printed"),
    "convener": _("Convened by, as printed"),
    "concludes_for": _("Concluded in the name of"),
    "people": _("People who took part"),
}
PROGRAMME_WORDS = {
    "title": _("Title of the programme"),
    "period": _("Period of the programme"),
    "parties": _("Parties as printed"),
    "theme_issuer": _("Theme issued by"),
    "motto_issuer": _("Motto issued by"),
    "signed_on": _("Signed on"),
    "effective_from": _("In force from"),
    "contents": _("Contents of the programme"),
}


def source_words() -> forms.CharField:
    """Return a field for the words of the source from which a value was taken."""
    return stated(
        300,
        _("Words of the source"),
        help_text=_("A few words copied from the text, to find it again."),
    )


def row_number(label: Any) -> forms.IntegerField:
    """Return a field that names another row of the record by its number."""
    return forms.IntegerField(
        min_value=1,
        max_value=200,
        required=False,
        label=label,
        widget=forms.NumberInput(attrs={"placeholder": NOT_STATED}),
    )


def stated(longest: int, label: Any, rows: int = 0, **options: Any) -> forms.CharField:
    """Return a field for words as printed, which may stay empty."""
    attributes: dict[str, Any] = {"placeholder": NOT_STATED}
    widget: forms.Widget = forms.TextInput(attrs=attributes)
    if rows:
        widget = forms.Textarea(attrs=attributes | {"rows": rows})
    return forms.CharField(
        max_length=longest, required=False, label=label, widget=widget, **options
    )


def stated_day(label: Any) -> DayField:
    """Return a field for a day, which may stay empty."""
    attributes = {
        "inputmode": "numeric",
        "autocomplete": "off",
        "maxlength": "20",
        "placeholder": NOT_STATED,
    }
    return DayField(
        required=False, label=label, widget=forms.TextInput(attrs=attributes)
    )


class LinesField(forms.CharField):
    """Lines of which each stands for itself, none longer than its column."""

    def __init__(self, *, longest: int, rows: int = 2, **options: Any) -> None:
        attributes = {"rows": rows, "placeholder": NOT_STATED}
        options.setdefault("widget", forms.Textarea(attrs=attributes))
        super().__init__(required=False, **options)
        self.longest = longest

    def to_python(self, value: object) -> Any:
        """Return the lines that say something."""
        written = str(super().to_python(value))
        _no_null(written)
        lines = [line for one in written.splitlines() if (line := normalise(one))]
        if any(len(line) > self.longest for line in lines):
            raise ValidationError(
                _("A line may have at most %(number)s letters."),
                params={"number": self.longest},
            )
        return lines

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Tell whether a line says something else than before."""
        before = self.prepare_value(initial)
        return str(before or "").split() != str(data or "").split()

    def prepare_value(self, value: object) -> object:
        """Show stored lines one under the other."""
        return "\n".join(value) if isinstance(value, list | tuple) else value


class FigureField(forms.Field):
    """A figure as printed: 16/16, 2,13 % or 3."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"maxlength": _LONGEST}))
        super().__init__(**options)

    def to_python(self, value: object) -> Any:
        """Return the figure, or None for an empty box."""
        written = normalise(str(value or ""))
        _no_null(written)
        if len(written) > _LONGEST:
            raise _unreadable()
        if not written:
            return None
        if found := _X_OF_Y.fullmatch(written):
            if int(found[2]):
                return Figure(FigureKind.X_OF_Y, int(found[1]), int(found[2]))
        elif found := _NUMBER.fullmatch(written):
            return _number(found["number"], normalise(found["measured_in"] or ""))
        raise _unreadable()


def _number(written: str, measured_in: str) -> Figure:
    try:
        value = parse_number(written)
    except UnreadableNumberError as error:
        raise _unreadable() from error
    kind = FigureKind.RATE if measured_in == PERCENT else FigureKind.COUNT
    return Figure(kind, value=value, measured_in=measured_in)


def _unreadable() -> ValidationError:
    return ValidationError(
        _("Write the figure as the source prints it: 16/16, 2,13 % or 3.")
    )
