"""Which column of which table names a row of which other one, as the models say.

Nothing here is a list of tables: a model that is made tomorrow is found tomorrow.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models

from phoihop.directory.models import AdminUnit, Person

UNIT = AdminUnit._meta.db_table
_PERSON = re.compile(r"(^|_)person_id$")
_PEOPLE = re.compile(r"(^|_)person_ids$")
_UNIT = re.compile(r"(^|_)unit_id$")
_NUMBER, _KIND = "_id", "_type"


@dataclass(frozen=True)
class Link:
    """One column that names rows of another table by their numbers."""

    table: str
    key: str
    column: str
    target: str
    is_list: bool = False
    # Its row and the named one are one thing, such as a programme and its document.
    is_one: bool = False
    # Of a column that names rows of any table: where the kind stands, and which it is.
    kind_column: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Links:
    """All links of the models, by the table they start from and the one they name."""

    leaving: dict[str, list[Link]]
    arriving: dict[str, list[Link]]


def all_links() -> Links:
    """Read them from the models."""
    leaving: defaultdict[str, list[Link]] = defaultdict(list)
    arriving: defaultdict[str, list[Link]] = defaultdict(list)
    for model in all_models():
        for link in links_of(model):
            leaving[link.table].append(link)
            arriving[link.target].append(link)
    return Links(dict(leaving), dict(arriving))


def all_models() -> list[type[models.Model]]:
    """Return every model that has a table of its own, and the tables between two."""
    found = apps.get_models(include_auto_created=True)
    return [model for model in found if model._meta.managed and not model._meta.proxy]


def links_of(model: type[models.Model]) -> Iterator[Link]:
    """Yield the links that leave a model: its keys, and its numbers by their names."""
    for field in model._meta.concrete_fields:
        if isinstance(field, models.ForeignKey):
            yield _of_key(model, field)
        elif isinstance(field, models.BigIntegerField):
            yield from _of_number(model, field)
        elif isinstance(field, ArrayField) and _PEOPLE.search(field.name):
            yield _link(model, field.column, Person, is_list=True)


def _of_key(
    model: type[models.Model], field: "models.ForeignKey[models.Model, models.Model]"
) -> Link:
    if not field.target_field.primary_key:
        message = f"{model.__name__}.{field.name} names no primary key"
        raise TypeError(message)
    is_one = isinstance(field, models.OneToOneField)
    return _link(model, field.column, field.related_model, is_one=is_one)


def _of_number(
    model: type[models.Model], field: "models.Field[int, int]"
) -> Iterator[Link]:
    if _PERSON.search(field.name):
        yield _link(model, field.column, Person)
    elif _UNIT.search(field.name):
        yield _link(model, field.column, AdminUnit)
    elif kind := _kind_beside(model, field):
        for other in all_models():
            yield _link(model, field.column, other, kind_column=kind)


def _kind_beside(
    model: type[models.Model], field: "models.Field[int, int]"
) -> str | None:
    """Return the column that says of which kind the numbered thing is, if there is."""
    if not field.name.endswith(_NUMBER):
        return None
    wanted = field.name.removesuffix(_NUMBER) + _KIND
    kinds = [one for one in model._meta.concrete_fields if one.name == wanted]
    return kinds[0].column if kinds else None


def _link(
    model: type[models.Model],
    column: str | None,
    target: "type[models.Model] | str",
    *,
    is_list: bool = False,
    is_one: bool = False,
    kind_column: str = "",
) -> Link:
    named = apps.get_model(target) if isinstance(target, str) else target
    return Link(
        table=model._meta.db_table,
        key=key_of(model),
        column=column or "",
        target=named._meta.db_table,
        is_list=is_list,
        is_one=is_one,
        kind_column=kind_column,
        kind=named._meta.label_lower if kind_column else "",
    )


def key_of(model: type[models.Model]) -> str:
    """Return the column that numbers the rows of a model."""
    key = model._meta.pk
    return (key.column if key is not None else None) or ""
