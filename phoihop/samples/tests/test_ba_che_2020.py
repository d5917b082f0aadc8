"""Ba Chẽ 26/3/2020 against a table of what its source states, and what it does not."""

from datetime import date, time
from typing import Any

import pytest
from django.test import Client

from phoihop.conferences.queries import RecordedEvent, event_of_source
from phoihop.directory.models import AdminUnit
from phoihop.directory.units.queries import unit_on
from phoihop.foundation.clock import today
from phoihop.programmes.models import Programme
from phoihop.publication.models import Publication
from phoihop.samples.history.ba_che_2020 import HELD_ON, tell_ba_che
from phoihop.sources.models import FieldMark, Source, Standing

COMMITTEE = "UBND huyện"
BLOC = "Cơ quan Khối MTTQ và các đoàn thể chính trị - xã hội huyện"


@pytest.fixture
def district(db: None) -> AdminUnit:
    """Return the district as the data of the country have it on the day."""
    found = unit_on("202", HELD_ON)
    assert found is not None
    assert found.full_name == "Huyện Ba Chẽ"
    return found


@pytest.fixture
def told(district: AdminUnit) -> RecordedEvent:
    assert tell_ba_che(today())
    event = event_of_source(Source.objects.get())
    assert event is not None
    return event


def _of_year(year: int) -> Programme:
    return Programme.objects.get(title=f"Chương trình phối hợp năm {year}")


def _stated(thing: Any) -> dict[str, str]:
    marks = FieldMark.objects.filter(
        object_type=thing._meta.label_lower, object_id=thing.pk
    )
    return {mark.field: mark.standing for mark in marks}


def _not_stated(thing: Any) -> set[str]:
    return {
        field
        for field, standing in _stated(thing).items()
        if standing == Standing.NOT_STATED
    }


