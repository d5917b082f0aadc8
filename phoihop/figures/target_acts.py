"""The acts on a target of a plan: words, form, who may, service."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.figures import policies, services
from phoihop.figures.forms.targets import AdjustForm, ChangeForm, initial_of
from phoihop.figures.models import PlanTarget
from phoihop.ui.asking import NothingForm


def _nothing(_target: PlanTarget) -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True, kw_only=True)
class TargetAct:
    """One act: its address, words, form, who may, and the service that does it."""

    slug: str
    label: str | Promise
    explanation: str | Promise
    form: type[forms.Form]
    may: Callable[[Mandate, PlanTarget], bool]
    run: Callable[[Mandate, PlanTarget, Any], object]
    whom_to_ask: str | Promise
    initial: Callable[[PlanTarget], Mapping[str, Any]] = _nothing


def _set(actor: Mandate, target: PlanTarget, _form: forms.Form) -> object:
    return services.set_target(actor=actor, target=target)


def _change(actor: Mandate, target: PlanTarget, form: ChangeForm) -> object:
    return services.change_target(
        actor=actor,
        target=target,
        outline=form.outline(),
        version=form.cleaned_data["version"],
    )


def _adjust(actor: Mandate, target: PlanTarget, form: AdjustForm) -> object:
    return services.adjust_target(actor=actor, target=target, outline=form.outline())


_ACTS = (
    TargetAct(
        slug="set",
        label=_("Set the target"),
        explanation=_("It holds from now on; what it adjusts stays readable."),
        form=NothingForm,
        may=policies.can_set_target,
        run=_set,
        whom_to_ask=policies.WHO_SETS_TARGETS,
    ),
    TargetAct(
        slug="change",
        label=_("Change the target"),
        explanation=_("It is only proposed; nobody has set it yet."),
        form=ChangeForm,
        may=policies.can_change_target,
        run=_change,
        whom_to_ask=policies.WHO_PROPOSES_TARGETS,
        initial=initial_of,
    ),
    TargetAct(
        slug="adjust",
        label=_("Adjust the target"),
        explanation=_(
            "You propose another value. The present one holds until the new one is "
            "set, and stays readable afterwards."
        ),
        form=AdjustForm,
        may=policies.can_adjust_target,
        run=_adjust,
        whom_to_ask=policies.WHO_PROPOSES_TARGETS,
        initial=initial_of,
    ),
)
TARGET_ACTS: dict[str, TargetAct] = {act.slug: act for act in _ACTS}


def acts_on_target(actor: Mandate, target: PlanTarget) -> list[TargetAct]:
    """Return what the actor may do to a target now."""
    return [act for act in _ACTS if act.may(actor, target)]
