"""Contents and tasks."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import Organisation
from phoihop.programmes.forms.choosers import OrganisationField, OrganisationsField
from phoihop.programmes.forms.fields import ProseField
from phoihop.programmes.models import Content, Field, Task
from phoihop.programmes.services import ContentOutline, TaskOutline
from phoihop.programmes.states import DueKind
from phoihop.ui.choosing import CHOOSE, OneField
from phoihop.ui.dates_input import DayField
from phoihop.ui.versioned import VersionedForm


def _choose(form: forms.Form, names: tuple[str, ...], choices: QuerySet[Any]) -> None:
    for name in names:
        chooser = form.fields[name]
        if isinstance(chooser, forms.ModelChoiceField):
            chooser.queryset = choices


class ContentForm(forms.Form):
    """A content of a draft."""

    title = forms.CharField(max_length=500, label=_("Title"))
    text = ProseField(
        required=False, widget=forms.Textarea(attrs={"rows": 6}), label=_("Text")
    )
    field = OneField(Field.objects.order_by("rank"), label=_("Field"))
    is_counted = forms.BooleanField(
        required=False,
        label=_("Counts when one says how many contents were carried out"),
    )
    lead = OrganisationField(
        Organisation.objects.none(), required=False, label=_("Lead organisation")
    )
    no_task_reason = forms.CharField(
        required=False,
        label=_("Why there is no task"),
        help_text=_("Only when this content has no task under it."),
    )
    term_content = OneField(
        Content.objects.none(),
        required=False,
        label=_("Serves this content of the term programme"),
    )

    def __init__(
        self,
        *args: Any,
        organisations: QuerySet[Organisation],
        term_id: int | None = None,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        _choose(self, ("lead",), organisations)
        if term_id is None:
            del self.fields["term_content"]
            return
        of_term = Content.objects.filter(programme_id=term_id, is_dropped=False)
        _choose(self, ("term_content",), of_term.order_by("rank", "id"))

    def outline(self) -> ContentOutline:
        """Return the content as the services take it."""
        entered = {**self.cleaned_data}
        entered.pop("version", None)
        return ContentOutline(**entered)


class ChangeContentForm(VersionedForm, ContentForm):
    """A content that others may be editing too."""


def content_initial(content: Content) -> dict[str, object]:
    """Return what the form shows of a stored content."""
    return {
        "title": content.title,
        "text": content.text,
        "field": content.field_id,
        "is_counted": content.is_counted,
        "lead": content.lead_id,
        "no_task_reason": content.no_task_reason,
        "term_content": content.term_content_id,
        "version": content.version,
    }


class TaskForm(forms.Form):
    """A task with its five questions; a draft may leave some open."""

    title = forms.CharField(max_length=500, label=_("What is to be done"))
    lead = OrganisationField(
        Organisation.objects.none(),
        required=False,
        label=_("Who does it"),
        empty_label=CHOOSE,
    )
    coordinating = OrganisationsField(
        Organisation.objects.none(),
        required=False,
        label=_("Who works with them"),
    )
    extent = forms.CharField(
        max_length=300,
        required=False,
        label=_("How far"),
        help_text=_("For example: in all 12 villages; at least 2 courses."),
    )
    due_kind = forms.ChoiceField(choices=DueKind.choices, label=_("Done when"))
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
    measure = forms.CharField(
        max_length=300, required=False, label=_("Measured by what")
    )
    deliverable = forms.CharField(
        max_length=300, required=False, label=_("With what result")
    )

    def __init__(
        self, *args: Any, organisations: QuerySet[Organisation], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        _choose(self, ("lead", "coordinating"), organisations)

    def clean(self) -> dict[str, Any]:
        """Ask for the day or the rule that the kind of due date needs."""
        entered: dict[str, Any] = super().clean() or {}
        kind = entered.get("due_kind")
        if kind == DueKind.DATE and not entered.get("due_on"):
            if "due_on" not in self.errors:
                self.add_error("due_on", _("Write the day."))
        if kind in {DueKind.RECURRING, DueKind.CONDITION}:
            if not entered.get("due_rule"):
                self.add_error("due_rule", _("Write the rule."))
        return entered

    def outline(self) -> TaskOutline:
        """Return the task as the services take it."""
        entered = {**self.cleaned_data}
        entered.pop("version", None)
        entered["coordinating"] = list(entered["coordinating"])
        if entered["due_kind"] != DueKind.DATE:
            entered["due_on"] = None
        return TaskOutline(**entered)


class ChangeTaskForm(VersionedForm, TaskForm):
    """A task that others may be editing too."""


def task_initial(task: Task) -> dict[str, object]:
    """Return what the form shows of a stored task."""
    return {
        "title": task.title,
        "lead": task.lead_id,
        "coordinating": [body.pk for body in task.coordinating.all()],
        "extent": task.extent,
        "due_kind": task.due_kind,
        "due_on": task.due_on,
        "due_rule": task.due_rule,
        "no_due_reason": task.no_due_reason,
        "measure": task.measure,
        "deliverable": task.deliverable,
        "version": task.version,
    }


class RemovalForm(VersionedForm):
    """Removing takes the version only."""
