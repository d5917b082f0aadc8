"""Working out the days of a regular task, shown before anything is saved."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.foundation.dates import last_day
from phoihop.foundation.vietnamese import fold
from phoihop.tasks.opened import OpenedTask
from phoihop.tasks.rhythm import Rhythm, days_of, end_of_first, guess
from phoihop.ui.dates_input import DayField


class RhythmForm(forms.Form):
    """How often, from when, until when; it changes nothing and is sent by GET."""

    rhythm = forms.ChoiceField(choices=Rhythm.choices, label=_("How often"))
    first = DayField(label=_("First day"))
    last = DayField(label=_("Last day"))

    @classmethod
    def of(cls, opened: OpenedTask, asked: Any) -> "RhythmForm":
        """Read what was asked; else begin with what the task's own rule says."""
        if "rhythm" in asked:
            return cls(asked)
        rhythm = guess(fold(opened.task.due_rule))
        last = _last_day_of(opened)
        first = end_of_first(rhythm, opened.actor.on)
        first_box = min(first, last)
        typed = {
            "rhythm": rhythm.value,
            "first": f"{first_box.day}/{first_box.month}/{first_box.year}",
            "last": f"{last.day}/{last.month}/{last.year}",
        }
        return cls(typed)

    def days(self) -> list[date]:
        """Return the days; none while the boxes cannot be read."""
        if not self.is_valid():
            return []
        entered = self.cleaned_data
        return days_of(Rhythm(entered["rhythm"]), entered["first"], entered["last"])


def _last_day_of(opened: OpenedTask) -> date:
    """Return the end of the programme's period, or of the year where there is none."""
    if opened.programme is None:
        return date(opened.actor.on.year, 12, 31)
    return last_day(opened.programme.period) or opened.actor.on
