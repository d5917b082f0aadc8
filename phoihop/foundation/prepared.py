"""Queries whose SQL is written once in a process; a request only fills in its values.

Writing the SQL of a query with five joins costs more than running it. A prepared query
is still built from the models; nothing of its rows is kept.
"""

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.db import connections, models
from django.db.models import BooleanField, Expression, F, Func, prefetch_related_objects
from django.db.models.sql.compiler import SQLCompiler

from phoihop.foundation.row_reading import RowReader
from phoihop.foundation.statements import Row, rows_of

RowType = TypeVar("RowType", bound=models.Model)
LineType = TypeVar("LineType", bound=tuple[Any, ...])


class Given(Expression):
    """A value that is filled in each time the query runs."""

    def __init__(self, name: str, output_field: "models.Field[Any, Any]") -> None:
        super().__init__(output_field=output_field)
        self.name = name

    def as_sql(self, _compiler: SQLCompiler, _connection: object) -> tuple[str, Any]:
        """Leave a place for the value, and itself as the mark of whose place it is."""
        return "%s", [self]

    def get_group_by_cols(self) -> list[Any]:
        """Return nothing: a value groups no rows."""
        return []


def given_number(name: str) -> Given:
    """Return the place of a row's number."""
    return Given(name, models.BigIntegerField())


def given_text(name: str) -> Given:
    """Return the place of a text."""
    return Given(name, models.TextField())


def given_day(name: str) -> Given:
    """Return the place of a day."""
    return Given(name, models.DateField())


def is_among(column: str, name: str) -> Func:
    """Return the condition that a column holds one of the numbers to be given."""
    return _is_any_of(column, name, models.BigIntegerField())


def is_one_of_texts(column: str, name: str) -> Func:
    """Return the condition that a column holds one of the texts to be given."""
    return _is_any_of(column, name, models.TextField())


def _is_any_of(column: str, name: str, of: "models.Field[Any, Any]") -> Func:
    return Func(
        F(column),
        Given(name, ArrayField(of)),
        template="%(expressions)s)",
        arg_joiner=" = ANY(",
        output_field=BooleanField(),
    )


class _Prepared:
    """Building a query once, and filling values into its SQL."""

    def __init__(self, build: Callable[[], "models.QuerySet[Any, Any]"]) -> None:
        """Take what builds the query; it runs when rows are first asked for."""
        self._build = build

    def _read(self, values: dict[str, object]) -> Sequence[Row]:
        """Return the rows of the database for these values."""
        written = self._written
        filled: list[Any] = [
            values[place.name] if isinstance(place, Given) else place
            for place in written.places
        ]
        rows: Sequence[Row] = rows_of(written.sql, filled, written.database)
        if written.converters:
            # A connection belongs to one thread, what is written to all of them.
            compiler = copy(written.compiler)
            compiler.connection = connections[written.database]
            rows = list(compiler.apply_converters(rows, written.converters))
        return rows

    @cached_property
    def _written(self) -> "_Written":
        query_set = self._build()
        compiler = query_set.query.get_compiler(using=query_set.db)
        sql, places = compiler.as_sql()
        columns = [column for column, _sql, _alias in compiler.select]
        return _Written(
            query_set=query_set,
            database=query_set.db,
            compiler=compiler,
            sql=sql,
            places=places,
            converters=compiler.get_converters(columns),
        )


class PreparedQuery(_Prepared, Generic[RowType]):
    """A query of whole rows, with what it selects and prefetches beside them.

    What is selected beside several rows is one object for all of them.
    """

    def __init__(self, build: Callable[[], "models.QuerySet[RowType]"]) -> None:
        """Take what builds the query of whole rows."""
        super().__init__(build)

    def rows(self, **values: object) -> list[RowType]:
        """Return the rows for these values."""
        return self.objects(self._read(values))

    def lines(self, **values: object) -> list[tuple[Any, ...]]:
        """Return the rows as plain tuples, by which what is made of one may be kept."""
        lists = self._lists
        if not lists:
            return [tuple(row) for row in self._read(values)]
        return [_hashable(row, lists) for row in self._read(values)]

    def objects(self, lines: Sequence[Row]) -> list[RowType]:
        """Return the rows that these lines are."""
        rows: list[RowType] = self._reader.objects(lines, self._written.database)
        prefetched = vars(self._written.query_set)["_prefetch_related_lookups"]
        if prefetched and rows:
            prefetch_related_objects(rows, *prefetched)
        return rows

    def first(self, **values: object) -> RowType | None:
        """Return the first row for these values, if there is one."""
        return next(iter(self.rows(**values)), None)

    @cached_property
    def _reader(self) -> RowReader:
        return RowReader(self._written.compiler)

    @cached_property
    def _lists(self) -> list[int]:
        """Return the places of columns that hold lists."""
        columns = [column for column, _sql, _alias in self._written.compiler.select]
        return [
            place
            for place, column in enumerate(columns)
            if isinstance(column.output_field, ArrayField)
        ]


def _hashable(row: Row, lists: Sequence[int]) -> tuple[Any, ...]:
    values = list(row)
    for place in lists:
        if values[place] is not None:
            values[place] = tuple(values[place])
    return tuple(values)


class PreparedValues(_Prepared, Generic[LineType]):
    """A query of some columns only, as ``values_list`` names them."""

    def __init__(self, build: Callable[[], "models.QuerySet[Any, LineType]"]) -> None:
        """Take what builds the query of columns."""
        super().__init__(build)

    def rows(self, **values: object) -> list[LineType]:
        """Return a tuple of the columns for each row."""
        count = self._written.compiler.col_count
        # Beside them stand the columns that the order of distinct rows asks for.
        read: list[Any] = [tuple(row[:count]) for row in self._read(values)]
        return read


@dataclass(frozen=True, kw_only=True)
class _Written:
    """A query as it was written once."""

    query_set: "models.QuerySet[Any, Any]"
    database: str
    compiler: Any
    sql: str
    places: Sequence[Any]
    converters: dict[int, Any]
