"""The acts on a task that a page offers, each with its words, its form and who may."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from phoihop.tasks import doing, openings, policies
from phoihop.tasks.forms import acts as forms
from phoihop.tasks.forms.acts import ActForm
from phoihop.tasks.opened import OpenedTask
from phoihop.tasks.queries.page import Reported
from phoihop.tasks.states import ConfirmationStance

Words = str | Promise
ASK_ASSIGNER = _(
    "Only the head or office chief of the body that gave the task out does this, as "
    "long as the task is open. Ask them."
)
ASK_LEAD = _(
    "Only the head of the body that leads the task accepts or returns it, once, after "
    "it was assigned. Ask him."
)
ASK_OFFICER = _(
    "Only an officer of the body that leads the task does this, and only while the "
    "task is in work. Ask that body."
)
ASK_VERIFIER = _(
    "Only a coordinator of the body that gave the task out checks a result, never "
    "whoever reported it, and only once. Ask another coordinator."
)
ASK_OTHER_SIDE = _(
    "Only an officer or head of another side speaks on a result, as long as it stands: "
    "neither the side that did it nor whoever checked it."
)
ASK_TO_ANSWER = _(
    "Only an officer or head of the body that leads the task answers an objection, "
    "once, and never whoever raised it."
)


@dataclass(frozen=True, kw_only=True)
class Act:
    """One act: its address, words, form, who may, and the service that does it.

    ``about`` says what the address names besides the task; ``whom_to_ask`` is read by
    whoever may not. What people owe is offered first; ``is_owed`` says so.
    """

    slug: str
    label: Words
    explanation: Words
    form: type[ActForm]
    may: Callable[[OpenedTask], bool]
    run: Callable[[OpenedTask, Any], object]
    whom_to_ask: Words
    about: str = "task"
    is_owed: bool = False
    is_grave: bool = False


@dataclass(frozen=True)
class OpenAct:
    """An act that is open, the address of its page, and whether it is owed."""

    act: Act
    submission_id: int | None = None
    confirmation_id: int | None = None
    is_owed: bool = False


_ACTS = (
    Act(
        slug="answer",
        label=_("Answer the objection"),
        explanation=_("Your answer stands beside the objection and is final."),
        form=forms.AnswerForm,
        may=openings.may_answer,
        run=doing.answer,
        whom_to_ask=ASK_TO_ANSWER,
        about="confirmation",
        is_owed=True,
    ),
    Act(
        slug="complete",
        label=_("Confirm as completed"),
        explanation=_("You have looked at the result and what shows it."),
        form=forms.NoteForm,
        may=openings.may_verify,
        run=doing.complete,
        whom_to_ask=ASK_VERIFIER,
        about="submission",
        is_owed=True,
    ),
    Act(
        slug="send-back",
        label=_("Send back to be completed"),
        explanation=_(
            "The result no longer stands and the task is under way again. Say what is "
            "missing."
        ),
        form=forms.ReasonForm,
        may=openings.may_verify,
        run=doing.send_back,
        whom_to_ask=ASK_VERIFIER,
        about="submission",
        is_grave=True,
    ),
    Act(
        slug="submit",
        label=_("Report the result"),
        explanation=_(
            "Without evidence the result counts as reported only, until another side "
            "confirms it."
        ),
        form=forms.SubmitForm,
        may=openings.may_submit,
        run=doing.submit,
        whom_to_ask=ASK_OFFICER,
        is_owed=True,
    ),
    Act(
        slug="start",
        label=_("Begin"),
        explanation=_("The task is under way from today."),
        form=forms.NoteForm,
        may=openings.may_start,
        run=doing.start,
        whom_to_ask=ASK_OFFICER,
        is_owed=True,
    ),
    Act(
        slug="accept",
        label=_("Accept the task"),
        explanation=_("Your body takes the task over, with its due date."),
        form=forms.NothingForm,
        may=openings.on_given(policies.can_accept),
        run=doing.accept,
        whom_to_ask=ASK_LEAD,
        is_owed=True,
    ),
    Act(
        slug="return",
        label=_("Return the task"),
        explanation=_(
            "The task goes back to whoever assigned it: it is not for your body, or it "
            "is unclear."
        ),
        form=forms.ReasonForm,
        may=openings.on_given(policies.can_accept),
        run=doing.return_task,
        whom_to_ask=ASK_LEAD,
        is_grave=True,
    ),
    Act(
        slug="assign",
        label=_("Assign"),
        explanation=_("The lead body sees the task and accepts or returns it."),
        form=forms.AssignForm,
        may=openings.may_assign,
        run=doing.assign,
        whom_to_ask=ASK_ASSIGNER,
        is_owed=True,
    ),
    Act(
        slug="confirm",
        label=_("Confirm for your side"),
        explanation=_("Your side has seen that the result is as reported."),
        form=forms.NothingForm,
        may=openings.may_confirm,
        run=doing.confirm,
        whom_to_ask=ASK_OTHER_SIDE,
        about="submission",
        is_owed=True,
    ),
    Act(
        slug="dispute",
        label=_("Object for your side"),
        explanation=_(
            "Your side does not see the result as reported. Until it is answered the "
            "result counts as reported only."
        ),
        form=forms.ReasonForm,
        may=openings.may_confirm,
        run=doing.dispute,
        whom_to_ask=ASK_OTHER_SIDE,
        about="submission",
        is_grave=True,
    ),
    Act(
        slug="evidence",
        label=_("Add evidence"),
        explanation=_("It is put forward for this result with today's date."),
        form=forms.EvidenceForm,
        may=openings.may_put_forward,
        run=doing.put_forward,
        whom_to_ask=ASK_OFFICER,
        about="submission",
    ),
    Act(
        slug="extend",
        label=_("Give more time"),
        explanation=_("The old due date stays readable, and how often it was moved."),
        form=forms.ExtendForm,
        may=openings.on_given(policies.can_steer),
        run=doing.extend,
        whom_to_ask=ASK_ASSIGNER,
    ),
    Act(
        slug="reassign",
        label=_("Give to another body"),
        explanation=_(
            "The task begins anew with the other body; a result that nobody checked "
            "yet no longer stands."
        ),
        form=forms.ReassignForm,
        may=openings.on_given(policies.can_steer),
        run=doing.reassign,
        whom_to_ask=ASK_ASSIGNER,
    ),
    Act(
        slug="remind",
        label=_("Remind"),
        explanation=_("The lead body sees that it was reminded, and when."),
        form=forms.NoteForm,
        may=openings.on_given(policies.can_remind),
        run=doing.remind,
        whom_to_ask=ASK_ASSIGNER,
    ),
    Act(
        slug="cancel",
        label=_("Call the task off"),
        explanation=_("Nobody goes on with it; it stays readable with your reason."),
        form=forms.CancelForm,
        may=openings.may_cancel,
        run=doing.cancel,
        whom_to_ask=ASK_ASSIGNER,
        is_grave=True,
    ),
)
ACTS: dict[str, Act] = {act.slug: act for act in _ACTS}


def acts_open(opened: OpenedTask) -> list[OpenAct]:
    """Return the acts that the actor may do now, what he owes first."""
    if not opened.moves:
        return []
    found = [
        OpenAct(act, is_owed=act.is_owed)
        for act in _ACTS
        if act.about == "task" and act.may(opened)
    ]
    for reported in opened.reported:
        found += _on_reported(opened, reported)
    order = [act.slug for act in _ACTS]
    return sorted(found, key=lambda one: order.index(one.act.slug))


def _on_reported(opened: OpenedTask, reported: Reported) -> list[OpenAct]:
    """Return what is open on one submission; a word already said is not offered."""
    row = reported.submission
    one = replace(opened, submission=row)
    said = _said(opened, reported)
    found = [
        OpenAct(act, row.pk, is_owed=act.is_owed and not said)
        for act in _ACTS
        if act.about == "submission" and act.slug != said and act.may(one)
    ]
    for word in reported.words:
        about = replace(one, confirmation=word.confirmation)
        found += [
            OpenAct(act, row.pk, word.confirmation.pk, is_owed=act.is_owed)
            for act in _ACTS
            if act.about == "confirmation" and word.is_last and act.may(about)
        ]
    return found


def _said(opened: OpenedTask, reported: Reported) -> str:
    """Return the act by which the actor's side has spoken last, if it holds."""
    for word in reported.words:
        if word.is_last and word.confirmation.side_key == opened.side_key:
            if word.confirmation.stance == ConfirmationStance.CONFIRMED:
                return "confirm"
            return "dispute" if word.waits_for_answer else ""
    return ""
