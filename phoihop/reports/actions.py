"""The acts on a report that its page offers, each with its words and its form."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.reports import policies, services
from phoihop.reports.forms.sections import IssueForm
from phoihop.reports.models import Report
from phoihop.ui.asking import NothingForm, ReasonForm

Entered = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Act:
    """One act: its address, words, form, who may, and the service that does it."""

    slug: str
    label: str | Promise
    explanation: str | Promise
    form: type[forms.Form]
    may: Callable[[Mandate, Report], bool]
    run: Callable[[Mandate, Report, Entered], object]
    whom_to_ask: str | Promise
    is_grave: bool = False


def _submit(actor: Mandate, report: Report, entered: Entered) -> object:
    return services.submit_report(actor=actor, report=report)


def _accept(actor: Mandate, report: Report, entered: Entered) -> object:
    return services.accept_report(actor=actor, report=report)


def _return(actor: Mandate, report: Report, entered: Entered) -> object:
    return services.return_report(actor=actor, report=report, reason=entered["reason"])


def _approve(actor: Mandate, report: Report, entered: Entered) -> object:
    return services.approve_report(actor=actor, report=report)


def _send_back(actor: Mandate, report: Report, entered: Entered) -> object:
    return services.send_back(actor=actor, report=report, reason=entered["reason"])


def _issue(actor: Mandate, report: Report, entered: Entered) -> object:
    return services.issue_report(
        actor=actor,
        report=report,
        number=entered["number"],
        issued_on=entered["issued_on"],
    )


def _publish(actor: Mandate, report: Report, entered: Entered) -> object:
    return services.publish_report(actor=actor, report=report)


def _withdraw(actor: Mandate, report: Report, entered: Entered) -> object:
    return services.withdraw_report(
        actor=actor, report=report, reason=entered["reason"]
    )


_ACTS = (
    Act(
        slug="submit",
        label=_("Submit the report"),
        explanation=_(
            "The receiver reads it and accepts or returns it; nobody changes it "
            "meanwhile. Lines that nobody has saved go along and are marked."
        ),
        form=NothingForm,
        may=policies.can_submit,
        run=_submit,
        whom_to_ask=policies.WHO_SUBMITS,
    ),
    Act(
        slug="accept",
        label=_("Accept the report"),
        explanation=_(
            "You accept it for the receiving body. Its own head approves it then."
        ),
        form=NothingForm,
        may=policies.can_read_for_receiver,
        run=_accept,
        whom_to_ask=policies.WHO_READS,
    ),
    Act(
        slug="return",
        label=_("Return the report"),
        explanation=_("Its writers read your reason and submit it again."),
        form=ReasonForm,
        may=policies.can_read_for_receiver,
        run=_return,
        whom_to_ask=policies.WHO_READS,
        is_grave=True,
    ),
    Act(
        slug="approve",
        label=_("Approve the report"),
        explanation=_(
            "Text and figures are fixed as they stand now. A figure corrected later "
            "is noted beside the report and never changed in it."
        ),
        form=NothingForm,
        may=policies.can_approve,
        run=_approve,
        whom_to_ask=policies.WHO_APPROVES,
    ),
    Act(
        slug="send-back",
        label=_("Send back to be changed"),
        explanation=_("Its writers change it and submit it to the receiver again."),
        form=ReasonForm,
        may=policies.can_approve,
        run=_send_back,
        whom_to_ask=policies.WHO_APPROVES,
        is_grave=True,
    ),
    Act(
        slug="issue",
        label=_("Issue the report"),
        explanation=_("Write number and day as they stand on the signed paper."),
        form=IssueForm,
        may=policies.can_issue,
        run=_issue,
        whom_to_ask=policies.WHO_ISSUES,
    ),
    Act(
        slug="publish",
        label=_("Publish the report"),
        explanation=_("Everybody can read the issued report on the public pages."),
        form=NothingForm,
        may=policies.can_publish,
        run=_publish,
        whom_to_ask=policies.WHO_PUBLISHES,
    ),
    Act(
        slug="withdraw",
        label=_("Take the report off the public pages"),
        explanation=_("Your reason stands in its place."),
        form=ReasonForm,
        may=policies.can_publish,
        run=_withdraw,
        whom_to_ask=policies.WHO_PUBLISHES,
        is_grave=True,
    ),
)
ACTS: dict[str, Act] = {act.slug: act for act in _ACTS}


def acts_open_to(actor: Mandate, report: Report, *, is_published: bool) -> list[Act]:
    """Return the acts that the actor may do now, in the order they are offered."""
    hidden = "publish" if is_published else "withdraw"
    return [act for act in _ACTS if act.slug != hidden and act.may(actor, report)]
