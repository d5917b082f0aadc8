"""Which rows belong to the sample, and which of a real locality hang on one.

The sample begins with its fictional units and with the sources that it tells of real
ones. Whatever names one of its rows belongs to it, unless it also names something of a
real locality. A real unit itself may be named only by what such a source tells.
"""

from dataclasses import dataclass

from phoihop.directory.models import AdminUnit
from phoihop.samples.models import SampleSource
from phoihop.samples.wiping.gathering import Gatherer, Rows, named, naming
from phoihop.samples.wiping.links import UNIT, all_links
from phoihop.sources.models import Source

SOURCE = Source._meta.db_table


@dataclass(frozen=True)
class Belonging:
    """The rows of the sample, and those that keep it from being removed."""

    rows: Rows
    hindrances: Rows

    @property
    def is_empty(self) -> bool:
        """Tell whether the database carries no sample at all."""
        return not self.rows


def find_sample() -> Belonging:
    """Find them; nothing is changed."""
    places = set(AdminUnit.objects.filter(is_sample=True).values_list("pk", flat=True))
    told = set(SampleSource.objects.values_list("source_id", flat=True))
    roots = {table: rows for table, rows in ((UNIT, places), (SOURCE, told)) if rows}
    gatherer = Gatherer(all_links())
    of_sources = gatherer.hanging_on({SOURCE: told} if told else {}, with_parts=True)
    rows = _joined(gatherer.hanging_on(roots), of_sources)
    foreign = _foreign(gatherer, rows, of_sources)
    # The marks say what is the sample's; a unit without one never is.
    unmarked = rows.get(UNIT, set()) - places
    if unmarked:
        foreign.setdefault(UNIT, set()).update(unmarked)
    return Belonging(rows, _nearest(gatherer, roots, foreign))


def _foreign(gatherer: Gatherer, rows: Rows, of_sources: Rows) -> Rows:
    """Return the rows that name something of a real locality."""
    real = _real_units(rows)
    found: Rows = {}
    outside: Rows = {}
    for table, numbers in rows.items():
        for link in gatherer.links.leaving.get(table, ()):
            beyond = named(link, numbers) - rows.get(link.target, set())
            if link.target != UNIT:
                outside.setdefault(link.target, set()).update(beyond)
                continue
            bound = naming(link, beyond & real) & numbers
            if bound := bound - of_sources.get(table, set()):
                found.setdefault(table, set()).update(bound)
    theirs = gatherer.standing_on(outside, {UNIT: real}, rows)
    for table, numbers in rows.items():
        for link in gatherer.links.leaving.get(table, ()):
            if bound := naming(link, theirs.get(link.target, ())) & numbers:
                found.setdefault(table, set()).update(bound)
    return found


def _nearest(gatherer: Gatherer, roots: Rows, foreign: Rows) -> Rows:
    """Return the foreign rows that name the sample itself, not those behind them."""
    if not foreign:
        return {}
    reached = gatherer.hanging_on(roots, stopping_at=foreign)
    nearest = {
        table: left
        for table, rows in foreign.items()
        if (left := rows & reached.get(table, set()))
    }
    return nearest or foreign


def _real_units(rows: Rows) -> set[int]:
    units = AdminUnit.objects.exclude(pk__in=rows.get(UNIT, set()))
    return set(units.values_list("pk", flat=True))


def _joined(first: Rows, second: Rows) -> Rows:
    return {
        table: first.get(table, set()) | second.get(table, set())
        for table in first.keys() | second.keys()
    }
