"""Following links from some rows to all that hang on them."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import LiteralString

from django.db import connection
from psycopg import sql

from phoihop.samples.wiping.links import Link, Links

# Numbers of rows, by table.
Rows = dict[str, set[int]]


class Gatherer:
    """Walks the links of the models through the database, many rows at a time."""

    def __init__(self, links: Links) -> None:
        self.links = links

    def hanging_on(
        self,
        roots: Mapping[str, Collection[int]],
        *,
        with_parts: bool = False,
        stopping_at: Mapping[str, Collection[int]] | None = None,
    ) -> Rows:
        """Return the roots and every row that names one of them, however far away.

        With ``with_parts`` also what is one thing with such a row, as its document is.
        Rows to stop at are returned, but not what hangs on them.
        """
        stops = stopping_at or {}
        found: defaultdict[str, set[int]] = defaultdict(set)
        new = {table: set(rows) for table, rows in roots.items()}
        while new:
            for table, rows in new.items():
                found[table] |= rows
            reached: defaultdict[str, set[int]] = defaultdict(set)
            for table, rows in new.items():
                followed = rows.difference(stops.get(table, ()))
                for link in self.links.arriving.get(table, ()):
                    reached[link.table] |= naming(link, followed)
                for link in self.links.leaving.get(table, ()) if with_parts else ():
                    if link.is_one:
                        reached[link.target] |= named(link, followed)
            new = {
                table: left
                for table, rows in reached.items()
                if (left := rows - found[table])
            }
        return {table: rows for table, rows in found.items() if rows}

    def standing_on(
        self, rows: Mapping[str, Collection[int]], grounds: Rows, outside: Rows
    ) -> Rows:
        """Return which of the rows name one of the grounds, however far above.

        Nothing is looked for beyond rows that stand ``outside`` of the question.
        """
        below: defaultdict[tuple[str, int], set[tuple[str, int]]] = defaultdict(set)
        seen: defaultdict[str, set[int]] = defaultdict(set)
        new = {table: set(numbers) for table, numbers in rows.items()}
        while new:
            for table, numbers in new.items():
                seen[table] |= numbers
            above: defaultdict[str, set[int]] = defaultdict(set)
            for table, numbers in new.items():
                passed = numbers - grounds.get(table, set())
                for link in self.links.leaving.get(table, ()):
                    for lower, upper in pairs(link, passed):
                        if upper not in outside.get(link.target, ()):
                            below[link.target, upper].add((table, lower))
                            above[link.target].add(upper)
            new = {
                table: left
                for table, numbers in above.items()
                if (left := numbers - seen[table])
            }
        reached = _downwards(below, grounds, seen)
        return {
            table: left
            for table, numbers in rows.items()
            if (left := {one for one in numbers if (table, one) in reached})
        }


def naming(link: Link, targets: Collection[int]) -> set[int]:
    """Return the rows of the link's table that name one of the targets."""
    if not targets:
        return set()
    test = "{column} && {given}" if link.is_list else "{column} = ANY({given})"
    return {row[0] for row in _ask(link, "{key}", test, targets)}


def named(link: Link, rows: Collection[int]) -> set[int]:
    """Return the targets that these rows of the link's table name."""
    return {upper for _lower, upper in pairs(link, rows)}


def pairs(link: Link, rows: Collection[int]) -> set[tuple[int, int]]:
    """Return each of these rows of the link's table with what it names."""
    if not rows:
        return set()
    asked = "{key}, unnest({column})" if link.is_list else "{key}, {column}"
    test = "{key} = ANY({given}) AND {column} IS NOT NULL"
    return {(row[0], row[1]) for row in _ask(link, asked, test, rows)}


def _ask(
    link: Link, asked: LiteralString, test: LiteralString, given: Collection[int]
) -> list[tuple[int, ...]]:
    kind: LiteralString = " AND {kind_column} = {kind}" if link.kind_column else ""
    words = ("SELECT ", asked, " FROM {table} WHERE ", test, kind)
    query = sql.SQL("".join(words)).format(
        key=sql.Identifier(link.key),
        table=sql.Identifier(link.table),
        column=sql.Identifier(link.column),
        given=sql.SQL("%s::bigint[]"),
        kind_column=sql.Identifier(link.kind_column or link.key),
        kind=sql.Literal(link.kind),
    )
    with connection.cursor() as cursor:
        cursor.execute(query, [sorted(given)])
        rows: list[tuple[int, ...]] = cursor.fetchall()
    return rows


def _downwards(
    below: Mapping[tuple[str, int], set[tuple[str, int]]], grounds: Rows, seen: Rows
) -> set[tuple[str, int]]:
    new = {
        (table, number)
        for table, numbers in grounds.items()
        for number in numbers & seen.get(table, set())
    }
    reached: set[tuple[str, int]] = set()
    while new:
        reached |= new
        new = {lower for one in new for lower in below.get(one, ())} - reached
    return reached
