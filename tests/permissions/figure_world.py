"""The world in which the table of figures is tried: one figure at each stage."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.urls import reverse

from phoihop.figures import services
from phoihop.figures.factories import (
    Hands,
    approve_figure,
    enter_figure,
    lock_period,
    make_indicator,
    make_period,
    number,
)
from phoihop.figures.models import (
    CorrectionRequest,
    Measurement,
    PlanTarget,
    ReportingPeriod,
)
from phoihop.figures.services import (
    CorrectionOutline,
    FigureKey,
    FigureOutline,
    PlanTargetOutline,
)
from phoihop.files.tests.samples import pdf, upload
from phoihop.indicators.models import IndicatorVersion
from phoihop.sources.models import Source
from phoihop.sources.services import SourceOutline, record_source
from phoihop.tasks.services import EvidenceOutline
from phoihop.testing.cast import Cast, build_cast
from tests.permissions.actors import Crowd, make_crowd

_DAYS = {
    "kind": "half_year",
    "name": "Kỳ dấu-riêng",
    "first_day": "1/1/2025",
    "last_day": "30/6/2025",
    "cut_off": "30/6/2025",
    "due_on": "5/7/2025",
}
_VALUE = {"value": "5", "note": "", "names": ""}


@dataclass
class FigureWorld:
    """Periods, figures and targets by their stage, and everybody who tries."""

    cast: Cast
    crowd: Crowd
    periods: Mapping[str, ReportingPeriod]
    figures: Mapping[str, Measurement]
    targets: Mapping[str, PlanTarget]
    free: IndicatorVersion
    request: CorrectionRequest
    source: Source

    def path_of(self, case: str) -> str:
        """Return the address of a page at its stage."""
        route, _, variant = case.partition("@")
        name = route.removeprefix("figures:")
        slug, _, stage = variant.partition(", ")
        if name in {"periods", "open", "duties", "targets", "corrections"}:
            return reverse(route)
        if name == "duties_of_body":
            body = self.cast.organisations["committee"]
            return reverse(route, args=[body.pk, "month"])
        if name == "target_act":
            target = self.targets["set" if slug == "adjust" else "proposed"]
            return reverse(route, args=[target.pk, slug])
        if name in {"figure", "history", "evidence", "act", "correct", "decide"}:
            return self._of_figure(route, slug, stage)
        return self._of_period(route, slug, stage)

    def _of_figure(self, route: str, slug: str, stage: str) -> str:
        if route == "figures:act":
            return reverse(route, args=[self.figures[stage].public_code, slug])
        if route == "figures:decide":
            code = self.request.measurement.public_code
            return reverse(route, args=[code, self.request.pk, slug])
        figure = self.figures[slug]
        if route != "figures:evidence":
            return reverse(route, args=[figure.public_code])
        assert figure.current is not None
        piece = figure.current.evidence.get()
        return reverse(route, args=[figure.public_code, piece.pk])

    def _of_period(self, route: str, slug: str, stage: str) -> str:
        period = self.periods["open"]
        if slug == "locked" or stage == "locked":
            period = self.periods["locked"]
        elif (slug, stage) == ("lock", ""):
            period = self.periods["asked"]
        words: list[str | int] = [period.pk]
        if route in {"figures:period_act", "figures:step"}:
            words.append(slug)
        if route in {"figures:entry", "figures:row", "figures:cell"}:
            words.append("actual")
        if route in {"figures:row", "figures:cell"}:
            words.append(f"u{self.free.indicator_id}")
        address = reverse(route, args=words)
        asked = f"?indicator={self.free.indicator_id}"
        return f"{address}{asked}" if route == "figures:quote" else address

    def fields_for(self, case: str) -> dict[str, object]:
        """Return what is sent in a case."""
        route = case.partition("@")[0]
        key = f"u{self.free.indicator_id}"
        row: dict[str, object] = {
            f"{key}-{name}": value for name, value in _VALUE.items()
        }
        row |= {f"{key}-seen": "other", "beside": self.free.indicator_id}
        goal = {"operator": "at_least", "value": "6", "origin": "own"}
        version = self.periods["open"].version
        forms: dict[str, dict[str, object]] = {
            "figures:open": {**_DAYS, "kind": "quarter"},
            "figures:change": {**_DAYS, "version": version},
            "figures:step": {"figures": [one.pk for one in self.figures.values()]},
            "figures:entry": row,
            "figures:row": row,
            "figures:cell": row,
            "figures:quote": {**_VALUE, "source": self.source.pk},
            "figures:duties_of_body": {
                "since": "1/1/2026",
                "seen": "",
                "unit": [self.free.indicator_id],
            },
            "figures:propose": {**goal, "indicator": self.free.indicator_id},
            "figures:target_act": {**goal, "version": 1, "reason": "Giao thêm"},
            "figures:correct": {**_VALUE, "reason": "Đếm sót"},
            "figures:period_act": {"missing_reason": "Không phát sinh"},
        }
        return forms.get(route, {"reason": "Cần xem lại"})


def build_figure_world() -> FigureWorld:
    """Make it all, through the services as the cast."""
    cast = build_cast()
    # Both belong to units that no figure here is of.
    cast.organisations["later_committee"] = cast.organisations["neighbour_committee"]
    lan = cast.mandate("lan")
    versions = {name: make_indicator(name) for name in ("D", "S", "V", "L", "F", "A")}
    ends = {"open": date(2025, 6, 30), "asked": date(2024, 6, 30)}
    ends["locked"] = date(2023, 6, 30)
    periods = {
        name: make_period(
            actor=lan,
            first=date(last.year, 1, 1),
            last=last,
            name=f"Kỳ dấu-riêng {name}",
        )
        for name, last in ends.items()
    }
    figures = _figures(cast, periods, versions)
    services.ask_for_lock(actor=lan, period=periods["asked"])
    request = services.ask_for_correction(
        actor=cast.mandate("son"),
        figure=figures["corrected"],
        outline=CorrectionOutline(value=number(7), reason="Đếm sót"),
    )
    for period in periods.values():
        period.refresh_from_db()
    return FigureWorld(
        cast=cast,
        crowd=make_crowd(cast),
        periods=periods,
        figures=figures,
        targets=_targets(cast, periods["open"], versions),
        free=versions["F"],
        request=request,
        source=record_source(actor=lan, outline=SourceOutline(title="Bài báo")),
    )


def _figures(
    cast: Cast,
    periods: Mapping[str, ReportingPeriod],
    versions: Mapping[str, IndicatorVersion],
) -> dict[str, Measurement]:
    """Enter one figure for each stage and lead it there."""
    son, lan, minh = (cast.mandate(name) for name in ("son", "lan", "minh"))
    hands = Hands(officer=son, coordinator=lan, head=minh)
    figures = {
        stage: enter_figure(
            officer=son, period=periods["open"], version=versions[name], value=number(3)
        )
        for stage, name in (("draft", "D"), ("submitted", "S"), ("verified", "V"))
    }
    for stage in ("submitted", "verified"):
        services.submit(actor=son, figure=figures[stage])
    services.verify(actor=lan, figure=figures["verified"])
    added = [EvidenceOutline(title="Biên bản", upload=upload(pdf(), "bien-ban.pdf"))]
    for stage, name in (("locked", "L"), ("corrected", "A")):
        figure = services.enter(
            actor=son,
            period=periods["locked"],
            key=FigureKey(indicator_version=versions[name]),
            outline=FigureOutline(value=number(3), added=added),
        )
        figures[stage] = approve_figure(hands=hands, figure=figure)
    ha = cast.mandate("ha")
    lock_period(coordinator=lan, office_chief=ha, period=periods["locked"])
    for figure in figures.values():
        figure.refresh_from_db()
    return figures


def _targets(
    cast: Cast, period: ReportingPeriod, versions: Mapping[str, IndicatorVersion]
) -> dict[str, PlanTarget]:
    """Propose two targets, and set one of them."""
    made = {
        stage: services.propose_target(
            actor=cast.mandate("lan"),
            period=period,
            indicator_version=versions[name],
            outline=PlanTargetOutline(operator="at_least", value=Decimal(5)),
        )
        for stage, name in (("proposed", "D"), ("set", "S"))
    }
    made["set"] = services.set_target(actor=cast.mandate("minh"), target=made["set"])
    return made