def test_without_the_units_of_the_country_nothing_is_told(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("phoihop.samples.history.ba_che_2020._DISTRICT", "none")
    assert not tell_ba_che(today())
    assert not Source.objects.exists()


def test_the_source_is_named_and_its_text_is_not_kept(
    told: RecordedEvent, district: AdminUnit
) -> None:
    source = told.source
    assert source is not None
    assert source.title == (
        "UBND huyện - Khối MTTQ và các đoàn thể chính trị - xã hội huyện ký kết chương "
        "trình phối hợp năm 2020"
    )
    assert (source.author, source.publisher) == ("Bình Minh", "Trung tâm TT&VH Ba Chẽ")
    assert source.published_on == date(2020, 3, 27)
    assert source.published_time == time(9, 0)
    assert (source.unit, source.text, source.entered_by) == (district, "", None)
    assert _not_stated(source) == set()


def test_the_event_its_purposes_and_its_two_chairs(told: RecordedEvent) -> None:
    conference = told.conference
    assert conference.occurred_on == date(2020, 3, 26)
    assert conference.purposes == ["final_review", "signing"]
    assert conference.convener == f"{COMMITTEE} và {BLOC}"
    assert [(one.name, one.part, one.titles) for one in told.people] == [
        ("Nguyễn Công Quyền", "presiding", ["Phó Chủ tịch thường trực UBND huyện"]),
        (
            "Hoàng Ngọc Quyền",
            "presiding",
            ["Thủ trưởng Cơ quan Khối MTTQ và các Đoàn thể huyện"],
        ),
        ("các đại biểu", "attending", []),
    ]
    assert [one.is_group for one in told.people] == [False, False, True]
    assert _not_stated(conference) == {"place", "concludes_for"}


def test_the_three_figures_as_printed(told: RecordedEvent) -> None:
    contents, poverty, communes = told.figures
    assert (contents.written, contents.year) == ("16/16", 2019)
    assert contents.measures == "nội dung chương trình phối hợp đã ký kết"
    assert contents.claim == "tiếp tục triển khai thực hiện toàn diện, hiệu quả"
    assert poverty.written == "2,13\N{NO-BREAK SPACE}%"
    assert (poverty.base, poverty.denominator) == ("", None)
    assert (poverty.as_of, communes.as_of) == (date(2019, 12, 31), date(2019, 12, 31))
    assert (communes.written, communes.claim) == ("3", "đạt chuẩn nông thôn mới")
    names = [
        (one.name, one.unit.code if one.unit else None) for one in communes.names.all()
    ]
    assert names == [("Minh Cầm", None), ("Nam Sơn", "06982"), ("Đạp Thanh", "06979")]
    assert [_not_stated(one) for one in told.figures] == [
        {"said_by"},
        {"said_by", "base"},
        {"said_by"},
    ]


def test_the_programme_that_was_reviewed(told: RecordedEvent) -> None:
    programme = _of_year(2019)
    assert programme.theme == (
        "Nâng cao chất lượng và hiệu quả dịch vụ; hoàn thành Chương trình 135"
    )
    assert [party.name for party in programme.parties.order_by("rank")] == [
        COMMITTEE,
        BLOC,
    ]
    assert not programme.contents.exists()
    assert _not_stated(programme) == {
        "theme_issuer", "motto", "motto_issuer", "purpose", "arrangements",
        "signed_on", "effective_from", "effective_to", "number", "signatories",
        "legal_bases", "contents",
    }  # fmt: skip


def test_the_programme_that_was_signed(told: RecordedEvent) -> None:
    programme = _of_year(2020)
    assert programme.theme == (
        "Nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức và đảm bảo tăng "
        "trưởng kinh tế bền vững; phấn đấu đạt huyện nông thôn mới"
    )
    assert programme.theme_issuer == "huyện"
    assert programme.signed_on == date(2020, 3, 26)
    titles = [one.title for one in programme.contents.order_by("rank")]
    assert len(titles) == 10
    assert "Covid-19" in titles[-1]
    assert not programme.contents.filter(is_counted=True).exists()
    assert _not_stated(programme) == {
        "motto", "motto_issuer", "purpose", "arrangements", "effective_from",
        "effective_to", "number", "signatories", "legal_bases",
    }  # fmt: skip


def test_every_value_says_what_it_rests_on_and_none_is_illustrative(
    told: RecordedEvent,
) -> None:
    standings = set(FieldMark.objects.values_list("standing", flat=True))
    assert standings == {"fact", "not_stated"}
    retold = FieldMark.objects.filter(is_retold=True)
    # The ten contents, the programme's mark of them, and six sentences beside.
    assert retold.count() == 17


def test_it_is_on_the_public_pages_by_the_operator(told: RecordedEvent) -> None:
    shown = Publication.objects.live()
    assert shown.count() == 3
    assert {one.published_by for one in shown} == {None}


def test_the_public_pages_tell_it(told: RecordedEvent, district: AdminUnit) -> None:
    browser = Client()
    page = browser.get(f"/events/{told.conference.public_code}/").content.decode()
    for words in (
        "16/16",
        "Minh Cầm",
        "Nguyễn Công Quyền",
        "Đồng chủ trì",
        "đơn vị lịch sử, kết thúc 30/6/2025",
        "Xã Ba Chẽ",
        "Xã Kỳ Thượng",
        "Xã Lương Minh",
        "mẫu số: nguồn không nêu, không cộng gộp",
        "Nguồn nêu gì về năm 2019",
    ):
        assert words in page, words
    assert told.conference.title in browser.get("/events/").content.decode()
    unit = browser.get(f"/units/{district.public_code}/").content.decode()
    assert told.conference.title in unit


def test_the_api_tells_it_with_what_each_value_rests_on(told: RecordedEvent) -> None:
    browser = Client()
    one = browser.get(f"/api/v1/conferences/{told.conference.public_code}").json()
    [listed] = browser.get("/api/v1/conferences").json()["items"]
    assert one == listed
    assert one["origin"] == "source"
    assert one["figures"][0]["written"] == "16/16"
    base = {"field": "base", "standing": "not_stated", "words": "", "retold": False}
    assert one["items"][0]["kind"] == "result"
    assert one["items"][0]["programme"] == _of_year(2019).public_code
    assert base in one["figures"][1]["standings"]
    assert [link["link"] for link in one["programmes"]] == ["reviews", "signs"]
    assert one["source"]["text"] == ""
    told_one = browser.get(f"/api/v1/programmes/{_of_year(2020).public_code}").json()
    assert told_one["origin"] == "source"
    number = {"field": "number", "standing": "not_stated", "words": "", "retold": False}
    assert number in told_one["standings"]
    sources = browser.get("/api/v1/programmes?origin=source&year=2020").json()
    assert [item["title"] for item in sources["items"]] == [_of_year(2020).title]
    assert browser.get("/api/v1/programmes").json()["count"] == 0


def test_it_is_told_once(told: RecordedEvent) -> None:
    with pytest.raises(Exception, match="đã được ghi lại"):
        tell_ba_che(today())
    assert Source.objects.count() == 1
