"""The acts on a draft that its page offers, each with its words and its form."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.indicators import services
from phoihop.indicators.models import IndicatorVersion
from phoihop.ui.asking import NothingForm, ReasonForm

Entered = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Act:
    """One act: its address, words, form, and the service that does it."""

    slug: str
    label: str | Promise
    explanation: str | Promise
    form: type[forms.Form]
    run: Callable[[Mandate, IndicatorVersion, Entered], None]
    is_grave: bool = False


def _approve(actor: Mandate, version: IndicatorVersion, _entered: Entered) -> None:
    services.approve_definition(actor=actor, version=version)


def _refuse(actor: Mandate, version: IndicatorVersion, entered: Entered) -> None:
    services.refuse_definition(actor=actor, version=version, reason=entered["reason"])


ACTS: dict[str, Act] = {
    act.slug: act
    for act in (
        Act(
            slug="approve",
            label=_("Put into use"),
            explanation=_(
                "From its first day on figures and targets of the unit may follow this "
                "definition. The one before ends then. An approved definition is never "
                "changed."
            ),
            form=NothingForm,
            run=_approve,
        ),
        Act(
            slug="refuse",
            label=_("Do not approve"),
            explanation=_(
                "The draft stays readable with your reason, and is not used."
            ),
            form=ReasonForm,
            run=_refuse,
            is_grave=True,
        ),
    )
}
