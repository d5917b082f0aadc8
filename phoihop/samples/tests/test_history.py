"""The five told events against a table of what their sources state.

Every date, person, title, theme, figure, count and named item of each source stands
here once more, written down from the source itself: nothing may be lost or added.
"""

from collections import Counter

import pytest
from django.test import Client

from phoihop.conferences.models import Conference
from phoihop.conferences.queries import RecordedEvent, event_of_source
from phoihop.directory.models import AdminUnit
from phoihop.directory.units.queries import successors
from phoihop.foundation.clock import today
from phoihop.programmes.models import Programme
from phoihop.publication.models import Publication
from phoihop.samples.history import tell_history
from phoihop.samples.tests.history_table import FRONT_AND_ORGANISATIONS, TABLE
from phoihop.sources.models import FieldMark, Source, Standing

# What each of the four districts became on 1/7/2025, by the units of the country.
BECAME = {
    "272": {"Phúc Thọ", "Phúc Lộc", "Hát Môn"},
    "202": {"Ba Chẽ", "Kỳ Thượng", "Lương Minh"},
}
EACH = pytest.mark.parametrize("place", TABLE)


@pytest.fixture
def history(db: None) -> dict[str, RecordedEvent]:
    """Return the five events, told as the sample tells them, by place."""
    tell_history(today())
    days = {told.held_on: place for place, told in TABLE.items()}
    found = {}
    for source in Source.objects.all():
        event = event_of_source(source)
        assert event is not None
        found[days[event.conference.occurred_on]] = event
    return found


def test_the_five_are_told_and_no_other(history: dict[str, RecordedEvent]) -> None:
    assert set(history) == set(TABLE)
    assert Source.objects.count() == Conference.objects.count() == len(TABLE)
    assert Programme.objects.count() == 5


@EACH
def test_the_source_and_the_event_are_as_printed(
    history: dict[str, RecordedEvent], place: str
) -> None:
    told, event = TABLE[place], history[place]
    source, conference = event.source, event.conference
    assert source is not None
    assert (source.unit.code if source.unit else None) == told.unit
    assert conference.unit == source.unit
    assert (source.author, source.publisher) == (told.author, told.publisher)
    day, hour = told.appeared or (None, None)
    assert (source.published_on, source.published_time) == (day, hour)
    assert source.text == ""
    assert conference.occurred_on == told.held_on
    assert conference.purposes == told.purposes
    assert (conference.convener, conference.concludes_for) == (
        told.convener,
        told.concludes_for,
    )
    assert conference.place == ""


@EACH
def test_everybody_is_there_with_all_titles(
    history: dict[str, RecordedEvent], place: str
) -> None:
    told, people = TABLE[place], history[place].people
    persons = [one for one in people if not one.is_group]
    assert [(one.name, one.part, one.titles) for one in persons] == told.people
    groups = [(one.name, one.part) for one in people if one.is_group]
    assert groups == told.groups


@EACH
def test_programmes_have_their_parties_themes_and_contents(
    history: dict[str, RecordedEvent], place: str
) -> None:
    told, event = TABLE[place], history[place]
    programmes = sorted(event.programmes, key=lambda one: one.pk)
    assert [
        (
            one.title,
            one.theme,
            one.theme_issuer,
            one.motto,
            one.motto_issuer,
            one.signed_on,
            one.contents.count(),
        )
        for one in programmes
    ] == told.programmes
    assert [
        [(party.name, party.is_bloc) for party in one.parties.order_by("rank")]
        for one in programmes
    ] == told.parties


@EACH
def test_figures_are_as_printed(history: dict[str, RecordedEvent], place: str) -> None:
    assert [
        (
            one.written,
            one.measures,
            one.recognition,
            one.said_by,
            [name.name for name in one.names.all()],
        )
        for one in history[place].figures
    ] == TABLE[place].figures


@EACH
def test_what_has_a_name_is_quoted_and_sentences_are_retold(
    history: dict[str, RecordedEvent], place: str
) -> None:
    told, event = TABLE[place], history[place]
    named: dict[str, list[str]] = {}
    for one in event.items:
        if not one.is_retold:
            named.setdefault(one.kind, []).append(one.text)
    assert named == told.named
    assert Counter(one.kind for one in event.items if one.is_retold) == Counter(
        told.sentences
    )
    assert [one.kind for one in event.items if one.goes_on] == told.open_lists
    for one in event.items:
        mark = event.marks.of(one, "text")
        assert mark is not None
        assert (mark.is_retold, bool(mark.words)) == (one.is_retold, True)


def test_the_concluded_tasks_of_the_briefing_belong_to_no_programme(
    history: dict[str, RecordedEvent],
) -> None:
    event = history["nơi không nêu"]
    tasks = [one for one in event.items if one.kind == "task"]
    assert {one.programme_id for one in tasks} == {None}
    assert {one.person.name for one in tasks if one.person} == {"Hồ Văn Vinh"}
    assert {one.addressed_to for one in tasks} == {FRONT_AND_ORGANISATIONS}


