"""Which sources are marked as told by the sample, and which are not."""

import importlib

import pytest
from django.apps import apps

from phoihop.directory.factories import make_person, make_unit
from phoihop.foundation.clock import today
from phoihop.samples.history.ba_che_2020 import tell_ba_che
from phoihop.samples.models import SampleSource
from phoihop.samples.telling import remembered_sources
from phoihop.samples.units import PROVINCE_CODE
from phoihop.sources.models import Source

MIGRATION = importlib.import_module(
    "phoihop.samples.migrations.0002_sources_told_so_far"
)


@pytest.fixture
def earlier(db: None) -> Source:
    """Return what an operator has entered before."""
    return Source.objects.create(public_code="ng-a", title="A", title_folded="a")


def _marked() -> list[Source]:
    return [mark.source for mark in SampleSource.objects.order_by("source_id")]


def test_what_is_told_meanwhile_is_marked_and_nothing_earlier(earlier: Source) -> None:
    with remembered_sources():
        assert tell_ba_che(today())
    assert _marked() == [Source.objects.exclude(pk=earlier.pk).get()]


def test_what_a_locality_keeps_is_not_marked(db: None) -> None:
    unit = make_unit()
    with remembered_sources():
        Source.objects.create(
            public_code="ng-b",
            title="B",
            title_folded="b",
            kept_by=unit,
            entered_by=make_person(unit=unit),
        )
    assert _marked() == []


def test_sources_told_before_there_were_marks_are_marked_by_the_migration(
    earlier: Source,
) -> None:
    MIGRATION.mark_what_was_told(apps, None)
    assert _marked() == []

    make_unit(code=PROVINCE_CODE)
    MIGRATION.mark_what_was_told(apps, None)
    assert _marked() == [earlier]
