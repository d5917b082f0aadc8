"""A programme told by a source: no move, no member, frozen with its source."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit, Organisation
from phoihop.programmes.factories import make_programme
from phoihop.programmes.models import Programme, ProgrammeKind
from phoihop.programmes.queries.authors import authors_of
from phoihop.programmes.recording_errors import NotFromSource
from phoihop.programmes.services.recording import (
    RecordedProgramme,
    correct_programme,
    record_programme,
)
from phoihop.sources.models import Source
from phoihop.sources.services import SourceOutline, fix_source, record_source


@pytest.fixture
def source(an_phu: AdminUnit) -> Source:
    return record_source(actor=None, outline=SourceOutline(title="Bài", unit=an_phu))


def outline(**changes: Any) -> RecordedProgramme:
    values = {
        "kind": ProgrammeKind.objects.get(code="annual_programme"),
        "title": "Chương trình 2020",
        "first_day": date(2020, 1, 1),
        "last_day": date(2020, 12, 31),
        "parties": ["UBND huyện", "Cơ quan Khối MTTQ"],
        "contents": ["Giảm nghèo"],
        "legal_bases": ["Luật Mặt trận"],
    }
    return RecordedProgramme(**{**values, **changes})


@pytest.fixture
def told(source: Source) -> Programme:
    return record_programme(actor=None, source=source, outline=outline())


def refused(code: str, statement: str) -> None:
    with (
        pytest.raises(IntegrityError, match=code),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_who_entered_it_is_its_author_and_the_operator_is_nobody(
    told: Programme, source: Source, lan: Mandate
) -> None:
    assert authors_of(told) == frozenset()
    entered = record_programme(actor=lan, source=source, outline=outline())
    assert authors_of(entered) == {lan.person_id}


def test_correcting_replaces_its_parts(told: Programme, lan: Mandate) -> None:
    changed = correct_programme(
        actor=lan,
        programme=told,
        outline=outline(title="Khác", contents=[], legal_bases=[], parties=["A"]),
    )
    assert (changed.title, changed.version) == ("Khác", 2)
    assert [party.name for party in changed.parties.all()] == ["A"]
    assert not changed.contents.exists()
    assert not changed.legal_bases.exists()


def test_it_refuses_to_correct_a_programme_made_here(
    lan: Mandate, committee: Organisation, front: Organisation
) -> None:
    made = make_programme(actor=lan, parties=[[committee], [front]])
    with pytest.raises(NotFromSource):
        correct_programme(actor=lan, programme=made, outline=outline())


def test_it_takes_no_move(told: Programme) -> None:
    refused(
        "source_programme_takes_no_moves",
        "UPDATE programmes_programme SET state = 'closed'",
    )


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE programmes_programme SET title = 'Khác'",
        "UPDATE programmes_party SET name = 'Khác'",
        "DELETE FROM programmes_content",
        "UPDATE programmes_content SET title = 'Khác'",
        "DELETE FROM programmes_legalbasis",
    ],
)
def test_it_does_not_change_while_the_public_reads_it(
    told: Programme, source: Source, statement: str
) -> None:
    fix_source(actor=None, source=source)
    refused("source_programme_is_fixed_while_published", statement)


def test_it_keeps_its_source(told: Programme) -> None:
    refused(
        "programme_keeps_its_source", "UPDATE programmes_programme SET source_id = NULL"
    )


@pytest.mark.parametrize("column", ["drafting_organisation_id", "created_by_person_id"])
def test_a_programme_made_here_has_who_drafted_it(
    lan: Mandate, committee: Organisation, front: Organisation, column: str
) -> None:
    make_programme(actor=lan, parties=[[committee], [front]])
    refused(
        "programme_made_here_has_who_drafted_it",
        f"UPDATE programmes_programme SET {column} = NULL",
    )
