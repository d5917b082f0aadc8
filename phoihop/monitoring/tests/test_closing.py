"""Settling what is open, each party's word, and the closing itself."""

from datetime import date

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.monitoring import services
from phoihop.monitoring.closing_errors import (
    ClosingApprovedBefore,
    FinalReviewMissing,
    NotALaterProgramme,
    NothingLeftToDo,
    OnlyCarriedGoesOn,
    OthersCancelIt,
    TasksLeft,
)
from phoihop.monitoring.models import Review, Settlement
from phoihop.monitoring.queries.open_tasks import leftovers_of
from phoihop.monitoring.states import SettlementKind
from phoihop.programmes.factories import make_programme
from phoihop.programmes.models import Programme, Task
from phoihop.programmes.states import State
from phoihop.publication.models import EndKind
from phoihop.publication.queries import endings_of
from phoihop.tasks import services as tasks
from phoihop.testing.cast import Cast

CARRY, CLOSE = SettlementKind.CARRIED, SettlementKind.CLOSED


def _tasks(programme: Programme) -> list[Task]:
    found = Task.objects.filter(content__programme=programme)
    return list(found.select_related("content", "serves").order_by("id"))


def _carry_all(actor: Mandate, programme: Programme) -> None:
    for task in _tasks(programme):
        services.settle(actor=actor, task=task, kind=CARRY, reason="Làm tiếp 2027")


def test_every_party_closes_a_reviewed_programme_whose_tasks_are_settled(
    approved: Review, signed: Programme, lan: Mandate, heads: list[Mandate]
) -> None:
    _carry_all(lan, signed)
    for place, head in enumerate(heads, start=1):
        services.approve_closing(actor=head, programme=signed)
        signed.refresh_from_db()
        assert (signed.state == State.CLOSED) == (place == len(heads))
    assert signed.ended_on == heads[0].on
    ending = endings_of("programmes.programme", [signed.pk])[signed.pk]
    assert ending.kind == EndKind.CLOSED
    assert history_of(signed)[0].action == "programme.close"


def test_it_refuses_to_settle_or_close_before_the_final_review_is_approved(
    submitted: Review, signed: Programme, lan: Mandate, minh: Mandate
) -> None:
    with pytest.raises(FinalReviewMissing):
        _carry_all(lan, signed)
    with pytest.raises(FinalReviewMissing):
        services.approve_closing(actor=minh, programme=signed)


def test_it_refuses_to_close_while_a_task_is_open_and_says_which(
    approved: Review, signed: Programme, lan: Mandate, minh: Mandate
) -> None:
    first, second = _tasks(signed)
    services.settle(actor=lan, task=first, kind=CARRY, reason="Làm tiếp")
    with pytest.raises(TasksLeft) as refusal:
        services.approve_closing(actor=minh, programme=signed)
    assert refusal.value.titles == [second.title]


def test_a_head_agrees_once_and_nobody_else_does(
    cast: Cast, approved: Review, signed: Programme, lan: Mandate, minh: Mandate
) -> None:
    _carry_all(lan, signed)
    for name in ("lan", "ha", "quang", "son", "thao", "phuong", "kieu", "tuan"):
        with pytest.raises(NotAllowed):
            services.approve_closing(actor=cast.mandate(name), programme=signed)
    services.approve_closing(actor=minh, programme=signed)
    with pytest.raises(ClosingApprovedBefore):
        services.approve_closing(actor=minh, programme=signed)


def test_closing_a_task_calls_it_off_planned_or_assigned(
    approved: Review, signed: Programme, ha: Mandate
) -> None:
    planned, given = _tasks(signed)
    tasks.assign(actor=ha, task=given)
    for task in (planned, given):
        services.settle(actor=ha, task=task, kind=CLOSE, reason="Đã lồng ghép")
    left = leftovers_of(signed.pk, ha.on)
    assert (len(left.open_tasks), len(left.closed)) == (0, 2)
    with pytest.raises(NothingLeftToDo):
        services.settle(actor=ha, task=given, kind=CARRY, reason="Làm tiếp")


def test_whoever_may_not_call_a_task_off_is_told_whom_to_ask(
    approved: Review, signed: Programme, lan: Mandate, tam: Mandate, ha: Mandate
) -> None:
    task = _tasks(signed)[0]
    tasks.assign(actor=ha, task=task)
    for actor in (lan, tam):
        with pytest.raises(OthersCancelIt) as refusal:
            services.settle(actor=actor, task=task, kind=CLOSE, reason="Thôi")
        assert ha.organisation_short_name in refusal.value.sentence
    assert not Settlement.objects.exists()


def test_what_was_carried_may_be_decided_anew(
    approved: Review, signed: Programme, ha: Mandate
) -> None:
    task = _tasks(signed)[0]
    services.settle(actor=ha, task=task, kind=CARRY, reason="Làm tiếp")
    services.settle(actor=ha, task=task, kind=CLOSE, reason="Không còn nguồn")
    assert Settlement.objects.get().kind == CLOSE


def test_a_task_goes_on_in_a_later_programme_of_the_same_place_only(
    approved: Review,
    signed: Programme,
    lan: Mandate,
    committee: Organisation,
    front: Organisation,
) -> None:
    task = _tasks(signed)[0]
    later = make_programme(
        actor=lan,
        parties=[[committee], [front]],
        first_day=date(2027, 1, 1),
        last_day=date(2027, 12, 31),
    )
    with pytest.raises(OnlyCarriedGoesOn):
        services.settle(actor=lan, task=task, kind=CLOSE, reason="Thôi", into=later)
    with pytest.raises(NotALaterProgramme):
        services.settle(actor=lan, task=task, kind=CARRY, reason="Tiếp", into=signed)
    kept = services.settle(
        actor=lan, task=task, kind=CARRY, reason="Làm tiếp", into=later
    )
    assert kept.into == later


def test_it_asks_for_a_reason(
    approved: Review, signed: Programme, lan: Mandate
) -> None:
    for kind in SettlementKind:
        with pytest.raises(ReasonMissing):
            services.settle(actor=lan, task=_tasks(signed)[0], kind=kind, reason=" ")


def test_nobody_settles_but_coordinators_chiefs_and_heads_of_parties(
    cast: Cast, approved: Review, signed: Programme
) -> None:
    for name in ("son", "quang", "phuong", "kieu", "tuan", "an"):
        with pytest.raises(NotAllowed):
            services.settle(
                actor=cast.mandate(name),
                task=_tasks(signed)[0],
                kind=CARRY,
                reason="Làm tiếp",
            )


def test_a_closed_programme_takes_no_settlement_and_no_review(
    approved: Review, signed: Programme, lan: Mandate, heads: list[Mandate]
) -> None:
    _carry_all(lan, signed)
    for head in heads:
        services.approve_closing(actor=head, programme=signed)
    with pytest.raises(NotAllowed):
        _carry_all(lan, signed)
    with pytest.raises(NotAllowed):
        services.approve_closing(actor=heads[0], programme=signed)
