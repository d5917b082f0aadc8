"""A row of the sheet as plain values, drawn by a lean part instead of a form.

The form of a row only reads and judges what is sent (forms/entry.py). What is shown is
frozen, so that a part is drawn once for the same values (ui/templatetags/parts.py).
"""

from dataclasses import dataclass
from datetime import datetime

from phoihop.figures.forms.entry import (
    EntryForm,
    boxes_of,
    labels_of,
    part_boxes_of,
    seal_of,
    texts_of_row,
    typed_names_of,
)
from phoihop.figures.forms.numbers import MOST_LETTERS
from phoihop.figures.queries.entry import Before, EntryRow
from phoihop.figures.wording import balance_words, overlap_words


@dataclass(frozen=True)
class Box:
    """One box: its name in the form, its label, what stands in it, what is wrong."""

    name: str
    label: str
    value: str
    errors: tuple[str, ...] = ()

    @property
    def is_number(self) -> bool:
        """Tell whether a number is typed in it."""
        return not self.name.endswith("-in_kind_note")

    @property
    def most_letters(self) -> int:
        """How long what is typed may be."""
        return MOST_LETTERS if self.is_number else 300


@dataclass(frozen=True, kw_only=True)
class RowView:
    """What a row shows but for its state; without boxes it is only read."""

    key: str
    name: str
    measured_in: str
    definition: str
    is_about_the_body: bool
    targets: tuple[str, ...]
    a_year_ago: Before | None
    last: Before | None
    others: tuple[tuple[str, str], ...]
    words: str
    boxes: tuple[Box, ...] = ()
    parts: tuple[Box, ...] = ()
    note: Box | None = None
    names: Box | None = None
    asks_for_a_note: bool = False

    @property
    def has_one_box(self) -> bool:
        """Tell whether the name of the row names its box."""
        return len(self.boxes) == 1

    @property
    def is_broken_down(self) -> bool:
        """Tell whether something stands in the boxes of the parts."""
        return any(part.value or part.errors for part in self.parts)

    @property
    def has_names(self) -> bool:
        """Tell whether names stand in the row; else its own page takes them."""
        names = self.names
        return names is not None and bool(names.value or names.errors)

    @property
    def is_told_more(self) -> bool:
        """Tell whether the note or the names are to be seen at once."""
        told = [one for one in (self.note, self.names) if one is not None]
        return self.asks_for_a_note or any(one.value or one.errors for one in told)


@dataclass(frozen=True, kw_only=True)
class StateView:
    """How a row stands: saved when, what is wrong, what to look at before submitting.

    ``version`` and ``seen`` are sent with the row.
    """

    key: str
    name: str
    version: str
    seen: str
    recorded_at: datetime | None
    is_answer: bool
    is_refused: bool
    waits_for: str = ""
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    is_far: bool = False
    returned_by: str = ""
    returned_reason: str = ""
    evidence_count: int = 0


def row_view(row: EntryRow, form: EntryForm | None = None) -> RowView:
    """Return a row as it is shown; with a form as it was typed and what is wrong."""
    version = row.version
    boxes = _boxes(row, form) if row.is_open else {}
    return RowView(
        key=row.key,
        name=version.name,
        measured_in=version.measured_in,
        definition=version.definition,
        is_about_the_body=row.is_about_the_body,
        targets=row.targets,
        a_year_ago=row.a_year_ago,
        last=row.last,
        others=row.others,
        words=row.words,
        boxes=tuple(boxes[name] for name in boxes_of(version) if name in boxes),
        parts=tuple(boxes[name] for name in part_boxes_of(version) if name in boxes),
        note=boxes.get("note"),
        names=boxes.get("names"),
        asks_for_a_note=row.is_far,
    )


def _boxes(row: EntryRow, form: EntryForm | None) -> dict[str, Box]:
    stored = texts_of_row(row)
    boxes: dict[str, Box] = {}
    for name, label in labels_of(row.version).items():
        errors: tuple[str, ...] = ()
        text = stored[name]
        if form is not None:
            text = str(form[name].value() or "")
            errors = tuple(map(str, form[name].errors))
        boxes[name] = Box(f"{row.key}-{name}", label, text, errors)
    return boxes


def state_view(
    row: EntryRow,
    form: EntryForm | None = None,
    *,
    waits_for: str = "",
    is_answer: bool = False,
) -> StateView:
    """Return how a row stands; with a form that was refused, also why.

    In an answer about one row alone the errors of its boxes stand here as well; the
    boxes themselves stay as they were typed.
    """
    figure, version = row.figure, row.version
    number = str(figure.version) if figure else ""
    stored = texts_of_row(row)
    seen = seal_of(stored[name] for name in typed_names_of(version))
    if form is not None and not is_answer:
        number = str(form["version"].value() or "")
        seen = str(form["seen"].value() or "")
    return StateView(
        key=row.key,
        name=version.name,
        version=number,
        seen=seen,
        recorded_at=figure.current.recorded_at if figure and figure.current else None,
        is_refused=form is not None,
        waits_for=waits_for,
        errors=_said(form, everywhere=is_answer),
        warnings=_warnings(row) if form is None else (),
        is_far=row.is_far and form is None,
        returned_by=figure.returned_by_name if figure else "",
        returned_reason=figure.returned_reason if figure else "",
        evidence_count=row.evidence_count,
        is_answer=is_answer,
    )


def _said(form: EntryForm | None, *, everywhere: bool) -> tuple[str, ...]:
    if form is None:
        return ()
    if not everywhere:
        return tuple(map(str, form.non_field_errors()))
    return tuple(str(error) for errors in form.errors.values() for error in errors)


def _warnings(row: EntryRow) -> tuple[str, ...]:
    """Say what is allowed and may yet be a mistake, or is refused at the next step."""
    found = []
    if row.overlap is not None:
        found.append(overlap_words(*row.overlap))
    if row.broken is not None:
        found.append(balance_words(row.broken))
    return tuple(found)
