"""The text as it is hashed: every word that is seen counts, numbers do not."""

import json
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from phoihop.programmes.canonical import (
    canonical,
    canonical_content,
    effective_days,
    fingerprint,
)
from phoihop.programmes.queries.text import AncestorText
from phoihop.programmes.tests.texts import (
    CHILD,
    CONTENT,
    PARTY,
    TARGET,
    TASK,
    TEXT,
)
from phoihop.programmes.wording import programme_lines

TASK_SEEN: dict[str, Any] = {
    "title": "Khác",
    "lead": "MTTQ",
    "coordinating": ("Hội",),
    "extent": "11 thôn",
    "due_kind": "within_period",
    "due_on": date(2026, 12, 1),
    "due_rule": "mỗi tháng",
    "no_due_reason": "vì",
    "measure": "số người",
    "deliverable": "biên bản",
}
TARGET_SEEN: dict[str, Any] = {
    "indicator": "Hộ",
    "operator": "at_most",
    "value": Decimal("12.6"),
    "upper_value": Decimal(13),
    "measured_in": "buổi",
    "definition": 2,
    "assigned_by": "Tỉnh",
}
CONTENT_SEEN: dict[str, Any] = {
    "title": "Khác",
    "text": "Đoạn khác",
    "field_code": "KT",
    "field_name": "Kinh tế",
    "is_counted": False,
    "lead": "MTTQ",
    "no_task_reason": "vì",
    "tasks": (),
    "targets": (),
    "children": (),
}
NOT_SEEN = {"pk", "version", "lead_id", "number", "ancestors", "code"}
# CONTENT as the second format wrote it; agreements on such texts are stored.
OF_THE_SECOND_FORMAT = (
    "9b635f82b58cf66ae876808c0d876d1681d80e3347f8312152c950150ddaa4e6"
)
ANCESTOR = AncestorText(
    kind="raise", note="", title="Cũ", programme_title="2025", year=2025
)


@pytest.mark.parametrize("name", CONTENT_SEEN)
def test_every_word_of_a_content_changes_its_fingerprint(name: str) -> None:
    changed = replace(CONTENT, **{name: CONTENT_SEEN[name]})
    assert fingerprint(changed) != fingerprint(CONTENT)


@pytest.mark.parametrize("name", TASK_SEEN)
def test_every_word_of_a_task_changes_the_fingerprint_of_its_content(name: str) -> None:
    task = replace(TASK, **{name: TASK_SEEN[name]})
    assert fingerprint(replace(CONTENT, tasks=(task,))) != fingerprint(CONTENT)


@pytest.mark.parametrize("name", TARGET_SEEN)
def test_every_word_of_a_target_changes_the_fingerprint_of_its_content(
    name: str,
) -> None:
    target = replace(TARGET, **{name: TARGET_SEEN[name]})
    assert fingerprint(replace(CONTENT, targets=(target,))) != fingerprint(CONTENT)


def test_no_field_is_left_untried() -> None:
    for text, seen in (
        (TASK, TASK_SEEN),
        (TARGET, TARGET_SEEN),
        (CONTENT, CONTENT_SEEN),
    ):
        assert {field.name for field in fields(text)} - NOT_SEEN == set(seen)


def test_a_word_deep_under_a_content_changes_its_fingerprint() -> None:
    deep = replace(CHILD, children=(replace(CHILD, title="Sâu"),))
    assert fingerprint(replace(CONTENT, children=(deep,))) != fingerprint(CONTENT)


def test_the_order_of_what_stands_under_a_content_is_seen() -> None:
    other = replace(CHILD, pk=3, title="Dưới hai")
    one = replace(CONTENT, children=(CHILD, other))
    two = replace(CONTENT, children=(other, CHILD))
    assert fingerprint(one) != fingerprint(two)


def test_numbers_are_not_part_of_what_is_agreed() -> None:
    child = replace(CHILD, number="3.1", pk=9, version=4)
    moved = replace(CONTENT, number="3", pk=8, version=5, children=(child,))
    assert fingerprint(moved) == fingerprint(CONTENT)


