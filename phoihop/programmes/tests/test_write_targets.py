"""Writing the targets of a draft."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed
from phoihop.indicators.factories import definition_of
from phoihop.programmes import services
from phoihop.programmes.canonical import canonical
from phoihop.programmes.models import Content, Programme, Target
from phoihop.programmes.queries.loading import load_text
from phoihop.programmes.removal_errors import ChangedBeforeRemoval
from phoihop.programmes.services import TargetOutline
from phoihop.programmes.states import Operator
from phoihop.programmes.target_errors import (
    AssignerMissing,
    IndicatorNotInUse,
    NotWholeDong,
    TargetBelowZero,
    UnitUnclear,
)
from phoihop.programmes.tests.raw_sql import expect_refusal
from phoihop.programmes.wording import content_lines
from phoihop.testing.fixtures import ClientOf


@pytest.fixture
def outline(db: None) -> TargetOutline:
    return TargetOutline(
        indicator_version=definition_of("B01"),
        operator=Operator.AT_LEAST,
        value=Decimal("12.5"),
    )


@pytest.fixture
def target(lan: Mandate, content: Content, outline: TargetOutline) -> Target:
    return services.add_target(actor=lan, content=content, outline=outline)


def test_a_target_takes_the_unit_of_its_indicator_unless_told(
    lan: Mandate, content: Content, outline: TargetOutline, target: Target
) -> None:
    assert (target.measured_in, target.rank) == ("cuộc", 1)
    other = services.add_target(
        actor=lan, content=content, outline=replace(outline, measured_in="buổi")
    )
    assert (other.measured_in, other.rank) == ("buổi", 2)
    assert history_of(content.programme)[0].action == "target.create"


def test_a_changed_target_keeps_every_field(
    lan: Mandate, outline: TargetOutline, target: Target
) -> None:
    services.change_target(
        actor=lan,
        target=target,
        outline=replace(
            outline,
            indicator_version=definition_of("C01"),
            operator=Operator.BETWEEN,
            value=Decimal("2.13"),
            upper_value=Decimal("3.5"),
        ),
        version=1,
    )
    kept = Target.objects.get(pk=target.pk)
    assert (kept.indicator_version.indicator.code, kept.operator) == ("C01", "between")
    assert (kept.value, kept.upper_value) == (Decimal("2.1300"), Decimal("3.5000"))
    assert (kept.measured_in, kept.version) == ("%", 2)


def test_a_target_says_by_whom_it_was_assigned_and_the_text_prints_it(
    lan: Mandate, content: Content, outline: TargetOutline
) -> None:
    assigned = replace(outline, origin="assigned", assigned_by="  Ủy ban tỉnh ")
    kept = services.add_target(actor=lan, content=content, outline=assigned)
    assert (kept.origin, kept.assigned_by) == ("assigned", "Ủy ban tỉnh")
    [line] = _target_lines(content.programme)
    assert line == (
        "Chỉ tiêu: Hội nghị, buổi tuyên truyền: ít nhất 12,5 cuộc (Ủy ban tỉnh giao)."
    )


def test_a_target_of_the_parties_themselves_names_nobody(
    lan: Mandate, content: Content, outline: TargetOutline
) -> None:
    own = replace(outline, assigned_by="Ủy ban tỉnh")
    kept = services.add_target(actor=lan, content=content, outline=own)
    assert (kept.origin, kept.assigned_by) == ("own", "")


def test_it_refuses_an_assigned_target_of_nobody(
    lan: Mandate, content: Content, outline: TargetOutline
) -> None:
    with pytest.raises(AssignerMissing):
        services.add_target(
            actor=lan, content=content, outline=replace(outline, origin="assigned")
        )


def test_it_refuses_a_definition_that_is_not_in_use_when_the_programme_begins(
    lan: Mandate, content: Content, outline: TargetOutline, target: Target
) -> None:
    older = replace(outline, indicator_version=definition_of("C01", date(2025, 6, 1)))
    with pytest.raises(IndicatorNotInUse):
        services.add_target(actor=lan, content=content, outline=older)
    with pytest.raises(IndicatorNotInUse):
        services.change_target(actor=lan, target=target, outline=older, version=1)


def test_a_target_keeps_its_definition_when_only_its_value_changes(
    lan: Mandate, content: Content, outline: TargetOutline, target: Target
) -> None:
    older = definition_of("C01", date(2025, 6, 1))
    Target.objects.filter(pk=target.pk).update(indicator_version=older)
    changed = replace(outline, indicator_version=older, value=Decimal(3))
    kept = services.change_target(actor=lan, target=target, outline=changed, version=1)
    assert (kept.indicator_version, kept.value) == (older, Decimal(3))


@pytest.mark.parametrize(
    ("code", "unit", "in_percent"),
    [
        ("C01", "", True),
        ("C01", "% số hộ", True),
        ("E01", "", True),
        ("E01", "khu dân cư", False),
        ("B01", "buổi", False),
        ("D02", "", False),
    ],
)
def test_a_share_is_to_reach_per_cent_or_a_count(
    lan: Mandate, content: Content, code: str, unit: str, in_percent: bool
) -> None:
    outline = TargetOutline(
        indicator_version=definition_of(code),
        operator=Operator.AT_LEAST,
        value=Decimal(90),
        measured_in=unit,
    )
    kept = services.add_target(actor=lan, content=content, outline=outline)
    assert kept.is_in_percent == in_percent
    assert kept.measured_in == (unit or {"D02": "đồng"}.get(code, "%"))


@pytest.mark.parametrize(
    ("code", "unit"), [("C01", "hộ"), ("E01", "phần trăm"), ("D02", "triệu đồng")]
)
def test_it_refuses_a_unit_in_which_nothing_could_be_compared(
    lan: Mandate, content: Content, code: str, unit: str
) -> None:
    outline = TargetOutline(
        indicator_version=definition_of(code),
        operator=Operator.AT_LEAST,
        value=Decimal(90),
        measured_in=unit,
    )
    with pytest.raises(UnitUnclear):
        services.add_target(actor=lan, content=content, outline=outline)


def test_it_refuses_half_a_dong(
    lan: Mandate, content: Content, outline: TargetOutline
) -> None:
    money = replace(outline, indicator_version=definition_of("D02"))
    with pytest.raises(NotWholeDong) as refusal:
        services.add_target(actor=lan, content=content, outline=money)
    assert refusal.value.field == "value"
    whole = replace(
        money, operator="between", value=Decimal(1), upper_value=Decimal("2.5")
    )
    with pytest.raises(NotWholeDong) as refusal:
        services.add_target(actor=lan, content=content, outline=whole)
    assert refusal.value.field == "upper_value"


def test_it_refuses_a_target_below_zero(
    lan: Mandate, content: Content, outline: TargetOutline
) -> None:
    with pytest.raises(TargetBelowZero):
        services.add_target(
            actor=lan, content=content, outline=replace(outline, value=Decimal(-1))
        )


def test_a_direction_alone_needs_no_value(
    lan: Mandate, content: Content, outline: TargetOutline
) -> None:
    direction = replace(outline, operator=Operator.INCREASE, value=None)
    kept = services.add_target(actor=lan, content=content, outline=direction)
    assert kept.value is None
    [line] = _target_lines(content.programme)
    assert line == "Chỉ tiêu: Hội nghị, buổi tuyên truyền: tăng."


def test_the_form_offers_what_is_in_use_on_the_first_day_under_its_groups(
    lan: Mandate, content: Content, client_of: ClientOf
) -> None:
    address = f"/work/programmes/{content.programme_id}/contents/{content.pk}/targets/"
    page = client_of(lan).get(f"{address}new/").content.decode()
    assert page.count("<optgroup") == 11
    assert "B01 · Hội nghị, buổi tuyên truyền (cuộc, càng cao càng tốt)" in page
    assert "Tỷ lệ hộ nghèo (theo chuẩn từ 2026) (%, càng thấp càng tốt)" in page
    assert "theo chuẩn 2022–2025" not in page


def test_a_target_leads_to_what_its_indicator_counts(
    son: Mandate, content: Content, target: Target, client_of: ClientOf
) -> None:
    address = f"/work/programmes/{content.programme_id}/contents/{content.pk}/"
    page = client_of(son).get(address).content.decode()
    assert target.indicator_version.indicator.code == "B01"
    assert 'href="/work/indicators/B01/">B01 đếm gì</a>' in page


def _target_lines(programme: Programme) -> list[str]:
    written = canonical(load_text(Programme.objects.get(pk=programme.pk)))
    lines = content_lines(written["contents"][0])
    return [line for line in lines if line.startswith("Chỉ tiêu: ")]


def test_it_refuses_a_target_over_a_change_not_seen_and_hands_out_both(
    lan: Mandate, outline: TargetOutline, target: Target
) -> None:
    changed = replace(outline, value=Decimal(20))
    services.change_target(actor=lan, target=target, outline=changed, version=1)
    with pytest.raises(ChangedMeanwhile) as refusal:
        services.change_target(actor=lan, target=target, outline=outline, version=1)
    assert refusal.value.saved["value"] == Decimal(20)


def test_a_removed_target_is_gone_and_its_removal_is_told(
    lan: Mandate, content: Content, target: Target
) -> None:
    services.remove_target(actor=lan, target=target, version=1)
    assert not content.targets.exists()
    assert history_of(content.programme)[0].action == "target.remove"


def test_it_refuses_to_remove_a_target_changed_meanwhile(
    lan: Mandate, target: Target
) -> None:
    with pytest.raises(ChangedBeforeRemoval):
        services.remove_target(actor=lan, target=target, version=2)


@pytest.mark.parametrize("name", ["minh", "ha", "thao", "tam", "tuan", "an"])
def test_it_refuses_everybody_but_the_drafting_coordinator(
    request: pytest.FixtureRequest,
    content: Content,
    outline: TargetOutline,
    target: Target,
    name: str,
) -> None:
    actor = request.getfixturevalue(name)
    with pytest.raises(NotAllowed):
        services.add_target(actor=actor, content=content, outline=outline)
    with pytest.raises(NotAllowed):
        services.change_target(actor=actor, target=target, outline=outline, version=1)
    with pytest.raises(NotAllowed):
        services.remove_target(actor=actor, target=target, version=1)


@pytest.mark.parametrize("state", ["consulting", "agreed", "signed"])
def test_it_refuses_a_target_in_a_text_that_others_have_before_them(
    request: pytest.FixtureRequest,
    lan: Mandate,
    content: Content,
    outline: TargetOutline,
    target: Target,
    state: str,
) -> None:
    request.getfixturevalue(state)
    with pytest.raises(NotAllowed):
        services.add_target(actor=lan, content=content, outline=outline)
    with pytest.raises(NotAllowed):
        services.remove_target(actor=lan, target=target, version=1)


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ("value = NULL", "target_has_a_value_or_a_direction"),
        ("operator = 'between'", "target_range_has_both_ends"),
        ("operator = 'between', upper_value = 1", "target_range_has_both_ends"),
        ("upper_value = 99", "target_range_has_both_ends"),
        ("origin = 'assigned'", "assigned_target_says_by_whom"),
        ("assigned_by = 'Tỉnh'", "assigned_target_says_by_whom"),
    ],
)
def test_the_database_refuses_a_target_that_says_nothing(
    target: Target, change: str, rule: str
) -> None:
    expect_refusal(rule, f"UPDATE programmes_target SET {change}")
