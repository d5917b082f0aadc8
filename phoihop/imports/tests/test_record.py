"""Recording an event from its source: what lands, with which gaps, once."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import models

from phoihop.audit.models import Entry
from phoihop.audit.queries import history_of
from phoihop.conferences.errors import (
    ConferenceInFuture,
    ConferenceWithoutPurpose,
    ConferenceWithoutTitle,
    PersonWithoutName,
)
from phoihop.conferences.models import Conference, ConferencePerson
from phoihop.conferences.queries import RecordedEvent, event_of_source
from phoihop.conferences.services import PersonOutline
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.foundation.errors import RuleViolation
from phoihop.imports.services import EventOutline, record_from_source
from phoihop.imports.tests.telling import PRIVATE, event, programme_line
from phoihop.programmes.models import Origin, Programme
from phoihop.programmes.recording_errors import (
    PartyNotNamed,
    PlaceNotNamed,
    RecordedTitleMissing,
)
from phoihop.programmes.states import State
from phoihop.sources.errors import (
    SourceAlreadyRecorded,
    SourceInFuture,
    SourceWithoutTitle,
)
from phoihop.sources.models import FieldMark, QuotedFigure, Source, Standing

Wrong = tuple[tuple[type[RuleViolation], dict[str, Any]], ...]


def told(source: Source) -> RecordedEvent:
    found = event_of_source(source)
    assert found is not None
    return found


def standing(source: Source, thing: models.Model, field: str) -> str:
    mark = told(source).marks.of(thing, field)
    return mark.standing if mark else "nothing marked"


def test_the_conference_lands_with_people_purposes_and_programme(
    source: Source, an_phu: AdminUnit
) -> None:
    event_told = told(source)
    conference = event_told.conference
    assert (conference.origin, conference.unit) == (Origin.SOURCE, an_phu)
    assert conference.purposes == ["final_review", "signing"]
    assert [one.name for one in event_told.presiding] == ["Nguyễn Văn A"]
    assert event_told.presiding[0].titles == ["Phó Bí thư Đảng ủy", "Chủ tịch UBND xã"]
    assert [one.name for one in event_told.others] == ["Trần Thị B"]
    assert [link.link for link in event_told.links] == ["signs"]


def test_the_programme_is_signed_and_nothing_about_it_is_made_up(
    source: Source,
) -> None:
    programme = Programme.objects.get(source=source)
    assert (programme.origin, programme.state) == (Origin.SOURCE, State.SIGNED)
    assert programme.drafting_organisation is None
    assert programme.current_version is None
    assert programme.effective_from is None
    assert not programme.document.versions.exists()
    assert not programme.signed_contents.exists()
    assert [party.members.count() for party in programme.parties.all()] == [0, 0]
    for content in programme.contents.all():
        assert not content.is_counted
        assert not content.tasks.exists()
        assert standing(source, content, "title") == Standing.FACT


@pytest.mark.parametrize(
    "field",
    [
        "number",
        "signatories",
        "effective_from",
        "effective_to",
        "motto",
        "theme_issuer",
        "legal_bases",
        "purpose",
        "arrangements",
    ],
)
def test_what_the_source_does_not_state_of_the_programme_says_so(
    source: Source, field: str
) -> None:
    programme = Programme.objects.get(source=source)
    assert standing(source, programme, field) == Standing.NOT_STATED


@pytest.mark.parametrize("field", ["title", "period", "theme", "signed_on", "parties"])
def test_what_the_source_states_of_the_programme_is_a_fact(
    source: Source, field: str
) -> None:
    programme = Programme.objects.get(source=source)
    assert standing(source, programme, field) == Standing.FACT


@pytest.mark.parametrize("field", ["place", "convener", "concludes_for"])
def test_what_the_source_does_not_state_of_the_event_says_so(
    source: Source, field: str
) -> None:
    conference = Conference.objects.get(source=source)
    assert standing(source, conference, field) == Standing.NOT_STATED


def test_retold_contents_say_that_they_are_retold(source: Source) -> None:
    marks = told(source).marks
    programme = Programme.objects.get(source=source)
    things = [programme, *programme.contents.all()]
    fields = ["contents", "title", "title"]
    for thing, field in zip(things, fields, strict=True):
        mark = marks.of(thing, field)
        assert mark is not None
        assert mark.is_retold


def test_a_programme_without_contents_does_not_state_them(
    lan: Mandate, an_phu: AdminUnit
) -> None:
    outline = event(an_phu, programmes=[programme_line(contents=[])])
    source = record_from_source(actor=lan, outline=outline)
    programme = Programme.objects.get(source=source)
    assert standing(source, programme, "contents") == Standing.NOT_STATED


def test_an_event_without_people_does_not_state_them(
    lan: Mandate, an_phu: AdminUnit
) -> None:
    outline = event(an_phu)
    nobody = replace(outline.conference, people=())
    source = record_from_source(actor=lan, outline=replace(outline, conference=nobody))
    conference = Conference.objects.get(source=source)
    assert standing(source, conference, "people") == Standing.NOT_STATED


def test_figures_land_as_printed(source: Source, an_phu: AdminUnit) -> None:
    rate, count = told(source).figures
    assert (rate.written, count.written) == ("2,13\N{NO-BREAK SPACE}%", "2")
    assert standing(source, rate, "base") == Standing.NOT_STATED
    names = [(one.name, one.unit) for one in count.names.all()]
    assert names == [("Minh Cầm", None), ("An Phú", an_phu)]


def test_the_journal_tells_each_part_within_the_source(
    source: Source, lan: Mandate
) -> None:
    acts = [entry.action for entry in history_of(source)]
    assert acts == ["programme.record", "conference.record", "source.record"]
    assert {entry.person_id for entry in history_of(source)} == {lan.person_id}


def test_the_operators_command_records_without_a_person_and_without_the_text(
    an_phu: AdminUnit,
) -> None:
    source = record_from_source(actor=None, outline=event(an_phu))
    assert (source.kept_by, source.entered_by, source.text) == (None, None, "")
    assert set(Entry.objects.values_list("person_id", flat=True)) == {None}
    programme = Programme.objects.get(source=source)
    assert programme.created_by_person_id is None


def test_the_text_is_kept_for_the_locality_that_entered_it(source: Source) -> None:
    assert source.text == PRIVATE
    assert PRIVATE not in str(list(Entry.objects.values_list("changes", flat=True)))


def test_it_refuses_the_same_source_a_second_time(
    source: Source, thao: Mandate, an_phu: AdminUnit
) -> None:
    outline = event(an_phu)
    written = replace(outline.source, title="  KÝ KẾT chương trình phối hợp năm 2020")
    with pytest.raises(SourceAlreadyRecorded) as refused:
        record_from_source(actor=thao, outline=replace(outline, source=written))
    assert "đã được ghi lại" in refused.value.sentence
    assert Source.objects.count() == 1
    assert Conference.objects.count() == 1


def test_the_same_title_of_another_day_is_another_source(
    source: Source, lan: Mandate, an_phu: AdminUnit
) -> None:
    outline = event(an_phu)
    later = replace(outline.source, published_on=date(2021, 3, 27))
    record_from_source(actor=lan, outline=replace(outline, source=later))
    assert Source.objects.count() == 2


def _refuses(
    refusal: type[RuleViolation], actor: Mandate, outline: EventOutline
) -> None:
    with pytest.raises(refusal):
        record_from_source(actor=actor, outline=outline)
    assert not Source.objects.exists()
    assert not FieldMark.objects.exists()
    assert not QuotedFigure.objects.exists()


def test_nothing_is_kept_when_one_part_is_refused(
    lan: Mandate, an_phu: AdminUnit
) -> None:
    right = event(an_phu)
    tomorrow = lan.on + timedelta(days=1)
    wrong_source: Wrong = (
        (SourceWithoutTitle, {"title": "  "}),
        (SourceInFuture, {"published_on": tomorrow}),
    )
    for refusal, change in wrong_source:
        outline = replace(right, source=replace(right.source, **change))
        _refuses(refusal, lan, outline)
    nameless = PersonOutline(name=" ", part=ConferencePerson.Part.ATTENDING)
    wrong_event: Wrong = (
        (ConferenceWithoutTitle, {"title": ""}),
        (ConferenceWithoutPurpose, {"purposes": ()}),
        (ConferenceInFuture, {"occurred_on": tomorrow}),
        (PersonWithoutName, {"people": [nameless]}),
    )
    for refusal, change in wrong_event:
        outline = replace(right, conference=replace(right.conference, **change))
        _refuses(refusal, lan, outline)
    wrong_programme: Wrong = (
        (RecordedTitleMissing, {"title": " "}),
        (PartyNotNamed, {"parties": [" "]}),
    )
    for refusal, change in wrong_programme:
        _refuses(refusal, lan, replace(right, programmes=[programme_line(**change)]))


def test_a_place_that_is_not_named_has_an_event_and_no_programme(lan: Mandate) -> None:
    _refuses(PlaceNotNamed, lan, event(None))
    source = record_from_source(actor=lan, outline=event(None, programmes=()))
    assert told(source).conference.unit is None
    assert standing(source, source, "unit") == Standing.NOT_STATED
