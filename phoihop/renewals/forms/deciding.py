"""Deciding on one line of the old programme."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import DecimalValidator
from django.utils.translation import gettext_lazy as _

from phoihop.foundation.numbers import (
    UnreadableNumberError,
    format_number,
    parse_number,
)
from phoihop.programmes.canonical import canonical_target
from phoihop.programmes.states import LineageKind
from phoihop.programmes.wording import target_words
from phoihop.renewals.queries.walk import Line, Walk
from phoihop.renewals.services import DecisionOutline
from phoihop.renewals.services.deciding import RAISABLE
from phoihop.renewals.wording import DECISIONS
from phoihop.ui.choosing import NOTHING

# As the column of a target's value.
_DIGITS, _PLACES = 18, 4


class ValueField(forms.CharField):
    """A number typed the Vietnamese way; an empty box leaves the value as it is."""

    def to_python(self, value: object) -> Any:
        """Return the number, or None."""
        if not (written := str(super().to_python(value))):
            return None
        try:
            number = parse_number(written)
        except UnreadableNumberError as error:
            raise ValidationError(
                _("Write the number as 1.234,5 (a comma before decimals).")
            ) from error
        DecimalValidator(_DIGITS, _PLACES)(number)
        return number

    def prepare_value(self, value: object) -> object:
        """Show a stored number as it is typed."""
        return format_number(value) if isinstance(value, Decimal) else value


class DecisionForm(forms.Form):
    """What becomes of a line; a part that does not belong to the choice is not read."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    kind = forms.ChoiceField(
        choices=DECISIONS, widget=forms.RadioSelect, label=_("What becomes of it")
    )
    note = forms.CharField(
        max_length=200,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        label=_("What changes, or why"),
        help_text=_("Must be written when it is not continued."),
    )
    title = forms.CharField(
        max_length=500,
        required=False,
        label=_("Title in the new programme"),
        help_text=_("Left empty, it keeps its title. A merged content needs one."),
    )
    merged_with = forms.ChoiceField(
        required=False,
        label=_("Merged into the content that comes of"),
        help_text=_("Only for merging: the line that has the common title."),
    )
    parts = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        label=_("Titles of the parts"),
        help_text=_("Only for splitting: at least two, one to a line."),
    )
    takes_tasks = forms.BooleanField(
        required=False,
        label=_("Take its tasks along, each on the same day of the new period"),
    )

    def __init__(self, *args: Any, walk: Walk, line: Line, **options: Any) -> None:
        super().__init__(*args, **options)
        partners = [
            (str(one.pk), f"{one.number}. {one.title}")
            for one in walk.partners_of(line.key)
        ]
        chooser, kinds = self.fields["merged_with"], self.fields["kind"]
        if isinstance(chooser, forms.ChoiceField):
            chooser.choices = [("", NOTHING), *partners]
        if line.is_added and isinstance(kinds, forms.ChoiceField):
            simple = {LineageKind.CONTINUE, LineageKind.DROP}
            kinds.choices = [one for one in DECISIONS if one[0] in simple]
            for name in ("title", "merged_with", "parts", "takes_tasks"):
                del self.fields[name]
        self.targets: dict[str, int] = {}
        for target in line.content.targets if line.content else ():
            if target.operator in RAISABLE:
                self._add_target(target.pk, target_words(canonical_target(target)))

    @property
    def raisable(self) -> list[forms.BoundField]:
        """Return the boxes of the targets that may be raised."""
        return [self[name] for name in self.targets]

    def _add_target(self, pk: int, words: str) -> None:
        name = f"target_{pk}"
        self.targets[name] = pk
        self.fields[name] = ValueField(
            required=False,
            label=_("Raised target – now %(words)s") % {"words": words},
            help_text=_("Only for raising: the new value."),
        )

    def outline(self) -> DecisionOutline:
        """Return the decision as the service takes it."""
        entered = self.cleaned_data
        merged = entered.get("merged_with") or ""
        return DecisionOutline(
            kind=entered["kind"],
            note=entered["note"],
            title=entered.get("title", ""),
            parts=entered.get("parts", "").splitlines(),
            merged_with=int(merged) if merged else None,
            takes_tasks=entered.get("takes_tasks", True),
            raised={
                pk: value
                for name, pk in self.targets.items()
                if (value := entered[name]) is not None
                and entered["kind"] == LineageKind.RAISE
            },
        )


def decision_initial(line: Line) -> dict[str, object]:
    """Return what the form shows: the decision, or what is proposed."""
    kept = line.decision
    if kept is None:
        return {
            "kind": line.proposal,
            "note": line.known.withdrawn_by[:200],
            "takes_tasks": True,
        }
    raised = {f"target_{one.target_id}": one.value for one in kept.raised.all()}
    return raised | {
        "version": kept.version,
        "kind": kept.kind,
        "note": kept.note,
        "title": kept.title,
        "merged_with": kept.merged_with_id or "",
        "parts": kept.parts,
        "takes_tasks": kept.takes_tasks,
    }
