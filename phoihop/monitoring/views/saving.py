"""Saving a sheet of judgements: what is whole is stored, what is not stays typed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django import forms
from django.http import QueryDict

from phoihop.directory.history import last_change
from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import ChangedMeanwhile, RuleViolation
from phoihop.monitoring import services
from phoihop.monitoring.forms.writing import (
    AssessmentForm,
    HeadForm,
    NoteForm,
    assessment_form,
    head_form,
    note_form,
)
from phoihop.monitoring.models import Review
from phoihop.monitoring.queries.judging import TargetRow
from phoihop.monitoring.queries.live import ReviewRow
from phoihop.programmes.models import Target
from phoihop.ui.differences import FieldConflict
from phoihop.ui.versioned import place_refusal, status_of


@dataclass
class NotePart:
    """A target of the sheet as the page shows it; without a form it is only read."""

    row: TargetRow
    form: NoteForm | None
    conflicts: list[FieldConflict] = field(default_factory=list)
    stored: dict[str, object] = field(default_factory=dict)


@dataclass
class Part:
    """A row of the sheet as the page shows it; without a form it is only read."""

    row: ReviewRow
    form: AssessmentForm | None
    conflicts: list[FieldConflict] = field(default_factory=list)
    stored: dict[str, object] = field(default_factory=dict)
    notes: list[NotePart] = field(default_factory=list)


@dataclass
class Saved:
    """What one sending has stored, and what it could not."""

    rows: set[str] = field(default_factory=set)
    head: bool = False
    wrong: dict[str, Part] = field(default_factory=dict)
    wrong_notes: dict[str, NotePart] = field(default_factory=dict)
    wrong_head: HeadForm | None = None
    head_conflict: dict[str, object] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Tell whether everything that was typed is stored."""
        return not self.wrong_forms

    @property
    def wrong_forms(self) -> list[forms.Form]:
        """Return the forms of everything that could not be stored."""
        rows = [part.form for part in self.wrong.values()]
        notes = [part.form for part in self.wrong_notes.values()]
        return [form for form in (*rows, *notes, self.wrong_head) if form is not None]

    @property
    def status(self) -> int:
        """Return the status of the page: 200, 409 for a conflict, or 422."""
        return min((status_of(form) for form in self.wrong_forms), default=200)


def save_sheet(
    actor: Mandate, review: Review, rows: Sequence[ReviewRow], data: QueryDict
) -> Saved:
    """Store every part of the sheet that was changed and is whole."""
    saved = Saved()
    _save_head(actor, review, data, saved)
    for row in rows:
        form = assessment_form(row, data)
        if not form.is_sent or not form.is_touched:
            continue
        part = Part(row, form)
        if form.is_valid() and _save_row(actor, review, part):
            saved.rows.add(row.key)
        else:
            saved.wrong[row.key] = part
    return saved


def save_notes(
    actor: Mandate,
    review: Review,
    rows: Sequence[TargetRow],
    data: QueryDict,
    saved: Saved,
) -> None:
    """Store every note beside a target that was changed."""
    for row in rows:
        form = note_form(row, data)
        if not form.is_sent or not form.is_touched:
            continue
        part = NotePart(row, form)
        if form.is_valid() and _save_note(actor, review, part, form):
            saved.rows.add(row.key)
        else:
            saved.wrong_notes[row.key] = part


def _save_note(actor: Mandate, review: Review, part: NotePart, form: NoteForm) -> bool:
    try:
        services.note_target(
            actor=actor,
            review=review,
            target=Target.objects.get(pk=part.row.target_id),
            note=form.cleaned_data["note"],
            version=form.cleaned_data["version"],
        )
    except ChangedMeanwhile as refusal:
        part.conflicts = form.conflicts(refusal.saved)
        if part.row.note:
            part.stored = dict(last_change(part.row.note))
        place_refusal(form, refusal)
        return False
    return True


def _save_row(actor: Mandate, review: Review, part: Part) -> bool:
    form = part.form
    if form is None:
        return False
    try:
        services.write_assessment(
            actor=actor,
            review=review,
            target=part.row.target,
            outline=form.outline(),
            version=form.cleaned_data["version"],
        )
    except ChangedMeanwhile as refusal:
        part.conflicts = form.conflicts(refusal.saved)
        if part.row.assessment:
            part.stored = dict(last_change(part.row.assessment))
        place_refusal(form, refusal)
        return False
    except RuleViolation as refusal:
        place_refusal(form, refusal)
        return False
    return True


def _save_head(actor: Mandate, review: Review, data: QueryDict, saved: Saved) -> None:
    form = head_form(review, data)
    if not form.is_sent or not form.is_touched:
        return
    if not form.is_valid():
        saved.wrong_head = form
        return
    try:
        services.change_review(
            actor=actor,
            review=review,
            strengths=form.cleaned_data["strengths"],
            shortcomings=form.cleaned_data["shortcomings"],
            cut_off=form.cleaned_data["cut_off"],
            version=form.cleaned_data["version"],
        )
        saved.head = True
    except RuleViolation as refusal:
        saved.head_conflict = place_refusal(form, refusal, **last_change(review))
        saved.wrong_head = form
