"""What becomes of a line: each way with what it needs, stored by itself."""

from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.figures.factories import number
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed, RuleViolation
from phoihop.monitoring.models import Review
from phoihop.monitoring.services import settle
from phoihop.monitoring.states import SettlementKind
from phoihop.monitoring.tests.aiming import Aim, give, half_year, sign_with_targets
from phoihop.programmes.models import Content, Programme, Task
from phoihop.programmes.states import LineageKind, Operator
from phoihop.renewals import errors, factories, services
from phoihop.renewals.models import LineDecision, Renewal
from phoihop.renewals.queries.walk import walk_of
from phoihop.renewals.services import DecisionOutline
from phoihop.testing.cast import Cast

FIRST, SECOND, THIRD = "Nông thôn mới", "Giám sát", "Thi đua"


def _content(renewal: Renewal, title: str) -> Content:
    return renewal.predecessor.contents.get(title=title)


def _decide(
    actor: Mandate, renewal: Renewal, kind: str, **changes: Any
) -> LineDecision:
    return factories.decide(
        actor=actor, renewal=renewal, line=FIRST, kind=kind, **changes
    )


def test_the_walk_holds_every_line_with_what_is_known(
    renewal: Renewal, review: Review, lan: Mandate
) -> None:
    walk = walk_of(renewal, lan.on)
    assert [line.title for line in walk.lines] == [FIRST, SECOND, THIRD]
    first = walk.lines[0].known
    assert (first.result, first.note) == ("done", "Biên bản nghiệm thu")
    assert len(first.open_tasks) == 1
    assert (walk.decided, len(walk.undecided)) == (0, 3)


def test_figures_stand_beside_the_targets_of_a_line(cast: Cast, lan: Mandate) -> None:
    aims = (
        Aim("B01", Operator.AT_LEAST, "12", measured_in="cuộc"),
        Aim("D12", Operator.EQUAL, "3", measured_in="căn"),
    )
    signed = sign_with_targets(cast, aims)
    give(cast, half_year(cast), "B01", number(12))
    renewal = factories.open_next(actor=lan, predecessor=signed, waiver="Vội")
    known = walk_of(renewal, lan.on).lines[0].known
    assert {one.code: one.verdict for one in known.targets} == {
        "B01": "met",
        "D12": "unknown",
    }


def test_without_a_review_nothing_is_judged(signed: Programme, lan: Mandate) -> None:
    renewal = factories.open_next(actor=lan, predecessor=signed, waiver="Vội")
    assert {line.known.result for line in walk_of(renewal, lan.on).lines} == {""}


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        ("continue", {}),
        ("continue", {"title": "Tên mới", "takes_tasks": False}),
        ("raise", {"note": "từ sáu lên chín căn"}),
        ("merge", {"title": "Tên chung"}),
        ("split", {"parts": ["Phần một", " ", "Phần hai"]}),
        ("drop", {"note": "Đã xong hẳn"}),
    ],
)
def test_each_way_is_stored(
    renewal: Renewal, lan: Mandate, kind: str, changes: dict[str, Any]
) -> None:
    made = _decide(lan, renewal, kind, **changes)
    kept = LineDecision.objects.get(pk=made.pk)
    assert (kept.kind, kept.person_name) == (kind, lan.person_name)
    assert kept.title == changes.get("title", "")
    assert kept.note == changes.get("note", "")
    assert kept.takes_tasks == (kind != "drop" and changes.get("takes_tasks", True))
    assert kept.parts == ("Phần một\nPhần hai" if kind == "split" else "")


@pytest.mark.parametrize(
    ("kind", "changes", "refused"),
    [
        ("nonsense", {}, errors.DecisionUnknown),
        ("drop", {"note": " "}, errors.DropNeedsReason),
        ("raise", {}, errors.NothingRaised),
        ("raise", {"raised": {999999: Decimal(1)}}, errors.TargetOfAnotherLine),
        ("split", {"parts": ["Một mình"]}, errors.SplitNeedsTwo),
        ("split", {"parts": ["Một", "x" * 501]}, errors.PartTooLong),
        ("merge", {}, errors.MergeNeedsTitle),
        ("merge", {"merged_with": 999999}, errors.NotAnotherLine),
    ],
)
def test_it_refuses_what_is_incomplete(
    renewal: Renewal,
    lan: Mandate,
    kind: str,
    changes: dict[str, Any],
    refused: type[RuleViolation],
) -> None:
    with pytest.raises(refused):
        _decide(lan, renewal, kind, **changes)
    assert not renewal.decisions.exists()


