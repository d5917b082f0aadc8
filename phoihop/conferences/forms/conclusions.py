"""Forms of conclusions: the words, whom they ask, the tasks made of them."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.models import ConclusionItem
from phoihop.conferences.services import ConclusionOutline
from phoihop.directory.models import Organisation
from phoihop.foundation.dates import format_date
from phoihop.programmes.models import Content
from phoihop.programmes.services import TaskOutline
from phoihop.programmes.states import DueKind
from phoihop.ui.choosing import OneField
from phoihop.ui.dates_input import DayField

# Django's fields take a type only while types are checked.
if TYPE_CHECKING:
    Several = forms.ModelMultipleChoiceField[Any]
else:
    Several = forms.ModelMultipleChoiceField

# "Within the period" is said in a programme only.
DUE_KINDS = [one for one in DueKind.choices if one[0] != DueKind.WITHIN_PERIOD]
_NOBODY = Organisation.objects.none()


class OneBody(OneField):
    """One organisation by its short name."""

    def label_from_instance(self, obj: Organisation) -> str:
        """Show the short name."""
        return obj.short_name


class SeveralBodies(Several):
    """Several organisations, each with a box to tick."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Organisation) -> str:
        """Show the short name."""
        return obj.short_name


class EarlierConclusion(OneField):
    """One open conclusion of an earlier conference."""

    def label_from_instance(self, obj: ConclusionItem) -> str:
        """Show day, number and the first words."""
        day = format_date(obj.conference.occurred_on)
        return f"{day} · {obj.number} · {obj.quote[:80]}"


class BodiesForm(forms.Form):
    """A form that offers the bodies of the unit."""

    def __init__(
        self, *args: Any, bodies: QuerySet[Organisation], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        for chooser in self.fields.values():
            if isinstance(chooser, OneBody | SeveralBodies):
                chooser.queryset = bodies


class AskedForm(BodiesForm):
    """Whom the words ask, who watches, until when, and what they replace."""

    lead = OneBody(_NOBODY, required=False, label=_("Who leads it"))
    addressed_to = forms.CharField(
        max_length=300,
        required=False,
        label=_("Or the group that is addressed"),
        help_text=_("As it is called. Tasks with one lead each are made of it later."),
    )
    coordinating = SeveralBodies(
        _NOBODY, required=False, label=_("Who works with them")
    )
    supervisor = OneBody(_NOBODY, required=False, label=_("Who watches it"))
    due_kind = forms.ChoiceField(choices=DUE_KINDS, label=_("Done when"))
    due_on = DayField(required=False, label=_("Day"))
    due_rule = forms.CharField(
        max_length=200,
        required=False,
        label=_("Rule"),
        help_text=_("For example: every month; ten days after the flood ends."),
    )
    no_due_reason = forms.CharField(
        max_length=300, required=False, label=_("Why there is no due date")
    )
    corrects = EarlierConclusion(
        ConclusionItem.objects.none(),
        required=False,
        label=_("Replaces an earlier conclusion"),
    )

    def __init__(
        self, *args: Any, earlier: QuerySet[ConclusionItem], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        chooser = self.fields["corrects"]
        if isinstance(chooser, forms.ModelChoiceField):
            chooser.queryset = earlier
        if not earlier.exists():
            del self.fields["corrects"]

    def outline(self) -> ConclusionOutline:
        """Return what was entered as the service takes it."""
        names = ConclusionOutline.__dataclass_fields__
        entered = {
            name: value for name, value in self.cleaned_data.items() if name in names
        }
        entered["coordinating"] = list(entered["coordinating"])
        return ConclusionOutline(**entered)


class TakeForm(AskedForm):
    """The words: selected or pasted, or whole sentences ticked."""

    quote = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3, "data-quote-into": ""}),
        required=False,
        label=_("Words of the minute"),
        help_text=_("Select words in the minute above, paste them, or tick sentences."),
    )
    sentences = forms.MultipleChoiceField(
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("Or whole sentences"),
    )

    field_order = ("quote", "sentences")

    def __init__(self, *args: Any, sentences: list[str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.all_sentences = sentences
        chooser = self.fields["sentences"]
        if isinstance(chooser, forms.MultipleChoiceField):
            chooser.choices = [(str(at), one) for at, one in enumerate(sentences)]

    def clean(self) -> dict[str, Any]:
        """Ask for the words, or for at least one sentence."""
        entered: dict[str, Any] = super().clean() or {}
        if not entered.get("quote") and not entered.get("sentences"):
            self.add_error("quote", _("Select the words, or tick a sentence."))
        return entered

    def words(self) -> str:
        """Return the words; ticked sentences stand one after the other."""
        if quote := self.cleaned_data["quote"]:
            return str(quote)
        ticked = sorted(int(at) for at in self.cleaned_data["sentences"])
        return " ".join(self.all_sentences[at] for at in ticked)


class ChangeForm(AskedForm):
    """The same without the words, for one that is there already."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class TaskForm(BodiesForm):
    """One task of a conclusion; a row left without title and lead is none."""

    title = forms.CharField(max_length=500, required=False, label=_("Task"))
    lead = OneBody(_NOBODY, required=False, label=_("Who leads it"))
    due_kind = forms.ChoiceField(choices=DUE_KINDS, label=_("Done when"))
    due_on = DayField(required=False, label=_("Day"))
    due_rule = forms.CharField(max_length=200, required=False, label=_("Rule"))
    no_due_reason = forms.CharField(
        max_length=300, required=False, label=_("Why there is no due date")
    )
    supervisor = OneBody(_NOBODY, required=False, label=_("Who watches it"))
    coordinating = SeveralBodies(
        _NOBODY, required=False, label=_("Who works with them")
    )

    @property
    def is_empty(self) -> bool:
        """Tell whether the row was left alone."""
        entered = self.cleaned_data
        return not entered.get("lead")

    def clean(self) -> dict[str, Any]:
        """Ask for the lead of a row in which a task is written."""
        entered: dict[str, Any] = super().clean() or {}
        changed = {"title", "due_on", "due_rule"} & set(self.changed_data)
        if changed and "lead" not in self.errors and not entered.get("lead"):
            self.add_error("lead", _("Choose the body that leads this task."))
        if entered.get("lead") and not entered.get("title"):
            self.add_error("title", _("Write what is to be done."))
        return entered

    def outline(self) -> tuple[TaskOutline, Organisation | None]:
        """Return the task and who watches it."""
        entered = {**self.cleaned_data}
        supervisor = entered.pop("supervisor")
        if entered["due_kind"] != DueKind.DATE:
            entered["due_on"] = None
        entered["coordinating"] = list(entered["coordinating"])
        return TaskOutline(**entered), supervisor


class ServesField(OneField):
    """One content of a programme that the conference is about."""

    def label_from_instance(self, obj: Content) -> str:
        """Show the content with its programme."""
        return f"{obj.title} · {obj.programme.title}"


class ServesForm(forms.Form):
    """Which content the tasks serve, if any."""

    serves = ServesField(
        Content.objects.none(),
        required=False,
        label=_("Serves a content of a programme"),
        help_text=_("It is then shown there as added later, and never counted."),
    )

    def __init__(self, *args: Any, contents: QuerySet[Content], **options: Any) -> None:
        super().__init__(*args, **options)
        chooser = self.fields["serves"]
        if isinstance(chooser, forms.ModelChoiceField):
            chooser.queryset = contents
        if not contents.exists():
            del self.fields["serves"]

    def chosen(self) -> Content | None:
        """Return the content."""
        found: Content | None = self.cleaned_data.get("serves")
        return found
