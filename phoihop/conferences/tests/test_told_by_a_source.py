"""Conferences told by a source, and what the database refuses of them."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from phoihop.conferences.models import (
    Conference,
    ConferencePerson,
    ConferenceProgramme,
    Purpose,
)
from phoihop.conferences.queries import events_told
from phoihop.conferences.services import (
    ConferenceOutline,
    PersonOutline,
    correct_conference,
    link_programmes,
    record_conference,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.programmes.models import Programme, ProgrammeKind
from phoihop.programmes.services.recording import RecordedProgramme, record_programme
from phoihop.sources.models import Source
from phoihop.sources.services import SourceOutline, fix_source, record_source


@pytest.fixture
def source(an_phu: AdminUnit) -> Source:
    outline = SourceOutline(title="Bài báo", unit=an_phu)
    return record_source(actor=None, outline=outline)


def outline(**changes: Any) -> ConferenceOutline:
    values = {
        "title": "Hội nghị",
        "occurred_on": date(2020, 3, 26),
        "purposes": [Purpose.SIGNING, Purpose.FINAL_REVIEW],
        "people": [
            PersonOutline(
                name=" Nguyễn  Văn A ",
                part=ConferencePerson.Part.PRESIDING,
                titles=["Phó Bí thư", " ", "Chủ tịch"],
            )
        ],
    }
    return ConferenceOutline(**{**values, **changes})


@pytest.fixture
def conference(source: Source) -> Conference:
    return record_conference(actor=None, source=source, outline=outline())


@pytest.fixture
def programme(source: Source) -> Programme:
    told = RecordedProgramme(
        kind=ProgrammeKind.objects.get(code="annual_programme"),
        title="Chương trình 2020",
        first_day=date(2020, 1, 1),
        last_day=date(2020, 12, 31),
        parties=["UBND xã"],
    )
    return record_programme(actor=None, source=source, outline=told)


def refused(code: str, statement: str) -> None:
    with (
        pytest.raises(IntegrityError, match=code),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_names_and_titles_are_kept_as_printed_in_their_order(
    conference: Conference,
) -> None:
    [person] = conference.people.all()
    assert (person.name, person.titles) == ("Nguyễn Văn A", ["Phó Bí thư", "Chủ tịch"])
    assert conference.purpose_labels == ["tổng kết", "ký kết"]
    assert conference.public_code.startswith("an-phu-2020-")


@pytest.mark.django_db
def test_an_event_of_a_place_not_named_has_a_code_without_it() -> None:
    source = record_source(actor=None, outline=SourceOutline(title="Bài"))
    told = record_conference(actor=None, source=source, outline=outline())
    assert told.public_code.startswith("su-kien-2020-")


def test_correcting_replaces_people_and_counts_the_version(
    conference: Conference, lan: Mandate
) -> None:
    changed = correct_conference(
        actor=lan, conference=conference, outline=outline(title="Khác", people=())
    )
    assert (changed.title, changed.version) == ("Khác", 2)
    assert not changed.people.exists()


def test_links_written_anew_replace_the_earlier_ones(
    conference: Conference, programme: Programme
) -> None:
    for link in (ConferenceProgramme.Link.SIGNS, ConferenceProgramme.Link.REVIEWS):
        link_programmes(conference=conference, links=[(programme, link)])
    assert [one.link for one in conference.programme_links.all()] == ["reviews"]


def test_many_events_are_read_in_as_many_queries_as_one(
    conference: Conference, programme: Programme, django_assert_num_queries: Any
) -> None:
    link = ConferenceProgramme.Link.SIGNS
    link_programmes(conference=conference, links=[(programme, link)])
    numbers = [conference.pk]
    for number in range(3):
        outlined = SourceOutline(title=f"Bài {number}")
        another = record_source(actor=None, outline=outlined)
        told = record_conference(actor=None, source=another, outline=outline())
        link_programmes(conference=told, links=[(programme, link)])
        numbers.append(told.pk)
    with django_assert_num_queries(10):
        events_told(numbers[:1])
    with django_assert_num_queries(10):
        assert len(events_told(numbers)) == 4


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE conferences_conference SET place = 'Hội trường'",
        "DELETE FROM conferences_conferenceperson",
        "UPDATE conferences_conferenceperson SET name = 'Khác'",
        "UPDATE conferences_conferenceprogramme SET link = 'launches'",
    ],
)
def test_what_the_public_reads_does_not_change(
    conference: Conference, programme: Programme, source: Source, statement: str
) -> None:
    link = ConferenceProgramme.Link.SIGNS
    link_programmes(conference=conference, links=[(programme, link)])
    fix_source(actor=None, source=source)
    refused("conference_is_fixed_while_published", statement)


@pytest.mark.parametrize(
    ("code", "statement"),
    [
        (
            "conference_keeps_its_source",
            "UPDATE conferences_conference SET public_code = 'khac'",
        ),
        (
            "conference_has_known_purposes",
            "UPDATE conferences_conference SET purposes = '{}'",
        ),
        (
            "conference_has_known_purposes",
            "UPDATE conferences_conference SET purposes = '{party}'",
        ),
        ("conference_has_a_title", "UPDATE conferences_conference SET title = ''"),
        (
            "conference_person_has_name_and_part",
            "UPDATE conferences_conferenceperson SET part = 'sleeping'",
        ),
    ],
)
def test_the_database_refuses_what_is_no_conference(
    conference: Conference, code: str, statement: str
) -> None:
    refused(code, statement)


@pytest.mark.django_db
def test_nobody_deletes_a_conference() -> None:
    statement = "DELETE FROM conferences_conference"
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_a_conference_told_by_a_source_names_it(an_phu: AdminUnit) -> None:
    for origin, unit in (("source", an_phu), ("here", None)):
        made = Conference(
            public_code=origin,
            origin=origin,
            unit=unit,
            title="x",
            occurred_on=date(2020, 1, 1),
            purposes=["signing"],
        )
        with pytest.raises(IntegrityError), transaction.atomic():
            made.save()
