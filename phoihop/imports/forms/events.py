"""The whole form of an event: its head, and the rows that stand under it."""

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.models import Purpose
from phoihop.directory.models import AdminUnit
from phoihop.directory.units.models import AdminUnitQuerySet
from phoihop.imports.forms.fields import NOT_STATED, stated, stated_day
from phoihop.imports.forms.rows import EMPTY_ROWS, Rows, part_names, rows_of
from phoihop.sources.queries import as_kept, find_words
from phoihop.ui.choosing import OneField
from phoihop.ui.dates_input import DayField
from phoihop.ui.versioned import VersionedForm

MORE = "more"
Initial = Mapping[str, Any]
_MORE_ROWS = 3
_NAMED_ROWS = {"person": "people", "programme": "programmes", "content": "tasks"}


class HeadForm(forms.Form):
    """The source, and the event that it tells."""

    text = forms.CharField(
        required=False,
        max_length=60_000,
        strip=False,
        label=_("Text of the source"),
        help_text=_(
            "Paste it here to work from. Only people of your locality ever see it; "
            "it is never published."
        ),
        widget=forms.Textarea(attrs={"rows": 40}),
    )
    text_is_public = forms.BooleanField(
        required=False,
        label=_("Let everybody read this text once the record is published"),
        help_text=_("Only where your locality may publish the whole text."),
    )
    title = forms.CharField(
        max_length=500,
        label=_("Title of the source, as printed"),
    )
    unit = OneField(
        AdminUnit.objects.none(),
        required=False,
        empty_label=NOT_STATED,
        label=_("Unit whose history it tells"),
        help_text=_("Your own unit, or one that it took over from."),
    )
    author = stated(200, _("Author as printed"))
    publisher = stated(200, _("Publisher as printed"))
    published_on = stated_day(_("Day of the source, as printed"))
    published_time = forms.TimeField(
        required=False,
        input_formats=["%H:%M", "%Hh%M", "%H.%M"],
        label=_("Printed time"),
        widget=forms.TimeInput(format="%H:%M", attrs={"placeholder": NOT_STATED}),
    )
    event_title = forms.CharField(
        max_length=500, label=_("The event, as the source calls it")
    )
    occurred_on = DayField(label=_("Held on"))
    purposes = forms.MultipleChoiceField(
        choices=Purpose.choices,
        widget=forms.CheckboxSelectMultiple,
        label=_("What it was for"),
    )
    place = stated(300, _("Place as printed"))
    convener = stated(300, _("Convened by, as printed"))
    concludes_for = stated(300, _("Concluded in the name of"))

    def __init__(
        self, *args: Any, histories: AdminUnitQuerySet, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        chooser = self.fields["unit"]
        if isinstance(chooser, forms.ModelChoiceField):
            chooser.queryset = histories


class CorrectHeadForm(VersionedForm, HeadForm):
    """The same of a record that others may be correcting too."""


class EventForms:
    """Head and rows together, as one page sends them."""

    def __init__(
        self,
        data: Any,
        *,
        histories: AdminUnitQuerySet,
        initial: Initial,
        is_correction: bool = False,
    ) -> None:
        self._kind = CorrectHeadForm if is_correction else HeadForm
        self._histories = histories
        self.head = self._head(data, initial)
        self.rows: dict[str, Rows] = {
            name: rows_of(name, data, () if data else initial.get(name, ()))
            for name in part_names()
        }

    def is_valid(self) -> bool:
        """Check everything, so that all errors show at once."""
        fine = [self.head.is_valid(), *(rows.is_valid() for rows in self.rows.values())]
        return all(fine) and all([self._tasks_fit(), self._rows_fit(), self._words()])

    def with_more(self, name: str) -> None:
        """Show what was typed again, unchecked, with more empty rows in one part."""
        typed = {part: rows.as_typed() for part, rows in self.rows.items()}
        known = {field: self.head[field].value() for field in self.head.fields}
        empty = len(self.rows[name].forms) - len(typed[name]) if name in typed else 0
        self.head = self._head(None, known)
        self.rows = {
            part: rows_of(
                part,
                initial=typed[part],
                extra=empty + _MORE_ROWS if part == name else EMPTY_ROWS,
            )
            for part in typed
        }

    def filled(self, name: str) -> list[dict[str, Any]]:
        """Return what was entered in the rows of a part."""
        return [form.cleaned_data for form in self.rows[name].filled()]

    @property
    def all_forms(self) -> list[forms.Form]:
        """Every form of the page, for the list of what is wrong."""
        return [
            self.head,
            *(form for rows in self.rows.values() for form in rows.forms),
        ]

    def _head(self, data: Any, initial: Initial) -> HeadForm:
        known = dict(initial)
        return self._kind(data, histories=self._histories, initial=known)

    def place(self, part: str, row: int | None) -> int | None:
        """Return the place of a shown row among the filled ones, from 1."""
        places: dict[int, int] = self.rows[part].places()
        return places.get(row) if row else None

    def place_of_content(self, row: int | None) -> int | None:
        """Return the place of a row of the tasks among those of its programme."""
        place = self.place("tasks", row)
        if place is None:
            return None
        programmes = [one["programme"] or 1 for one in self.filled("tasks")]
        return programmes[:place].count(programmes[place - 1])

    def _rows_fit(self) -> bool:
        """Tell whether every row that another one names is there."""
        wrong = list(self._missing_rows())
        for part, number, field, words in wrong:
            self.rows[part].add_error_beside(number, field, words)
        return not wrong

    def _missing_rows(self) -> Iterator[tuple[str, int, str, Any]]:
        none = _("There is no such row.")
        for number, row in enumerate(self.filled("items")):
            for field, part in _NAMED_ROWS.items():
                if row[field] and self.place(part, row[field]) is None:
                    yield "items", number, field, none
            if row["content"] and not self._content_is_of(row):
                yield "items", number, "content", _("It is of another programme.")
        for number, row in enumerate(self.filled("words")):
            if not row["field"].startswith("programme."):
                continue
            if self.place("programmes", row["programme"] or 1) is None:
                yield "words", number, "programme", none

    def _content_is_of(self, row: dict[str, Any]) -> bool:
        """Tell whether the named content belongs to the named programme."""
        place = self.place("tasks", row["content"])
        if place is None:
            return True
        own = self.filled("tasks")[place - 1]["programme"] or 1
        return own == (self.place("programmes", row["programme"]) or own)

    def _words(self) -> bool:
        """Tell whether the words said to be the source's stand in its text."""
        text = as_kept(self.head.cleaned_data.get("text") or "")
        if not text.strip():
            return True
        wrong = [
            (part, number)
            for part in ("figures", "tasks", "items", "words")
            for number, row in enumerate(self.filled(part))
            if row["words"] and find_words(text, row["words"]) is None
        ]
        for part, number in wrong:
            self.rows[part].add_error_beside(
                number,
                "words",
                _("These words do not stand in the text of the source."),
            )
        return not wrong

    def _tasks_fit(self) -> bool:
        """Tell whether every task stands in a programme that is entered."""
        count = len(self.filled("programmes"))
        wrong = [
            number
            for number, task in enumerate(self.filled("tasks"))
            if (task["programme"] or 1) > count
        ]
        for number in wrong:
            self.rows["tasks"].add_error_beside(
                number, "programme", _("There is no programme in this row.")
            )
        return not wrong
