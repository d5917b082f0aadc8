"""Saving rows of the sheet: what is whole is stored, what is not stays typed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.http import QueryDict

from phoihop.directory.history import last_change
from phoihop.directory.mandates import Mandate
from phoihop.figures import services
from phoihop.figures.errors import ValueIncomplete, ValueMissing
from phoihop.figures.forms.entry import EntryForm, entry_form
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.queries.entry import EntryRow, kinds_of
from phoihop.figures.services import FigureKey, FigureOutline
from phoihop.figures.states import Column
from phoihop.figures.value import Value
from phoihop.figures.views.rows import RowView, StateView, row_view, state_view
from phoihop.foundation.errors import ChangedMeanwhile, RuleViolation
from phoihop.ui.differences import FieldConflict
from phoihop.ui.versioned import place_refusal, status_of

_FINE = 200


@dataclass
class Part:
    """A row as the page shows it, with the form by which it was sent."""

    row: EntryRow
    form: EntryForm | None = None
    conflicts: list[FieldConflict] = field(default_factory=list)
    stored: dict[str, object] = field(default_factory=dict)
    incomplete: str = ""
    is_saved: bool = False

    @property
    def refused(self) -> EntryForm | None:
        """The form whose values are not stored."""
        return self.form if self.is_wrong else None

    @property
    def view(self) -> RowView:
        """The row as it is shown."""
        return row_view(self.row, self.refused)

    @property
    def state(self) -> StateView:
        """How the row stands on the sheet."""
        return state_view(self.row, self.refused, waits_for=self.incomplete)

    @property
    def answer(self) -> StateView:
        """How the row stands, said to whoever saved it by itself."""
        refused = self.refused
        return state_view(self.row, refused, waits_for=self.incomplete, is_answer=True)

    @property
    def is_wrong(self) -> bool:
        """Tell whether what was typed is not stored."""
        return bool(self.form and self.form.is_bound and not self.is_saved)

    @property
    def status(self) -> int:
        """Return the status of an answer about this row alone."""
        if self.form is None or self.incomplete:
            return _FINE
        return status_of(self.form)


def key_of(row: EntryRow, column: Column) -> FigureKey:
    """Return the key of the figure that a row of a column holds."""
    value_kind, recognition = kinds_of(column)
    return FigureKey(
        indicator_version=row.version,
        is_about_the_body=row.is_about_the_body,
        value_kind=value_kind,
        recognition=recognition,
    )


def save_row(
    actor: Mandate,
    period: ReportingPeriod,
    column: Column,
    row: EntryRow,
    data: QueryDict,
) -> Part:
    """Store a row that is whole; else return it as it was typed, with the reason."""
    form = entry_form(row, data)
    part = Part(row, form)
    if form.is_valid():
        version = form.cleaned_data["version"]
        figure = _enter(actor, period, key_of(row, column), part, version)
        part.is_saved = figure is not None
    return part


def _enter(
    actor: Mandate,
    period: ReportingPeriod,
    key: FigureKey,
    part: Part,
    version: int | None,
) -> Measurement | None:
    form = part.form
    if form is None:
        return None
    outline: FigureOutline = form.outline()
    try:
        return services.enter(
            actor=actor, period=period, key=key, outline=outline, version=version
        )
    except ChangedMeanwhile as refusal:
        stored = refusal.saved["entered"]
        if isinstance(stored, Value):
            part.conflicts = form.conflicts(stored)
        if part.row.figure:
            part.stored = dict(last_change(part.row.figure))
        place_refusal(form, refusal)
    except (ValueIncomplete, ValueMissing) as refusal:
        part.incomplete = refusal.sentence
        place_refusal(form, refusal)
    except RuleViolation as refusal:
        place_refusal(form, refusal)
    return None


def save_sheet(
    actor: Mandate,
    period: ReportingPeriod,
    column: Column,
    rows: Sequence[EntryRow],
    data: QueryDict,
) -> dict[str, Part]:
    """Store every row of the sheet that was changed and is whole."""
    parts = {}
    for row in rows:
        form = entry_form(row, data)
        if form.is_sent and form.is_touched:
            parts[row.key] = save_row(actor, period, column, row, data)
    return parts