def test_the_14_of_14_is_said_of_targets_by_the_chair_and_of_five_years(
    history: dict[str, RecordedEvent],
) -> None:
    figure = history["Cao Lãnh"].figures[0]
    assert (figure.year, figure.last_year) == (2016, 2020)
    assert figure.base == "thực hiện nhiệm vụ phát triển kinh tế - xã hội"
    assert history["Cao Lãnh"].programmes == []


@EACH
def test_nothing_is_illustrative_and_every_silence_is_marked(
    history: dict[str, RecordedEvent], place: str
) -> None:
    source = history[place].source
    marks = FieldMark.objects.filter(source=source)
    assert set(marks.values_list("standing", flat=True)) == {
        Standing.FACT,
        Standing.NOT_STATED,
    }
    assert not FieldMark.objects.filter(source=None).exists()


@pytest.mark.parametrize(
    ("place", "silent"),
    [
        ("Phúc Thọ", {"place", "concludes_for"}),
        ("Đống Đa", {"place", "concludes_for"}),
        ("nơi không nêu", {"place"}),
        ("Cao Lãnh", {"place", "concludes_for"}),
    ],
)
def test_what_the_source_leaves_out_of_the_event_says_so(
    history: dict[str, RecordedEvent], place: str, silent: set[str]
) -> None:
    event = history[place]
    marks = event.marks.all_of(event.conference)
    unsaid = {one.field for one in marks if one.standing == Standing.NOT_STATED}
    assert unsaid == silent


@EACH
def test_the_public_page_tells_all_of_it(
    history: dict[str, RecordedEvent], place: str
) -> None:
    told, event = TABLE[place], history[place]
    address = f"/events/{event.conference.public_code}/"
    page = " ".join(Client().get(address).content.decode().split())
    words = [name for name, _part, _titles in told.people]
    words += [name for name, _part in told.groups]
    words += [name for names in told.named.values() for name in names]
    words += [one[0] for one in told.figures]
    words += [event.conference.title, told.author, told.convener]
    words += [one.text for one in event.items]
    for one in words:
        assert " ".join(one.split()) in page, one
    assert "nguồn không nêu" in page
    assert "lược thuật" in page


@pytest.mark.parametrize(("code", "names"), BECAME.items())
def test_each_district_shows_what_became_of_it(
    history: dict[str, RecordedEvent], code: str, names: set[str]
) -> None:
    unit = AdminUnit.objects.get(code=code, kind__level="district")
    assert {link.unit.name for link in successors(unit)} == names
    [event] = [one for one in history.values() if one.conference.unit == unit]
    page = Client().get(f"/events/{event.conference.public_code}/").content.decode()
    assert "kết thúc 30/6/2025" in page
    for name in names:
        assert name in page


@pytest.mark.parametrize("place", ["Đống Đa", "Cao Lãnh"])
def test_the_other_districts_too(history: dict[str, RecordedEvent], place: str) -> None:
    event = history[place]
    unit = event.conference.unit
    assert unit is not None
    after = successors(unit)
    assert len(after) > 1
    page = Client().get(f"/events/{event.conference.public_code}/").content.decode()
    for link in after:
        assert link.unit.name in page


def test_the_unnamed_district_has_no_unit_no_code_and_no_successor(
    history: dict[str, RecordedEvent],
) -> None:
    event = history["nơi không nêu"]
    shown = Publication.objects.get(public_code=event.conference.public_code)
    assert shown.unit is None
    page = Client().get(f"/events/{shown.public_code}/").content.decode()
    assert "Nơi mà nguồn không nêu" in page
    # Nothing but the menu leads to a unit.
    assert page.count('href="/units/') == page.count('href="/units/"') == 1
    given = Client().get(f"/api/v1/conferences/{shown.public_code}").json()
    assert given["unit"] is None
    assert [one["programme"] for one in given["items"]] == [None] * 28
    assert "Hội nghị giao ban" in Client().get("/events/").content.decode()


@EACH
def test_the_table_of_values_says_of_each_what_it_rests_on(
    history: dict[str, RecordedEvent], place: str
) -> None:
    event = history[place]
    code = event.conference.public_code
    answer = Client().get(f"/events/{code}/values.csv")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    rows = answer.content.decode("utf-8-sig").splitlines()
    marks = FieldMark.objects.filter(source=event.source).count()
    assert len(rows) == marks + 1
    standings = Counter(row.split(";")[-2] for row in rows[1:])
    assert set(standings) <= {"trích từ nguồn", "lược thuật", "nguồn không nêu"}
    assert standings["nguồn không nêu"] > 0
