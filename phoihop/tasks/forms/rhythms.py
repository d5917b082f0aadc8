"""Working out the days of a regular task, shown before anything is saved."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.foundation.dates import format_date, last_day
from phoihop.foundation.vietnamese import fold
from phoihop.tasks.opened import OpenedTask
from phoihop.tasks.rhythm import Rhythm, days_of, read_rule
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
        rule, last = fold(opened.task.due_rule), _last_day_of(opened)
        course = read_rule(rule, opened.actor.on, last)
        typed = {
            "rhythm": course.rhythm.value,
            "first": format_date(min(course.first, course.last)),
            "last": format_date(course.last),
        }
        return cls(typed)

    def days(self) -> list[date]:
        """Return the days; none while the boxes cannot be read."""
        if not self.is_valid():
            return []
        entered = self.cleaned_data
        return days_of(Rhythm(entered["rhythm"]), entered["first"], entered["last"])


def _last_day_of(opened: OpenedTask) -> date | None:
    """Return the end of the programme's period; a task that stands alone has none."""
    if opened.programme is None:
        return None
    return last_day(opened.programme.period) or opened.actor.on
