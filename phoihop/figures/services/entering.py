"""Entering a figure: its key, its value, what shows it; every value is kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.mandates import Mandate
from phoihop.figures import policies
from phoihop.figures.errors import (
    EvidenceOfOthers,
    GivenByAnother,
    IndicatorNotInForce,
    ValueMissing,
)
from phoihop.figures.models import (
    FigureDuty,
    Measurement,
    MeasurementRevision,
    ReportingPeriod,
)
from phoihop.figures.services.checking import check_value, tidy
from phoihop.figures.services.steps import lock_period, new_code, require_open
from phoihop.figures.states import (
    Basis,
    MeasurementState,
    Recognition,
    RevisionKind,
    ValueKind,
)
from phoihop.figures.value import Value, columns_of, parts_words, value_of, written
from phoihop.foundation.errors import ChangedMeanwhile, WrongMove
from phoihop.foundation.guards import require
from phoihop.foundation.vietnamese import normalise
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.queries import versions_on
from phoihop.programmes.services.steps import organisation_of
from phoihop.sources.models import Source
from phoihop.tasks.models import Evidence
from phoihop.tasks.services import EvidenceOutline, add_evidence


@dataclass(frozen=True, kw_only=True)
class FigureKey:
    """Which figure of a period: of what, about whom, foreseen or counted."""

    indicator_version: IndicatorVersion
    is_about_the_body: bool = False
    value_kind: ValueKind = ValueKind.ACTUAL
    recognition: Recognition = Recognition.RECOGNISED


@dataclass(frozen=True, kw_only=True)
class FigureOutline:
    """A value as it is entered; without ``evidence`` what was put forward stays.

    ``added`` are new pieces of it. A figure with a ``source`` is quoted:
    ``origin_words`` are what the source says of its base, empty where it says nothing.
    """

    value: Value
    evidence: Sequence[Evidence] | None = None
    added: Sequence[EvidenceOutline] = ()
    source: Source | None = None
    origin_words: str = ""

    @property
    def basis(self) -> Basis:
        """Whether it was measured here or taken from a source."""
        return Basis.COMPUTED if self.source is None else Basis.QUOTED


@transaction.atomic
def enter(
    *,
    actor: Mandate,
    period: ReportingPeriod,
    key: FigureKey,
    outline: FigureOutline,
    version: int | None = None,
) -> Measurement:
    """Enter a figure of the actor's body; an empty value takes out what stood there.

    ``version`` is the one that was seen, none if there was none.

    Raises:
        NotAllowed: the actor is no officer of a body of the unit.
        PeriodIsLocked: only a correction changes the figure.
        IndicatorNotInForce: it is another definition's day.
        GivenByAnother: another body gives this figure.
        WrongMove: the figure is submitted already.
        ChangedMeanwhile: somebody saved another value since.
        ValueMissing, ValueIncomplete …: the value is not whole or cannot be.
        EvidenceOfOthers: it rests on evidence of another body.
        EvidenceWithoutTitle, EvidenceEmpty, FileRefused: new evidence is not taken.
    """
    locked = lock_period(period.pk)
    require_open(locked)
    require(policies.can_enter(actor, locked), str(policies.WHO_ENTERS))
    _require_in_force(locked, key.indicator_version)
    kept = _find(actor, locked, key, outline.basis)
    value = tidy(outline.value)
    if kept and _is_the_same(kept, value, outline):
        return kept
    _require_seen(kept, version)
    if value.is_empty:
        return _take_out(actor, kept)
    check_value(value, key.indicator_version, quoted=outline.source is not None)
    figure = kept or _open(actor, locked, key, outline)
    evidence = _evidence(actor, figure, outline)
    before = _told(figure)
    figure.source, figure.origin_words = outline.source, normalise(outline.origin_words)
    revise(actor, figure, value, evidence)
    record(
        actor=actor,
        action="figure.enter",
        target=figure,
        circumstances=Circumstances(
            within=locked, changes=changes_between(before, _told(figure))
        ),
    )
    return figure


def revise(
    actor: Mandate,
    figure: Measurement,
    value: Value,
    evidence: Sequence[Evidence] = (),
    kind: RevisionKind = RevisionKind.ENTRY,
) -> MeasurementRevision:
    """Add a value to the figure, and let it be the current one."""
    revision = MeasurementRevision.objects.create(
        measurement=figure,
        number=figure.revisions.count() + 1,
        kind=kind,
        person_id=actor.person_id,
        person_name=actor.person_name,
        title=actor.title,
        occurred_on=actor.on,
        **columns_of(value),
    )
    revision.evidence.set(evidence)
    figure.current = None if kind == RevisionKind.CLEARED else revision
    figure.version += 1
    figure.save(update_fields=["current", "source", "origin_words", "version"])
    return revision


def _require_in_force(period: ReportingPeriod, version: IndicatorVersion) -> None:
    in_force = versions_on(period.cut_off, period.unit_id)
    if not in_force.filter(pk=version.pk).exists():
        raise IndicatorNotInForce(version.name, period.cut_off)


def _find(
    actor: Mandate, period: ReportingPeriod, key: FigureKey, basis: Basis
) -> Measurement | None:
    """Return the figure under its key, when the actor's body gives it.

    Raises:
        GivenByAnother: another body has entered it, or owes it.
        WrongMove: it is no longer being entered.
    """
    kept = (
        Measurement.objects.select_for_update(of=("self",))
        .select_related("indicator_version", "current", "organisation")
        .filter(
            indicator_version=key.indicator_version,
            period=period,
            subject_id=_subject(actor, key),
            value_kind=key.value_kind,
            recognition=key.recognition,
            basis=basis,
        )
        .first()
    )
    body = organisation_of(actor)
    if kept is None:
        if basis == Basis.COMPUTED and not key.is_about_the_body:
            _require_owed_by_no_other(body, period, key.indicator_version)
        return None
    if kept.organisation_id != body:
        raise GivenByAnother(kept.organisation.short_name)
    if kept.state != MeasurementState.DRAFT:
        raise WrongMove(str(MeasurementState(kept.state).label))
    kept.period = period
    return kept


def _subject(actor: Mandate, key: FigureKey) -> int | None:
    return organisation_of(actor) if key.is_about_the_body else None


def _require_owed_by_no_other(
    body: int, period: ReportingPeriod, version: IndicatorVersion
) -> None:
    duty = (
        FigureDuty.objects.select_related("organisation")
        .filter(
            unit_id=period.unit_id,
            indicator_id=version.indicator_id,
            period_kind=period.kind,
            is_about_the_body=False,
            valid__contains=period.cut_off,
        )
        .first()
    )
    if duty and duty.organisation_id != body:
        raise GivenByAnother(duty.organisation.short_name)


def _require_seen(kept: Measurement | None, version: int | None) -> None:
    if kept is not None and kept.version != version:
        raise ChangedMeanwhile({"entered": value_of(kept.current)}, kept.version)


def _take_out(actor: Mandate, kept: Measurement | None) -> Measurement:
    """Let nothing stand; what stood there stays readable among the revisions."""
    if kept is None:
        raise ValueMissing
    if kept.current is None:
        return kept
    before = _told(kept)
    revise(actor, kept, Value(), kind=RevisionKind.CLEARED)
    record(
        actor=actor,
        action="figure.take_out",
        target=kept,
        circumstances=Circumstances(
            within=kept.period, changes=changes_between(before, _told(kept))
        ),
    )
    return kept


def _open(
    actor: Mandate, period: ReportingPeriod, key: FigureKey, outline: FigureOutline
) -> Measurement:
    return Measurement.objects.create(
        public_code=new_code(),
        indicator_version=key.indicator_version,
        unit_id=period.unit_id,
        subject_id=_subject(actor, key),
        period=period,
        value_kind=key.value_kind,
        recognition=key.recognition,
        basis=outline.basis,
        source=outline.source,
        origin_words=normalise(outline.origin_words),
        organisation_id=organisation_of(actor),
        entered_by_person_id=actor.person_id,
    )


def _evidence(
    actor: Mandate, figure: Measurement, outline: FigureOutline
) -> list[Evidence]:
    """Return what shows the value: what is chosen, or what was put forward before."""
    body = organisation_of(actor)
    if outline.evidence is not None:
        chosen = list(outline.evidence)
    else:
        chosen = list(figure.current.evidence.all()) if figure.current else []
    if any(one.organisation_id != body for one in chosen):
        raise EvidenceOfOthers
    new = [
        add_evidence(
            actor=actor, title=one.title, reference=one.reference, upload=one.upload
        )
        for one in outline.added
    ]
    return [*chosen, *new]


def _is_the_same(figure: Measurement, value: Value, outline: FigureOutline) -> bool:
    """Tell whether all this stands already, whoever entered it."""
    current = figure.current
    if current is None or value_of(current) != value or outline.added:
        return False
    source_id = outline.source.pk if outline.source else None
    words = normalise(outline.origin_words)
    if (figure.source_id, figure.origin_words) != (source_id, words):
        return False
    if outline.evidence is None:
        return True
    return set(current.evidence.all()) == set(outline.evidence)


def _told(figure: Measurement) -> dict[str, object]:
    """Return what the journal tells of a value."""
    value = value_of(figure.current)
    return {
        "current": written(value, figure.indicator_version),
        "names": ", ".join(value.names),
        "parts": parts_words(value, figure.indicator_version),
        "note": value.note,
        "origin_words": figure.origin_words,
    }
