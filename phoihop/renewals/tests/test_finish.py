"""The decided lines become the draft: contents, tasks, targets, and their lineage."""

from datetime import date
from decimal import Decimal

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.indicators.queries import versions_by_code
from phoihop.monitoring.factories import approved_review
from phoihop.monitoring.services import settle
from phoihop.monitoring.states import SettlementKind
from phoihop.monitoring.tests.signing import HEADS, bring_to_signature, draft_of_three
from phoihop.programmes.factories import make_content, make_task
from phoihop.programmes.models import Content, Programme, Target, Task
from phoihop.programmes.services import TargetOutline, add_target
from phoihop.programmes.states import DueKind
from phoihop.renewals import errors, factories, services
from phoihop.renewals.models import Renewal
from phoihop.renewals.queries import dropped_in
from phoihop.renewals.services.copying import same_day
from phoihop.testing.cast import Cast

FIRST, SECOND, THIRD = "Nông thôn mới", "Giám sát", "Thi đua"


def _made(programme: Programme, title: str) -> Content:
    return programme.contents.get(title=title, is_dropped=False)


def _task(renewal: Renewal) -> Task:
    return Task.objects.get(content=renewal.predecessor.contents.get(title=FIRST))


def _kinds(content: Content) -> list[tuple[str, str]]:
    lines = content.lineage.select_related("ancestor").order_by("id")
    return [(line.kind, line.ancestor.title) for line in lines]


def test_lines_that_go_on_come_with_tasks_of_the_new_year(
    renewal: Renewal, lan: Mandate
) -> None:
    made = factories.go_on(actor=lan, renewal=renewal)
    titles = list(made.contents.order_by("rank").values_list("title", flat=True))
    assert titles == [FIRST, SECOND, THIRD]
    first = _made(made, FIRST)
    assert _kinds(first) == [("continue", FIRST)]
    task = first.tasks.get()
    old = _task(renewal)
    assert (task.title, task.lead) == (old.title, old.lead)
    assert (old.due_on, task.due_on) == (date(2026, 11, 30), date(2027, 11, 30))
    assert _made(made, THIRD).no_task_reason == "Làm cả năm"


def test_without_its_tasks_a_line_comes_alone(renewal: Renewal, lan: Mandate) -> None:
    factories.decide(
        actor=lan, renewal=renewal, line=FIRST, kind="continue", takes_tasks=False
    )
    made = factories.go_on(actor=lan, renewal=renewal)
    assert not _made(made, FIRST).tasks.exists()


def test_two_lines_are_merged_into_one(renewal: Renewal, lan: Mandate) -> None:
    leading = renewal.predecessor.contents.get(title=FIRST)
    services.decide_line(
        actor=lan,
        renewal=renewal,
        key=factories.key_of(renewal, FIRST),
        outline=services.DecisionOutline(kind="merge", title="Nếp sống mới"),
    )
    factories.decide(
        actor=lan,
        renewal=renewal,
        line=SECOND,
        kind="merge",
        merged_with=leading.pk,
        note="cùng một nếp",
    )
    made = factories.go_on(actor=lan, renewal=renewal)
    assert made.contents.count() == 2
    merged = _made(made, "Nếp sống mới")
    assert _kinds(merged) == [("merge", FIRST), ("merge", SECOND)]
    assert merged.tasks.count() == 2


def test_a_line_is_split_and_its_tasks_stand_in_the_first_part(
    renewal: Renewal, lan: Mandate
) -> None:
    factories.decide(
        actor=lan, renewal=renewal, line=FIRST, kind="split", parts=["Đường", "Cây"]
    )
    made = factories.go_on(actor=lan, renewal=renewal)
    assert _kinds(_made(made, "Đường")) == _kinds(_made(made, "Cây"))
    assert _made(made, "Đường").tasks.count() == 1
    assert not _made(made, "Cây").tasks.exists()


def test_a_dropped_line_is_kept_with_its_reason(renewal: Renewal, lan: Mandate) -> None:
    factories.decide(
        actor=lan, renewal=renewal, line=SECOND, kind="drop", note="Đã chuyển tỉnh"
    )
    assert dropped_in(renewal.programme) == []
    made = factories.go_on(actor=lan, renewal=renewal)
    assert not made.contents.filter(title=SECOND).exists()
    [dropped] = dropped_in(made)
    assert (dropped.title, dropped.reason) == (SECOND, "Đã chuyển tỉnh")


def test_a_task_carried_over_comes_even_without_the_others(
    renewal: Renewal, lan: Mandate, ha: Mandate
) -> None:
    task = _task(renewal)
    settle(
        actor=ha,
        task=task,
        kind=SettlementKind.CARRIED,
        reason="Chờ vốn",
        into=renewal.programme,
    )
    factories.decide(
        actor=lan, renewal=renewal, line=FIRST, kind="continue", takes_tasks=False
    )
    made = factories.go_on(actor=lan, renewal=renewal)
    assert _made(made, FIRST).tasks.get().title == task.title


def test_it_waits_for_every_line_and_names_those_left(
    renewal: Renewal, lan: Mandate
) -> None:
    factories.decide(actor=lan, renewal=renewal, line=FIRST, kind="continue")
    with pytest.raises(errors.LinesUndecided, match=SECOND):
        services.finish_walk(actor=lan, renewal=renewal)
    assert not renewal.programme.contents.exists()


