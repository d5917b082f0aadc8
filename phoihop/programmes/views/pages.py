"""Turning what is stored into what the components of the pages take."""

from datetime import datetime
from typing import TypedDict

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _

from phoihop.directory.history import last_change
from phoihop.foundation.dates import format_date
from phoihop.programmes.models import Programme
from phoihop.programmes.queries.text import ContentText, ProgrammeText
from phoihop.ui.ribbons import Proof, RibbonCell, YearStep


class StoredBy(TypedDict):
    """Who saved last, and when."""

    stored_by: str
    stored_at: datetime | None


def stored_by(thing: models.Model) -> StoredBy:
    """Return who saved a thing last, for the page that shows both texts."""
    last = last_change(thing)
    return StoredBy(stored_by=last["stored_by"], stored_at=last["stored_at"])


def ribbon_of(programme: Programme, text: ProgrammeText) -> list[RibbonCell]:
    """Return one cell for each counted content; nothing is proven yet."""
    return [
        RibbonCell(
            number=order,
            title=content.title,
            proof=Proof.NONE if content.all_tasks() else Proof.HATCHED,
            url=content_url(programme, content),
            is_late=False,
            result="",
        )
        for order, content in enumerate(text.counted(), start=1)
    ]


def content_url(programme: Programme, content: ContentText) -> str:
    """Return the address of a content's page."""
    return reverse("programmes:content", args=[programme.pk, content.pk])


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
