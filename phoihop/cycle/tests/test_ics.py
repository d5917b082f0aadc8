"""A calendar as RFC 5545 writes it, read back by the rules of the paper."""

from datetime import UTC, date, datetime, time

import pytest

from phoihop.cycle.ics import Event, calendar_text
from phoihop.cycle.tests.reading_ics import read

STAMP = datetime(2026, 5, 11, 17, 0, tzinfo=UTC)
DAY = Event(uid="a", day=date(2026, 12, 31), summary="Hạn")


def _text(*events: Event) -> str:
    return calendar_text("Lịch · UBND xã An Phú", events, STAMP)


def test_every_line_ends_as_the_paper_says_and_is_at_most_75_octets_long() -> None:
    long = Event(uid="b", day=DAY.day, summary="Vận động ủng hộ quỹ; " * 30)
    text = _text(DAY, long)
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    lines = text.split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    assert any(len(line.encode()) > 70 for line in lines)
    assert any(line.startswith(" ") for line in lines)


@pytest.mark.parametrize(
    "words",
    [
        "Một, hai; ba \\ bốn",
        "dòng một\ndòng hai",
        "đ" * 200,
        "👍" * 50,
        "a" * 66 + "ữ" * 3,
        r"\n không phải xuống dòng",
        "",
    ],
)
def test_what_is_written_is_read_back_the_same(words: str) -> None:
    [event] = read(_text(Event(uid="c", day=DAY.day, summary=words)))["VEVENT"]
    assert event["SUMMARY"].value == words


def test_control_characters_are_left_out() -> None:
    summary = "a\x00b\r\nEND:VEVENT\x1b"
    [event] = read(_text(Event(uid="d", day=DAY.day, summary=summary)))["VEVENT"]
    assert event["SUMMARY"].value == "ab\nEND:VEVENT"


def test_a_whole_day_is_a_date_and_ends_on_the_next() -> None:
    [event] = read(_text(DAY))["VEVENT"]
    assert event["DTSTART"].named == {"VALUE": "DATE"}
    assert event["DTSTART"].value == "20261231"
    assert event["DTEND"].value == "20270101"
    assert event["TRANSP"].value == "TRANSPARENT"
    assert event["DTSTAMP"].value == "20260511T170000Z"


def test_an_hour_is_one_of_vietnam() -> None:
    meeting = Event(
        uid="e",
        day=date(2026, 5, 12),
        summary="Giao ban",
        starts_at=time(8, 0),
        ends_at=time(10, 30),
        location="Hội trường UBND",
        sequence=3,
        url="https://phoihop.example/work/conferences/1/",
    )
    found = read(_text(meeting))
    [event] = found["VEVENT"]
    [zone] = found["VTIMEZONE"]
    assert event["DTSTART"].named == {"TZID": zone["TZID"].value}
    assert event["DTSTART"].value == "20260512T080000"
    assert event["DTEND"].value == "20260512T103000"
    assert event["SEQUENCE"].value == "3"
    assert event["LOCATION"].value == "Hội trường UBND"
    assert event["URL"].value == meeting.url
    [standard] = found["STANDARD"]
    assert standard["TZOFFSETTO"].value == "+0700"


def test_a_calendar_has_what_every_calendar_has_and_asks_for_no_answer() -> None:
    text = _text()
    [calendar] = read(text)["VCALENDAR"]
    assert calendar["VERSION"].value == "2.0"
    assert calendar["PRODID"].value
    assert "METHOD" not in text


def test_equal_days_give_equal_text() -> None:
    assert _text(DAY) == _text(DAY)
