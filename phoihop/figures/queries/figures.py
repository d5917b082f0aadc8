"""One figure for whoever may see it, with its revisions, evidence and corrections."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.figures.models import (
    CorrectionRequest,
    Measurement,
    MeasurementRevision,
    ReportingPeriod,
)
from phoihop.figures.states import CorrectionState, MeasurementState, RevisionKind
from phoihop.foundation.prepared import (
    PreparedQuery,
    given_number,
    given_text,
    is_one_of_texts,
)
from phoihop.tasks.models import Evidence

_EVIDENCE = Prefetch("evidence", Evidence.objects.select_related("file").order_by("id"))
_BESIDE = (
    "indicator_version__indicator",
    "current",
    "unit__kind",
    "subject",
    "organisation",
    "period__organisation",
    "source",
)
_SEEN = PreparedQuery(
    lambda: (
        Measurement.objects.seen_from(given_number("body"), given_number("unit"))
        .filter(public_code=given_text("code"))
        .select_related(*_BESIDE)
    )
)
_WAITING = PreparedQuery(
    lambda: (
        Measurement.objects.seen_from(given_number("body"), given_number("unit"))
        .filter(
            is_one_of_texts("state", "states"),
            period_id=given_number("period"),
            current__isnull=False,
        )
        .select_related(*_BESIDE)
        .order_by(
            "organisation__sort_key",
            "indicator_version__indicator__group__rank",
            "indicator_version__indicator__rank",
            "indicator_version__indicator__code",
            "pk",
        )
    )
)
_REVISIONS = PreparedQuery(
    lambda: MeasurementRevision.objects.filter(
        measurement_id=given_number("figure")
    ).order_by("-number")
)
_CORRECTIONS = PreparedQuery(
    lambda: (
        CorrectionRequest.objects.filter(measurement_id=given_number("figure"))
        .select_related("organisation", "deciding_organisation")
        .prefetch_related(_EVIDENCE)
        .order_by("-id")
    )
)


def seen_figure(actor: Mandate, public_code: str) -> Measurement | None:
    """Return a figure that the actor may see, with what stands beside it."""
    if actor.organisation_id is None:
        return None
    return _SEEN.first(body=actor.organisation_id, unit=actor.unit_id, code=public_code)


@dataclass(frozen=True)
class Told:
    """A revision as it is told: of many values typed in one sitting, the last."""

    revision: MeasurementRevision
    skipped: int = 0


def revisions_of(figure: Measurement) -> list[Told]:
    """Return the values of a figure, the newest first, one for each sitting."""
    told: list[Told] = []
    for row in _REVISIONS.rows(figure=figure.pk):
        last = told[-1] if told else None
        if last and _is_one_sitting(row, last.revision):
            told[-1] = Told(last.revision, last.skipped + 1)
        else:
            told.append(Told(row))
    return told


def _is_one_sitting(earlier: MeasurementRevision, later: MeasurementRevision) -> bool:
    """Tell whether a person typed the later value over the earlier the same day."""
    if RevisionKind.CORRECTION in {earlier.kind, later.kind}:
        return False
    first = (earlier.person_id, earlier.occurred_on)
    return first == (later.person_id, later.occurred_on)


def corrections_of(figure: Measurement) -> list[CorrectionRequest]:
    """Return the corrections asked for, the newest first."""
    return _CORRECTIONS.rows(figure=figure.pk)


def open_corrections(actor: Mandate) -> QuerySet[CorrectionRequest]:
    """Return what waits to be decided in the actor's unit, the oldest first."""
    seen = Measurement.objects.visible_to(actor).filter(unit_id=actor.unit_id)
    requests = CorrectionRequest.objects.filter(
        state=CorrectionState.REQUESTED, measurement__in=seen
    )
    return requests.select_related(
        "organisation",
        "measurement__indicator_version",
        "measurement__current",
        "measurement__period",
    ).order_by("requested_on", "id")


def waiting_in(
    actor: Mandate, period: ReportingPeriod, states: Iterable[MeasurementState]
) -> list[Measurement]:
    """Return the figures of a period that stand in one of the states."""
    if actor.organisation_id is None:
        return []
    return _WAITING.rows(
        body=actor.organisation_id,
        unit=actor.unit_id,
        period=period.pk,
        states=[str(state) for state in states],
    )
