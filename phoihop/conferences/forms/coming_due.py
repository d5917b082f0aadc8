"""Until when: a day, a rule with the days it speaks of, or why there is none."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.queries.coming_due import (
    LONGEST_RULE,
    ChosenDays,
    days_by_rule,
    rule_with_days,
)
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes.states import DueKind
from phoihop.tasks.rhythm import Rhythm
from phoihop.ui.dates_input import DayField
from phoihop.ui.versioned import place_refusal

# "Within the period" is said in a programme only.
DUE_KINDS = [one for one in DueKind.choices if one[0] != DueKind.WITHIN_PERIOD]
_BY_THE_RULE = [("", _("as the rule says")), *Rhythm.choices]
DUE_FIELDS = (
    "due_kind",
    "due_on",
    "due_rule",
    "rhythm",
    "first_due_on",
    "last_due_on",
    "no_due_reason",
)
_CHOSEN = ("rhythm", "first_due_on", "last_due_on")


class ComingDueForm(forms.Form):
    """The part of a form that says until when; days are worked out from the rule."""

    due_kind = forms.ChoiceField(choices=DUE_KINDS, label=_("Done when"))
    due_on = DayField(required=False, label=_("Day"))
    due_rule = forms.CharField(
        max_length=LONGEST_RULE,
        required=False,
        label=_("Rule"),
        help_text=_(
            "For example: every month by the 25th; ten days after the flood ends."
        ),
    )
    rhythm = forms.ChoiceField(
        choices=_BY_THE_RULE, required=False, label=_("How often")
    )
    first_due_on = DayField(required=False, label=_("First due day"))
    last_due_on = DayField(required=False, label=_("Last due day"))
    no_due_reason = forms.CharField(
        max_length=300, required=False, label=_("Why there is no due date")
    )
    # The days that the rule speaks of, once somebody asked to see them.
    looked_days: tuple[date, ...] = ()

    def clean(self) -> dict[str, Any]:
        """Ask for the day, the rule or the reason that the kind needs."""
        entered: dict[str, Any] = super().clean() or {}
        if self.is_left_out(entered):
            return entered
        rule = bool(entered.get("due_rule") or self.chosen_days(entered).rhythm)
        given, field, words = {
            DueKind.DATE: (entered.get("due_on"), "due_on", _("Write the day.")),
            DueKind.RECURRING: (rule, "due_rule", _("Write the rule.")),
            DueKind.CONDITION: (
                entered.get("due_rule"),
                "due_rule",
                _("Write the rule."),
            ),
        }.get(
            entered.get("due_kind", ""),
            (
                entered.get("no_due_reason") or "due_kind" in self.errors,
                "no_due_reason",
                _("Say why there is no due date."),
            ),
        )
        if not given and field not in self.errors:
            self.add_error(field, words)
        return entered

    def is_left_out(self, entered: dict[str, Any]) -> bool:
        """Tell whether nothing is meant to be due."""
        return False

    def chosen_days(self, entered: dict[str, Any]) -> ChosenDays:
        """Return the days as they were chosen."""
        return ChosenDays(
            rhythm=entered.get("rhythm", ""),
            first=entered.get("first_due_on"),
            last=entered.get("last_due_on"),
        )

    def look(self, start: date) -> bool:
        """Work the days out for whoever wants to see them before anything is saved.

        Tell whether that went well; a refusal stands beside its field. What is missing
        elsewhere in the form is not asked for yet.
        """
        self.full_clean()
        for name in set(self.errors) - set(DUE_FIELDS):
            del self.errors[name]
        if self.errors:
            return False
        entered = self.cleaned_data
        chosen, words = self.chosen_days(entered), entered["due_rule"]
        is_said = bool(words) or not chosen.is_open
        if entered["due_kind"] != DueKind.RECURRING or not is_said:
            return True
        try:
            rule = rule_with_days(words, chosen, start)
        except RuleViolation as refusal:
            place_refusal(self, refusal)
            return False
        self.looked_days = tuple(days_by_rule(rule, start))
        return True

    def take_days(self, entered: dict[str, Any]) -> ChosenDays:
        """Take the chosen days out of what was entered, for the services."""
        chosen = self.chosen_days(entered)
        for name in _CHOSEN:
            entered.pop(name, None)
        return chosen
