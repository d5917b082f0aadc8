"""Rows of a record: people, figures, programmes and the like; an empty row is none."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.models import ConferencePerson, ConferenceProgramme
from phoihop.imports.forms.fields import (
    NOT_STATED,
    FigureField,
    LinesField,
    source_words,
    stated,
    stated_day,
)
from phoihop.imports.forms.telling import ItemForm, TaskForm, WordsForm
from phoihop.programmes.models import ProgrammeKind
from phoihop.sources.models import Recognition
from phoihop.ui.choosing import OneField

# Django's sets of forms take a type only while types are checked.
if TYPE_CHECKING:
    _Rows = forms.BaseFormSet[forms.Form]
else:
    _Rows = forms.BaseFormSet

EMPTY_ROWS = 2
_FIRST_YEAR, _LAST_YEAR = 1945, 2199
_MOST = {
    "people": 60,
    "figures": 40,
    "programmes": 8,
    "tasks": 120,
    "items": 160,
    "words": 40,
}


class PersonForm(forms.Form):
    """Somebody who took part, as printed."""

    name = stated(200, _("Name as printed"))
    part = forms.ChoiceField(
        choices=ConferencePerson.Part.choices,
        initial=ConferencePerson.Part.PRESIDING,
        required=False,
        label=_("What he or she did"),
    )
    titles = LinesField(
        longest=300, label=_("Titles as printed"), help_text=_("One to a line.")
    )
    is_group = forms.BooleanField(
        required=False, label=_("The source names a group, not a person")
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the name of whoever has titles."""
        entered: dict[str, Any] = super().clean() or {}
        if not entered.get("name"):
            self.add_error("name", _("Write the name as printed."))
        return entered


