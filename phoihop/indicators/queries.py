"""Questions about indicators: what is in use on a day, and how it adds up."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from phoihop.foundation.prepared import (
    Given,
    PreparedQuery,
    PreparedValues,
    given_day,
    given_number,
    given_text,
    is_among,
)
from phoihop.foundation.vietnamese import fold
from phoihop.indicators.adding_up import Rule
from phoihop.indicators.models import Indicator, IndicatorVersion
from phoihop.indicators.states import APPROVED_STATES, Comparable, VersionState

_MOST_KEPT = 200


def versions_on(
    day: date | Given, unit_id: int | Given | None = None
) -> QuerySet[IndicatorVersion]:
    """Return the definitions in use on a day: common ones, and those of a unit."""
    return (
        IndicatorVersion.objects.filter(state__in=APPROVED_STATES)
        .filter(valid__contains=day)
        .filter(Q(indicator__unit=None) | Q(indicator__unit=unit_id))
        .select_related("indicator__group")
        .order_by("indicator__group__rank", "indicator__rank", "indicator__code")
    )


def version_on(
    code: str, day: date, unit_id: int | None = None
) -> IndicatorVersion | None:
    """Return the definition in use on a day under a code, if there is one."""
    return versions_on(day, unit_id).filter(indicator__code=code).first()


def versions_by_code(
    day: date, unit_id: int | None = None
) -> dict[str, IndicatorVersion]:
    """Return every definition in use on a day by its code."""
    return {one.indicator.code: one for one in versions_on(day, unit_id)}


def containing(
    versions: QuerySet[IndicatorVersion], words: str
) -> QuerySet[IndicatorVersion]:
    """Keep those in whose code or name each word begins a word, marks aside."""
    for word in fold(words).split():
        versions = versions.filter(name_folded__regex=rf"\m{re.escape(word)}")
    return versions


def _seen() -> QuerySet[Indicator]:
    here = Q(unit=None) | Q(unit=given_number("unit_id"))
    under = Indicator.objects.filter(here, code=given_text("code"))
    return under.select_related("group", "unit__kind")


_SEEN = PreparedQuery(_seen)


def seen_indicator(code: str, unit_id: int) -> Indicator | None:
    """Return an indicator that people of a unit see: a common one, or its own."""
    return _SEEN.first(code=code, unit_id=unit_id)


def _waiting() -> QuerySet[IndicatorVersion]:
    drafts = IndicatorVersion.objects.filter(
        state=VersionState.DRAFT, indicator__unit=given_number("unit_id")
    )
    return drafts.select_related("indicator", "organisation").order_by("id")


_WAITING = PreparedQuery(_waiting)


def waiting_in(unit_id: int) -> list[IndicatorVersion]:
    """Return the drafts of a unit that wait to be decided on, the oldest first."""
    return _WAITING.rows(unit_id=unit_id)


class Line(NamedTuple):
    """An indicator as the catalogue lists it; only a unit's own has a ``unit_id``."""

    group_code: str
    group_name: str
    code: str
    name: str
    measured_in: str
    kind: str
    direction: str
    unit_id: int | None


_COLUMNS = (
    "indicator__group__code",
    "indicator__group__name",
    "indicator__code",
    "name",
    "measured_in",
    "kind",
    "direction",
    "indicator__unit_id",
)


@dataclass(frozen=True)
class Group:
    """A group of the catalogue with the indicators in it; the same values, the same."""

    code: str
    name: str
    lines: tuple[Line, ...]


def _all_lines() -> "QuerySet[IndicatorVersion, Any]":
    versions = versions_on(given_day("day"), given_number("unit_id"))
    return versions.values_list(*_COLUMNS)


_ALL_LINES: PreparedValues[Any] = PreparedValues(_all_lines)


def catalogue(day: date, unit_id: int, words: str = "") -> list[Group]:
    """Return what is in use on a day by groups, as far as the words find it."""
    if words:
        found = containing(versions_on(day, unit_id), words)
        rows = list(found.values_list(*_COLUMNS))
    else:
        rows = _ALL_LINES.rows(day=day, unit_id=unit_id)
    parted = groupby((Line(*row) for row in rows), lambda line: line[:2])
    return [Group(code, name, tuple(lines)) for (code, name), lines in parted]


