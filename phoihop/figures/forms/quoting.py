"""Quoting a figure from a source, with the source's own words for its base."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.figures.forms.choosers import SourceField
from phoihop.figures.forms.entry import ValueForm
from phoihop.figures.forms.numbers import NumberField
from phoihop.figures.services import FigureOutline
from phoihop.figures.value import Value
from phoihop.indicators.models import IndicatorVersion
from phoihop.sources.models import Source


class QuoteForm(ValueForm):
    """A figure as its source prints it; a rate may stand without its base."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=1)
    source = SourceField(Source.objects.none(), label=_("Source"))
    origin_words = forms.CharField(
        required=False,
        max_length=300,
        label=_("What the source says of the base"),
        help_text=_("Left empty: the source does not state one."),
    )

    def __init__(
        self, *args: Any, of: IndicatorVersion, sources: Any, **options: Any
    ) -> None:
        super().__init__(*args, of=of, with_parts=False, **options)
        chooser = self.fields["source"]
        if isinstance(chooser, SourceField):
            chooser.queryset = sources
        if of.is_of_two_numbers:
            self.fields["value"] = NumberField(
                required=False,
                label=_("Rate as printed, in percent"),
                help_text=_("When the source does not print both numbers."),
            )
        self.order_fields(["source", *self.boxes, "value", "origin_words"])

    def outline(self) -> FigureOutline:
        """Return the figure as the service takes it."""
        value, printed = self.entered(), self.cleaned_data.get("value")
        if (
            "value" not in self.boxes
            and value.numerator is None
            and printed is not None
        ):
            value = Value(value=printed, names=value.names, note=value.note)
        return FigureOutline(
            value=value,
            source=self.cleaned_data["source"],
            origin_words=self.cleaned_data["origin_words"],
        )
