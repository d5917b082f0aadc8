"""The acts on a conference that its page offers, each with its words and its form."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from phoihop.conferences import policies, services
from phoihop.conferences.forms.meeting import ConcludeForm, NewDayForm, PublishForm
from phoihop.conferences.models import Conference
from phoihop.conferences.policies import Standing
from phoihop.directory.mandates import Mandate
from phoihop.ui.asking import NothingForm, ReasonForm

Words = str | Promise
Entered = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Act:
    """One act: its address, words, form, who may, and the service that does it."""

    slug: str
    label: Words
    explanation: Words
    form: type[forms.Form]
    may: Callable[[Mandate, Standing], bool]
    run: Callable[[Mandate, Conference, Entered], object]
    whom_to_ask: Words = policies.WHO_PREPARES
    is_grave: bool = False


def _publish(actor: Mandate, conference: Conference, entered: Entered) -> object:
    photos = [int(one) for one in entered["photos"]]
    return services.publish_summary(
        actor=actor, conference=conference, photo_ids=photos
    )


def _plainly(service: Callable[..., object]) -> Callable[..., object]:
    """Hand what was entered to the service, each under its own name."""

    def run(actor: Mandate, conference: Conference, entered: Entered) -> object:
        return service(actor=actor, conference=conference, **entered)

    return run


_ACTS = (
    Act(
        slug="invite",
        label=_("Send the invitations"),
        explanation=_(
            "Everybody on the list sees the conference from now on and is asked to "
            "reply. Until then nobody but your own body knows of it."
        ),
        form=NothingForm,
        may=policies.can_send_invitations,
        run=_plainly(services.send_invitations),
    ),
    Act(
        slug="hold",
        label=_("Record as held"),
        explanation=_(
            "The conference took place. Now who came is noted, items are settled, and "
            "the minutes are finished."
        ),
        form=NothingForm,
        may=policies.can_hold,
        run=_plainly(services.hold),
    ),
    Act(
        slug="minute",
        label=_("Close the minutes"),
        explanation=_(
            "The minutes are ready for the conclusion. A later change needs a reason, "
            "and stays visible."
        ),
        form=NothingForm,
        may=policies.can_close_minutes,
        run=_plainly(services.close_minutes),
    ),
    Act(
        slug="conclude",
        label=_("Conclude the conference"),
        explanation=_(
            "The minutes become one fixed text. Nothing of the conference changes any "
            "more, and everybody of the unit reads it."
        ),
        form=ConcludeForm,
        may=policies.can_conclude,
        run=_plainly(services.conclude),
        whom_to_ask=policies.WHO_CONCLUDES,
    ),
    Act(
        slug="file",
        label=_("File the conference"),
        explanation=_("The papers are complete; the conference goes to the file."),
        form=NothingForm,
        may=policies.can_file,
        run=_plainly(services.file_conference),
    ),
    Act(
        slug="new-day",
        label=_("Set a new day"),
        explanation=_("Whoever was invited is asked anew for the new day."),
        form=NewDayForm,
        may=policies.can_set_new_day,
        run=_plainly(services.set_new_day),
    ),
    Act(
        slug="postpone",
        label=_("Postpone the conference"),
        explanation=_("Whoever is invited reads your reason. A new day is set later."),
        form=ReasonForm,
        may=policies.can_postpone,
        run=_plainly(services.postpone),
        is_grave=True,
    ),
    Act(
        slug="cancel",
        label=_("Call off the conference"),
        explanation=_(
            "The conference does not take place. Whoever is invited reads your reason; "
            "this cannot be undone."
        ),
        form=ReasonForm,
        may=policies.can_cancel,
        run=_plainly(services.cancel),
        is_grave=True,
    ),
    Act(
        slug="publish",
        label=_("Publish the summary"),
        explanation=_(
            "Everybody can read the summary, the titles of the agenda and the photos "
            "you choose. The minutes are not shown."
        ),
        form=PublishForm,
        may=policies.can_publish,
        run=_publish,
        whom_to_ask=policies.WHO_PUBLISHES,
    ),
    Act(
        slug="withdraw",
        label=_("Take the summary off the public pages"),
        explanation=_("Your reason stands in its place."),
        form=ReasonForm,
        may=policies.can_publish,
        run=_plainly(services.withdraw_summary),
        whom_to_ask=policies.WHO_PUBLISHES,
        is_grave=True,
    ),
)
ACTS: dict[str, Act] = {act.slug: act for act in _ACTS}


def acts_open_to(
    actor: Mandate, place: Standing, *, has_summary: bool, is_published: bool
) -> list[Act]:
    """Return the acts that the actor may do now, in the order they are offered."""
    hidden = {"publish"} if is_published or not has_summary else set()
    if not is_published:
        hidden.add("withdraw")
    if place.conference.occurred_on > actor.on:
        hidden.add("hold")
    return [act for act in _ACTS if act.slug not in hidden and act.may(actor, place)]
