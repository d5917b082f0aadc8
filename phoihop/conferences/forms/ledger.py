"""Forms of the ledger: urging, replying, deciding, numbering; and its filter."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.concluding_states import (
    ConclusionMove,
    MatterDecision,
)
from phoihop.conferences.forms.conclusions import BodiesForm, OneBody
from phoihop.conferences.queries.ledger_lists import LedgerFilter, Shown
from phoihop.conferences.services import DecisionOutline, MatterOutline
from phoihop.directory.models import Organisation
from phoihop.ui.choosing import CHOOSE
from phoihop.ui.dates_input import DayField

_TEXT = forms.Textarea(attrs={"rows": 3})
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_LONGEST_TEXT = 100


class UrgeForm(BodiesForm):
    """Whom to urge, to do what, and to reply by when."""

    organisation = OneBody(
        Organisation.objects.none(), label=_("Whom to urge"), empty_label=CHOOSE
    )
    text = forms.CharField(widget=_TEXT, max_length=2000, label=_("What you urge"))
    reply_by = DayField(label=_("Reply by"))


class ReplyForm(forms.Form):
    """What is replied to an urging."""

    reply = forms.CharField(widget=_TEXT, max_length=2000, label=_("Reply"))


class DecisionForm(forms.Form):
    """What is decided on a conclusion."""

    move = forms.ChoiceField(
        choices=ConclusionMove.choices,
        widget=forms.RadioSelect,
        label=_("What is decided"),
    )
    due_on = DayField(
        required=False, label=_("New date"), help_text=_("Only for a new date.")
    )
    reason = forms.CharField(
        widget=_TEXT,
        max_length=2000,
        required=False,
        label=_("Reason, or what was done"),
    )

    def outline(self) -> DecisionOutline:
        """Return the decision as the service takes it."""
        entered = self.cleaned_data
        return DecisionOutline(
            move=ConclusionMove(entered["move"]),
            reason=entered["reason"],
            due_on=entered["due_on"],
        )


class MatterForm(forms.Form):
    """What the meeting decides on a carried matter."""

    decision = forms.ChoiceField(
        choices=MatterDecision.choices,
        widget=forms.RadioSelect,
        label=_("What the meeting decides"),
    )
    due_on = DayField(
        required=False, label=_("New date"), help_text=_("Only for a new date.")
    )
    reason = forms.CharField(
        widget=_TEXT, max_length=2000, required=False, label=_("Reason")
    )

    def outline(self) -> MatterOutline:
        """Return the decision as the service takes it."""
        entered = self.cleaned_data
        return MatterOutline(
            decision=MatterDecision(entered["decision"]),
            reason=entered["reason"],
            due_on=entered["due_on"],
        )


class NumberForm(forms.Form):
    """Under which number and on which day the notice went out."""

    printed_number = forms.CharField(
        max_length=60, label=_("Number"), help_text=_("For example: 45/TB-UBND.")
    )
    issued_on = DayField(label=_("Issued on"))


def read_ledger_filter(asked: Mapping[str, str]) -> LedgerFilter:
    """Read the filter of an address; what nobody can have chosen filters nothing."""
    shown = asked.get("shown", "")
    return LedgerFilter(
        shown=shown if shown in Shown.values else Shown.OPEN,
        conference=_number(asked.get("conference", "")),
        body=_number(asked.get("body", "")),
        text=asked.get("q", "").strip()[:_LONGEST_TEXT],
    )


def _number(written: str) -> int | None:
    return int(written) if _NUMBER.fullmatch(written) else None


def bodies_offered(
    bodies: QuerySet[Organisation], numbers: set[int]
) -> QuerySet[Organisation]:
    """Return those bodies that have to do with the thing."""
    return bodies.filter(pk__in=numbers)


def initial_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a form begins with, without what is empty."""
    return {name: value for name, value in values.items() if value not in {None, ""}}