class FigureForm(forms.Form):
    """A figure that the source prints."""

    figure = FigureField(
        required=False,
        label=_("Figure as printed"),
        help_text=_("For example: 16/16 or 2,13 % or 3."),
    )
    measures = stated(300, _("What it measures, as printed"))
    claim = stated(300, _("What the source says of it, as printed"))
    base = stated(300, _("Of what (base), as printed"))
    as_of = stated_day(_("On which day"))
    year = forms.IntegerField(
        min_value=_FIRST_YEAR,
        max_value=_LAST_YEAR,
        required=False,
        label=_("Of which year"),
    )
    last_year = forms.IntegerField(
        min_value=_FIRST_YEAR,
        max_value=_LAST_YEAR,
        required=False,
        label=_("Until the year"),
    )
    recognition = forms.ChoiceField(
        choices=[("", NOT_STATED), *Recognition.choices],
        required=False,
        label=_("Recognised or proposed"),
    )
    said_by = stated(300, _("Who gives the figure, as printed"))
    words = source_words()
    names = LinesField(
        longest=200, label=_("Names listed with it"), help_text=_("One to a line.")
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the number and for what it measures."""
        entered: dict[str, Any] = super().clean() or {}
        if not entered.get("figure") and "figure" not in self.errors:
            self.add_error("figure", _("Write the figure itself."))
        if not entered.get("measures"):
            self.add_error("measures", _("Write what the figure measures."))
        first, last = entered.get("year"), entered.get("last_year")
        if last and (not first or last <= first):
            self.add_error("last_year", _("The last year comes before the first."))
        return entered


class ProgrammeForm(forms.Form):
    """A programme that the source tells of."""

    title = stated(500, _("Title as the source gives it"))
    link = forms.ChoiceField(
        choices=ConferenceProgramme.Link.choices,
        initial=ConferenceProgramme.Link.SIGNS,
        required=False,
        label=_("What the event did with it"),
    )
    kind = OneField(
        ProgrammeKind.objects.order_by("rank"),
        required=False,
        empty_label=_("programme of a year"),
        label=_("Kind"),
    )
    first_year = forms.IntegerField(
        min_value=_FIRST_YEAR, max_value=_LAST_YEAR, required=False, label=_("Year")
    )
    last_year = forms.IntegerField(
        min_value=_FIRST_YEAR,
        max_value=_LAST_YEAR,
        required=False,
        label=_("Until the year"),
        help_text=_("Only when it runs for several years."),
    )
    parties = LinesField(
        longest=300, label=_("Parties as printed"), help_text=_("One to a line.")
    )
    blocs = LinesField(
        longest=300,
        label=_("Which of them are blocs"),
        help_text=_("The same names again; one to a line."),
    )
    theme = stated(500, _("Theme of the year, word for word"))
    theme_issuer = stated(200, _("Theme issued by"))
    motto = stated(500, _("Motto of the year, word for word"))
    motto_issuer = stated(200, _("Motto issued by"))
    signed_on = stated_day(_("Signed on"))
    effective_from = stated_day(_("In force from"))
    legal_bases = LinesField(
        longest=500, label=_("Legal bases"), help_text=_("One to a line.")
    )

    def clean(self) -> dict[str, Any]:
        """Ask for what makes it a programme: title, year, a party."""
        entered: dict[str, Any] = super().clean() or {}
        if not entered.get("title"):
            self.add_error("title", _("Write the title as the source gives it."))
        first, last = entered.get("first_year"), entered.get("last_year")
        if not first and "first_year" not in self.errors:
            self.add_error("first_year", _("Write the year of the programme."))
        if first and last and last < first:
            self.add_error("last_year", _("The last year comes before the first."))
        if not entered.get("parties"):
            self.add_error("parties", _("Write the parties as printed, at least one."))
        elif not set(entered.get("blocs", ())) <= set(entered["parties"]):
            self.add_error(
                "blocs", _("A bloc stands among the parties under the same name.")
            )
        return entered


class Rows(_Rows):
    """Rows that are all alike: the stored ones first, then a few empty ones."""

    def initial_form_count(self) -> int:
        """Return none, so that emptying a stored row removes it."""
        return 0

    def total_form_count(self) -> int:
        """Count what the page sent, else the stored rows and the empty ones."""
        if self.is_bound:
            return super().total_form_count()
        return min(len(self.initial or ()) + self.extra, self.absolute_max)

    def filled(self) -> list[forms.Form]:
        """Return the rows in which something is entered."""
        return [form for form in self.forms if form.has_changed()]

    def places(self) -> dict[int, int]:
        """Return the place among the filled rows, from 1, by the row as it is shown."""
        shown = [
            number for number, one in enumerate(self.forms, 1) if one.has_changed()
        ]
        return {number: place for place, number in enumerate(shown, start=1)}

    def as_typed(self) -> list[dict[str, Any]]:
        """Return the rows with something in them as they were typed, right or wrong."""
        return [
            {name: form[name].value() for name in form.fields} for form in self.filled()
        ]

    def add_error_beside(self, number: int, field: str, words: Any) -> None:
        """Put an error beside a field of a filled row."""
        self.filled()[number].add_error(field, ValidationError(words))


_FORMS: dict[str, type[forms.Form]] = {
    "people": PersonForm,
    "figures": FigureForm,
    "programmes": ProgrammeForm,
    "tasks": TaskForm,
    "items": ItemForm,
    "words": WordsForm,
}


def rows_of(
    name: str,
    data: Any = None,
    initial: Sequence[dict[str, Any]] = (),
    extra: int = EMPTY_ROWS,
) -> Rows:
    """Return the rows of one part of the record."""
    made: Any = forms.formset_factory(
        _FORMS[name],
        formset=Rows,
        extra=extra,
        max_num=_MOST[name],
        absolute_max=_MOST[name],
    )
    rows: Rows = made(data, initial=list(initial), prefix=name)
    return rows


def part_names() -> Iterable[str]:
    """Return the parts of the record that have rows."""
    return _FORMS
