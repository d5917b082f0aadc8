"""Reading the filter of a list, a bulk act, and the name of a saved list."""

import re
from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.desk.queries.lists import ComesFrom, TaskFilter, When
from phoihop.desk.services import BulkAct, BulkOutline
from phoihop.tasks.states import TaskState
from phoihop.ui.dates_input import DayField

_LONGEST_TEXT = 100
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)


def read_filter(asked: Mapping[str, str]) -> TaskFilter:
    """Read the filter of an address; what nobody can have chosen filters nothing."""
    state, when = asked.get("state", ""), asked.get("when", "")
    origin = asked.get("origin", "")
    return TaskFilter(
        programme=_number(asked.get("programme", "")),
        origin=origin if origin in ComesFrom.values else "",
        state=state if state in TaskState.values else "",
        lead=_number(asked.get("lead", "")),
        when=when if when in When.values else "",
        text=asked.get("q", "").strip()[:_LONGEST_TEXT],
    )


def _number(written: str) -> int | None:
    return int(written) if _NUMBER.fullmatch(written) else None


class BulkForm(forms.Form):
    """One act for the chosen tasks, with the day and the reason it may need."""

    act = forms.ChoiceField(label=_("Do to the chosen tasks"), choices=BulkAct.choices)
    due_on = DayField(label=_("Due date"), required=False)
    reason = forms.CharField(label=_("Reason or note"), required=False, max_length=500)

    def outline(self) -> BulkOutline:
        """Return what was entered."""
        return BulkOutline(
            act=BulkAct(self.cleaned_data["act"]),
            due_on=self.cleaned_data["due_on"],
            reason=self.cleaned_data["reason"],
        )


class SaveViewForm(forms.Form):
    """The name under which a list is kept, and whether the others see it."""

    name = forms.CharField(label=_("Name of the list"), max_length=80)
    is_shared = forms.BooleanField(
        label=_("Show to everybody of the unit"), required=False
    )
