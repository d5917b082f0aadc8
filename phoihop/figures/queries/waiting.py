"""Figures that wait for somebody: to be submitted, checked or approved."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from phoihop.figures.models import Measurement
from phoihop.figures.states import STANDING_STATES, MeasurementState


@dataclass(frozen=True)
class WaitingFigure:
    """A figure that is entered and not approved yet, and whose it is."""

    code: str
    indicator: str
    body: str
    state: MeasurementState

    @property
    def words(self) -> str:
        """Name the figure, whose it is and where it stands."""
        return _("%(indicator)s (%(body)s, %(state)s)") % {
            "indicator": self.indicator,
            "body": self.body,
            "state": self.state.label,
        }


def not_approved_in(period_id: int) -> list[WaitingFigure]:
    """Return what is entered in a period and not approved, in one query."""
    rows = (
        Measurement.objects.filter(period_id=period_id, current__isnull=False)
        .exclude(state__in=sorted(STANDING_STATES))
        .order_by("organisation__sort_key", "indicator_version__name", "pk")
        .values_list(
            "public_code",
            "indicator_version__name",
            "organisation__short_name",
            "state",
        )
    )
    return [
        WaitingFigure(code, indicator, body, MeasurementState(state))
        for code, indicator, body, state in rows
    ]
