"""Writing the targets of a draft."""

from dataclasses import replace
from decimal import Decimal

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed
from phoihop.programmes import services
from phoihop.programmes.models import Content, Indicator, Target
from phoihop.programmes.removal_errors import ChangedBeforeRemoval
from phoihop.programmes.services import TargetOutline
from phoihop.programmes.states import Operator
from phoihop.programmes.tests.raw_sql import expect_refusal


@pytest.fixture
def outline(db: None) -> TargetOutline:
    return TargetOutline(
        indicator=Indicator.objects.get(code="B01"),
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
            indicator=Indicator.objects.get(code="C01"),
            operator=Operator.BETWEEN,
            value=Decimal("2.13"),
            upper_value=Decimal("3.5"),
        ),
        version=1,
    )
    kept = Target.objects.get(pk=target.pk)
    assert (kept.indicator.code, kept.operator) == ("C01", "between")
    assert (kept.value, kept.upper_value) == (Decimal("2.1300"), Decimal("3.5000"))
    assert (kept.measured_in, kept.version) == ("%", 2)


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
    ],
)
def test_the_database_refuses_a_target_that_says_nothing(
    target: Target, change: str, rule: str
) -> None:
    expect_refusal(rule, f"UPDATE programmes_target SET {change}")
