"""What the wipe finds to be the sample's, and what of a real locality hangs on it."""

from dataclasses import replace

import pytest
from django.db import DatabaseError, connection, transaction

from phoihop.audit.models import Entry
from phoihop.audit.services import record
from phoihop.conferences.models import Conference
from phoihop.directory.factories import (
    make_grant,
    make_organisation,
    make_person,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit, Grant, Organisation, Person, Role
from phoihop.directory.units.queries import unit_on
from phoihop.foundation.clock import today
from phoihop.imports.services import publish_record, record_from_source
from phoihop.programmes.factories import make_programme
from phoihop.programmes.models import PartyMember, Programme
from phoihop.samples.history.ba_che_2020 import HELD_ON, event, tell_ba_che
from phoihop.samples.models import SampleSource
from phoihop.samples.telling import remembered_sources
from phoihop.samples.wiping.belonging import find_sample
from phoihop.samples.wiping.errors import HangsTogether, NotTheOwner, name_of
from phoihop.samples.wiping.gathering import Rows
from phoihop.samples.wiping.removal import delete_rows
from phoihop.samples.wiping.services import survey, wipe
from phoihop.sources.models import FieldMark, Source
from phoihop.testing.cast import NEIGHBOUR, PROVINCE, Cast


@pytest.fixture
def real(db: None) -> AdminUnit:
    """Return a commune of the country."""
    found = AdminUnit.objects.filter(is_sample=False, parent__isnull=False).first()
    assert found is not None
    return found


@pytest.fixture
def office(real: AdminUnit) -> Organisation:
    return make_organisation(unit=real)


@pytest.fixture
def clerk(real: AdminUnit) -> Person:
    return make_person(unit=real)


@pytest.fixture
def told(db: None) -> Source:
    """Let the sample tell of a real unit."""
    with remembered_sources():
        assert tell_ba_che(today())
    return Source.objects.get()


def _hindrances() -> dict[str, int]:
    found = find_sample().hindrances
    return {table: len(rows) for table, rows in found.items()}


def _numbers(model: type[Person | Grant | Entry]) -> set[int]:
    return find_sample().rows.get(model._meta.db_table, set())


def test_without_a_sample_nothing_is_found(real: AdminUnit, clerk: Person) -> None:
    assert find_sample().is_empty


def test_the_cast_is_found_whole_and_nobody_else(
    cast: Cast, clerk: Person, office: Organisation
) -> None:
    make_grant(person=clerk, role=Role.OFFICER, organisation=office)
    assert _numbers(Person) == {person.pk for person in cast.people.values()}
    assert len(_numbers(Grant)) == Grant.objects.count() - 1
    assert _hindrances() == {}


def test_what_the_sample_tells_of_a_real_unit_is_found_but_the_unit_is_not(
    told: Source,
) -> None:
    sample = find_sample()
    tables = {table: len(rows) for table, rows in sample.rows.items()}
    assert tables["sources_source"] == tables["conferences_conference"] == 1
    assert tables["programmes_programme"] == tables["documents_document"] == 2
    assert tables["publication_publication"] == 3
    assert tables["sources_fieldmark"] == FieldMark.objects.count()
    assert "directory_adminunit" not in tables
    assert sample.hindrances == {}


def test_what_an_operator_tells_outside_of_the_sample_stays(told: Source) -> None:
    district = unit_on("202", HELD_ON)
    assert district is not None
    other = event(district)
    kept = record_from_source(
        actor=None,
        outline=replace(other, source=replace(other.source, title="Nguồn khác")),
    )
    publish_record(actor=None, source=kept)
    rows = find_sample().rows
    assert rows["sources_source"] == {told.pk}
    assert Conference.objects.get(source=kept).pk not in rows["conferences_conference"]


def test_a_real_unit_below_a_fictional_one_is_a_hindrance(
    cast: Cast, real: AdminUnit
) -> None:
    AdminUnit.objects.filter(pk=real.pk).update(parent=cast.units[PROVINCE])
    assert _hindrances()["directory_adminunit"] == 1


def test_a_right_of_a_real_person_in_the_sample_is_a_hindrance(
    cast: Cast, clerk: Person
) -> None:
    body = cast.organisations["committee"]
    make_grant(person=clerk, role=Role.OFFICER, organisation=body)
    assert _hindrances() == {"directory_grant": 1}


def test_a_right_of_a_fictional_person_in_a_real_unit_is_a_hindrance(
    cast: Cast, office: Organisation
) -> None:
    lan = cast.people["lan"]
    make_grant(person=lan, role=Role.OFFICER, organisation=office)
    assert _hindrances() == {"directory_grant": 1}


def test_administering_a_real_unit_is_a_hindrance_too(
    cast: Cast, real: AdminUnit
) -> None:
    Grant.objects.filter(organisation=None).update(unit=real)
    assert _hindrances() == {"directory_grant": 1}


@pytest.fixture
def neighbours(cast: Cast, tuan: Mandate) -> Programme:
    """Let the neighbouring commune be a real one, with a draft of its own."""
    bodies = [
        cast.organisations["neighbour_committee"],
        make_organisation(unit=cast.units[NEIGHBOUR], name="MTTQ", short_name="MTTQ"),
    ]
    draft = make_programme(actor=tuan, parties=[[body] for body in bodies])
    AdminUnit.objects.filter(pk=cast.units[NEIGHBOUR].pk).update(
        code="99999", is_sample=False, parent=None
    )
    return draft


def test_what_a_real_neighbour_has_entered_is_not_found(
    cast: Cast, neighbours: Programme
) -> None:
    sample = find_sample()
    assert sample.hindrances == {}
    assert "programmes_programme" not in sample.rows
    assert cast.people["tuan"].pk not in sample.rows["directory_person"]
    assert cast.people["lan"].pk in sample.rows["directory_person"]


def test_a_sample_body_in_a_party_of_a_real_programme_is_a_hindrance(
    cast: Cast, neighbours: Programme
) -> None:
    party = neighbours.parties.earliest("rank")
    body = cast.organisations["committee"]
    PartyMember.objects.create(party=party, organisation=body)
    assert _hindrances() == {"programmes_partymember": 1}


def test_a_real_programme_that_replaces_one_of_the_sample_is_named_alone(
    cast: Cast, lan: Mandate, neighbours: Programme
) -> None:
    bodies = [cast.organisations[name] for name in ("committee", "front")]
    earlier = make_programme(actor=lan, parties=[[body] for body in bodies])
    Programme.objects.filter(pk=neighbours.pk).update(replaces=earlier)
    assert _hindrances() == {"programmes_programme": 1}


def test_a_real_programme_that_replaces_one_told_by_the_sample_is_named_alone(
    neighbours: Programme, told: Source
) -> None:
    Programme.objects.filter(pk=neighbours.pk).update(
        replaces=told.programmes.earliest("pk")
    )
    assert _hindrances() == {"programmes_programme": 1}


def test_what_a_locality_keeps_is_never_of_the_sample_whatever_a_mark_says(
    neighbours: Programme, tuan: Mandate
) -> None:
    kept = Source.objects.create(
        public_code="ng-thu",
        title="Nguồn của xã",
        title_folded="nguon cua xa",
        kept_by_id=tuan.unit_id,
        entered_by_id=tuan.person_id,
    )
    SampleSource.objects.create(source=kept)
    assert _hindrances() == {"sources_source": 1}


def test_a_line_of_the_journal_by_a_real_person_is_a_hindrance(
    cast: Cast, real: AdminUnit, clerk: Person
) -> None:
    entry = record(actor=None, action="unit.create", target=cast.units[PROVINCE])
    assert entry.pk in _numbers(Entry)
    Entry.objects.create(
        occurred_on=today(),
        person_id=clerk.pk,
        unit_id=real.pk,
        action="unit.create",
        object_type="directory.adminunit",
        object_id=cast.units[PROVINCE].pk,
        object_label="Tỉnh Lam Sơn",
    )
    assert _hindrances() == {"audit_entry": 1}


def test_the_refusal_names_table_and_count_in_both_languages() -> None:
    said = str(HangsTogether({"directory_grant": 3}))
    assert said.count("(directory_grant): 3") == 2
    assert said.startswith("Có dữ liệu của địa phương thật")
    assert "Data of a real locality" in said


def test_a_table_between_two_is_called_by_the_one_that_has_the_list() -> None:
    assert name_of("programmes_task_coordinating") == name_of("programmes_task")
    assert name_of("of_nobody") == "of_nobody"


def test_the_application_role_is_refused(cast: Cast) -> None:
    for act in (survey, lambda: wipe(finish=lambda: None)):
        with pytest.raises(NotTheOwner, match="phoihop sample wipe"):
            act()
    assert Person.objects.count() == len(cast.people)


def test_the_database_refuses_the_application_role_itself(cast: Cast) -> None:
    rows: Rows = find_sample().rows
    with pytest.raises(DatabaseError, match="must be owner"), transaction.atomic():
        delete_rows(rows)
    entry = record(actor=None, action="unit.create", target=cast.units[PROVINCE])
    for statement in (
        "ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_is_append_only",
        f"DELETE FROM audit_entry WHERE id = {entry.pk}",
    ):
        with (
            pytest.raises(DatabaseError),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
    assert Entry.objects.filter(pk=entry.pk).exists()