def test_a_line_is_not_merged_with_itself(renewal: Renewal, lan: Mandate) -> None:
    with pytest.raises(errors.NotAnotherLine):
        _decide(lan, renewal, "merge", merged_with=_content(renewal, FIRST).pk)


def test_a_line_that_is_none_is_refused(renewal: Renewal, lan: Mandate) -> None:
    outline = DecisionOutline(kind="continue")
    with pytest.raises(errors.NotAnotherLine):
        services.decide_line(actor=lan, renewal=renewal, key="c0", outline=outline)


def test_a_second_decision_over_one_not_seen_is_refused_with_both(
    renewal: Renewal, lan: Mandate
) -> None:
    first = _decide(lan, renewal, "drop", note="Đã xong")
    with pytest.raises(ChangedMeanwhile) as refusal:
        _decide(lan, renewal, "continue")
    assert (refusal.value.saved["kind"], refusal.value.version) == ("drop", 1)
    again = services.decide_line(
        actor=lan,
        renewal=renewal,
        key=factories.key_of(renewal, FIRST),
        outline=DecisionOutline(kind="continue"),
        version=first.version,
    )
    assert (again.pk, again.version, again.note) == (first.pk, 2, "")


def test_the_history_of_the_draft_tells_old_and_new(
    renewal: Renewal, lan: Mandate
) -> None:
    _decide(lan, renewal, "drop", note="Đã xong")
    entry = history_of(renewal.programme)[0]
    assert (entry.action, entry.reason) == ("renewal.decide", "Đã xong")
    assert FIRST in entry.to_state


@pytest.mark.parametrize("name", ["minh", "ha", "thao", "tam", "tuan", "an", "kieu"])
def test_it_refuses_everybody_but_the_drafting_coordinator(
    request: pytest.FixtureRequest, renewal: Renewal, name: str
) -> None:
    actor = request.getfixturevalue(name)
    with pytest.raises(NotAllowed):
        _decide(actor, renewal, "continue")
    with pytest.raises(NotAllowed):
        services.decide_rest(actor=actor, renewal=renewal)
    with pytest.raises(NotAllowed):
        services.finish_walk(actor=actor, renewal=renewal)


def test_a_line_with_a_task_carried_over_goes_on(
    renewal: Renewal, lan: Mandate, ha: Mandate
) -> None:
    task = Task.objects.get(content=_content(renewal, FIRST))
    settle(
        actor=ha,
        task=task,
        kind=SettlementKind.CARRIED,
        reason="Chờ vốn",
        into=renewal.programme,
    )
    with pytest.raises(errors.CarriedTaskWouldBeLost):
        _decide(lan, renewal, "drop", note="Bỏ")


def test_what_is_left_is_decided_as_proposed(renewal: Renewal, lan: Mandate) -> None:
    _decide(lan, renewal, "drop", note="Đã xong")
    assert services.decide_rest(actor=lan, renewal=renewal) == 2
    kinds = renewal.decisions.order_by("id").values_list("kind", flat=True)
    assert list(kinds) == ["drop", "continue", "continue"]


def test_the_database_refuses_a_dropped_line_without_reason(
    renewal: Renewal, lan: Mandate
) -> None:
    made = _decide(lan, renewal, "drop", note="Đã xong")
    with pytest.raises(IntegrityError, match="dropped_line_has_its_reason"):
        LineDecision.objects.filter(pk=made.pk).update(note="")


def test_the_database_refuses_a_line_of_another_programme(
    renewal: Renewal, lan: Mandate
) -> None:
    made = _decide(lan, renewal, "continue")
    elsewhere = factories.go_on(actor=lan, renewal=renewal).contents.first()
    rows = LineDecision.objects.filter(pk=made.pk)
    with pytest.raises(IntegrityError, match="is_finished"), transaction.atomic():
        rows.update(note="Sửa sau")
    with pytest.raises(IntegrityError):
        rows.update(content=elsewhere)


def test_the_database_keeps_decisions(renewal: Renewal, lan: Mandate) -> None:
    made = _decide(lan, renewal, LineageKind.CONTINUE)
    with pytest.raises(Exception, match=r"permission denied|kept_for_good"):
        LineDecision.objects.filter(pk=made.pk).delete()
