"""Fields for numbers and money, typed and written as people here write them."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.figures.errors import NotWhole
from phoihop.foundation.numbers import (
    UnreadableNumberError,
    format_number,
    parse_number,
)
from phoihop.foundation.vietnamese import fold

_UNREADABLE = _("This is no number. Write it like 1.234,5.")
MOST_LETTERS = 40
_MONEY = re.compile(r"(?P<number>.*?)\s*(?P<word>ty|ti|trieu|nghin|ngan|dong|d)?")
_TIMES = {
    "ty": 10**9,
    "ti": 10**9,
    "trieu": 10**6,
    "nghin": 10**3,
    "ngan": 10**3,
}


class NumberField(forms.Field):
    """A number typed the Vietnamese way: 1.234,5."""

    def __init__(self, **settings: Any) -> None:
        attributes = {
            "inputmode": "decimal",
            "autocomplete": "off",
            "maxlength": str(MOST_LETTERS),
        }
        settings.setdefault("widget", forms.TextInput(attrs=attributes))
        super().__init__(**settings)

    def to_python(self, value: Any) -> Decimal | None:
        """Read the number; nothing typed is None.

        Raises:
            ValidationError: nobody can tell what number was meant.
        """
        if value in self.empty_values or not str(value).strip():
            return None
        return self._read(str(value).strip())

    def prepare_value(self, value: Any) -> Any:
        """Write a stored number as it is typed; leave the typed text as it is."""
        return format_number(value) if isinstance(value, Decimal | int) else value

    def _read(self, typed: str) -> Decimal:
        try:
            return parse_number(typed[:MOST_LETTERS])
        except UnreadableNumberError:
            raise forms.ValidationError(_UNREADABLE, "unreadable") from None


class MoneyField(NumberField):
    """An amount in whole đồng; "1,265 tỷ" and "200 triệu" are read as well."""

    def to_python(self, value: Any) -> Any:
        """Read the amount as whole đồng.

        Raises:
            ValidationError: it is no number, or no whole one.
        """
        if value in self.empty_values or not str(value).strip():
            return None
        parts = _MONEY.fullmatch(fold(str(value)[:MOST_LETTERS]))
        if parts is None:
            raise forms.ValidationError(_UNREADABLE, "unreadable")
        amount = self._read(parts["number"]) * _TIMES.get(parts["word"] or "", 1)
        if amount % 1:
            raise forms.ValidationError(NotWhole("amount").sentence, NotWhole.code)
        return int(amount)
