"""Figures of the sample: who owes them, what was entered, how far it came."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from phoihop.directory.mandates import Mandate
from phoihop.figures import services
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.services import (
    DutiesOutline,
    FigureKey,
    FigureOutline,
    PeriodOutline,
)
from phoihop.figures.states import (
    MeasurementMove,
    MeasurementState,
    Recognition,
    ValueKind,
)
from phoihop.figures.value import Value
from phoihop.indicators.models import Indicator
from phoihop.indicators.queries import versions_by_code
from phoihop.samples.offices import Commune
from phoihop.sources.models import Source
from phoihop.tasks.services import EvidenceOutline

_ENTERERS = {
    "committee": "man",
    "front": "ngan",
    "women": "hoi",
    "farmers": "thuc",
    "youth": "quan",
    "veterans": "binh",
}
_APPROVERS = {"committee": "khai", "front": "quy", "women": "lan", "youth": "yen"}
_REACHED = (
    MeasurementState.DRAFT,
    MeasurementState.SUBMITTED,
    MeasurementState.VERIFIED,
    MeasurementState.APPROVED,
    MeasurementState.LOCKED,
)


@dataclass(frozen=True)
class Paper:
    """What shows a figure: its title, and number, day and issuer."""

    title: str
    reference: str


@dataclass(frozen=True, kw_only=True)
class SampleFigure:
    """A figure of a body: ``value``, or ``value`` of ``whole``, or whole đồng."""

    code: str
    body: str
    value: str = ""
    whole: str = ""
    amount: int | None = None
    in_kind: int | None = None
    in_kind_note: str = ""
    names: tuple[str, ...] = ()
    note: str = ""
    paper: Paper | None = None
    is_estimate: bool = False
    is_proposed: bool = False
    quoted: str = ""
    returned: str = ""
    reached: MeasurementState = MeasurementState.APPROVED
    entered: date | None = None


@dataclass(frozen=True, kw_only=True)
class SamplePeriod:
    """A period with the days on which its figures went their way."""

    outline: PeriodOutline
    opened: date
    entered: date
    verified: date
    approved: date
    figures: Sequence[SampleFigure]


def set_duties(
    commune: Commune, kind: str, since: date, owed: Mapping[str, Sequence[str]]
) -> None:
    """Let the office chief of the committee say which body gives which figure."""
    chief = commune.mandate("khai", since)
    numbers = {one.code: one.pk for one in Indicator.objects.filter(unit=None)}
    for body, codes in owed.items():
        services.set_duties(
            actor=chief,
            body=commune.organisations[body],
            outline=DutiesOutline(
                period_kind=kind,
                owed=frozenset((numbers[code], False) for code in codes),
                since=since,
                seen=(),
            ),
        )


class Measuring:
    """One period in the hands of the bodies that give its figures."""

    period: ReportingPeriod

    def __init__(
        self,
        commune: Commune,
        told: SamplePeriod,
        source: Callable[[], Source] | None = None,
    ) -> None:
        self._commune = commune
        self._told = told
        self._source = source
        self._given: dict[str, Measurement] = {}
        self._versions = versions_by_code(told.outline.cut_off, commune.unit.pk)

    def open(self) -> None:
        """Let the coordinator of the committee open it."""
        coordinator = self._as("ha", self._told.opened)
        self.period = services.open_period(
            actor=coordinator, outline=self._told.outline
        )

    def enter(self) -> None:
        """Let each body enter what it owes, and submit what goes further."""
        for told in self._told.figures:
            actor = self._as(_ENTERERS[told.body], told.entered or self._told.entered)
            figure = self._enter(actor, told)
            if told.reached != MeasurementState.DRAFT or told.returned:
                services.submit(actor=actor, figure=figure)

    def check(self) -> None:
        """Let the coordinator who gathers them check, or return, what is submitted."""
        actor = self._as("ha", self._told.verified)
        wanted = [told for told in self._told.figures if _is_past(told, "VERIFIED")]
        self._all(actor, MeasurementMove.VERIFY, wanted)
        for told in self._told.figures:
            if told.returned:
                services.return_figure(
                    actor=actor, figure=self._figure(told), reason=told.returned
                )

    def approve(self) -> None:
        """Let the head or office chief of each body approve what is checked."""
        wanted = [told for told in self._told.figures if _is_past(told, "APPROVED")]
        for body in dict.fromkeys(told.body for told in wanted):
            actor = self._as(_APPROVERS[body], self._told.approved)
            own = [told for told in wanted if told.body == body]
            self._all(actor, MeasurementMove.APPROVE, own)

    def lock(self, asked: date, locked: date, missing: str = "") -> None:
        """Let two persons lock the period."""
        services.ask_for_lock(actor=self._as("ha", asked), period=self.period)
        services.lock(
            actor=self._as("khai", locked), period=self.period, missing_reason=missing
        )

    def figure(self, code: str) -> Measurement:
        """Return a figure that was counted, by its code."""
        return Measurement.objects.get(pk=self._given[code].pk)

    def give_later(self, told: SampleFigure, days: tuple[date, date, date]) -> None:
        """Let a body give late what it owes; it is entered, checked and approved."""
        entered, verified, approved = days
        actor = self._as(_ENTERERS[told.body], entered)
        figure = self._enter(actor, told)
        services.submit(actor=actor, figure=figure)
        services.verify(actor=self._as("ha", verified), figure=figure)
        services.approve(actor=self._as(_APPROVERS[told.body], approved), figure=figure)

    def _enter(self, actor: Mandate, told: SampleFigure) -> Measurement:
        paper = told.paper
        added = (
            [EvidenceOutline(title=paper.title, reference=paper.reference)]
            if paper
            else []
        )
        figure = services.enter(
            actor=actor,
            period=self.period,
            key=FigureKey(
                indicator_version=self._versions[told.code],
                value_kind=ValueKind.ESTIMATE if told.is_estimate else ValueKind.ACTUAL,
                recognition=(
                    Recognition.PROPOSED if told.is_proposed else Recognition.RECOGNISED
                ),
            ),
            outline=FigureOutline(
                value=_value(told),
                added=added,
                source=self._source() if self._source and told.quoted else None,
                origin_words=told.quoted,
            ),
        )
        self._given[_key(told)] = figure
        return figure

    def _all(
        self, actor: Mandate, step: MeasurementMove, told: Sequence[SampleFigure]
    ) -> None:
        chosen = [self._figure(one).pk for one in told]
        outcome = services.move_all(
            actor=actor, period=self.period, step=step, chosen=chosen
        )
        if outcome.refused:
            raise AssertionError(outcome.refused)

    def _figure(self, told: SampleFigure) -> Measurement:
        return self._given[_key(told)]

    def _as(self, person: str, day: date) -> Mandate:
        return self._commune.mandate(person, day)


def _key(told: SampleFigure) -> str:
    marks = (told.is_estimate, told.is_proposed, bool(told.quoted))
    return told.code if not any(marks) else f"{told.code} {marks}"


def _is_past(told: SampleFigure, state: str) -> bool:
    return _REACHED.index(told.reached) >= _REACHED.index(MeasurementState[state])


def _value(told: SampleFigure) -> Value:
    number = Decimal(told.value) if told.value else None
    whole = Decimal(told.whole) if told.whole else None
    return Value(
        value=None if whole else number,
        numerator=number if whole else None,
        denominator=whole,
        amount=told.amount,
        in_kind_amount=told.in_kind,
        in_kind_note=told.in_kind_note,
        names=told.names,
        note=told.note,
    )
