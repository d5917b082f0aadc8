"""What is entered on the page of an act, handed to the one service that does it."""

from phoihop.tasks import services
from phoihop.tasks.forms import acts as forms
from phoihop.tasks.forms.acts import ActForm
from phoihop.tasks.opened import OpenedTask


def assign(opened: OpenedTask, form: forms.AssignForm) -> object:
    """Give the task out."""
    entered = form.cleaned_data
    return services.assign(
        actor=opened.actor,
        task=opened.task,
        due_on=entered.get("due_on"),
        occurrences=entered.get("occurrences") or (),
        lead=entered["lead"],
    )


def accept(opened: OpenedTask, form: ActForm) -> object:
    """Take it over."""
    return services.accept(actor=opened.actor, assignment=opened.given)


def return_task(opened: OpenedTask, form: ActForm) -> object:
    """Give it back."""
    reason = form.cleaned_data["reason"]
    return services.return_task(
        actor=opened.actor, assignment=opened.given, reason=reason
    )


def start(opened: OpenedTask, form: ActForm) -> object:
    """Begin."""
    note = form.cleaned_data["note"]
    return services.start(actor=opened.actor, assignment=opened.given, note=note)


def submit(opened: OpenedTask, form: forms.SubmitForm) -> object:
    """Report the result."""
    return services.submit(
        actor=opened.actor, assignment=opened.given, outline=form.outline()
    )


def complete(opened: OpenedTask, form: ActForm) -> object:
    """Confirm it as completed."""
    note = form.cleaned_data["note"]
    return services.complete(actor=opened.actor, submission=opened.named, note=note)


def send_back(opened: OpenedTask, form: ActForm) -> object:
    """Send the result back."""
    reason = form.cleaned_data["reason"]
    return services.send_back(
        actor=opened.actor, submission=opened.named, reason=reason
    )


def put_forward(opened: OpenedTask, form: forms.EvidenceForm) -> object:
    """Put evidence forward."""
    return services.put_forward(
        actor=opened.actor,
        submission=opened.named,
        evidence=form.chosen(),
        added=form.added(),
    )


def confirm(opened: OpenedTask, form: ActForm) -> object:
    """Confirm for a side."""
    return services.confirm(actor=opened.actor, submission=opened.named)


def dispute(opened: OpenedTask, form: ActForm) -> object:
    """Object for a side."""
    reason = form.cleaned_data["reason"]
    return services.dispute(actor=opened.actor, submission=opened.named, reason=reason)


def answer(opened: OpenedTask, form: ActForm) -> object:
    """Answer an objection."""
    return services.answer_dispute(
        actor=opened.actor,
        confirmation=opened.said,
        answer=form.cleaned_data["answer"],
    )


def extend(opened: OpenedTask, form: ActForm) -> object:
    """Give more time."""
    entered = form.cleaned_data
    return services.extend(
        actor=opened.actor,
        assignment=opened.given,
        due_on=entered["due_on"],
        reason=entered["reason"],
        occurrence=entered.get("occurrence"),
    )


def reassign(opened: OpenedTask, form: ActForm) -> object:
    """Give it to another body."""
    entered = form.cleaned_data
    return services.reassign(
        actor=opened.actor,
        assignment=opened.given,
        lead=entered["lead"],
        reason=entered["reason"],
    )


def remind(opened: OpenedTask, form: ActForm) -> object:
    """Remind the lead."""
    note = form.cleaned_data["note"]
    return services.remind(actor=opened.actor, assignment=opened.given, note=note)


def cancel(opened: OpenedTask, form: ActForm) -> object:
    """Call it off."""
    entered = form.cleaned_data
    return services.cancel(
        actor=opened.actor,
        assignment=opened.assignment or opened.task,
        reason=entered["reason"],
        occurrence=entered.get("occurrence"),
    )
