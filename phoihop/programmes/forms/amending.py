"""A signed document that adds contents to a signed programme, or withdraws some."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from phoihop.files.models import StoredFile
from phoihop.programmes.forms.fields import ProseField
from phoihop.programmes.models import SignedContent
from phoihop.programmes.services import AddedContentOutline, AmendmentOutline
from phoihop.ui.dates_input import DayField

_MOST_ADDED = 4
# Django's fields take a type only while types are checked.
if TYPE_CHECKING:
    _SignedContents = forms.ModelMultipleChoiceField[SignedContent]
else:
    _SignedContents = forms.ModelMultipleChoiceField


class SignedContentsField(_SignedContents):
    """Contents of the signed text, ticked by number and title."""

    def label_from_instance(self, obj: SignedContent) -> str:
        """Name a content as the signed text does."""
        return str(obj)


class AmendmentForm(forms.Form):
    """The document, and what it withdraws."""

    title = forms.CharField(
        max_length=500,
        label=_("Title of the document"),
        help_text=_("With number and day, as printed."),
    )
    signed_on = DayField(label=_("Signed on"))
    scan = forms.FileField(
        label=_("Scan of the signed document"),
        help_text=_("PDF or a photo, 20 MB at most."),
    )
    withdrawn = SignedContentsField(
        SignedContent.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("Contents that it withdraws"),
        help_text=_(
            "They stay in the number fixed at signing and are told apart as withdrawn."
        ),
    )

    def __init__(
        self, *args: Any, contents: QuerySet[SignedContent], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        chooser = self.fields["withdrawn"]
        if isinstance(chooser, forms.ModelMultipleChoiceField):
            chooser.queryset = contents

    def outline(
        self, scan: StoredFile, added: Sequence[AddedContentOutline]
    ) -> AmendmentOutline:
        """Return the amendment as the service takes it."""
        return AmendmentOutline(
            title=self.cleaned_data["title"],
            signed_on=self.cleaned_data["signed_on"],
            scan=scan,
            added=added,
            withdrawn=list(self.cleaned_data["withdrawn"]),
        )


class AddedContentForm(forms.Form):
    """A content that the document adds."""

    title = forms.CharField(max_length=500, required=False, label=_("Content added"))
    text = ProseField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        label=_("What it says"),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the title where only a text is written."""
        entered: dict[str, Any] = super().clean() or {}
        if entered.get("text") and not entered.get("title"):
            self.add_error("title", _("Write the title of this content."))
        return entered

    def outline(self) -> AddedContentOutline | None:
        """Return the content as the service takes it; an empty one is none."""
        if not self.cleaned_data["title"]:
            return None
        return AddedContentOutline(
            title=self.cleaned_data["title"], text=self.cleaned_data["text"]
        )


def added_forms(data: Any = None) -> list[AddedContentForm]:
    """Return one form for each content that one document can add."""
    return [
        AddedContentForm(data, prefix=f"added{rank}")
        for rank in range(1, _MOST_ADDED + 1)
    ]
