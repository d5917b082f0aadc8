"""Forms of conclusions: the words, whom they ask, the tasks made of them."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.forms.coming_due import DUE_FIELDS, ComingDueForm
from phoihop.conferences.models import ConclusionItem
from phoihop.conferences.services import ConclusionOutline, TaskOfConclusion
from phoihop.directory.models import Organisation
from phoihop.foundation.dates import format_date
from phoihop.programmes.models import Content
from phoihop.programmes.services import TaskOutline
from phoihop.programmes.states import DueKind
from phoihop.ui.choosing import OneField

# Django's fields take a type only while types are checked.
if TYPE_CHECKING:
    Several = forms.ModelMultipleChoiceField[Any]
else:
    Several = forms.ModelMultipleChoiceField

_NOBODY = Organisation.objects.none()
_ASKED = ("lead", "addressed_to", "coordinating", "supervisor", *DUE_FIELDS, "corrects")


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


class AskedForm(ComingDueForm, BodiesForm):
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
    corrects = EarlierConclusion(
        ConclusionItem.objects.none(),
        required=False,
        label=_("Replaces an earlier conclusion"),
    )

    field_order: tuple[str, ...] = _ASKED

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
        days = self.chosen_days(self.cleaned_data)
        return ConclusionOutline(**entered, days=days)


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

    field_order: tuple[str, ...] = ("quote", "sentences", *_ASKED)

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


class TaskForm(ComingDueForm, BodiesForm):
    """One task of a conclusion; a row left without title and lead is none."""

    title = forms.CharField(max_length=500, required=False, label=_("Task"))
    lead = OneBody(_NOBODY, required=False, label=_("Who leads it"))
    supervisor = OneBody(_NOBODY, required=False, label=_("Who watches it"))
    coordinating = SeveralBodies(
        _NOBODY, required=False, label=_("Who works with them")
    )

    @property
    def is_empty(self) -> bool:
        """Tell whether the row was left alone."""
        return self.is_left_out(self.cleaned_data)

    def is_left_out(self, entered: dict[str, Any]) -> bool:
        """Tell whether nobody leads it, so that it is no task."""
        return not entered.get("lead")

    def clean(self) -> dict[str, Any]:
        """Ask for the lead of a row in which a task is written."""
        entered: dict[str, Any] = super().clean() or {}
        written = {"title", "due_on", "due_rule", "rhythm", "first_due_on"}
        changed = written & set(self.changed_data)
        if changed and "lead" not in self.errors and not entered.get("lead"):
            self.add_error("lead", _("Choose the body that leads this task."))
        if entered.get("lead") and not entered.get("title"):
            self.add_error("title", _("Write what is to be done."))
        return entered

    def outline(self) -> TaskOfConclusion:
        """Return the task, who watches it, and its chosen days."""
        entered = {**self.cleaned_data}
        supervisor, days = entered.pop("supervisor"), self.take_days(entered)
        if entered["due_kind"] != DueKind.DATE:
            entered["due_on"] = None
        entered["coordinating"] = list(entered["coordinating"])
        outline = TaskOutline(**entered)
        return TaskOfConclusion(outline=outline, supervisor=supervisor, days=days)


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
