"""The field for a day, typed as people write it."""

from datetime import date

import pytest
from django import forms

from phoihop.ui.dates_input import DayField


class DayForm(forms.Form):
    """One day."""

    day = DayField(label="Ngày")


@pytest.mark.parametrize(
    "typed", ["5/9/2026", "05/09/2026", "5-9-2026", "5.9.2026", " 5 / 9 / 2026 "]
)
def test_it_reads_a_day_however_it_is_parted(typed: str) -> None:
    form = DayForm({"day": typed})
    assert form.is_valid()
    assert form.cleaned_data["day"] == date(2026, 9, 5)


@pytest.mark.parametrize("typed", ["2026-09-05", "5/9", "5/9/26", "mai", "٥/٩/٢٠٢٦"])
def test_it_refuses_what_it_cannot_read_with_an_example(typed: str) -> None:
    form = DayForm({"day": typed})
    assert not form.is_valid()
    assert "5/9/2026" in form.errors["day"][0]


@pytest.mark.parametrize("typed", ["31/2/2026", "29/2/2027", "0/1/2026", "1/13/2026"])
def test_it_refuses_a_day_that_is_not_in_the_calendar(typed: str) -> None:
    form = DayForm({"day": typed})
    assert typed in form.errors["day"][0]


@pytest.mark.parametrize("typed", ["1/1/0026", "1/1/1026", "1/1/9999"])
def test_it_refuses_a_year_that_is_surely_mistyped(typed: str) -> None:
    assert not DayForm({"day": typed}).is_valid()


def test_it_shows_a_stored_day_as_people_write_it() -> None:
    form = DayForm(initial={"day": date(2026, 9, 5)})
    assert 'value="5/9/2026"' in str(form["day"])
    assert not DayForm({"day": "5/9/2026"}, initial=form.initial).has_changed()


def test_what_was_typed_stays_when_it_is_wrong() -> None:
    assert 'value="5/9"' in str(DayForm({"day": "5/9"})["day"])


def test_it_may_be_left_empty_when_it_is_not_required() -> None:
    assert DayField(required=False).clean("") is None
    with pytest.raises(forms.ValidationError):
        DayField().clean("")
