"""Parts make up their whole, and a balance is what it is worked out from."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction

from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import RuleViolation
from phoihop.indicators.adding_up import Unfit, balance_of, terms_of, unfit
from phoihop.indicators.errors import (
    OnePartOnly,
    PartsOfAShare,
    PartsRuleUnsaid,
    PartTooLong,
    PartTwice,
    TooManyParts,
)
from phoihop.indicators.factories import definition_of
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.tests.definitions import draft, fields, in_use
from phoihop.testing.fixtures import ClientOf

CATALOGUE = "/work/indicators/"
COUNTED = {
    "kind": "count",
    "over_time": "sum",
    "over_places": "sum",
    "numerator_label": "",
    "denominator_label": "",
}


@pytest.mark.parametrize(
    ("rule", "whole", "parts", "found"),
    [
        ("exact", 10, [4, 6], None),
        ("exact", 10, [], None),
        ("exact", 0, [0, 0], None),
        ("exact", 10, [4, 5], Unfit.NOT_THE_SUM),
        ("exact", 10, [4, 7], Unfit.NOT_THE_SUM),
        ("exact", 10, [11, 0], Unfit.ABOVE_WHOLE),
        ("overlap", 10, [4, 6], None),
        ("overlap", 10, [8, 7], Unfit.OVERLAPPING),
        ("overlap", 10, [1, 2], Unfit.OVERLAPPING),
        ("overlap", 10, [11, 2], Unfit.ABOVE_WHOLE),
    ],
)
def test_parts_are_held_against_their_whole(
    rule: str, whole: int, parts: list[int], found: Unfit | None
) -> None:
    numbers = [Decimal(part) for part in parts]
    assert unfit(rule, Decimal(whole), numbers) == found


def test_a_balance_is_read_and_worked_out() -> None:
    words = "D01 + D02 - D04"
    assert terms_of(words) == ((1, "D01"), (1, "D02"), (-1, "D04"))
    values = {"D01": Decimal(10), "D02": Decimal(5), "D04": Decimal(3)}
    assert balance_of(words, values) == 12
    with pytest.raises(ValueError, match="D01 x"):
        terms_of("D01 x D02")


def test_a_missing_figure_is_not_zero_in_a_balance() -> None:
    assert balance_of("D01 - D02", {"D01": Decimal(1)}) is None
    assert balance_of("D01 - D02", {"D01": Decimal(1), "D02": None}) is None


@pytest.mark.django_db
def test_the_catalogue_says_which_figures_are_broken_down_and_how() -> None:
    for code, count in (("F01", 5), ("G04", 3)):
        version = definition_of(code)
        assert (len(version.parts), version.parts_rule) == (count, "exact")
        assert "cộng lại bằng tổng" in version.definition
    assert definition_of("B01").parts == []


@pytest.mark.django_db
def test_the_catalogue_says_what_the_balance_of_the_fund_is() -> None:
    balances = IndicatorVersion.objects.exclude(balance="")
    assert [one.indicator.code for one in balances] == ["D05"]
    assert balances.get().balance == "D01 + D02 - D04"
    assert "(= D01 + D02 - D04)" in balances.get().name


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "rule", "refusal"),
    [
        ("a", "exact", OnePartOnly),
        ("Đơn\nđơn", "exact", PartTwice),
        ("a\nb", "", PartsRuleUnsaid),
        ("a\n" + "b" * 101, "exact", PartTooLong),
        ("\n".join("abcdefghijklm"), "exact", TooManyParts),
    ],
)
def test_parts_that_nobody_could_enter_are_refused(
    lan: Mandate, typed: str, rule: str, refusal: type[RuleViolation]
) -> None:
    with pytest.raises(refusal):
        draft(lan, **COUNTED, parts_text=typed, parts_rule=rule)


@pytest.mark.django_db
def test_a_share_is_not_broken_down(lan: Mandate) -> None:
    with pytest.raises(PartsOfAShare):
        draft(lan, parts_text="a\nb", parts_rule="exact")


@pytest.mark.django_db
def test_a_definition_in_use_keeps_its_parts(lan: Mandate, ha: Mandate) -> None:
    version = in_use(lan, ha, **COUNTED, parts_text="Nam\n Nữ ", parts_rule="overlap")
    assert (version.parts, version.parts_rule) == (["Nam", "Nữ"], "overlap")
    for change in ("parts = '{a,b}'", "parts_rule = 'exact'", "balance = 'D01'"):
        with (
            pytest.raises(IntegrityError, match="definition_in_use_never_changes"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(
                f"UPDATE indicators_indicatorversion SET {change}"
                f" WHERE id = {version.pk}"
            )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ("parts = '{a,b}'", "definition_with_parts_says"),
        ("parts_rule = 'exact'", "definition_with_parts_says"),
        ("parts = '{a}', parts_rule = 'exact'", "definition_with_parts_says"),
        ("balance = 'D01 - D02'", "balance_is_of_money"),
    ],
)
def test_the_database_refuses_parts_without_a_rule(
    lan: Mandate, change: str, rule: str
) -> None:
    version = draft(lan, **COUNTED)
    with (
        pytest.raises(IntegrityError, match=rule),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            f"UPDATE indicators_indicatorversion SET {change} WHERE id = {version.pk}"
        )


@pytest.mark.django_db
def test_a_coordinator_writes_the_parts_one_a_line(
    client_of: ClientOf, lan: Mandate
) -> None:
    sent = fields(**COUNTED, parts_text="Nam\n\nNữ", parts_rule="exact")
    assert client_of(lan).post(f"{CATALOGUE}new/", sent).status_code == 302
    version = IndicatorVersion.objects.get(written_by_person_id=lan.person_id)
    assert version.parts == ["Nam", "Nữ"]
    page = client_of(lan).get(f"{CATALOGUE}{version.indicator.code}/").text
    assert "Nam; Nữ (các loại cộng lại bằng tổng)" in page
    edit = client_of(lan).get(f"{CATALOGUE}{version.indicator.code}/1/edit/").text
    assert "Nam\nNữ</textarea>" in edit


@pytest.mark.django_db
def test_a_refused_part_says_so_beside_its_field(
    client_of: ClientOf, lan: Mandate
) -> None:
    sent = fields(**COUNTED, parts_text="Nam\nNữ", parts_rule="")
    answer = client_of(lan).post(f"{CATALOGUE}new/", sent)
    assert answer.status_code == 422
    assert "các loại cộng lại bằng tổng, hay có thể trùng nhau" in answer.text
    assert "Nam\nNữ</textarea>" in answer.text
