"""What an act on a task asks for; each form knows the task it is about."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import Organisation
from phoihop.programmes.services.steps import organisation_of
from phoihop.programmes.states import DueKind
from phoihop.tasks.forms.fields import (
    BodyField,
    DaysField,
    EvidenceField,
    OccurrenceField,
)
from phoihop.tasks.models import Evidence, Occurrence
from phoihop.tasks.opened import OpenedTask
from phoihop.tasks.queries.evidence import evidence_seen_by
from phoihop.tasks.services import EvidenceOutline, SubmissionOutline
from phoihop.ui.choosing import CHOOSE
from phoihop.ui.dates_input import DayField

_TEXT = forms.Textarea(attrs={"rows": 3})
# Older evidence is put forward from the page of the task that has it.
_MOST_EVIDENCE = 30


class ActForm(forms.Form):
    """A form about one task."""

    def __init__(self, *args: Any, opened: OpenedTask, **options: Any) -> None:
        super().__init__(*args, **options)
        self.opened = opened
        self.prepare(opened)

    def prepare(self, opened: OpenedTask) -> None:
        """Offer what this task has to choose from."""

    def offer(self, name: str, choices: Any) -> None:
        """Set what a chooser offers."""
        chooser = self.fields[name]
        if isinstance(chooser, forms.ModelChoiceField):
            chooser.queryset = choices

    def offer_times(self, opened: OpenedTask) -> None:
        """Offer the open times of a regular task; another task has none to choose."""
        times = opened.open_occurrences()
        if not times:
            del self.fields["occurrence"]
            return
        wanted = [one.pk for one in times]
        rows = Occurrence.objects.filter(pk__in=wanted).order_by("due_on")
        self.offer("occurrence", rows)


class NothingForm(ActForm):
    """The act asks for nothing."""


class NoteForm(ActForm):
    """A word that may be added."""

    note = forms.CharField(widget=_TEXT, required=False, label=_("Note"))


class ReasonForm(ActForm):
    """Why."""

    reason = forms.CharField(widget=_TEXT, label=_("Reason"))


class AnswerForm(ActForm):
    """What is answered to an objection."""

    answer = forms.CharField(widget=_TEXT, label=_("Answer"))


class AssignForm(ActForm):
    """Who leads the task, and until when."""

    lead = BodyField(
        Organisation.objects.none(), label=_("Who leads it"), empty_label=CHOOSE
    )
    due_on = DayField(required=False, label=_("Due on"))
    occurrences = DaysField(
        label=_("The days on which it comes due"),
        help_text=_(
            "One day to a line, as 30/6/2026. Change, add or take out days before you "
            "assign: this list is what will hold."
        ),
    )

    def prepare(self, opened: OpenedTask) -> None:
        """Ask a regular task for its days, and any other for one day."""
        self.offer("lead", bodies_of(opened))
        is_regular = opened.task.due_kind == DueKind.RECURRING
        has_times = bool(opened.occurrences)
        del self.fields["due_on" if is_regular else "occurrences"]
        if is_regular and has_times:
            self.fields["occurrences"].required = False
        if not is_regular:
            self.fields["due_on"].help_text = opened.task.due_rule


class ExtendForm(ActForm):
    """Until when now, and why."""

    occurrence = OccurrenceField(Occurrence.objects.none(), label=_("Which time"))
    due_on = DayField(label=_("New due date"))
    reason = forms.CharField(widget=_TEXT, label=_("Reason"))

    def prepare(self, opened: OpenedTask) -> None:
        """Offer the open times of a regular task."""
        self.offer_times(opened)


class ReassignForm(ActForm):
    """To whom now, and why."""

    lead = BodyField(
        Organisation.objects.none(), label=_("To which body"), empty_label=CHOOSE
    )
    reason = forms.CharField(widget=_TEXT, label=_("Reason"))

    def prepare(self, opened: OpenedTask) -> None:
        """Offer every body but the one that leads it."""
        self.offer("lead", bodies_of(opened).exclude(pk=opened.given.lead_id))


class CancelForm(ActForm):
    """Why; of a regular task, one time or all of it."""

    occurrence = OccurrenceField(
        Occurrence.objects.none(),
        required=False,
        empty_label=_("the whole task"),
        label=_("Which time"),
    )
    reason = forms.CharField(widget=_TEXT, label=_("Reason"))

    def prepare(self, opened: OpenedTask) -> None:
        """Offer the open times of a regular task."""
        self.offer_times(opened)


class EvidenceForm(ActForm):
    """Evidence: what is here already, and one more."""

    evidence = EvidenceField(
        Evidence.objects.none(), required=False, label=_("Evidence that is here")
    )
    evidence_title = forms.CharField(
        max_length=300,
        required=False,
        label=_("New evidence: what it is"),
        help_text=_("For example: minutes with the list of those present."),
    )
    reference = forms.CharField(
        max_length=300,
        required=False,
        label=_("Document"),
        help_text=_("Number, date and issuer, when the paper is kept elsewhere."),
    )
    upload = forms.FileField(
        required=False,
        label=_("File to attach"),
        help_text=_("PDF, Word, Excel or a photo, 20 MB at most."),
    )

    def prepare(self, opened: OpenedTask) -> None:
        """Offer the newest evidence of the actor's own organisation."""
        own = evidence_seen_by(opened.actor).filter(
            organisation_id=organisation_of(opened.actor)
        )
        newest = own.order_by("-id").values("pk")[:_MOST_EVIDENCE]
        rows = Evidence.objects.filter(pk__in=newest).select_related("file")
        if rows.exists():
            self.offer("evidence", rows.order_by("-id"))
        else:
            del self.fields["evidence"]

    def added(self) -> list[EvidenceOutline]:
        """Return the new evidence; a file without words goes by its own name."""
        entered = self.cleaned_data
        upload = entered["upload"]
        title, reference = entered["evidence_title"], entered["reference"]
        if not (upload or title or reference):
            return []
        named = title or (upload.name if upload else "")
        return [EvidenceOutline(title=named, reference=reference, upload=upload)]

    def chosen(self) -> list[Evidence]:
        """Return the evidence that was ticked."""
        return list(self.cleaned_data.get("evidence", ()))


class SubmitForm(EvidenceForm):
    """The result: the real day, in words, with what shows it."""

    occurrence = OccurrenceField(Occurrence.objects.none(), label=_("Which time"))
    completed_on = DayField(
        label=_("Completed on"),
        help_text=_("The real day; lateness is counted by it, not by today."),
    )
    text = forms.CharField(widget=_TEXT, label=_("What was reached"))

    field_order = ("occurrence", "completed_on", "text")

    def prepare(self, opened: OpenedTask) -> None:
        """Offer the open times of a regular task, and evidence."""
        super().prepare(opened)
        self.offer_times(opened)

    def outline(self) -> SubmissionOutline:
        """Return the result as the services take it."""
        entered = self.cleaned_data
        return SubmissionOutline(
            completed_on=entered["completed_on"],
            text=entered["text"],
            evidence=self.chosen(),
            added=self.added(),
            occurrence=entered.get("occurrence"),
        )


def bodies_of(opened: OpenedTask) -> Any:
    """Return the bodies of the unit that may lead the task today."""
    of_unit = Organisation.objects.of_unit(opened.task.unit_id)
    return of_unit.on(opened.actor.on).in_order()