@dataclass(frozen=True, kw_only=True)
class Definitions:
    """Every definition of an indicator: approved ones in order, a draft, refused ones.

    ``current`` is the one in use on the day, else the last one approved.
    """

    approved: list[IndicatorVersion]
    refused: list[IndicatorVersion]
    draft: IndicatorVersion | None
    current: IndicatorVersion | None

    @property
    def newest(self) -> IndicatorVersion | None:
        """Return the definition approved last."""
        return self.approved[-1] if self.approved else None


def _definitions() -> QuerySet[IndicatorVersion]:
    of_one = IndicatorVersion.objects.filter(indicator=given_number("number"))
    return of_one.select_related("organisation").order_by("number")


_DEFINITIONS = PreparedQuery(_definitions)


def definitions_of(indicator: Indicator, day: date) -> Definitions:
    """Return every definition of an indicator, in one query."""
    rows = _DEFINITIONS.rows(number=indicator.pk)
    for row in rows:
        row.indicator = indicator
    approved = [row for row in rows if row.is_approved]
    drafts = [row for row in rows if row.state == VersionState.DRAFT]
    in_use = [row for row in approved if row.holds_on(day)]
    last = approved[-1] if approved else None
    return Definitions(
        approved=approved,
        refused=[row for row in rows if row.state == VersionState.REFUSED],
        draft=drafts[0] if drafts else None,
        current=in_use[0] if in_use else last,
    )


class _Definition(NamedTuple):
    """What the rule of an approved definition is made of."""

    pk: int
    indicator_id: int
    code: str
    number: int
    kind: str
    over_time: str
    over_places: str
    comparable: str
    measured_in: str
    base: str


_APPROVED: PreparedValues[Any] = PreparedValues(
    lambda: (
        IndicatorVersion.objects.filter(
            is_among("indicator_id", "indicators"), state__in=sorted(APPROVED_STATES)
        )
        .order_by("indicator_id", "number")
        .values_list(
            "pk",
            "indicator_id",
            "indicator__code",
            "number",
            "kind",
            "over_time",
            "over_places",
            "comparable",
            "measured_in",
            "denominator_label",
        )
    )
)


def rules_of(versions: Iterable[IndicatorVersion]) -> dict[int, Rule]:
    """Return the rules by which values add up, by number of the definition.

    One query for all of them.
    """
    wanted = {version.pk: version.indicator_id for version in versions}
    rules = rules_among(wanted.values())
    return {pk: rules[pk] for pk in wanted if pk in rules}


def rules_among(indicator_ids: Iterable[int]) -> dict[int, Rule]:
    """Return the rules of every approved definition of indicators, in one query.

    How far back a definition is comparable depends on those before it.
    """
    wanted = sorted(set(indicator_ids))
    return dict(_rules(tuple(_APPROVED.rows(indicators=wanted)))) if wanted else {}


@lru_cache(maxsize=_MOST_KEPT)
def _rules(approved: tuple[tuple[Any, ...], ...]) -> dict[int, Rule]:
    chains: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    rules = {}
    for row in map(_Definition._make, approved):
        chains[row.indicator_id].append((row.number, row.comparable))
        rules[row.pk] = _rule(row, _comparable_since(chains[row.indicator_id]))
    return rules


def rule_by_itself(version: IndicatorVersion) -> Rule:
    """Return the rule of a definition whose values meet only values of the same."""
    definition = _Definition(
        pk=version.pk,
        indicator_id=version.indicator_id,
        code=version.indicator.code,
        number=version.number,
        kind=version.kind,
        over_time=version.over_time,
        over_places=version.over_places,
        comparable=version.comparable,
        measured_in=version.measured_in,
        base=version.denominator_label,
    )
    return _rule(definition, version.number)


def _rule(definition: _Definition, comparable_since: int) -> Rule:
    return Rule(
        indicator=definition.code,
        number=definition.number,
        kind=definition.kind,
        over_time=definition.over_time,
        over_places=definition.over_places,
        comparable_since=comparable_since,
        measured_in=definition.measured_in,
        base=definition.base,
    )


def _comparable_since(chain: list[tuple[int, str]]) -> int:
    """Walk back from the last definition as long as each equals the one before."""
    since = chain[-1][0]
    for before, (_number, comparable) in zip(
        reversed(chain[:-1]), reversed(chain), strict=False
    ):
        if comparable != Comparable.YES:
            break
        since = before[0]
    return since
