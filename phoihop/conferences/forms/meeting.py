"""The agenda, the minutes, papers, photos and the summary."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.forms.fields import BodyField, ClockField, ProseField
from phoihop.conferences.models import AgendaItem, Conference
from phoihop.conferences.queries.board import ItemLine
from phoihop.conferences.services import ItemOutline
from phoihop.conferences.states import ItemKind
from phoihop.directory.models import Organisation
from phoihop.ui.dates_input import DayField
from phoihop.ui.versioned import VersionedForm


class ItemForm(forms.Form):
    """An item of the agenda."""

    kind = forms.ChoiceField(choices=ItemKind.choices, label=_("Kind of item"))
    title = forms.CharField(max_length=500, label=_("What it is about"))
    speaker_organisation = BodyField(
        Organisation.objects.none(), required=False, label=_("Body that speaks")
    )
    speaker = forms.CharField(
        max_length=300, required=False, label=_("Speaker as printed")
    )
    planned_minutes = forms.IntegerField(
        min_value=1, max_value=600, required=False, label=_("Minutes")
    )

    def __init__(
        self, *args: Any, bodies: QuerySet[Organisation], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        chooser = self.fields["speaker_organisation"]
        if isinstance(chooser, forms.ModelChoiceField):
            chooser.queryset = bodies

    def outline(self) -> ItemOutline:
        """Return the item as the services take it."""
        entered = {**self.cleaned_data, "kind": ItemKind(self.cleaned_data["kind"])}
        entered.pop("version", None)
        return ItemOutline(**entered)


class ChangeItemForm(VersionedForm, ItemForm):
    """An item that others may be editing too."""


def item_initial(item: AgendaItem) -> dict[str, object]:
    """Return what the form shows of a stored item."""
    shown = {name: getattr(item, name) for name in ItemForm.base_fields}
    return shown | {"version": item.version}


class MinuteForm(VersionedForm):
    """The minute of an item."""

    text = ProseField(
        max_length=100_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        label=_("Minute of this item"),
    )
    reason = forms.CharField(
        max_length=500,
        label=_("Why it is changed"),
        help_text=_("The minutes are closed: the change and its reason stay visible."),
    )

    def __init__(self, *args: Any, is_closed: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not is_closed:
            self.fields.pop("reason")


class SettleForm(VersionedForm):
    """What was decided on an item."""

    decision = ProseField(
        max_length=5000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        label=_("Decision in words"),
    )


class PaperForm(forms.Form):
    """A paper to hand in."""

    title = forms.CharField(max_length=300, label=_("Title of the paper"))
    file = forms.FileField(
        label=_("File"), help_text=_("PDF, Word, Excel, JPG or PNG.")
    )
    item = forms.ChoiceField(required=False, label=_("For which item"))
    read_by = DayField(required=False, label=_("To be read by"))

    def __init__(
        self, *args: Any, lines: list[ItemLine], only_items: bool, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.items = {str(line.item.pk): line.item for line in lines}
        whole = [] if only_items else [("", _("the whole conference"))]
        chooser = self.fields["item"]
        if isinstance(chooser, forms.ChoiceField):
            chooser.required = only_items
            chooser.choices = whole + [
                (key, f"{line.number}. {line.item.title}")
                for key, line in zip(self.items, lines, strict=True)
            ]

    @property
    def chosen_item(self) -> AgendaItem | None:
        """The item that the paper is for; None for the whole conference."""
        return self.items.get(self.cleaned_data["item"])


class PhotoForm(forms.Form):
    """A photo to hand in."""

    caption = forms.CharField(
        max_length=300,
        label=_("What the photo shows"),
        help_text=_("Readers who cannot see the photo hear this sentence."),
    )
    file = forms.FileField(label=_("Photo"), help_text=_("JPG or PNG."))
    taken_on = DayField(label=_("Taken on"))


class SummaryForm(VersionedForm):
    """What the public is to read."""

    text = ProseField(
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 12}),
        label=_("Summary for the public"),
        help_text=_("One to three paragraphs, with an empty line between them."),
    )


class NewDayForm(forms.Form):
    """The new day of a conference that was put off."""

    day = DayField(label=_("New day"))
    starts_at = ClockField(required=False, label=_("Hour it begins"))
    ends_at = ClockField(required=False, label=_("Hour it ends"))


class ConcludeForm(forms.Form):
    """Why nothing is concluded, where that is so."""

    no_conclusion_reason = ProseField(
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        label=_("Why there is no conclusion"),
        help_text=_("Only where no item of the agenda gives a conclusion."),
    )


class PublishForm(forms.Form):
    """Which photos the public sees."""

    photos = forms.MultipleChoiceField(
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("Photos shown with the summary"),
    )

    def __init__(self, *args: Any, conference: Conference, **options: Any) -> None:
        super().__init__(*args, **options)
        photos = conference.photos.filter(removed_at=None).order_by("rank")
        chooser = self.fields["photos"]
        if isinstance(chooser, forms.MultipleChoiceField):
            chooser.choices = [(str(one.pk), one.caption) for one in photos]
