"""The journal's lines as pages show them: field names in the words of the forms."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.utils import timezone


class JournalEntry(Protocol):
    """What a page reads of one act in the journal."""

    @property
    def act(self) -> str: ...

    object_type: str
    object_label: str
    occurred_on: date
    recorded_at: datetime
    person_name: str
    title: str
    reason: str
    changes: Mapping[str, Sequence[str]]


@dataclass(frozen=True, kw_only=True)
class HistoryChange:
    """One value that an act changed."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class HistoryLine:
    """One act, ready to be read."""

    entry: JournalEntry
    entered_later: bool
    changes: list[HistoryChange]


def lines_of(entries: Iterable[JournalEntry]) -> list[HistoryLine]:
    """Prepare the acts for reading, in the order given."""
    return [
        HistoryLine(
            entry=entry,
            entered_later=timezone.localdate(entry.recorded_at) != entry.occurred_on,
            changes=[
                HistoryChange(
                    label=_label(entry.object_type, name), before=before, after=after
                )
                for name, (before, after) in entry.changes.items()
            ],
        )
        for entry in entries
    ]


def _label(object_type: str, name: str) -> str:
    """Return the words of the changed field, or its bare name when it has none."""
    try:
        field = apps.get_model(object_type)._meta.get_field(name)
    except (LookupError, ValueError, FieldDoesNotExist):
        return name.replace("_", " ")
    label = getattr(field, "verbose_name", name)
    return str(label)
