"""One figure to be entered: its boxes by kind, note, names and evidence."""

import hashlib
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.figures.forms.numbers import MoneyField, NumberField
from phoihop.figures.queries.entry import EntryRow
from phoihop.figures.services import FigureOutline
from phoihop.figures.value import Value, value_of
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.states import OF_TWO_NUMBERS, Kind
from phoihop.tasks.models import Evidence
from phoihop.tasks.services import EvidenceOutline
from phoihop.ui.differences import FieldConflict

_MONEY = ("amount", "in_kind_amount", "in_kind_note")
_SHARE = ("numerator", "denominator")
_MOST_LETTERS_OF_NAMES = 8000


def boxes_of(version: IndicatorVersion) -> tuple[str, ...]:
    """Return the boxes in which an indicator is entered."""
    if version.kind in OF_TWO_NUMBERS:
        return _SHARE
    return _MONEY if version.kind == Kind.MONEY else ("value",)


class ValueForm(forms.Form):
    """The boxes of one value; which there are depends on the indicator's kind."""

    value = NumberField(required=False, label=_("Number"))
    numerator = NumberField(required=False, label=_("Upper number"))
    denominator = NumberField(required=False, label=_("Lower number"))
    amount = MoneyField(required=False, label=_("Money, in đồng"))
    in_kind_amount = MoneyField(required=False, label=_("In kind, worth in đồng"))
    in_kind_note = forms.CharField(
        required=False, max_length=300, label=_("What was given in kind")
    )
    names = forms.CharField(
        required=False,
        max_length=_MOST_LETTERS_OF_NAMES,
        widget=forms.Textarea(attrs={"rows": 3}),
        label=_("Names, one a line"),
    )
    note = forms.CharField(required=False, max_length=2000, label=_("Note"))

    def __init__(self, *args: Any, of: IndicatorVersion, **options: Any) -> None:
        super().__init__(*args, **options)
        self.boxes = boxes_of(of)
        for name in {"value", *_SHARE, *_MONEY} - set(self.boxes):
            del self.fields[name]
        if of.kind == Kind.MONEY:
            del self.fields["names"]
        for name, label in (
            ("numerator", of.numerator_label),
            ("denominator", of.denominator_label),
        ):
            if label and name in self.fields:
                self.fields[name].label = label

    @property
    def box_fields(self) -> list[forms.BoundField]:
        """The boxes that hold the numbers."""
        return [self[name] for name in self.boxes]

    def entered(self) -> Value:
        """Return the value that was typed."""
        cleaned = self.cleaned_data
        numbers = {name: cleaned[name] for name in self.boxes}
        names = tuple(cleaned.get("names", "").splitlines())
        return Value(names=names, note=cleaned["note"], **numbers)


class EntryForm(ValueForm):
    """A row of the sheet; ``seen`` tells whether anything in it was typed."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=1)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def belong_to(self, form_id: str) -> None:
        """Let the boxes be sent by a form that stands elsewhere on the page."""
        for field in self.fields.values():
            field.widget.attrs["form"] = form_id

    def typed(self) -> str:
        """Return a short seal of what stands in the boxes now."""
        names = [*self.boxes, "names", "note"]
        values = [self[name].value() for name in names if name in self.fields]
        parts = ("" if value is None else str(value) for value in values)
        joined = "\x00".join(" ".join(part.split()) for part in parts)
        return hashlib.sha256(joined.encode()).hexdigest()[:16]

    @property
    def is_sent(self) -> bool:
        """Tell whether the page that was sent had this row."""
        return self.add_prefix("seen") in self.data

    @property
    def is_touched(self) -> bool:
        """Tell whether the row reads otherwise than when it was shown."""
        return bool(self.typed() != self["seen"].value())

    def outline(self) -> FigureOutline:
        """Return the value as the service takes it; evidence stays as it is."""
        return FigureOutline(value=self.entered())

    def conflicts(self, stored: Value) -> list[FieldConflict]:
        """Return what was typed beside what somebody else has stored."""
        mine = self.entered()
        return [
            FieldConflict(
                label=str(self.fields[name].label),
                mine=_as_typed(getattr(mine, name)),
                stored=_as_typed(getattr(stored, name)),
            )
            for name in (*self.boxes, "names", "note")
            if name in self.fields and getattr(mine, name) != getattr(stored, name)
        ]


def _as_typed(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    return str(NumberField().prepare_value(value)) if value is not None else ""


class EvidenceForm(forms.Form):
    """What shows a value: pieces of the own body, or a new document or file."""

    evidence = forms.MultipleChoiceField(
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("Evidence that your body keeps"),
    )
    evidence_title = forms.CharField(
        required=False, max_length=300, label=_("New evidence: what it is")
    )
    reference = forms.CharField(
        required=False,
        max_length=300,
        label=_("Document: number, day, issuer"),
    )
    upload = forms.FileField(required=False, label=_("Or a file"))

    def __init__(self, *args: Any, kept: Iterable[Evidence], **options: Any) -> None:
        super().__init__(*args, **options)
        self.kept = {str(one.pk): one for one in kept}
        chooser = self.fields["evidence"]
        if isinstance(chooser, forms.MultipleChoiceField):
            chooser.choices = [(key, _named(one)) for key, one in self.kept.items()]
        if not self.kept:
            del self.fields["evidence"]

    def chosen(self) -> list[Evidence]:
        """Return the ticked pieces."""
        ticked = self.cleaned_data.get("evidence", [])
        return [self.kept[key] for key in ticked]

    def added(self) -> list[EvidenceOutline]:
        """Return the new piece, where something of it was entered."""
        cleaned = self.cleaned_data
        new = EvidenceOutline(
            title=cleaned["evidence_title"],
            reference=cleaned["reference"],
            upload=cleaned["upload"],
        )
        return [new] if new.title or new.reference or new.upload else []


def _named(evidence: Evidence) -> str:
    where = evidence.reference
    if not where and evidence.file is not None:
        where = evidence.file.original_name
    return f"{evidence.title} · {where}"


SHEET = "sheet"


def entry_form(row: EntryRow, data: Any = None, within: str = SHEET) -> EntryForm:
    """Return the form of one row; on the sheet all rows are sent by one form."""
    figure, initial = row.figure, initial_of(row)
    initial["version"] = figure.version if figure else None
    plain = EntryForm(prefix=row.key, of=row.version, initial=initial)
    # What is shown first is what was seen.
    initial["seen"] = plain.typed()
    form = EntryForm(data, prefix=row.key, of=row.version, initial=initial)
    if within:
        form.belong_to(within)
    return form


def initial_of(row: EntryRow) -> dict[str, Any]:
    """Return what stands in the boxes of a row."""
    value = value_of(row.figure.current if row.figure else None)
    return {
        "value": value.value,
        "numerator": value.numerator,
        "denominator": value.denominator,
        "amount": value.amount,
        "in_kind_amount": value.in_kind_amount,
        "in_kind_note": value.in_kind_note,
        "names": "\n".join(value.names),
        "note": value.note,
    }
