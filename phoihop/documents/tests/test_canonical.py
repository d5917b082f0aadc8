"""Equal texts are written alike, whatever way they came in."""

import hashlib
import json
import unicodedata
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from phoihop.documents.canonical import NotCanonicalError, canonical_text, hash_of


def test_keys_are_sorted_and_nothing_is_blank() -> None:
    assert canonical_text({"b": [1, True, None], "a": {"d": "x y", "c": ""}}) == (
        '{"a":{"c":"","d":"x y"},"b":[1,true,null]}'
    )


def test_the_order_of_the_keys_is_that_of_rfc_8785() -> None:
    keys = ["\N{EURO SIGN}", "\r", "\N{GRINNING FACE}", "1", "\x80", "ö"]
    written = canonical_text(dict.fromkeys(keys, 0))
    assert list(json.loads(written)) == [
        "\r", "1", "\x80", "ö", "\N{EURO SIGN}", "\N{GRINNING FACE}"
    ]  # fmt: skip


def test_surrogate_pairs_sort_before_private_letters() -> None:
    assert canonical_text({"\ue000": 1, "\N{GRINNING FACE}": 2}) == (
        '{"\N{GRINNING FACE}":2,"\ue000":1}'
    )


def test_composed_and_decomposed_vietnamese_are_one_text() -> None:
    composed = {"lĩnh vực": "Giảm nghèo bền vững"}
    decomposed = {
        unicodedata.normalize("NFD", key): unicodedata.normalize("NFD", value)
        for key, value in composed.items()
    }
    assert canonical_text(composed) == canonical_text(decomposed)


def test_days_decimals_and_tuples_are_data_too() -> None:
    data = {"day": date(2026, 1, 5), "value": Decimal("2.130"), "all": (1, 2)}
    assert canonical_text(data) == '{"all":[1,2],"day":"2026-01-05","value":"2.130"}'


def test_control_characters_are_escaped_and_letters_are_not() -> None:
    assert canonical_text({"a": 'đ"\\\n\x1f'}) == '{"a":"đ\\"\\\\\\n\\u001f"}'


@pytest.mark.parametrize(
    "data",
    [
        {"a": 1.5},
        {"a": datetime(2026, 1, 5, tzinfo=UTC)},
        {"a": {1, 2}},
        {"a": b"x"},
        {"a": 2**53},
        {"a": Decimal("NaN")},
        {"a": "\ud800"},
        {"a": {1: "x"}},
        {"ế": 1, unicodedata.normalize("NFD", "ế"): 2},
    ],
)
def test_it_refuses_what_has_no_single_form(data: dict[str, object]) -> None:
    with pytest.raises(NotCanonicalError):
        canonical_text(data)


def test_the_hash_is_the_sha_256_of_the_text_in_utf_8() -> None:
    assert hash_of("đ") == hashlib.sha256(b"\xc4\x91").hexdigest()
