"""Days, numbers and amounts on pages are written the Vietnamese way."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.template import Context, Template
from django.test import override_settings

BLANK = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("filter_name", "value", "written"),
    [
        ("vi_date", date(2026, 9, 5), "5/9/2026"),
        ("vi_date", datetime(2026, 9, 4, 18, 0, tzinfo=UTC), "5/9/2026"),
        ("vi_datetime", datetime(2026, 5, 12, 2, 41, tzinfo=UTC), "9:41, 12/5/2026"),
        ("vi_number", Decimal("1234.5"), "1.234,5"),
        ("vi_number:2", Decimal(0), "0,00"),
        ("vi_percent", Decimal("2.13"), f"2,13{BLANK}%"),
        ("vi_money", 1_234_567, f"1.234.567{BLANK}đ"),
        ("vi_money", 0, f"0{BLANK}đ"),
        ("vi_period", DateRange(date(2026, 1, 1), date(2027, 1, 1)), "năm 2026"),
    ],
)
def test_a_value_is_written_as_people_write_it(
    filter_name: str, value: object, written: str
) -> None:
    template = Template("{% load vi %}{{ value|" + filter_name + " }}")
    assert template.render(Context({"value": value})) == written


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 5, 11), "thứ Hai, 11/5/2026"),
        (date(2026, 5, 12), "thứ Ba, 12/5/2026"),
        (date(2026, 5, 17), "Chủ nhật, 17/5/2026"),
    ],
)
def test_a_day_is_written_with_its_name(day: date, written: str) -> None:
    template = Template("{% load vi %}{{ day|vi_weekday }}")
    assert template.render(Context({"day": day})) == written


def test_what_is_entered_in_the_sample_counts_for_its_day() -> None:
    template = Template("{% load vi %}{{ moment|vi_date }}")
    moment = datetime(2026, 11, 22, 2, 41, tzinfo=UTC)
    with override_settings(SAMPLE_DAY=date(2026, 5, 12)):
        assert template.render(Context({"moment": moment})) == "12/5/2026"


@pytest.mark.parametrize(
    "filter_name",
    ["vi_date", "vi_datetime", "vi_number", "vi_percent", "vi_money", "vi_period"],
)
def test_what_is_not_known_is_a_dash(filter_name: str) -> None:
    template = Template("{% load vi %}{{ value|" + filter_name + " }}")
    assert template.render(Context({"value": None})) == "–"
