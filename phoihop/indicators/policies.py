"""Who may do what to indicators: everybody reads, a unit writes its own."""

from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.indicators.models import Indicator, IndicatorVersion
from phoihop.indicators.states import VersionState

WHO_DRAFTS = _(
    "An indicator of the unit's own is drafted by a coordinator of one of its bodies. "
    "The common indicators are the same everywhere and cannot be changed here."
)
WHO_CHANGES = _("A draft is changed by the person who wrote it, until it is approved.")
WHO_APPROVES = _(
    "A definition is approved by an office chief or a head of a body of the unit, "
    "never by the person who wrote it."
)


def can_read(actor: Mandate) -> bool:
    """Whoever acts for an organisation reads the catalogue."""
    return actor.organisation_id is not None


def can_draft(actor: Mandate) -> bool:
    """A coordinator drafts an indicator of the unit's own."""
    return can_read(actor) and actor.has(Role.COORDINATOR)


def can_draft_next(actor: Mandate, indicator: Indicator) -> bool:
    """A coordinator drafts the next definition of an indicator of the unit's own."""
    return can_draft(actor) and _is_of_his_unit(actor, indicator)


def can_change(actor: Mandate, version: IndicatorVersion) -> bool:
    """The coordinator who wrote a draft changes it."""
    is_his = version.written_by_person_id == actor.person_id
    is_draft = version.state == VersionState.DRAFT
    return is_draft and is_his and can_draft_next(actor, version.indicator)


def can_decide(actor: Mandate, version: IndicatorVersion) -> bool:
    """An office chief or a head of the unit approves a draft, or refuses it."""
    is_draft = version.state == VersionState.DRAFT
    decides = actor.has(Role.OFFICE_CHIEF, Role.HEAD)
    return (
        is_draft
        and decides
        and can_read(actor)
        and _is_of_his_unit(actor, version.indicator)
    )


def _is_of_his_unit(actor: Mandate, indicator: Indicator) -> bool:
    return indicator.unit_id is not None and indicator.unit_id == actor.unit_id
