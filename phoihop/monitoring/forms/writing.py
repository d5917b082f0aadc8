"""Writing a review: its head, and one row for each content."""

import hashlib
from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.monitoring.models import Review
from phoihop.monitoring.queries.judging import TargetRow
from phoihop.monitoring.queries.live import ReviewRow
from phoihop.monitoring.services import JudgementOutline
from phoihop.monitoring.states import Result, ReviewKind
from phoihop.programmes.prose import prose
from phoihop.ui.dates_input import DayField
from phoihop.ui.differences import FieldConflict
from phoihop.ui.versioned import VersionedForm


class OpenForm(forms.Form):
    """Which review, and the day of its figures."""

    kind = forms.ChoiceField(
        choices=ReviewKind.choices, widget=forms.RadioSelect, label=_("Which review")
    )
    cut_off = DayField(
        label=_("Figures as of"),
        help_text=_("Tasks and proofs are read as they stand on this day."),
    )
    title = forms.CharField(
        max_length=500,
        required=False,
        label=_("Title of the review"),
        help_text=_("Left empty, it is made of the title of the programme."),
    )


class _SeenForm(forms.Form):
    """A part of the sheet; ``seen`` tells whether the person changed anything in it.

    ``typed`` names the fields that a person fills in here.
    """

    typed: ClassVar[tuple[str, ...]] = ()

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def parts(self) -> tuple[str, ...]:
        """Return what stands in the fields; of several choices their keys in order."""
        return tuple(_in_one_text(self[name].value()) for name in self.typed)

    @property
    def is_sent(self) -> bool:
        """Tell whether the page that was sent had this part."""
        return self.add_prefix("seen") in self.data

    @property
    def is_touched(self) -> bool:
        """Tell whether it reads otherwise than when the page was opened."""
        return bool(seal(self.parts()) != self["seen"].value())


def _in_one_text(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ",".join(sorted(map(str, value)))
    return str(value or "")


def seal(parts: Iterable[str]) -> str:
    """Return a short seal of texts, alike for line ends and blanks at line ends."""
    written = "\x00".join(prose(part) for part in parts)
    return hashlib.sha256(written.encode()).hexdigest()[:16]


class HeadForm(_SeenForm, VersionedForm):
    """What goes before the contents."""

    typed = ("cut_off", "strengths", "shortcomings")

    cut_off = DayField(label=_("Figures as of"))
    strengths = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        label=_("What went well"),
    )
    shortcomings = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        label=_("What is left, and why"),
    )


def head_form(review: Review, data: Any = None) -> HeadForm:
    """Return the form of a review's head."""
    day = review.cut_off
    typed = f"{day.day}/{day.month}/{day.year}"
    initial = {
        "cut_off": typed,
        "strengths": review.strengths,
        "shortcomings": review.shortcomings,
        "version": review.version,
        "seen": seal((typed, review.strengths, review.shortcomings)),
    }
    return HeadForm(data, prefix="head", initial=initial)


class AssessmentForm(_SeenForm):
    """What is said of one content."""

    typed = ("result", "note", "evidence")

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    result = forms.ChoiceField(
        choices=Result.choices,
        widget=forms.RadioSelect,
        label=_("Result of the content"),
        error_messages={"required": _("Choose: done, partly done, or not done.")},
    )
    note = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}),
        label=_("On what it rests"),
        error_messages={"required": _("Write on what this judgement rests.")},
    )
    evidence = forms.MultipleChoiceField(
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("Evidence for it"),
    )

    def __init__(self, *args: Any, row: ReviewRow, **options: Any) -> None:
        super().__init__(*args, **options)
        self.row = row
        self.choices = {str(one.pk): one for one in row.evidence}
        chooser = self.fields["evidence"]
        if isinstance(chooser, forms.MultipleChoiceField):
            chooser.choices = [(key, one.title) for key, one in self.choices.items()]

    def outline(self) -> JudgementOutline:
        """Return the judgement as the service takes it."""
        return JudgementOutline(
            result=self.cleaned_data["result"],
            note=self.cleaned_data["note"],
            evidence=[self.choices[key] for key in self.cleaned_data["evidence"]],
        )

    def conflicts(self, saved: dict[str, object]) -> list[FieldConflict]:
        """Return what was typed beside what is stored."""
        outline = self.outline()
        stored = saved["evidence"]
        titles = [one.title for one in stored] if isinstance(stored, list) else []
        pairs = [
            (self["result"].label, _label(outline.result), _label(saved["result"])),
            (self["note"].label, prose(outline.note), str(saved["note"])),
            (
                self["evidence"].label,
                ", ".join(one.title for one in outline.evidence),
                ", ".join(titles),
            ),
        ]
        return [
            FieldConflict(label=str(label), mine=mine, stored=other)
            for label, mine, other in pairs
            if mine != other
        ]


def _label(result: object) -> str:
    return str(Result(str(result)).label)


def assessment_form(row: ReviewRow, data: Any = None) -> AssessmentForm:
    """Return the form of one content."""
    stored = row.assessment
    chosen = [str(one.pk) for one in stored.evidence.all()] if stored else []
    result, note = (stored.result, stored.note) if stored else ("", "")
    initial = {
        "version": stored.version if stored else None,
        "result": result,
        "note": note,
        "evidence": chosen,
        "seen": seal((result, note, _in_one_text(chosen))),
    }
    return AssessmentForm(data, prefix=row.key, initial=initial, row=row)


class NoteForm(_SeenForm):
    """What is written beside one target."""

    typed = ("note",)

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    note = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        label=_("Note on the target"),
    )

    def conflicts(self, saved: dict[str, object]) -> list[FieldConflict]:
        """Return what was typed beside what is stored."""
        mine, other = prose(self.cleaned_data["note"]), str(saved["note"])
        if mine == other:
            return []
        label = str(self["note"].label)
        return [FieldConflict(label=label, mine=mine, stored=other)]


def note_form(row: TargetRow, data: Any = None) -> NoteForm:
    """Return the form of the note beside a target."""
    stored = row.note
    note = stored.note if stored else ""
    initial = {
        "version": stored.version if stored else None,
        "note": note,
        "seen": seal((note,)),
    }
    return NoteForm(data, prefix=row.key, initial=initial)
