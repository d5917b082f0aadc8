"""What the database refuses of sources: what is published does not change."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction

from phoihop.directory.mandates import Mandate
from phoihop.sources.models import FigureKind, Source, Standing
from phoihop.sources.services import (
    FigureOutline,
    Mark,
    Name,
    fix_source,
    mark_fields,
    quote_figures,
    release_source,
)

_INSERT = (
    "INSERT INTO sources_fieldmark (object_type, object_id, field, standing, words,"
    " is_retold, source_id) SELECT 'a.b', 1, 'x', 'fact', '', false, id"
    " FROM sources_source"
)


@pytest.fixture
def fixed(source: Source, lan: Mandate) -> Source:
    figure = FigureOutline(
        kind=FigureKind.COUNT,
        measures="xã",
        value=Decimal(1),
        names=[Name(name="Minh Cầm")],
    )
    quote_figures(source=source, outlines=[figure])
    fact = Mark(standing=Standing.FACT)
    mark_fields(source=source, thing=source, marks={"title": fact})
    return fix_source(actor=lan, source=source)


def refused(code: str, statement: str) -> None:
    with (
        pytest.raises(IntegrityError, match=code),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sources_fieldmark SET standing = 'not_stated'",
        "DELETE FROM sources_fieldmark",
        "UPDATE sources_quotedfigure SET value = 9",
        "DELETE FROM sources_nameditem",
        "UPDATE sources_nameditem SET name = 'Nam Sơn'",
        _INSERT,
    ],
)
def test_parts_of_a_published_record_do_not_change(
    fixed: Source, statement: str
) -> None:
    refused("record_is_fixed_while_published", statement)


def test_a_published_source_does_not_change(fixed: Source) -> None:
    refused(
        "source_is_fixed_while_published", "UPDATE sources_source SET author = 'Khác'"
    )


def test_a_source_keeps_who_entered_it(source: Source) -> None:
    refused(
        "source_keeps_who_entered_it",
        "UPDATE sources_source SET entered_by_id = NULL, kept_by_id = NULL, text = ''",
    )


def test_a_released_record_may_change_again(fixed: Source, lan: Mandate) -> None:
    release_source(actor=lan, source=fixed)
    fact = Mark(standing=Standing.FACT)
    mark_fields(source=fixed, thing=fixed, marks={"title": fact})


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("source_text_belongs_to_a_locality", {"kept_by": None, "entered_by": None}),
        ("source_is_entered_by_a_person_or_the_operator", {"entered_by": None}),
        ("source_has_a_title", {"title": ""}),
        ("source_time_stands_with_its_day", {"published_on": None}),
        ("source_is_recorded_once", {}),
    ],
)
def test_the_database_refuses_a_source_that_cannot_be(
    source: Source, name: str, change: dict[str, object]
) -> None:
    values = {
        field.attname: getattr(source, field.attname)
        for field in Source._meta.concrete_fields
        if field.attname != "id"
    }
    other = {} if not change else {"title_folded": "khac"}
    made = Source(
        **values | {"public_code": "ng-khac", "published_time": "9:00"} | other
    )
    for field, value in change.items():
        setattr(made, field, value)
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        made.save()
