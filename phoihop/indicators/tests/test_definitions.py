"""Indicators of a unit's own: drafted by one, approved by another, never changed."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.foundation.clock import today
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed, ReasonMissing
from phoihop.indicators import services
from phoihop.indicators.adding_up import Apart, Value, why_apart
from phoihop.indicators.errors import (
    ChangeUnsaid,
    DraftWaiting,
    MoneyNotInDong,
    OneNumberParted,
    OwnDefinition,
    PartUnsaid,
    ShareAveraged,
    StartsTooEarly,
    StartUnsaid,
    StockAddedUp,
    WeightUnsaid,
)
from phoihop.indicators.factories import definition_of
from phoihop.indicators.models import Indicator, IndicatorVersion
from phoihop.indicators.queries import (
    definitions_of,
    rules_of,
    version_on,
    versions_on,
    waiting_in,
)
from phoihop.indicators.tests.definitions import (
    NEXT_DAY,
    draft,
    following,
    in_use,
    outline,
)

NOBODY_WRITES = ["minh", "ha", "quang", "son", "tam", "phuong", "kieu", "an"]
NOBODY_DECIDES = ["lan", "thao", "quang", "son", "phuong", "kieu", "tuan", "an"]


def test_a_draft_takes_the_next_code_of_the_unit_and_waits(
    lan: Mandate, thao: Mandate, tuan: Mandate
) -> None:
    first, second, other = draft(lan), draft(thao), draft(tuan)
    assert [one.indicator.code for one in (first, second, other)] == [
        "MHT02-01",
        "MHT02-02",
        "MHT03-01",
    ]
    assert first.state == "draft"
    assert (first.written_by_person_id, first.written_by_name) == (
        lan.person_id,
        "Nguyễn Thị Lan",
    )
    assert waiting_in(lan.unit_id) == [first, second]
    assert history_of(first.indicator)[0].action == "indicator.draft"


def test_nobody_uses_a_draft(lan: Mandate) -> None:
    version = draft(lan)
    code = version.indicator.code
    assert version_on(code, today(), lan.unit_id) is None
    assert rules_of([version]) == {}


def test_an_approved_indicator_is_used_in_its_unit_only(
    lan: Mandate, tam: Mandate, tuan: Mandate
) -> None:
    version = in_use(lan, tam)
    code = version.indicator.code
    assert version.state == "active"
    assert (version.approved_by_person_id, version.approved_by_name) == (
        tam.person_id,
        "Vũ Thanh Tâm",
    )
    assert version_on(code, date(2020, 1, 1), lan.unit_id) == version
    assert version not in versions_on(today(), tuan.unit_id)
    assert version_on(code, today()) is None
    entry = history_of(version.indicator)[0]
    assert (entry.action, entry.person_name) == ("indicator.approve", "Vũ Thanh Tâm")


def test_the_next_definition_ends_the_one_before_on_the_day_it_begins(
    lan: Mandate, ha: Mandate
) -> None:
    first = in_use(lan, ha)
    second = services.draft_next(
        actor=lan, indicator=first.indicator, outline=following()
    )
    first.refresh_from_db()
    assert first.last_day is None
    services.approve_definition(actor=ha, version=second)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, second.state) == ("retired", "active")
    assert first.last_day == NEXT_DAY - timedelta(days=1)
    code, unit = first.indicator.code, lan.unit_id
    assert version_on(code, NEXT_DAY - timedelta(days=1), unit) == first
    assert version_on(code, NEXT_DAY, unit) == second
    rules = rules_of([first, second])
    before, after = (Value(rule=rules[one.pk]) for one in (first, second))
    assert why_apart(before, after) == Apart.DEFINITION


@pytest.mark.parametrize(("said", "since"), [("yes", 1), ("partly", 2), ("no", 2)])
def test_only_full_comparability_lets_figures_be_put_together(
    lan: Mandate, ha: Mandate, said: str, since: int
) -> None:
    first = in_use(lan, ha)
    second = services.draft_next(
        actor=lan, indicator=first.indicator, outline=following(comparable=said)
    )
    services.approve_definition(actor=ha, version=second)
    assert rules_of([second])[second.pk].comparable_since == since


def test_definitions_of_an_indicator_are_parted_by_how_they_stand(
    lan: Mandate, ha: Mandate
) -> None:
    first = in_use(lan, ha)
    indicator = first.indicator
    refused = services.draft_next(actor=lan, indicator=indicator, outline=following())
    services.refuse_definition(actor=ha, version=refused, reason="Chưa rõ")
    waiting = services.draft_next(actor=lan, indicator=indicator, outline=following())
    found = definitions_of(indicator, NEXT_DAY)
    assert (found.approved, found.refused) == ([first], [refused])
    assert (found.draft, found.current) == (waiting, first)
    assert [first.number, refused.number, waiting.number] == [1, 2, 3]


def test_a_refused_draft_says_why_and_is_never_used(lan: Mandate, ha: Mandate) -> None:
    version = draft(lan)
    services.refuse_definition(actor=ha, version=version, reason="  Trùng C02 ")
    version.refresh_from_db()
    assert (version.state, version.refused_reason) == ("refused", "Trùng C02")
    assert version_on(version.indicator.code, today(), lan.unit_id) is None
    entry = history_of(version.indicator)[0]
    assert (entry.action, entry.reason) == ("indicator.refuse", "Trùng C02")
    with pytest.raises(NotAllowed):
        services.approve_definition(actor=ha, version=version)


def test_a_changed_draft_tells_what_changed(lan: Mandate) -> None:
    version = draft(lan)
    changed = outline(name="Hộ trồng rau / tổng số hộ", first_day=date(2026, 3, 1))
    services.change_draft(actor=lan, version=version, outline=changed, seen=1)
    version.refresh_from_db()
    assert (version.name, version.version) == ("Hộ trồng rau / tổng số hộ", 2)
    assert version.first_day == date(2026, 3, 1)
    assert version.name_folded == "mht02-01 ho trong rau / tong so ho"
    told = history_of(version.indicator)[0]
    assert set(told.changes) == {"name", "first_day"}


def test_it_refuses_a_draft_over_a_change_not_seen(lan: Mandate) -> None:
    version = draft(lan)
    services.change_draft(
        actor=lan, version=version, outline=outline(name="Một"), seen=1
    )
    with pytest.raises(ChangedMeanwhile) as refusal:
        services.change_draft(
            actor=lan, version=version, outline=outline(name="Hai"), seen=1
        )
    assert refusal.value.saved["name"] == "Một"


@pytest.mark.parametrize("name", NOBODY_WRITES)
def test_it_refuses_everybody_but_coordinators(
    request: pytest.FixtureRequest, lan: Mandate, ha: Mandate, name: str
) -> None:
    first = in_use(lan, ha)
    actor = request.getfixturevalue(name)
    with pytest.raises(NotAllowed):
        draft(actor)
    with pytest.raises(NotAllowed):
        services.draft_next(actor=actor, indicator=first.indicator, outline=following())


def test_it_refuses_a_definition_of_another_unit(
    lan: Mandate, ha: Mandate, tuan: Mandate
) -> None:
    first = in_use(lan, ha)
    with pytest.raises(NotAllowed):
        services.draft_next(actor=tuan, indicator=first.indicator, outline=following())


def test_it_refuses_to_change_a_common_indicator(lan: Mandate) -> None:
    common = definition_of("B01").indicator
    with pytest.raises(NotAllowed):
        services.draft_next(actor=lan, indicator=common, outline=following())


def test_only_who_wrote_a_draft_changes_it(
    lan: Mandate, thao: Mandate, ha: Mandate
) -> None:
    version = draft(lan)
    for actor in (thao, ha):
        with pytest.raises(NotAllowed):
            services.change_draft(
                actor=actor, version=version, outline=outline(), seen=1
            )


def test_an_approved_definition_is_not_changed_even_by_its_writer(
    lan: Mandate, ha: Mandate
) -> None:
    version = in_use(lan, ha)
    with pytest.raises(NotAllowed):
        services.change_draft(actor=lan, version=version, outline=outline(), seen=2)


@pytest.mark.parametrize("name", NOBODY_DECIDES)
def test_only_office_chiefs_and_heads_of_the_unit_decide(
    request: pytest.FixtureRequest, lan: Mandate, name: str
) -> None:
    version, actor = draft(lan), request.getfixturevalue(name)
    with pytest.raises(NotAllowed):
        services.approve_definition(actor=actor, version=version)
    with pytest.raises(NotAllowed):
        services.refuse_definition(actor=actor, version=version, reason="Không")


def test_nobody_approves_or_refuses_what_he_wrote(lan: Mandate) -> None:
    version = draft(lan)
    as_chief = replace(lan, roles=frozenset({Role.OFFICE_CHIEF}))
    with pytest.raises(OwnDefinition):
        services.approve_definition(actor=as_chief, version=version)
    with pytest.raises(OwnDefinition):
        services.refuse_definition(actor=as_chief, version=version, reason="Không")


def test_it_refuses_to_refuse_without_a_reason(lan: Mandate, ha: Mandate) -> None:
    with pytest.raises(ReasonMissing):
        services.refuse_definition(actor=ha, version=draft(lan), reason=" ")


def test_one_definition_waits_at_a_time(lan: Mandate, thao: Mandate) -> None:
    version = draft(lan)
    with pytest.raises(DraftWaiting):
        services.draft_next(
            actor=thao, indicator=version.indicator, outline=following()
        )


@pytest.mark.parametrize(
    ("changes", "rule", "field"),
    [
        ({"over_time": "avg"}, ShareAveraged, "over_time"),
        ({"over_time": "sum"}, ShareAveraged, "over_time"),
        ({"over_places": "wavg"}, ShareAveraged, "over_places"),
        ({"over_places": "sum"}, ShareAveraged, "over_places"),
        ({"kind": "ratio", "over_time": "sum"}, ShareAveraged, "over_time"),
        ({"numerator_label": " "}, PartUnsaid, "numerator_label"),
        ({"denominator_label": ""}, PartUnsaid, "denominator_label"),
        (
            {"kind": "stock", "over_time": "sum", "over_places": "sum"},
            StockAddedUp,
            "over_time",
        ),
        ({"kind": "count", "over_time": "sum"}, OneNumberParted, "over_places"),
        (
            {"kind": "count", "over_time": "ros", "over_places": "sum"},
            OneNumberParted,
            "over_time",
        ),
        (
            {"kind": "days", "over_time": "avg", "over_places": "none"},
            WeightUnsaid,
            "weight",
        ),
        (
            {"kind": "days", "over_time": "last", "over_places": "wavg"},
            WeightUnsaid,
            "weight",
        ),
        (
            {"kind": "money", "over_time": "sum", "over_places": "sum"},
            MoneyNotInDong,
            "measured_in",
        ),
    ],
)
def test_it_refuses_rules_that_do_not_go_together_beside_the_field(
    lan: Mandate, changes: dict[str, Any], rule: type[Exception], field: str
) -> None:
    with pytest.raises(rule) as refusal:
        draft(lan, **changes)
    assert vars(refusal.value).get("field", getattr(rule, "field", None)) == field
    assert not Indicator.objects.filter(code__startswith="MHT02").exists()


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"first_day": None}, StartUnsaid),
        ({"first_day": date(2026, 1, 1)}, StartsTooEarly),
        ({"first_day": date(2025, 1, 1)}, StartsTooEarly),
        ({"comparable_note": "  "}, ChangeUnsaid),
    ],
)
def test_it_refuses_a_definition_that_does_not_follow_the_one_before(
    lan: Mandate, ha: Mandate, changes: dict[str, Any], rule: type[Exception]
) -> None:
    first = in_use(lan, ha, first_day=date(2026, 1, 1))
    with pytest.raises(rule):
        services.draft_next(
            actor=lan, indicator=first.indicator, outline=following(**changes)
        )


def test_a_number_keeps_no_words_of_a_share(lan: Mandate) -> None:
    version = draft(
        lan,
        kind="count",
        over_time="sum",
        over_places="sum",
        may_exceed_whole=True,
    )
    kept = IndicatorVersion.objects.get(pk=version.pk)
    assert (kept.numerator_label, kept.denominator_label) == ("", "")
    assert not kept.may_exceed_whole
