"""The acts on a review that its page offers, each with its words and its form."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.monitoring import policies, services
from phoihop.monitoring.models import Review
from phoihop.programmes.policies import Standing
from phoihop.ui.asking import NothingForm, ReasonForm

Entered = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Act:
    """One act: its address, words, form, who may, and the service that does it."""

    slug: str
    label: str | Promise
    explanation: str | Promise
    form: type[forms.Form]
    may: Callable[[Mandate, Standing, Review], bool]
    run: Callable[[Mandate, Review, Entered], object]
    is_grave: bool = False
    whom_to_ask: str | Promise = ""


def _submit(actor: Mandate, review: Review, entered: Entered) -> object:
    return services.submit_review(actor=actor, review=review)


def _take_back(actor: Mandate, review: Review, entered: Entered) -> object:
    return services.take_back(actor=actor, review=review)


def _approve(actor: Mandate, review: Review, entered: Entered) -> object:
    return services.approve_review(actor=actor, review=review)


def _publish(actor: Mandate, review: Review, entered: Entered) -> object:
    return services.publish_review(actor=actor, review=review)


def _withdraw(actor: Mandate, review: Review, entered: Entered) -> object:
    return services.withdraw_review(
        actor=actor, review=review, reason=entered["reason"]
    )


_ACTS = (
    Act(
        slug="submit",
        label=_("Submit the review"),
        explanation=_(
            "The review is fixed as one text. Each party's head reads and approves it; "
            "nobody changes it meanwhile."
        ),
        form=NothingForm,
        may=policies.can_submit,
        run=_submit,
    ),
    Act(
        slug="approve",
        label=_("Approve the review"),
        explanation=_(
            "You approve this review for your organisation. When every party has "
            "approved, its figures are fixed for good."
        ),
        form=NothingForm,
        may=policies.can_approve,
        run=_approve,
        whom_to_ask=policies.WHO_APPROVES,
    ),
    Act(
        slug="take-back",
        label=_("Take back to change the review"),
        explanation=_(
            "The review can be changed again; approvals given so far no longer hold."
        ),
        form=NothingForm,
        may=policies.can_take_back,
        run=_take_back,
        is_grave=True,
    ),
    Act(
        slug="publish",
        label=_("Publish the review"),
        explanation=_("Everybody can read the approved review on the public pages."),
        form=NothingForm,
        may=policies.can_publish,
        run=_publish,
        whom_to_ask=policies.WHO_PUBLISHES,
    ),
    Act(
        slug="withdraw",
        label=_("Take the review off the public pages"),
        explanation=_("Your reason stands in its place."),
        form=ReasonForm,
        may=policies.can_publish,
        run=_withdraw,
        is_grave=True,
        whom_to_ask=policies.WHO_PUBLISHES,
    ),
)
ACTS: dict[str, Act] = {act.slug: act for act in _ACTS}


def acts_open_to(
    actor: Mandate, place: Standing, review: Review, *, is_published: bool
) -> list[Act]:
    """Return the acts that the actor may do now, in the order they are offered."""
    hidden = "publish" if is_published else "withdraw"
    return [
        act for act in _ACTS if act.slug != hidden and act.may(actor, place, review)
    ]
