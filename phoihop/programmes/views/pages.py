"""Turning what is stored into what the components of the pages take."""

from datetime import datetime
from typing import TypedDict

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _

from phoihop.audit.queries import history_of
from phoihop.foundation.dates import format_date
from phoihop.programmes.models import Programme
from phoihop.ui.ribbons import YearStep


class StoredBy(TypedDict):
    """Who saved last, and when."""

    stored_by: str
    stored_at: datetime | None


def stored_by(thing: models.Model) -> StoredBy:
    """Return who saved a thing last, for the page that shows both texts.

    The history also tells of what belongs to the thing; that is another thing.
    """
    own = (thing._meta.label_lower, thing.pk)
    for entry in history_of(thing):
        if (entry.object_type, entry.object_id) == own:
            return StoredBy(stored_by=entry.person_name, stored_at=entry.recorded_at)
    return StoredBy(stored_by="", stored_at=None)


def loop_of(programme: Programme) -> list[YearStep]:
    """Return the steps of the year that are already known."""
    steps = []
    if programme.predecessor_id:
        steps.append(
            YearStep(
                title=_("The programme before"),
                url=reverse("programmes:detail", args=[programme.predecessor_id]),
            )
        )
    signing = _("not signed yet")
    if programme.signed_on:
        signing = format_date(programme.signed_on)
    steps.append(YearStep(title=_("Signing"), note=signing, is_current=True))
    return steps
