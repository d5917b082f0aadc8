"""The head of a programme."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.programmes.forms.fields import LinesField, ProseField
from phoihop.programmes.models import Programme, ProgrammeKind
from phoihop.programmes.queries.earlier import Earlier
from phoihop.programmes.services import Head
from phoihop.ui.choosing import OneField
from phoihop.ui.dates_input import DayField
from phoihop.ui.versioned import VersionedForm

_NEXT_YEAR_FROM = 9
_LONG = forms.Textarea(attrs={"rows": 4})


class HeadForm(forms.Form):
    """The head of a programme; legal bases are one to a line."""

    kind = OneField(ProgrammeKind.objects.order_by("rank"), label=_("Kind"))
    title = forms.CharField(max_length=500, label=_("Title"))
    first_day = DayField(label=_("From"))
    last_day = DayField(label=_("Until the day"))
    theme = forms.CharField(
        max_length=500, required=False, label=_("Theme of the year")
    )
    theme_issuer = forms.CharField(
        max_length=200, required=False, label=_("Theme issued by")
    )
    motto = forms.CharField(
        max_length=500, required=False, label=_("Motto of the year")
    )
    motto_issuer = forms.CharField(
        max_length=200, required=False, label=_("Motto issued by")
    )
    legal_bases = LinesField(
        longest=500,
        required=False,
        widget=_LONG,
        label=_("Legal bases"),
        help_text=_("One to a line, as they will be printed."),
    )
    purpose = ProseField(
        required=False, widget=_LONG, label=_("Purpose and requirements")
    )
    arrangements = ProseField(
        required=False, widget=_LONG, label=_("How it is carried out")
    )
    effective_from = DayField(required=False, label=_("In force from"))
    effective_to = DayField(required=False, label=_("In force until"))
    term_programme = OneField(
        Programme.objects.none(),
        required=False,
        label=_("Stands under"),
        help_text=_("A signed regulation or programme of several years of this unit."),
    )
    replaces = OneField(Programme.objects.none(), required=False, label=_("Replaces"))

    def __init__(self, *args: Any, earlier: Earlier, **options: Any) -> None:
        super().__init__(*args, **options)
        offered = {
            "term_programme": earlier.to_stand_under,
            "replaces": earlier.to_replace,
        }
        for name, programmes in offered.items():
            chooser = self.fields[name]
            if isinstance(chooser, forms.ModelChoiceField):
                chooser.queryset = programmes

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins."""
        entered: dict[str, Any] = super().clean() or {}
        self._check_order("first_day", "last_day")
        self._check_order("effective_from", "effective_to")
        return entered

    def _check_order(self, first: str, last: str) -> None:
        first_day = self.cleaned_data.get(first)
        last_day = self.cleaned_data.get(last)
        if isinstance(first_day, date) and isinstance(last_day, date):
            if last_day < first_day:
                self.add_error(last, _("The last day comes before the first."))

    def head(self) -> Head:
        """Return the head as the services take it."""
        entered = {**self.cleaned_data}
        entered.pop("version", None)
        entered["legal_bases"] = entered["legal_bases"].splitlines()
        return Head(**entered)


class ChangeHeadForm(VersionedForm, HeadForm):
    """The head of a draft that others may be editing too."""


def head_suggestion(day: date) -> dict[str, object]:
    """Suggest the yearly programme that is due next: from September, next year's."""
    year = day.year + 1 if day.month >= _NEXT_YEAR_FROM else day.year
    return {
        "kind": ProgrammeKind.objects.filter(code="annual_programme").first(),
        "title": f"Chương trình phối hợp công tác năm {year}",
        "first_day": date(year, 1, 1),
        "last_day": date(year, 12, 31),
    }


def head_initial(programme: Programme) -> dict[str, object]:
    """Return what the form shows of a stored head."""
    citations = programme.legal_bases.order_by("rank").values_list(
        "citation", flat=True
    )
    upper: date = programme.period.upper
    return {
        "kind": programme.kind_id,
        "title": programme.title,
        "first_day": programme.period.lower,
        "last_day": date.fromordinal(upper.toordinal() - 1),
        "theme": programme.theme,
        "theme_issuer": programme.theme_issuer,
        "motto": programme.motto,
        "motto_issuer": programme.motto_issuer,
        "legal_bases": "\n".join(citations),
        "purpose": programme.purpose,
        "arrangements": programme.arrangements,
        "effective_from": programme.effective_from,
        "effective_to": programme.effective_to,
        "term_programme": programme.term_programme_id,
        "replaces": programme.replaces_id,
        "version": programme.version,
    }
