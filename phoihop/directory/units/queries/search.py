"""Finding units by an old or a new name, with or without diacritics."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Case, IntegerField, Q, Value, When

from phoihop.directory.units.models import (
    AdminUnit,
    AdminUnitKind,
    AdminUnitQuerySet,
    level_rank,
)
from phoihop.directory.units.naming import LONGEST_NAME, search_form
from phoihop.directory.units.queries.listing import known_units
from phoihop.directory.units.queries.succession import UnitLink, successors_of
from phoihop.foundation.vietnamese import normalise, sort_key

# Below this a typing error and another name cannot be told apart.
_LIKE_ENOUGH = 0.45
_IS_PAST = Case(When(term__upper_inf=True, then=Value(0)), default=Value(1))


@dataclass(frozen=True)
class FoundUnit:
    """A unit that answers to the text, and what it became if it has ended."""

    unit: AdminUnit
    became: tuple[UnitLink, ...]


@dataclass(frozen=True)
class _Words:
    """What was typed, read with and without a leading kind word ("huyện", "TP.")."""

    whole: str
    spelled: str
    name: str
    kind_ids: tuple[int, ...]

    def match(self, **lookups: str) -> Q:
        """Return the condition that the name matches in either reading.

        Each lookup gives the signs that stand before what is looked for: words match
        from their beginning, so "an phu" does not find Đan Phượng.
        """
        condition = Q()
        for lookup, before in lookups.items():
            name_is = f"name_folded__{lookup}"
            condition |= Q(**{name_is: before + self.whole})
            if self.kind_ids:
                of_kind = Q(kind__in=self.kind_ids)
                condition |= of_kind & Q(**{name_is: before + self.name})
        return condition


def find_units(
    text: str,
    on: date | None = None,
    limit: int = 20,
    *,
    include_samples: bool = False,
) -> list[FoundUnit]:
    """Return the units whose name holds the text: the current ones first.

    Without ``on`` all eras are searched. Typing errors are forgiven only when nothing
    was found otherwise. The number of queries does not depend on what is found, but
    for that second try.
    """
    whole = search_form(text)
    if not whole or len(whole) > LONGEST_NAME:
        return []
    words = _read(whole, text)
    units = known_units(include_samples=include_samples).with_path()
    if on:
        units = units.on(on)
    matching = units.filter(words.match(startswith="", contains=" "))
    found = list(_in_order(matching, words)[:limit])
    if not found:
        found = list(_alike(units, words)[:limit])
    return _with_successors(found)


def _read(whole: str, text: str) -> _Words:
    """Part a leading kind word from the name; the longest word wins."""
    name = whole
    kind_ids: list[int] = []
    for kind in AdminUnitKind.objects.order_by("pk"):
        for word in {search_form(kind.prefix), search_form(kind.abbreviation)} - {""}:
            rest = whole.removeprefix(word + " ")
            if rest == whole or len(rest) > len(name):
                continue
            if len(rest) < len(name):
                name, kind_ids = rest, []
            kind_ids.append(kind.pk)
    return _Words(whole, normalise(text), name, tuple(kind_ids))


def _in_order(units: AdminUnitQuerySet, words: _Words) -> AdminUnitQuerySet:
    """Sort: current, then the exact name, then level, then the alphabet.

    Among exact names the one with the very diacritics that were typed comes first.
    """
    length = len(words.name.split())
    spelled = " ".join(words.spelled.split()[-length:])
    is_exact = words.match(exact="")
    closeness = Case(
        When(is_exact & Q(sort_key=sort_key(spelled)), then=Value(0)),
        When(is_exact, then=Value(1)),
        When(words.match(startswith=""), then=Value(2)),
        default=Value(3),
        output_field=IntegerField(),
    )
    return units.order_by(
        _IS_PAST,
        closeness,
        level_rank(),
        "sort_key",
        "public_code",
    )


def _alike(units: AdminUnitQuerySet, words: _Words) -> AdminUnitQuerySet:
    likeness = TrigramSimilarity("name_folded", words.name)
    return (
        # The operator, unlike the function, can use the index.
        units.filter(name_folded__trigram_similar=words.name)
        .annotate(likeness=likeness)
        .filter(likeness__gte=_LIKE_ENOUGH)
        .order_by("-likeness", _IS_PAST, level_rank(), "sort_key", "public_code")
    )


def _with_successors(units: Sequence[AdminUnit]) -> list[FoundUnit]:
    became = successors_of([unit for unit in units if unit.has_ended])
    return [FoundUnit(unit, became.get(unit.pk, ())) for unit in units]
