"""Questions about indicators: what is in use on a day, and how it adds up."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from phoihop.foundation.vietnamese import fold
from phoihop.indicators.adding_up import Rule
from phoihop.indicators.models import Indicator, IndicatorVersion
from phoihop.indicators.states import Comparable, VersionState


def versions_on(day: date, unit_id: int | None = None) -> QuerySet[IndicatorVersion]:
    """Return the definitions in use on a day: common ones, and those of a unit."""
    return (
        IndicatorVersion.objects.exclude(state=VersionState.DRAFT)
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
    """Keep the definitions whose code or name contains every word, marks aside."""
    for word in fold(words).split():
        versions = versions.filter(name_folded__contains=word)
    return versions


def seen_from(unit_id: int | None) -> QuerySet[Indicator]:
    """Return the indicators that people of a unit see: common ones and its own."""
    return Indicator.objects.filter(Q(unit=None) | Q(unit=unit_id))


def history_of_definition(indicator: Indicator) -> list[IndicatorVersion]:
    """Return every definition of an indicator, proposed ones too, newest first."""
    return list(indicator.versions.order_by("-number"))


def rules_of(versions: Iterable[IndicatorVersion]) -> dict[int, Rule]:
    """Return the rules by which values add up, by number of the definition.

    One query for all of them: how far back a definition is comparable depends on
    those before it.
    """
    wanted = {version.pk: version for version in versions}
    chains: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    rows = IndicatorVersion.objects.filter(
        indicator__in={version.indicator_id for version in wanted.values()}
    ).exclude(state=VersionState.DRAFT)
    found = rows.select_related("indicator").order_by("indicator_id", "number")
    rules = {}
    for row in found:
        chains[row.indicator_id].append((row.number, row.comparable))
        if row.pk in wanted:
            since = _comparable_since(chains[row.indicator_id])
            rules[row.pk] = _rule(row, since)
    return rules


def _rule(version: IndicatorVersion, comparable_since: int) -> Rule:
    return Rule(
        indicator=version.indicator.code,
        number=version.number,
        kind=version.kind,
        over_time=version.over_time,
        over_places=version.over_places,
        comparable_since=comparable_since,
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
