"""Turning rows of a query into objects by a plan that is made once in a process.

Django works out for each query which column belongs where, and for each object which
fields it has. Of a query whose SQL is kept neither changes. An object that stands
beside many rows is made once.
"""

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

from django.db import models
from django.db.models.base import ModelState

from phoihop.foundation.statements import Row

Made = dict[Any, models.Model]


class RowReader:
    """Makes the objects of one query, with what is selected and annotated beside."""

    def __init__(self, compiler: Any) -> None:
        """Take the compiler whose SQL was written."""
        self._main = _Part(compiler.klass_info, compiler.select)
        self._parts = _parts_below(compiler.klass_info, compiler.select)
        self._annotated = tuple((compiler.annotation_col_map or {}).items())

    def objects(self, rows: Sequence[Row], database: str) -> list[Any]:
        """Return an object for each row."""
        made: dict[_Related, Made] = {}
        found = []
        for row in rows:
            one = self._main.make(row, database)
            for part in self._parts:
                part.put_beside(one, row, database, made)
            for name, place in self._annotated:
                setattr(one, name, row[place])
            found.append(one)
        return found


class _Part:
    """The columns of a row that are one object."""

    def __init__(self, known: dict[str, Any], select: Sequence[Any]) -> None:
        places = known["select_fields"]
        self.model: type[models.Model] = known["model"]
        self.names = [select[place][0].target.attname for place in places]
        self.values: Callable[[Row], Row] = (
            itemgetter(*places)
            if len(places) > 1
            else itemgetter(slice(places[0], places[0] + 1))
        )

    def make(self, row: Row, database: str) -> models.Model:
        """Return the object as read from the database; no signal is sent for it."""
        one = self.model.__new__(self.model)
        state = ModelState()
        state.adding = False
        state.db = database
        fields = vars(one)
        fields["_state"] = state
        fields.update(zip(self.names, self.values(row), strict=True))
        return one


class _Related(_Part):
    """The object that a selected relation leads to."""

    def __init__(self, known: dict[str, Any], select: Sequence[Any]) -> None:
        super().__init__(known, select)
        key = self.names.index(self.model._meta.pk.attname)
        self.key: int = known["select_fields"][key]
        self.parts = _parts_below(known, select)
        self.set_here: Callable[[Any, Any], None] = known["local_setter"]
        self.set_there: Callable[[Any, Any], None] = known["remote_setter"]

    def put_beside(
        self,
        holder: models.Model,
        row: Row,
        database: str,
        made: dict["_Related", Made],
    ) -> None:
        """Set the relation of the holder; the same object for the same number."""
        number = row[self.key]
        if number is None:
            self.set_here(holder, None)
            return
        mine = made.setdefault(self, {})
        one = mine.get(number)
        if one is None:
            one = mine[number] = self.make(row, database)
            for part in self.parts:
                part.put_beside(one, row, database, made)
        self.set_here(holder, one)
        self.set_there(one, holder)


def _parts_below(known: dict[str, Any], select: Sequence[Any]) -> list[_Related]:
    return [_Related(below, select) for below in known.get("related_klass_infos", [])]