def test_where_a_content_comes_from_is_not_part_of_what_is_agreed() -> None:
    told = replace(CONTENT, ancestors=(ANCESTOR,))
    assert fingerprint(told) == fingerprint(CONTENT)


def test_what_was_agreed_of_a_text_of_the_second_format_stays_agreed() -> None:
    untold = replace(TARGET, code="", definition=0)
    for target in (untold, TARGET):
        told = replace(CONTENT, targets=(target,))
        assert fingerprint(told) == OF_THE_SECOND_FORMAT


def test_the_fingerprint_is_sha_256_in_hex() -> None:
    assert len(bytes.fromhex(fingerprint(CONTENT))) == 32


def test_a_decimal_is_written_without_the_zeros_of_its_column() -> None:
    written = canonical_content(CONTENT)["targets"][0]
    assert written["value"] == "12.5"
    whole = replace(TARGET, value=Decimal("100.0000"))
    text = canonical_content(replace(CONTENT, targets=(whole,)))
    assert text["targets"][0]["value"] == "100"


def test_the_whole_text_is_plain_and_holds_no_database_number() -> None:
    written = canonical(TEXT)
    assert json.loads(json.dumps(written)) == written
    keys = _keys(written)
    assert not keys & {"pk", "id", "version", "lead_id", "member_ids"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "Quy chế"),
        ("title", "Khác"),
        ("first_day", date(2026, 1, 2)),
        ("last_day", date(2026, 12, 30)),
        ("effective_from", date(2026, 1, 6)),
        ("effective_from", None),
        ("effective_to", date(2026, 12, 31)),
        ("theme", ("Khác", "Tỉnh ủy")),
        ("theme", ("Đoàn kết", "Khác")),
        ("motto", ("Khác", "Mặt trận")),
        ("motto", ("Gần dân", "Khác")),
        ("purpose", "Khác"),
        ("arrangements", "Khác"),
        ("legal_bases", ()),
        ("parties", (replace(PARTY, name="Khác"),)),
        ("parties", (replace(PARTY, authorisation="Biên bản"),)),
        ("parties", (replace(PARTY, acting=("Khác",)),)),
        ("contents", ()),
    ],
)
def test_every_word_of_the_head_is_in_the_whole_text(name: str, value: Any) -> None:
    assert canonical(replace(TEXT, **{name: value})) != canonical(TEXT)


def test_the_days_in_force_are_read_back_and_derived_from_nothing() -> None:
    first, last = date(2026, 1, 5), date(2026, 12, 20)
    both = replace(TEXT, effective_to=last)
    neither = replace(TEXT, effective_from=None)
    assert canonical(both)["format"] == "phoihop.programme/3"
    assert effective_days(canonical(both)) == (first, last)
    assert effective_days(canonical(neither)) == (None, None)


def test_a_text_of_the_first_format_says_nothing_of_the_days_in_force() -> None:
    older = canonical(TEXT) | {"format": "phoihop.programme/1"}
    del older["effective"]
    assert effective_days(older) == (None, None)
    assert not any("hiệu lực" in line for line in programme_lines(older))


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 1, 5), None, ["Có hiệu lực từ ngày 5/1/2026."]),
        (None, date(2026, 12, 20), ["Có hiệu lực đến hết ngày 20/12/2026."]),
        (
            date(2026, 1, 5),
            date(2026, 12, 20),
            ["Có hiệu lực từ ngày 5/1/2026 đến hết ngày 20/12/2026."],
        ),
        (None, None, []),
    ],
)
def test_the_days_in_force_are_said_as_far_as_they_are_written(
    first: date | None, last: date | None, said: list[str]
) -> None:
    text = replace(TEXT, effective_from=first, effective_to=last)
    lines = programme_lines(canonical(text))
    assert [line for line in lines if "hiệu lực" in line] == said


def _keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(_keys, value.values()))
    if isinstance(value, list):
        return set().union(*map(_keys, value))
    return set()
