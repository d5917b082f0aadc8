"""What a value rests on: one mark a field, read at once, shown in words."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.template import Context, Template

from phoihop.directory.models import AdminUnit
from phoihop.sources.errors import MarkContradicts
from phoihop.sources.models import FieldMark, Source, Standing
from phoihop.sources.queries import marks_of
from phoihop.sources.services import Mark, forget_marks, mark_fields

FACT = Mark(standing=Standing.FACT, words="Ngày 26/3")
NOT_STATED = Mark(standing=Standing.NOT_STATED)


def shown(source: Source, field: str) -> str:
    template = Template("{% load sources %}{% standing marks thing field %}")
    context = {"marks": marks_of([source]), "thing": source, "field": field}
    return template.render(Context(context))


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        (FACT, "trích từ nguồn"),
        (NOT_STATED, "nguồn không nêu"),
        (Mark(standing=Standing.ILLUSTRATIVE), "minh họa"),
        (Mark(standing=Standing.FACT, is_retold=True), "lược thuật"),
    ],
)
def test_a_mark_shows_word_icon_and_colour(
    source: Source, mark: Mark, words: str
) -> None:
    mark_fields(source=source, thing=source, marks={"title": mark})
    drawn = shown(source, "title")
    assert words in drawn
    assert "<svg" in drawn
    assert 'class="badge' in drawn


def test_a_mark_gives_the_words_as_printed(source: Source) -> None:
    mark_fields(source=source, thing=source, marks={"title": FACT})
    assert "“Ngày 26/3”" in shown(source, "title")


def test_an_unmarked_field_shows_nothing(source: Source) -> None:
    assert shown(source, "author") == ""


def test_marks_of_many_things_come_in_one_query(
    source: Source, an_phu: AdminUnit, django_assert_num_queries: Any
) -> None:
    for thing in (source, an_phu):
        mark_fields(source=source, thing=thing, marks={"title": FACT, "x": NOT_STATED})
    with django_assert_num_queries(1):
        marks = marks_of([source, an_phu])
    assert [mark.field for mark in marks.all_of(an_phu)] == ["title", "x"]
    with django_assert_num_queries(0):
        assert marks_of([]).all_of(source) == []


def test_marks_written_anew_replace_the_earlier_ones(source: Source) -> None:
    mark_fields(source=source, thing=source, marks={"title": FACT, "author": FACT})
    mark_fields(source=source, thing=source, marks={"title": NOT_STATED})
    [mark] = FieldMark.objects.all()
    assert (mark.field, mark.standing) == ("title", "not_stated")
    forget_marks(things=[source])
    assert not FieldMark.objects.exists()


@pytest.mark.parametrize(
    "mark",
    [
        Mark(standing=Standing.NOT_STATED, words="có"),
        Mark(standing=Standing.NOT_STATED, is_retold=True),
        Mark(standing=Standing.ILLUSTRATIVE, words="có"),
    ],
)
def test_it_refuses_words_for_what_is_not_stated(source: Source, mark: Mark) -> None:
    with pytest.raises(MarkContradicts):
        mark_fields(source=source, thing=source, marks={"title": mark})


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("field_mark_unsaid_has_no_words", {"standing": "not_stated", "words": "x"}),
        ("field_mark_has_a_known_standing", {"standing": "perhaps"}),
        ("field_mark_rests_on_its_source", {"standing": "illustrative"}),
    ],
)
def test_the_database_refuses_a_mark_that_contradicts_itself(
    source: Source, name: str, values: dict[str, Any]
) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        FieldMark.objects.create(
            object_type="a.b", object_id=1, field="x", source=source, **values
        )


def test_a_field_has_one_mark(source: Source) -> None:
    mark_fields(source=source, thing=source, marks={"title": FACT})
    again = FieldMark(
        object_type=source._meta.label_lower,
        object_id=source.pk,
        field="title",
        standing="fact",
        source=source,
    )
    with pytest.raises(IntegrityError, match="one_a_field"), transaction.atomic():
        again.save()
