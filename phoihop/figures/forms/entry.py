"""One figure to be entered: its boxes by kind, note, names and evidence."""

import hashlib
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from phoihop.figures.forms.numbers import MoneyField, NumberField
from phoihop.figures.models import NUMBERS
from phoihop.figures.queries.entry import EntryRow
from phoihop.figures.services import FigureOutline
from phoihop.figures.value import Value, value_of
from phoihop.foundation.numbers import format_number
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


def part_boxes_of(version: IndicatorVersion) -> tuple[str, ...]:
    """Return the boxes in which the parts of an indicator are entered."""
    return tuple(f"part{place}" for place in range(len(version.parts)))


def typed_names_of(version: IndicatorVersion) -> list[str]:
    """Return the names of all boxes of an indicator, in one order."""
    names = ["note"] if version.kind == Kind.MONEY else ["names", "note"]
    return [*boxes_of(version), *part_boxes_of(version), *names]


def labels_of(version: IndicatorVersion) -> dict[str, str]:
    """Return the labels of all boxes of an indicator by their names."""
    own = {
        "numerator": version.numerator_label,
        "denominator": version.denominator_label,
        **dict(zip(part_boxes_of(version), map(capfirst, version.parts), strict=True)),
    }
    return {
        name: own.get(name) or str(ValueForm.base_fields[name].label)
        for name in typed_names_of(version)
    }


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

    def __init__(
        self,
        *args: Any,
        of: IndicatorVersion,
        with_parts: bool = True,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.of = of
        self.boxes = boxes_of(of)
        self.parts = part_boxes_of(of) if with_parts else ()
        part = MoneyField if of.kind == Kind.MONEY else NumberField
        for name in self.parts:
            self.fields[name] = part(required=False)
        for name in {"value", *_SHARE, *_MONEY} - set(self.boxes):
            del self.fields[name]
        if of.kind == Kind.MONEY:
            del self.fields["names"]
        for name, label in labels_of(of).items():
            if name in self.fields:
                self.fields[name].label = label
        self.order_fields([*self.boxes, *self.parts])

    @property
    def typed_names(self) -> list[str]:
        """The boxes in which a value is typed, in one order."""
        return [name for name in typed_names_of(self.of) if name in self.fields]

    def entered(self) -> Value:
        """Return the value that was typed."""
        cleaned = self.cleaned_data
        numbers = {name: cleaned[name] for name in self.boxes}
        names = tuple(cleaned.get("names", "").splitlines())
        parts = tuple(_exact(cleaned[name]) for name in self.parts)
        return Value(names=names, parts=parts, note=cleaned["note"], **numbers)


class EntryForm(ValueForm):
    """A row of the sheet; ``seen`` tells whether anything in it was typed."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=1)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def typed(self) -> str:
        """Return a short seal of what stands in the boxes now."""
        values = (self[name].value() for name in self.typed_names)
        return seal_of("" if value is None else str(value) for value in values)

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
        typed, kept = texts_of(mine, self.parts), texts_of(stored, self.parts)
        return [
            FieldConflict(
                label=str(self.fields[name].label),
                mine=", ".join(typed[name].splitlines()),
                stored=", ".join(kept[name].splitlines()),
            )
            for name in self.typed_names
            if typed[name] != kept[name]
        ]


def _exact(number: Decimal | int | None) -> Decimal | None:
    return None if number is None else Decimal(number)


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


def entry_form(row: EntryRow, data: Any = None) -> EntryForm:
    """Return the form of one row; its fields are named by the row."""
    figure, texts = row.figure, texts_of_row(row)
    initial: dict[str, Any] = {**texts, "version": figure.version if figure else None}
    form = EntryForm(data, prefix=row.key, of=row.version, initial=initial)
    # What is shown first is what was seen.
    form.initial["seen"] = seal_of(texts[name] for name in form.typed_names)
    return form


def texts_of_row(row: EntryRow) -> dict[str, str]:
    """Return what stands in the boxes of a row, as it is typed."""
    current = row.figure.current if row.figure else None
    return texts_of(value_of(current), part_boxes_of(row.version))


def texts_of(value: Value, parts: Sequence[str]) -> dict[str, str]:
    """Return a value as it is typed, by the names of the boxes."""
    texts = {name: _number_text(getattr(value, name)) for name in NUMBERS}
    texts |= dict.fromkeys(parts, "")
    texts |= {
        name: _number_text(part) for name, part in zip(parts, value.parts, strict=False)
    }
    return texts | {
        "in_kind_note": value.in_kind_note,
        "names": "\n".join(value.names),
        "note": value.note,
    }


def _number_text(number: Decimal | int | None) -> str:
    return "" if number is None else format_number(number)


def seal_of(texts: Iterable[str]) -> str:
    """Return a short seal of what stands in the boxes of a row, in their order."""
    joined = "\x00".join(" ".join(text.split()) for text in texts)
    return hashlib.sha256(joined.encode()).hexdigest()[:16]
