"""Rows of what is retold or quoted: contents, items, and the words they came from."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.models import ToldKind
from phoihop.imports.forms.fields import (
    EVENT_WORDS,
    PROGRAMME_WORDS,
    row_number,
    source_words,
    stated,
)


class TaskForm(forms.Form):
    """What a programme of the source says is to be done, in our own words."""

    programme = forms.TypedChoiceField(
        coerce=int,
        choices=[(number, str(number)) for number in range(1, 9)],
        initial=1,
        required=False,
        label=_("Programme, by its row"),
    )
    title = stated(500, _("What is to be done, retold"))
    words = source_words()


class ItemForm(forms.Form):
    """What else the source tells: a direction, a movement, a fund and the like."""

    kind = forms.ChoiceField(
        choices=ToldKind.choices,
        initial=ToldKind.RESULT,
        required=False,
        label=_("Kind"),
    )
    text = stated(
        500,
        _("What is told"),
        help_text=_("A name as printed; a sentence in our own words."),
    )
    words = source_words()
    person = row_number(_("Said by, by the row of the person"))
    issuer = stated(300, _("Whose it is, as printed"))
    addressed_to = stated(300, _("Addressed to, as printed"))
    programme = row_number(_("Of the programme, by its row"))
    content = row_number(_("Of the content, by its row"))
    goes_on = forms.BooleanField(
        required=False, label=_("The source ends its list here with “…”")
    )

    def clean(self) -> dict[str, Any]:
        """Ask for what is told."""
        entered: dict[str, Any] = super().clean() or {}
        if not entered.get("text"):
            self.add_error("text", _("Write what the source tells."))
        return entered


class WordsForm(forms.Form):
    """From which words of the source a field of the event or a programme was taken."""

    field = forms.ChoiceField(
        choices=[
            ("", "–"),
            *((name, label) for name, label in EVENT_WORDS.items()),
            *((f"programme.{name}", label) for name, label in PROGRAMME_WORDS.items()),
        ],
        required=False,
        label=_("What was taken from them"),
    )
    programme = row_number(_("Of the programme, by its row"))
    words = source_words()

    def clean(self) -> dict[str, Any]:
        """Ask for both sides, and for the programme where the field is one of it."""
        entered: dict[str, Any] = super().clean() or {}
        if not entered.get("field"):
            self.add_error("field", _("Choose what was taken from these words."))
        if not entered.get("words"):
            self.add_error("words", _("Write the words of the source."))
        return entered
