"""A row of the desk, and a line of what needs a look."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from phoihop.directory.mandates import Mandate


@dataclass(frozen=True, kw_only=True)
class Owed:
    """Something that the mandate is asked for: what, until when, where it belongs.

    ``verb`` is the word on the button, ``note`` says by what it is measured or what
    has happened so far; ``rank`` orders rows of one day. It leads to a task, or else
    to the address in ``url``.
    """

    title: str
    verb: str
    url: str = ""
    task_id: int | None = None
    belongs_to: str = ""
    note: str = ""
    due_on: date | None = None
    rank: int = 5

    @property
    def address(self) -> str:
        """Return the page on which it is done."""
        # Most rows are counted only, and an address costs more than the row.
        return self.url or reverse("tasks:task", args=[self.task_id])


@dataclass(frozen=True)
class AttentionLine:
    """Something that needs a look, and where to look."""

    words: str
    url: str


def body_of(actor: Mandate) -> int:
    """Return the organisation of the mandate; whoever has none owes nothing."""
    if actor.organisation_id is None:
        raise AssertionError
    return actor.organisation_id
