"""The two ways in which a correction is decided: words, form and service."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.figures import services
from phoihop.figures.models import CorrectionRequest
from phoihop.ui.asking import NothingForm, ReasonForm

Entered = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Decision:
    """One way to decide a correction."""

    slug: str
    label: str | Promise
    explanation: str | Promise
    form: type[forms.Form]
    run: Callable[[Mandate, CorrectionRequest, Entered], object]


def _approve(actor: Mandate, request: CorrectionRequest, _: Entered) -> object:
    return services.approve_correction(actor=actor, request=request)


def _refuse(actor: Mandate, request: CorrectionRequest, entered: Entered) -> object:
    reason = entered["reason"]
    return services.refuse_correction(actor=actor, request=request, reason=reason)


_DECISIONS = (
    Decision(
        slug="approve",
        label=_("Approve the correction"),
        explanation=_(
            "The new value stands from now on. Wherever the figure appears, the day of "
            "the correction and the value before it stand beside."
        ),
        form=NothingForm,
        run=_approve,
    ),
    Decision(
        slug="refuse",
        label=_("Refuse the correction"),
        explanation=_("The value stays as it is; your reason stands beside it."),
        form=ReasonForm,
        run=_refuse,
    ),
)
DECISIONS: dict[str, Decision] = {one.slug: one for one in _DECISIONS}
