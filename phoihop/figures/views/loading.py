"""Finding a period or a figure for whoever asks; what he may not see is not there."""

from django.http import Http404

from phoihop.directory.requests import WorkRequest
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.policies import can_see_figures
from phoihop.figures.queries.figures import seen_figure
from phoihop.figures.queries.periods import seen_period
from phoihop.foundation.errors import NotAllowed


def allow(permitted: bool, whom_to_ask: object = "") -> None:
    """Refuse a page that only leads to a refused act.

    Raises:
        NotAllowed: the policy said no.
    """
    if not permitted:
        raise NotAllowed(str(whom_to_ask))


def allow_at_work(request: WorkRequest) -> None:
    """Refuse whoever acts for no organisation.

    Raises:
        NotAllowed: a local administrator does none of the work.
    """
    allow(can_see_figures(request.mandate))


def find_period(request: WorkRequest, period_id: int) -> ReportingPeriod:
    """Return a period that the actor may see, else answer 404."""
    period = seen_period(request.mandate, period_id)
    if period is None:
        raise Http404
    return period


def find_own_period(request: WorkRequest, period_id: int) -> ReportingPeriod:
    """Return a period of the actor's own unit; others' are only read."""
    period = find_period(request, period_id)
    allow(period.unit_id == request.mandate.unit_id)
    return period


def find_figure(request: WorkRequest, code: str) -> Measurement:
    """Return a figure that the actor may see, else answer 404."""
    figure = seen_figure(request.mandate, code)
    if figure is None:
        raise Http404
    return figure
