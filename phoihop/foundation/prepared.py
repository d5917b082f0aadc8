"""Queries whose SQL is written once in a process; a request only fills in its values.

Writing the SQL of a query with five joins costs more than running it. A prepared query
is still built from the models; nothing of its rows is kept.
"""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from types import SimpleNamespace
from typing import Any, Generic, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.db import connections, models
from django.db.models import BooleanField, Expression, F, Func, prefetch_related_objects
from django.db.models.query import ModelIterable
from django.db.models.sql.compiler import SQLCompiler

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


@dataclass(frozen=True)
class _Filled:
    """What Django's reader of rows asks of a query set."""

    db: str
    query: Any
    _known_related_objects: dict[Any, Any]


class _Prepared:
    """Building a query once, and filling values into its SQL."""

    def __init__(self, build: Callable[[], "models.QuerySet[Any, Any]"]) -> None:
        """Take what builds the query; it runs when rows are first asked for."""
        self._build = build

    def _filled(self, values: dict[str, object]) -> Any:
        query_set, compiler = self._written
        return _fill(compiler, query_set.db, values)

    @cached_property
    def _written(self) -> tuple["models.QuerySet[Any, Any]", SQLCompiler]:
        query_set = self._build()
        compiler = query_set.query.get_compiler(using=query_set.db)
        sql, places = compiler.as_sql()
        columns = [column for column, _sql, _alias in compiler.select]
        converters = compiler.get_converters(columns)
        vars(compiler).update(sql=sql, places=places, converters=converters)
        return query_set, compiler


class PreparedQuery(_Prepared, Generic[RowType]):
    """A query of whole rows, with what it selects and prefetches beside them."""

    def __init__(self, build: Callable[[], "models.QuerySet[RowType]"]) -> None:
        """Take what builds the query of whole rows."""
        super().__init__(build)

    def rows(self, **values: object) -> list[RowType]:
        """Return the rows for these values."""
        query_set, _compiler = self._written
        # It reads no more of a query set than this.
        reader: Any = _Filled(query_set.db, self._filled(values), {})
        rows: list[RowType] = list(ModelIterable(reader))
        prefetched = vars(query_set)["_prefetch_related_lookups"]
        if prefetched and rows:
            prefetch_related_objects(rows, *prefetched)
        return rows

    def first(self, **values: object) -> RowType | None:
        """Return the first row for these values, if there is one."""
        return next(iter(self.rows(**values)), None)


class PreparedValues(_Prepared, Generic[LineType]):
    """A query of some columns only, as ``values_list`` names them."""

    def __init__(self, build: Callable[[], "models.QuerySet[Any, LineType]"]) -> None:
        """Take what builds the query of columns."""
        super().__init__(build)

    def rows(self, **values: object) -> list[LineType]:
        """Return a tuple of the columns for each row."""
        compiler = self._filled(values).get_compiler()
        return list(compiler.results_iter(tuple_expected=True))


def _fill(compiler: Any, database: str, values: dict[str, object]) -> object:
    """Return a query that answers with its kept SQL and these values."""
    filled = copy(compiler)
    values_in_place = tuple(
        values[place.name] if isinstance(place, Given) else place
        for place in compiler.places
    )
    # The compiler is kept for all threads, a connection belongs to one.
    filled.connection = connections[database]
    filled.as_sql = lambda: (compiler.sql, values_in_place)
    filled.get_converters = lambda _columns: compiler.converters
    return SimpleNamespace(get_compiler=lambda **_named: filled)
