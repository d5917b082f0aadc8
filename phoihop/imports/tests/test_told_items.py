"""What a source tells beside people, figures and programmes, and its words."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from phoihop.conferences.errors import (
    ToldItemContradicts,
    ToldItemMissingPart,
    ToldItemWithoutText,
)
from phoihop.conferences.models import Conference, ConferencePerson, ToldItem, ToldKind
from phoihop.conferences.queries import RecordedEvent, event_of_source
from phoihop.conferences.services import PersonOutline, ToldOutline
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.foundation.errors import RuleViolation
from phoihop.imports.services import (
    EventOutline,
    correct_record,
    publish_record,
    record_from_source,
)
from phoihop.imports.tests.telling import event, programme_line
from phoihop.programmes.models import Programme
from phoihop.programmes.recording_errors import BlocIsNoParty
from phoihop.search.queries import result_page
from phoihop.search.services import catch_up
from phoihop.sources.errors import (
    FigureYearsWrong,
    ShownTextMissing,
    WordsNotInSource,
)
from phoihop.sources.models import FieldMark, Recognition, Source, Standing
from phoihop.testing.fixtures import ClientOf

TEXT = (
    "Sáng 26/3/2020, lễ ký diễn ra. Bà Trần Thị B yêu cầu đổi mới cách làm. Vận động "
    "Quỹ “Vì người nghèo”, Quỹ “Vì biển, đảo”... Tỷ lệ hộ nghèo còn 2,13%."
)
DIRECTION = ToldOutline(
    kind=ToldKind.DIRECTIVE,
    text="Làm khác trước",
    person=2,
    addressed_to="các bên",
    words="đổi mới cách làm",
)
FUND = ToldOutline(
    kind=ToldKind.FUND,
    text="Vì biển, đảo",
    programme=1,
    content=2,
    goes_on=True,
)


def told_with(
    unit: AdminUnit | None, *items: ToldOutline, text: str = TEXT
) -> EventOutline:
    outline = event(unit, items=items)
    return replace(outline, source=replace(outline.source, text=text))


def read(source: Source) -> RecordedEvent:
    found = event_of_source(source)
    assert found is not None
    return found


@pytest.fixture
def told(lan: Mandate, an_phu: AdminUnit) -> Source:
    return record_from_source(actor=lan, outline=told_with(an_phu, DIRECTION, FUND))


def test_items_land_with_who_said_them_and_under_their_content(told: Source) -> None:
    direction, fund = read(told).items
    assert direction.person is not None
    assert (direction.kind, direction.person.name) == ("directive", "Trần Thị B")
    assert (direction.addressed_to, direction.programme) == ("các bên", None)
    assert fund.content is not None
    assert fund.content.title == "Giảm hộ nghèo"
    assert (fund.programme, fund.goes_on) == (Programme.objects.get(), True)


def test_a_sentence_is_retold_and_a_name_is_quoted(told: Source) -> None:
    found = read(told)
    marks = [found.marks.of(one, "text") for one in found.items]
    assert [mark and (mark.is_retold, mark.words) for mark in marks] == [
        (True, "đổi mới cách làm"),
        (False, "Vì biển, đảo"),
    ]
    asked = found.marks.of(found.items[0], "issuer")
    assert asked is not None
    assert asked.standing == Standing.NOT_STATED


@pytest.mark.parametrize(
    ("refusal", "changes"),
    [
        (ToldItemWithoutText, {"text": "  "}),
        (ToldItemMissingPart, {"person": 3}),
        (ToldItemMissingPart, {"person": 0}),
        (ToldItemMissingPart, {"programme": 2}),
        (ToldItemMissingPart, {"programme": 1, "content": 3}),
        (ToldItemContradicts, {"content": 1}),
        (WordsNotInSource, {"words": "chưa ai viết thế"}),
    ],
)
def test_it_refuses_an_item_that_says_or_names_nothing(
    lan: Mandate,
    an_phu: AdminUnit,
    refusal: type[RuleViolation],
    changes: dict[str, Any],
) -> None:
    with pytest.raises(refusal):
        record_from_source(
            actor=lan, outline=told_with(an_phu, replace(DIRECTION, **changes))
        )
    assert not Source.objects.exists()
    assert not ToldItem.objects.exists()


def test_values_are_tied_to_the_words_in_which_the_text_prints_them(
    told: Source,
) -> None:
    found = read(told)
    day = found.marks.of(found.conference, "occurred_on")
    rate = found.marks.of(found.figures[0], "value")
    name = found.marks.of(found.people[1], "name")
    assert day is not None
    assert rate is not None
    assert name is not None
    assert (day.words, rate.words, name.words) == ("26/3/2020", "2,13%", "Trần Thị B")


def test_correcting_replaces_items_and_leaves_no_mark_behind(
    told: Source, lan: Mandate, an_phu: AdminUnit
) -> None:
    gone = set(ToldItem.objects.values_list("pk", flat=True))
    correct_record(
        actor=lan,
        source=told,
        outline=told_with(an_phu, replace(FUND, text="Vì người nghèo")),
        version=told.version,
    )
    [item] = ToldItem.objects.all()
    assert item.text == "Vì người nghèo"
    label = ToldItem._meta.label_lower
    marked = FieldMark.objects.filter(object_type=label)
    assert not marked.filter(object_id__in=gone).exists()


def test_the_database_freezes_items_while_the_public_reads_them(
    told: Source, phuong: Mandate
) -> None:
    publish_record(actor=phuong, source=told)
    with (
        pytest.raises(DatabaseError, match="conference_is_fixed_while_published"),
        transaction.atomic(),
    ):
        ToldItem.objects.update(text="khác")


def test_a_group_has_no_titles_to_be_silent_about(
    lan: Mandate, an_phu: AdminUnit
) -> None:
    outline = event(an_phu)
    crowd = PersonOutline(
        name="các đồng chí lãnh đạo",
        part=ConferencePerson.Part.WITNESSING,
        is_group=True,
    )
    met = replace(outline.conference, people=(crowd,))
    source = record_from_source(actor=lan, outline=replace(outline, conference=met))
    [person] = Conference.objects.get().people.all()
    assert person.is_group
    assert read(source).marks.of(person, "titles") is None


def test_a_person_with_two_parts_is_shown_once(lan: Mandate, an_phu: AdminUnit) -> None:
    outline = event(an_phu)
    twice = [
        PersonOutline(name="Lê C", part=part, titles=("Bí thư",))
        for part in (
            ConferencePerson.Part.ATTENDING,
            ConferencePerson.Part.DIRECTING,
        )
    ]
    met = replace(outline.conference, people=twice)
    source = record_from_source(actor=lan, outline=replace(outline, conference=met))
    [one] = read(source).others
    assert (one.name, one.titles) == ("Lê C", ["Bí thư"])
    assert len(one.parts) == 2


def test_a_bloc_is_one_of_the_parties(lan: Mandate, an_phu: AdminUnit) -> None:
    bloc = "MTTQ và các đoàn thể xã"
    line = programme_line(blocs=[bloc])
    record_from_source(actor=lan, outline=event(an_phu, programmes=[line]))
    parties = Programme.objects.get().parties.order_by("rank")
    assert [one.is_bloc for one in parties] == [False, True]
    wrong = replace(line, programme=replace(line.programme, blocs=["Khối lạ"]))
    outline = event(an_phu, programmes=[wrong])
    other = replace(outline.source, title="Bài khác")
    with pytest.raises(BlocIsNoParty):
        record_from_source(actor=lan, outline=replace(outline, source=other))


def test_a_figure_says_who_gives_it_and_whether_it_is_recognised(
    lan: Mandate, an_phu: AdminUnit
) -> None:
    outline = event(an_phu)
    count = replace(
        outline.figures[1], recognition=Recognition.PROPOSED, said_by="Chủ tịch xã"
    )
    source = record_from_source(actor=lan, outline=replace(outline, figures=[count]))
    [figure] = read(source).figures
    assert (figure.recognition, figure.said_by) == ("proposed", "Chủ tịch xã")


@pytest.mark.parametrize(("first", "last"), [(None, 2020), (2020, 2020), (2020, 2019)])
def test_it_refuses_years_that_do_not_run_forward(
    lan: Mandate, an_phu: AdminUnit, first: int | None, last: int
) -> None:
    outline = event(an_phu)
    wrong = replace(outline.figures[0], year=first, last_year=last)
    with pytest.raises(FigureYearsWrong):
        record_from_source(actor=lan, outline=replace(outline, figures=[wrong]))


def test_the_text_is_shown_to_the_public_only_where_the_locality_says_so(
    lan: Mandate, phuong: Mandate, an_phu: AdminUnit
) -> None:
    outline = told_with(an_phu)
    opened = replace(outline.source, text_is_public=True)
    source = record_from_source(actor=lan, outline=replace(outline, source=opened))
    shown = publish_record(actor=phuong, source=source)
    browser = Client()
    assert (
        "lễ ký diễn ra" in browser.get(f"/events/{shown.public_code}/").content.decode()
    )
    told = browser.get(f"/api/v1/conferences/{shown.public_code}").json()
    assert told["source"]["text"] == TEXT


def test_it_refuses_to_show_a_text_that_nobody_keeps(
    lan: Mandate, an_phu: AdminUnit
) -> None:
    outline = told_with(an_phu, text=" ")
    opened = replace(outline.source, text_is_public=True)
    with pytest.raises(ShownTextMissing):
        record_from_source(actor=lan, outline=replace(outline, source=opened))
    with pytest.raises(ShownTextMissing):
        record_from_source(actor=None, outline=replace(outline, source=opened))


def test_the_screen_leads_from_each_value_to_its_words(
    told: Source, lan: Mandate, client_of: ClientOf
) -> None:
    page = client_of(lan).get(f"/work/sources/{told.pk}/").content.decode()
    found = read(told)
    mark = found.marks.of(found.items[0], "text")
    assert mark is not None
    assert f'<a href="#tu-{mark.pk}">“đổi mới cách làm”</a>' in page
    place = page.index(f'id="tu-{mark.pk}"')
    assert page[place:].split("<mark>", 1)[1].startswith("đổi mới cách làm</mark>")
    assert "nguồn không nêu" in page


def test_what_is_entered_comes_back_into_the_form(
    told: Source, lan: Mandate, client_of: ClientOf
) -> None:
    page = client_of(lan).get(f"/work/sources/{told.pk}/edit/").content.decode()
    for words in ("Làm khác trước", "đổi mới cách làm", "Vì biển, đảo"):
        assert words in page


def test_the_public_page_and_the_api_tell_the_items(
    told: Source, phuong: Mandate
) -> None:
    shown = publish_record(actor=phuong, source=told)
    browser = Client()
    page = browser.get(f"/events/{shown.public_code}/").content.decode()
    assert "Làm khác trước" in page
    assert "“Vì biển, đảo”" in page
    assert "không nêu hết" in page
    given = browser.get(f"/api/v1/conferences/{shown.public_code}").json()["items"]
    assert [one["kind"] for one in given] == ["directive", "fund"]
    assert given[1]["list_goes_on"] is True
    assert given[1]["content"] == "Giảm hộ nghèo"
    programme = Programme.objects.get()
    own = browser.get(f"/programmes/{programme.public_code}/").content.decode()
    assert "“Vì biển, đảo”" in own
    assert "Làm khác trước" not in own


@pytest.mark.parametrize(
    "text", ["lam khac truoc", "quy vi bien dao", "Chỉ đạo các bên"]
)
def test_what_is_told_is_found_by_everybody_once_it_is_published(
    told: Source, phuong: Mandate, text: str
) -> None:
    catch_up()
    assert result_page({"q": text}, None).found.count == 0
    publish_record(actor=phuong, source=told)
    catch_up()
    [line] = result_page({"q": text, "kind": "event"}, None).lines
    assert line.where
