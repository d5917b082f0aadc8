"""Definitions in words: how values add up, since when they hold, why they do not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from phoihop.foundation.dates import format_date
from phoihop.indicators.adding_up import Apart, CannotAddUp, Verdict
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.states import OverPlaces, OverTime, PartsRule, VersionState

_TIME = {
    OverTime.SUM: gettext_lazy("The figures of the periods are added up."),
    OverTime.LAST: gettext_lazy(
        "The figure of the last period counts; periods are not added up."
    ),
    OverTime.FIRST: gettext_lazy(
        "The figure of the first period counts; periods are not added up."
    ),
    OverTime.RATIO_OF_SUMS: gettext_lazy(
        "Numerators and denominators of the periods are added up apart, then divided."
    ),
}
_PLACES = {
    OverPlaces.SUM: gettext_lazy("The figures of the places are added up."),
    OverPlaces.RATIO_OF_SUMS: gettext_lazy(
        "Numerators and denominators of the places are added up apart, then divided."
    ),
    OverPlaces.NONE: gettext_lazy("Places are never put together."),
}
_REFUSALS: dict[str, str | Promise] = {
    "nothing_to_add": gettext_lazy("There is no figure yet."),
    "value_missing": gettext_lazy(
        "Not put together: a figure is missing, and a missing figure is not zero."
    ),
    "indicators_mixed": gettext_lazy(
        "Not put together: these are figures of different indicators."
    ),
    "versions_added": gettext_lazy(
        "Not put together: the figures follow two definitions that are not comparable."
    ),
    "quoted_added": gettext_lazy(
        "Not put together: a figure quoted from a source is added to no other."
    ),
    "stock_added_over_time": gettext_lazy(
        "Not added up: what is counted on a day would count twice."
    ),
    "percentage_averaged": gettext_lazy(
        "Not put together: percentages are neither added up nor averaged."
    ),
    "two_numbers_missing": gettext_lazy(
        "Not put together: a percentage lacks its numerator or denominator."
    ),
    "weight_missing": gettext_lazy(
        "Not averaged: what the average is weighted by is missing."
    ),
    "places_never_put_together": gettext_lazy(
        "Not put together: this indicator differs from place to place."
    ),
}
_BREAKS = {
    Apart.INDICATOR: gettext_lazy("another indicator, not joined to one line"),
    Apart.DEFINITION: gettext_lazy("two definitions, not joined to one line"),
    Apart.UNIT: gettext_lazy("another unit of measure, not joined to one line"),
    Apart.BASE: gettext_lazy("counted out of something else, not joined to one line"),
    Apart.QUOTED: gettext_lazy("quoted from a source, joined to no other"),
    Apart.PROPOSED: gettext_lazy("only proposed, not joined to what is recognised"),
    Apart.ESTIMATE: gettext_lazy("an estimate, not joined to what was counted"),
    Apart.MISSING: gettext_lazy("a figure is missing in between"),
}
_VERDICTS = {
    Verdict.MET: gettext_lazy("met"),
    Verdict.EXCEEDED: gettext_lazy("exceeded"),
    Verdict.NOT_MET: gettext_lazy("not met"),
    Verdict.UNKNOWN: gettext_lazy("not known yet"),
}


def time_words(version: IndicatorVersion) -> str:
    """Say how the figures of several periods become one."""
    if version.over_time == OverTime.AVERAGE:
        return _("The periods are averaged, weighted by the number of: %(weight)s.") % {
            "weight": version.weight
        }
    return str(_TIME[OverTime(version.over_time)])


def place_words(version: IndicatorVersion) -> str:
    """Say how the figures of several places become one."""
    if version.over_places == OverPlaces.WEIGHTED:
        return _("The places are averaged, weighted by the number of: %(weight)s.") % {
            "weight": version.weight
        }
    return str(_PLACES[OverPlaces(version.over_places)])


def parts_words(version: IndicatorVersion) -> str:
    """Name the parts of a breakdown, and say whether they make up the whole."""
    if not version.parts:
        return ""
    rule = PartsRule(version.parts_rule).label
    return f"{'; '.join(version.parts)} ({rule})"


def standing_words(version: IndicatorVersion, day: date) -> str:
    """Say whether a definition is in use on a day, and since or until when."""
    if not version.is_approved:
        return str(VersionState(version.state).label)
    first, last = version.first_day, version.last_day
    if first is not None and day < first:
        return _("in use from %(day)s") % {"day": format_date(first)}
    if last is not None and day > last:
        return _("in use until %(day)s") % {"day": format_date(last)}
    return str(VersionState.ACTIVE.label)


def period_words(version: IndicatorVersion) -> str:
    """Say for which time a definition holds; most hold for all periods."""
    first, last = version.first_day, version.last_day
    if first and last:
        return _("from %(first)s until %(last)s") % {
            "first": format_date(first),
            "last": format_date(last),
        }
    if first:
        return _("from %(first)s on") % {"first": format_date(first)}
    if last:
        return _("until %(last)s") % {"last": format_date(last)}
    return _("for every period")


def refusal_words(refusal: CannotAddUp) -> str:
    """Say why values are not put together."""
    return str(_REFUSALS[refusal.code])


def break_words(reason: Apart) -> str:
    """Say why a line stops and begins anew."""
    return str(_BREAKS[reason])


def verdict_words(verdict: Verdict) -> str:
    """Say whether a target was reached."""
    return str(_VERDICTS[verdict])


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One thing that definitions say differently: its label, and each one's words."""

    label: str
    words: list[tuple[str, str]]


def side_by_side(versions: Sequence[IndicatorVersion]) -> list[Difference]:
    """Return what definitions, given in order, say differently.

    Each one's words come with those of the one before, for marking what changed.
    """
    told = []
    for label, say in _SAID.items():
        said = [say(version) for version in versions]
        if len(set(said)) > 1:
            pairs = list(zip(["", *said[:-1]], said, strict=True))
            told.append(Difference(label=str(label), words=pairs))
    return told


_SAID: dict[str | Promise, Callable[[IndicatorVersion], str]] = {
    gettext_lazy("Name of the indicator"): lambda version: version.name,
    gettext_lazy("What is counted, and what is not"): lambda version: (
        version.definition
    ),
    gettext_lazy("Unit of measure"): lambda version: version.measured_in,
    gettext_lazy("Kind of figure"): lambda version: str(version.get_kind_display()),
    gettext_lazy("Which way is better"): lambda version: str(
        version.get_direction_display()
    ),
    gettext_lazy("Counted above the line"): lambda version: version.numerator_label,
    gettext_lazy("Out of what"): lambda version: version.denominator_label,
    gettext_lazy("Several periods"): time_words,
    gettext_lazy("Several places"): place_words,
    gettext_lazy("Broken down into"): parts_words,
    gettext_lazy("Where it comes from"): lambda version: version.source,
}
