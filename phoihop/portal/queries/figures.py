"""Figures that everybody may read: approved ones of published programmes' targets.

The room of figures says which these are. Names of what was counted and notes are not
shown: they may tell of people.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from phoihop.directory.models import AdminUnit
from phoihop.directory.units.queries import unit_path
from phoihop.figures.models import Measurement
from phoihop.figures.queries.comparing import may_be_compared, rules_behind
from phoihop.figures.queries.corrected import Corrected, corrections_among
from phoihop.figures.queries.public import public_measurements, published_programmes
from phoihop.figures.queries.shown import Shown, complete, show
from phoihop.figures.queries.targets import TargetStand, targets_of
from phoihop.figures.states import (
    Basis,
    Recognition,
    ValueKind,
)
from phoihop.foundation.numbers import format_money
from phoihop.foundation.prepared import (
    PreparedQuery,
    PreparedValues,
    given_day,
    given_number,
    given_text,
    is_one_of_texts,
)
from phoihop.indicators.models import IndicatorVersion
from phoihop.portal.places import Locality, locality_of
from phoihop.programmes.models import Programme
from phoihop.publication.models import Publication

_MOST_PERIODS = 8


@dataclass(frozen=True, kw_only=True)
class EarlierFigure:
    """A figure of an earlier period; ``breaks`` where the definition was another."""

    figure: Shown
    breaks: bool


@dataclass(frozen=True, kw_only=True)
class TargetOfFigure:
    """A target of a published programme that the figure speaks of."""

    code: str
    title: str
    stand: TargetStand


@dataclass(frozen=True, kw_only=True)
class FigurePage:
    """A figure with all that a reader needs to trust it.

    ``proposed`` waits for recognition in the same period; it is in no figure counted.
    """

    figure: Shown
    proposed: tuple[Shown, ...]
    definition: IndicatorVersion
    source_line: str
    corrections: tuple[Corrected, ...]
    targets: tuple[TargetOfFigure, ...]
    earlier: tuple[EarlierFigure, ...]
    unit: AdminUnit
    locality: Locality
    path: tuple[AdminUnit, ...]

    @property
    def in_kind(self) -> str:
        """What was given in kind, as an amount of money; never within the money."""
        amount = self.figure.in_kind_amount
        return format_money(amount) if amount else ""


def public_figures(
    *, programme_code: str = "", unit_code: str = "", indicator: str = ""
) -> QuerySet[Measurement]:
    """Return the figures that everybody may read, those of the latest day first."""
    shown = published_programmes()
    if programme_code:
        shown = shown.filter(public_code=programme_code)
    figures = _promised_in(shown)
    if unit_code:
        figures = figures.filter(unit__public_code=unit_code)
    if indicator:
        figures = figures.filter(indicator_version__indicator__code=indicator)
    return figures


def figures_of(rows: Iterable[Measurement]) -> list[Shown]:
    """Return figures as they are shown, in the same order."""
    return show(rows)


def public_figure(public_code: str) -> Measurement | None:
    """Return a figure that everybody may read."""
    return _UNDER_CODE.first(code=public_code)


def open_figures(public_codes: Iterable[str]) -> frozenset[str]:
    """Return which of these figures everybody may read, in one query at most."""
    codes = list(public_codes)
    if not codes:
        return frozenset()
    return frozenset(code for (code,) in _OPEN.rows(codes=codes))


def figure_page(row: Measurement) -> FigurePage:
    """Put together the page of a figure."""
    [figure] = show([row])
    return FigurePage(
        figure=figure,
        proposed=_proposed_beside(row),
        definition=row.indicator_version,
        source_line=_source_line(row),
        corrections=corrections_among([row.pk]).get(row.pk, ()),
        targets=_targets(figure),
        earlier=_earlier(row),
        unit=row.unit,
        locality=locality_of(row.unit),
        path=unit_path(row.unit),
    )


def _promised_in(shown: QuerySet[Publication]) -> QuerySet[Measurement]:
    figures = complete(public_measurements(shown)).select_related(
        "indicator_version__indicator",
        "current",
        "unit__kind",
        "unit__parent__kind",
        "unit__parent__parent__kind",
        "subject",
        "organisation",
        "period",
        "source",
    )
    return figures.order_by(
        "-period__cut_off", "indicator_version__indicator__code", "pk"
    )


def _under_code() -> QuerySet[Measurement]:
    return public_figures().filter(public_code=given_text("code"))


def _programmes() -> QuerySet[Programme]:
    """Ask for the published programmes that promise something of an indicator."""
    shown = published_programmes()
    found = Programme.objects.filter(
        pk__in=shown.values("object_id"),
        unit_id=given_number("unit"),
        period__contains=given_day("day"),
        contents__targets__indicator_version__indicator_id=given_number("indicator"),
    )
    return found.order_by("-period", "pk").distinct()


def _latest() -> QuerySet[Measurement]:
    """Ask for the public figures of an indicator until a day, the latest first."""
    found = public_figures().filter(
        unit_id=given_number("unit"),
        indicator_version__indicator_id=given_number("indicator"),
        period__kind=given_text("kind"),
        period__cut_off__lte=given_day("day"),
        value_kind=ValueKind.ACTUAL,
        recognition=Recognition.RECOGNISED,
        basis=Basis.COMPUTED,
    )
    return found[:_MOST_PERIODS]


def _proposed() -> QuerySet[Measurement]:
    """Ask for what is proposed for recognition in a period."""
    return public_figures().filter(
        unit_id=given_number("unit"),
        indicator_version__indicator_id=given_number("indicator"),
        period_id=given_number("period"),
        recognition=Recognition.PROPOSED,
        basis=Basis.COMPUTED,
    )


def _open() -> "QuerySet[Measurement, tuple[str]]":
    """Ask which of some public codes are of figures that everybody may read."""
    found = public_figures().filter(is_one_of_texts("public_code", "codes"))
    return found.order_by().values_list("public_code")


_UNDER_CODE = PreparedQuery(_under_code)
_BESIDE = PreparedQuery(_proposed)
_OPEN = PreparedValues(_open)
_PROGRAMMES = PreparedQuery(_programmes)
_LATEST = PreparedQuery(_latest)


def _targets(figure: Shown) -> tuple[TargetOfFigure, ...]:
    """Return the targets of published programmes that it speaks of, judged by it."""
    programmes = _PROGRAMMES.rows(
        unit=figure.unit_id, day=figure.as_of, indicator=figure.indicator_id
    )
    return tuple(
        TargetOfFigure(code=programme.public_code, title=programme.title, stand=stand)
        for programme in programmes
        for stand in targets_of(programme.pk, figure.as_of)
        if stand.code == figure.code
    )


def _earlier(row: Measurement) -> tuple[EarlierFigure, ...]:
    """Return the public figures of the last periods of its kind, the oldest first."""
    latest = _LATEST.rows(
        unit=row.unit_id,
        indicator=row.indicator_version.indicator_id,
        kind=row.period.kind,
        day=row.period.cut_off,
    )
    rows = latest[::-1]
    rules = rules_behind(rows)
    return tuple(
        EarlierFigure(
            figure=figure,
            breaks=place > 0
            and not may_be_compared(rows[place - 1], rows[place], rules),
        )
        for place, figure in enumerate(show(rows))
    )


def _proposed_beside(row: Measurement) -> tuple[Shown, ...]:
    """Return what is proposed for recognition beside a recognised figure."""
    if row.recognition == Recognition.PROPOSED:
        return ()
    found = _BESIDE.rows(
        unit=row.unit_id,
        indicator=row.indicator_version.indicator_id,
        period=row.period_id,
    )
    return tuple(show(found))


def _source_line(row: Measurement) -> str:
    source = row.source
    if source is None:
        return ""
    return " · ".join(filter(None, (source.title, source.author, source.publisher)))