@pytest.mark.parametrize("partner", ["", THIRD])
def test_it_refuses_a_merge_of_one(
    renewal: Renewal, lan: Mandate, partner: str
) -> None:
    """A line that leads nobody, or that is merged into one that goes on by itself."""
    merged_with = None
    if partner:
        merged_with = renewal.predecessor.contents.get(title=partner).pk
    services.decide_line(
        actor=lan,
        renewal=renewal,
        key=factories.key_of(renewal, FIRST),
        outline=services.DecisionOutline(
            kind="merge", title="Chung", merged_with=merged_with
        ),
    )
    services.decide_rest(actor=lan, renewal=renewal)
    with pytest.raises(errors.MergeIncomplete, match=FIRST):
        services.finish_walk(actor=lan, renewal=renewal)


def test_it_is_done_once(renewal: Renewal, lan: Mandate) -> None:
    made = factories.go_on(actor=lan, renewal=renewal)
    with pytest.raises(errors.WalkIsFinished):
        services.finish_walk(actor=lan, renewal=renewal)
    with pytest.raises(errors.WalkIsFinished):
        factories.decide(actor=lan, renewal=renewal, line=FIRST, kind="continue")
    assert made.contents.count() == 3


def test_what_the_draft_already_has_stays(renewal: Renewal, lan: Mandate) -> None:
    make_content(actor=lan, programme=renewal.programme, title="Mới hẳn")
    made = factories.go_on(actor=lan, renewal=renewal)
    titles = list(made.contents.order_by("rank").values_list("title", flat=True))
    assert titles == ["Mới hẳn", FIRST, SECOND, THIRD]


@pytest.fixture
def deep(cast: Cast, lan: Mandate, committee: Organisation) -> Renewal:
    """A renewal of a programme with a target, parts, and tasks of every kind."""
    draft = draft_of_three(cast)
    first = draft.contents.get(title=FIRST)
    definitions = versions_by_code(draft.period.lower, draft.unit_id)
    for code, operator, value in (("D12", "at_least", 6), ("C04", "equal", 10)):
        outline = TargetOutline(
            indicator_version=definitions[code],
            operator=operator,
            value=Decimal(value),
        )
        add_target(actor=lan, content=first, outline=outline)
    part = make_content(
        actor=lan, programme=draft, parent=first, title="Phần dưới", is_counted=False
    )
    own = make_content(actor=lan, programme=draft, parent=first, title="Dòng riêng")
    for content in (part, own):
        make_task(actor=lan, content=content, lead=committee, title=content.title)
    leap = {"due_kind": DueKind.DATE, "due_on": date(2028, 2, 29)}
    make_task(actor=lan, content=part, lead=committee, title="Ngoài kỳ", **leap)
    make_task(
        actor=lan,
        content=part,
        lead=committee,
        title="Hằng tháng",
        due_kind=DueKind.RECURRING,
        due_on=None,
        due_rule="hằng tháng",
    )
    signed = bring_to_signature(cast, draft)
    heads = [cast.mandate(name) for name in HEADS]
    approved_review(coordinator=lan, heads=heads, programme=signed)
    return factories.open_next(actor=lan, predecessor=signed)


def test_a_raised_target_has_its_new_value_and_the_others_keep_theirs(
    deep: Renewal, lan: Mandate
) -> None:
    raised = Target.objects.get(indicator_version__indicator__code="D12")
    factories.decide(
        actor=lan,
        renewal=deep,
        line=FIRST,
        kind="raise",
        raised={raised.pk: Decimal(9)},
    )
    made = factories.go_on(actor=lan, renewal=deep)
    targets = _made(made, FIRST).targets.values_list(
        "indicator_version__indicator__code", "value"
    )
    values = dict(targets)
    assert values == {"D12": Decimal(9), "C04": Decimal(10)}
    assert _kinds(_made(made, FIRST)) == [("raise", FIRST)]


def test_what_stands_under_a_line_comes_along_in_its_place(
    deep: Renewal, lan: Mandate
) -> None:
    made = factories.go_on(actor=lan, renewal=deep)
    first, part, own = (_made(made, one) for one in (FIRST, "Phần dưới", "Dòng riêng"))
    assert (part.parent, own.parent) == (first, first)
    assert (part.is_counted, own.is_counted) == (False, True)
    assert _kinds(part) == [("continue", "Phần dưới")]
    assert made.contents.count() == 5


def test_days_outside_the_new_period_are_left_open(deep: Renewal, lan: Mandate) -> None:
    made = factories.go_on(actor=lan, renewal=deep)
    tasks = {task.title: task for task in _made(made, "Phần dưới").tasks.all()}
    assert (tasks["Ngoài kỳ"].due_kind, tasks["Ngoài kỳ"].due_on) == ("none", None)
    assert tasks["Hằng tháng"].due_rule == "hằng tháng"


def test_under_a_dropped_line_another_one_goes_on_by_itself(
    deep: Renewal, lan: Mandate
) -> None:
    factories.decide(actor=lan, renewal=deep, line=FIRST, kind="drop", note="Thôi")
    made = factories.go_on(actor=lan, renewal=deep)
    assert _made(made, "Dòng riêng").parent is None
    assert not made.contents.filter(title="Phần dưới").exists()


def test_the_same_day_next_year() -> None:
    assert same_day(date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert same_day(date(2024, 2, 29), 4) == date(2028, 2, 29)
    assert same_day(date(2026, 11, 30), 1) == date(2027, 11, 30)
