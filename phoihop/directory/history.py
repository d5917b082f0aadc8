"""Who saved a thing last, for the page of a conflict."""

from datetime import datetime
from typing import TypedDict

from django.db import models

from phoihop.audit.queries import history_of


class LastChange(TypedDict):
    """Who saved a thing last, and when."""

    stored_by: str
    stored_at: datetime | None


def last_change(thing: models.Model) -> LastChange:
    """Tell who saved the thing last, for the page of a conflict."""
    entry = history_of(thing).first()
    if entry is None:
        return {"stored_by": "", "stored_at": None}
    return {"stored_by": entry.person_name, "stored_at": entry.recorded_at}
