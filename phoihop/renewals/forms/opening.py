"""Opening the next programme, or letting a draft follow one."""

import re
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.foundation.dates import last_day
from phoihop.programmes.models import Programme
from phoihop.programmes.models.programmes import ProgrammeQuerySet
from phoihop.programmes.services import Head
from phoihop.renewals.services.copying import same_day
from phoihop.ui.choosing import OneField
from phoihop.ui.dates_input import DayField

_LONG = forms.Textarea(attrs={"rows": 3})
_WAIVER = _("Why it is opened before the final review is approved")
_WAIVER_HELP = _("The parties read it on the draft; it stays in the history.")


class WaiverForm(forms.Form):
    """Why one goes on without the review; not asked where there is one."""

    waiver = forms.CharField(
        max_length=1000,
        required=False,
        widget=_LONG,
        label=_WAIVER,
        help_text=_WAIVER_HELP,
    )


class NextForm(WaiverForm):
    """The head of the next programme; the rest is taken over, and changed later."""

    title = forms.CharField(max_length=500, label=_("Title"))
    first_day = DayField(label=_("From"))
    last_day = DayField(label=_("Until the day"))
    term_programme = OneField(
        Programme.objects.none(), required=False, label=_("Stands under")
    )
    field_order = ("title", "first_day", "last_day", "term_programme", "waiver")

    def __init__(
        self,
        *args: Any,
        terms: ProgrammeQuerySet,
        is_reviewed: bool,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        chooser = self.fields["term_programme"]
        if isinstance(chooser, forms.ModelChoiceField):
            chooser.queryset = terms
        self.fields["waiver"].required = not is_reviewed
        if is_reviewed:
            del self.fields["waiver"]
        if not terms.exists():
            del self.fields["term_programme"]

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins."""
        entered: dict[str, Any] = super().clean() or {}
        first, last = entered.get("first_day"), entered.get("last_day")
        if isinstance(first, date) and isinstance(last, date) and last < first:
            self.add_error("last_day", _("The last day comes before the first."))
        return entered

    def head(self, predecessor: Programme) -> Head:
        """Return the head of the new draft, with what it takes over."""
        entered = self.cleaned_data
        bases = predecessor.legal_bases.order_by("rank")
        return Head(
            kind=predecessor.kind,
            title=entered["title"],
            first_day=entered["first_day"],
            last_day=entered["last_day"],
            purpose=predecessor.purpose,
            arrangements=predecessor.arrangements,
            term_programme=entered.get("term_programme"),
            legal_bases=list(bases.values_list("citation", flat=True)),
        )


def next_initial(predecessor: Programme) -> dict[str, object]:
    """Suggest the period that follows, and the title with its year."""
    first: date = predecessor.period.upper
    old_first: date = predecessor.period.lower
    end = last_day(predecessor.period) or first
    years = max(1, round((predecessor.period.upper - old_first).days / 365))
    last = date.fromordinal(same_day(first, years).toordinal() - 1)
    was = (old_first.year, end.year)
    now = (last.year if years == 1 else first.year, last.year)
    return {
        "title": _next_title(predecessor.title, was, now),
        "first_day": first,
        "last_day": last,
        "term_programme": predecessor.term_programme_id,
    }


def _next_title(title: str, was: tuple[int, int], now: tuple[int, int]) -> str:
    """Return a title with the years that follow, each the first and the last one.

    A title of several years names both ("2021 - 2025", the dash stays as it was
    written) or only the last.
    """
    first, last = now
    both = re.compile(rf"\b{was[0]}(\s*[-–]\s*){was[1]}\b")
    if both.search(title):
        return both.sub(rf"{first}\g<1>{last}", title)
    return title.replace(str(was[1]), str(last) if first == last else f"{first}-{last}")


class FollowForm(WaiverForm):
    """Which programme a draft follows."""

    predecessor = OneField(Programme.objects.none(), label=_("Follows"))
    field_order = ("predecessor", "waiver")

    def __init__(
        self, *args: Any, programmes: ProgrammeQuerySet, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        chooser = self.fields["predecessor"]
        if isinstance(chooser, forms.ModelChoiceField):
            chooser.queryset = programmes
