"""The acts on a programme that a page offers, each with its words and its form."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.files.kinds import SCANS
from phoihop.files.services import store_file
from phoihop.programmes import policies, services
from phoihop.programmes.forms.acts import (
    DeadlineForm,
    TerminationForm,
)
from phoihop.programmes.models import Programme
from phoihop.programmes.policies import Standing
from phoihop.programmes.queries.consent import ConsentMatrix
from phoihop.ui.asking import NothingForm, ReasonForm

Entered = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Act:
    """One act: its address, words, form, who may, and the service that does it."""

    slug: str
    label: str | Promise
    explanation: str | Promise
    form: type[forms.Form]
    may: Callable[[Mandate, Standing], bool]
    run: Callable[[Mandate, Programme, Entered], object]
    is_grave: bool = False
    whom_to_ask: str | Promise = ""


def _consult(actor: Mandate, programme: Programme, entered: Entered) -> object:
    return services.open_round(
        actor=actor, programme=programme, deadline=entered["deadline"]
    )


def _redraft(actor: Mandate, programme: Programme, entered: Entered) -> object:
    return services.redraft(actor=actor, programme=programme)


def _agree_to_rest(actor: Mandate, programme: Programme, entered: Entered) -> object:
    return services.agree_to_rest(actor=actor, programme=programme)


def _approve(actor: Mandate, programme: Programme, entered: Entered) -> object:
    return services.approve(actor=actor, programme=programme)


def _unapprove(actor: Mandate, programme: Programme, entered: Entered) -> object:
    return services.unapprove(
        actor=actor, programme=programme, reason=entered["reason"]
    )


def _abandon(actor: Mandate, programme: Programme, entered: Entered) -> object:
    return services.abandon(actor=actor, programme=programme, reason=entered["reason"])


def _terminate(actor: Mandate, programme: Programme, entered: Entered) -> object:
    scan = store_file(actor=actor, upload=entered["scan"], accept=SCANS, field="scan")
    return services.terminate(
        actor=actor,
        programme=programme,
        title=entered["title"],
        ended_on=entered["ended_on"],
        scan=scan,
    )


def _publish(actor: Mandate, programme: Programme, entered: Entered) -> object:
    return services.publish(actor=actor, programme=programme)


def _withdraw(actor: Mandate, programme: Programme, entered: Entered) -> object:
    return services.withdraw(actor=actor, programme=programme, reason=entered["reason"])


_ACTS = (
    Act(
        slug="consult",
        label=_("Send out for comment"),
        explanation=_(
            "The draft is kept as its next version and the parties can read it. "
            "Nobody changes it while it is out."
        ),
        form=DeadlineForm,
        may=policies.can_consult,
        run=_consult,
    ),
    Act(
        slug="agree-to-rest",
        label=_("Agree to the rest"),
        explanation=_(
            "Your side agrees to every content on which it has said nothing yet."
        ),
        form=NothingForm,
        may=policies.can_agree,
        run=_agree_to_rest,
    ),
    Act(
        slug="approve",
        label=_("Approve for signing"),
        explanation=_(
            "You approve this text for your organisation. When every party has "
            "approved, it waits for signature."
        ),
        form=NothingForm,
        may=policies.can_approve,
        run=_approve,
    ),
    Act(
        slug="redraft",
        label=_("Take back to change"),
        explanation=_("The draft can be changed again and is sent out anew later."),
        form=NothingForm,
        may=policies.can_redraft,
        run=_redraft,
    ),
    Act(
        slug="unapprove",
        label=_("Withdraw the approval"),
        explanation=_(
            "The text goes back to a draft and every party must approve again."
        ),
        form=ReasonForm,
        may=policies.can_unapprove,
        run=_unapprove,
        is_grave=True,
    ),
    Act(
        slug="publish",
        label=_("Publish"),
        explanation=_("Everybody can read the signed text on the public pages."),
        form=NothingForm,
        may=policies.can_publish,
        run=_publish,
        whom_to_ask=policies.WHO_PUBLISHES,
    ),
    Act(
        slug="withdraw",
        label=_("Take off the public pages"),
        explanation=_("The public page stays and shows your reason."),
        form=ReasonForm,
        may=policies.can_publish,
        run=_withdraw,
        is_grave=True,
        whom_to_ask=policies.WHO_PUBLISHES,
    ),
    Act(
        slug="terminate",
        label=_("Record the termination"),
        explanation=_(
            "The signed document that ends the programme before its period is over."
        ),
        form=TerminationForm,
        may=policies.can_terminate,
        run=_terminate,
        is_grave=True,
    ),
    Act(
        slug="abandon",
        label=_("Give the draft up"),
        explanation=_("The draft stays readable, but nobody can go on with it."),
        form=ReasonForm,
        may=policies.can_abandon,
        run=_abandon,
        is_grave=True,
    ),
)
ACTS: dict[str, Act] = {act.slug: act for act in _ACTS}


def acts_open_to(
    actor: Mandate,
    place: Standing,
    is_published: bool,
    matrix: ConsentMatrix | None = None,
) -> list[Act]:
    """Return the acts that the actor may do now, in the order they are offered."""
    hidden = {"publish"} if is_published else {"withdraw"}
    if matrix and place.party and not matrix.is_silent(place.party):
        hidden.add("agree-to-rest")
    return [act for act in _ACTS if act.slug not in hidden and act.may(actor, place)]
