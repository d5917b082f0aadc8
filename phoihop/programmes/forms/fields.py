"""Fields of programmes' forms: longer text, lists of lines, numbers."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import DecimalValidator, MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from phoihop.foundation.numbers import (
    UnreadableNumberError,
    format_number,
    parse_number,
)
from phoihop.programmes.prose import prose

# As the column of a target's value.
_DIGITS, _PLACES = 18, 4


class ProseField(forms.CharField):
    """Text of several lines."""

    def to_python(self, value: object) -> Any:
        """Return the text as it is stored, so that both texts of a conflict compare."""
        return prose(str(super().to_python(value)))


class LinesField(ProseField):
    """Text of which every line stands for itself, none longer than its column."""

    def __init__(self, *, longest: int, **options: Any) -> None:
        super().__init__(**options)
        self.longest = MaxLengthValidator(longest)

    def run_validators(self, value: Any) -> None:
        """Check every line."""
        super().run_validators(value)
        for line in str(value).splitlines():
            self.longest(line)


class NumberField(forms.CharField):
    """A number typed the Vietnamese way: 1.234,5."""

    def to_python(self, value: object) -> Any:
        """Return the number, or None for an empty box."""
        written = super().to_python(value)
        if not written:
            return None
        try:
            number = parse_number(str(written))
        except UnreadableNumberError as error:
            raise ValidationError(
                _("Write the number as 1.234,5 (a comma before decimals).")
            ) from error
        DecimalValidator(_DIGITS, _PLACES)(number)
        return number

    def prepare_value(self, value: object) -> object:
        """Show a stored number as it is typed."""
        return format_number(value) if isinstance(value, Decimal) else value
