"""Writing the tasks of a draft: by its coordinator, or by whoever leads them."""

import unicodedata
from dataclasses import replace
from datetime import date

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed
from phoihop.programmes import services
from phoihop.programmes.factories import make_task
from phoihop.programmes.models import Content, Programme, Task
from phoihop.programmes.removal_errors import ChangedBeforeRemoval
from phoihop.programmes.services import TaskOutline
from phoihop.programmes.states import DueKind
from phoihop.programmes.tests.raw_sql import expect_refusal


@pytest.fixture
def outline(front: Organisation, committee: Organisation) -> TaskOutline:
    return TaskOutline(
        title="Mở lớp tập huấn",
        lead=front,
        coordinating=[committee, front],
        extent="2 lớp",
        due_kind=DueKind.DATE,
        due_on=date(2026, 6, 30),
        measure="số lớp",
        deliverable="danh sách dự",
    )


@pytest.fixture
def shared(lan: Mandate, consulting: Programme) -> Programme:
    """The draft after its first round: the parties know of it, it can be written."""
    services.redraft(actor=lan, programme=consulting)
    consulting.refresh_from_db()
    return consulting


def test_a_task_answers_five_questions_and_its_lead_does_not_coordinate_too(
    lan: Mandate, content: Content, outline: TaskOutline, committee: Organisation
) -> None:
    task = services.add_task(actor=lan, content=content, outline=outline)

    kept = Task.objects.get(pk=task.pk)
    assert (kept.lead, kept.extent) == (outline.lead, "2 lớp")
    assert (kept.due_kind, kept.due_on) == ("date", date(2026, 6, 30))
    assert (kept.measure, kept.deliverable) == ("số lớp", "danh sách dự")
    assert list(kept.coordinating.all()) == [committee]
    assert (kept.unit_id, kept.rank) == (content.programme.unit_id, 2)
    assert history_of(content.programme)[0].action == "task.create"


def test_a_task_within_the_period_is_due_on_its_last_day(
    lan: Mandate, content: Content, outline: TaskOutline
) -> None:
    task = services.add_task(
        actor=lan,
        content=content,
        outline=replace(outline, due_kind=DueKind.WITHIN_PERIOD, due_on=None),
    )
    assert task.due_on == date(2026, 12, 31)


def test_words_of_a_task_are_stored_composed(
    lan: Mandate, content: Content, outline: TaskOutline
) -> None:
    typed = unicodedata.normalize("NFD", "  Tổ chức   hội nghị ")
    task = services.add_task(
        actor=lan, content=content, outline=replace(outline, title=typed)
    )
    assert task.title == "Tổ chức hội nghị"


def test_a_changed_task_keeps_every_field_and_the_journal_tells_them(
    lan: Mandate, content: Content, outline: TaskOutline, committee: Organisation
) -> None:
    task = content.tasks.get()
    services.change_task(actor=lan, task=task, outline=outline, version=1)

    kept = Task.objects.get(pk=task.pk)
    assert (kept.title, kept.lead, kept.version) == (outline.title, outline.lead, 2)
    entry = history_of(content.programme)[0]
    assert entry.action == "task.change"
    assert entry.changes["lead"] == [committee.name, str(outline.lead)]
    assert entry.changes["coordinating"] == ["", committee.short_name]


def test_it_refuses_a_task_over_a_change_not_seen_and_hands_out_both(
    lan: Mandate, content: Content, outline: TaskOutline, committee: Organisation
) -> None:
    task = content.tasks.get()
    services.change_task(actor=lan, task=task, outline=outline, version=1)
    with pytest.raises(ChangedMeanwhile) as refusal:
        services.change_task(
            actor=lan, task=task, outline=replace(outline, title="Khác"), version=1
        )
    assert refusal.value.saved["title"] == "Mở lớp tập huấn"
    assert refusal.value.saved["coordinating"] == [committee]


def test_a_removed_task_is_gone_and_its_removal_is_told(
    lan: Mandate, content: Content
) -> None:
    services.remove_task(actor=lan, task=content.tasks.get(), version=1)
    assert not content.tasks.exists()
    assert history_of(content.programme)[0].action == "task.remove"


def test_it_refuses_to_remove_a_task_changed_meanwhile(
    lan: Mandate, content: Content
) -> None:
    with pytest.raises(ChangedBeforeRemoval):
        services.remove_task(actor=lan, task=content.tasks.get(), version=2)
    assert content.tasks.exists()


def test_the_lead_organisation_writes_its_own_task_in_a_shared_draft(
    thao: Mandate, shared: Programme, outline: TaskOutline
) -> None:
    content = shared.contents.get()
    task = services.add_task(actor=thao, content=content, outline=outline)
    services.change_task(
        actor=thao, task=task, outline=replace(outline, extent="3 lớp"), version=1
    )
    task.refresh_from_db()
    assert task.extent == "3 lớp"
    services.remove_task(actor=thao, task=task, version=2)
    assert content.tasks.count() == 1


def test_it_refuses_a_party_to_write_in_a_draft_it_was_not_shown(
    thao: Mandate, content: Content, outline: TaskOutline
) -> None:
    with pytest.raises(NotAllowed):
        services.add_task(actor=thao, content=content, outline=outline)


def test_it_refuses_a_party_to_write_a_task_led_by_another(
    thao: Mandate, shared: Programme, outline: TaskOutline, committee: Organisation
) -> None:
    content = shared.contents.get()
    foreign = replace(outline, lead=committee)
    with pytest.raises(NotAllowed):
        services.add_task(actor=thao, content=content, outline=foreign)
    with pytest.raises(NotAllowed):
        services.add_task(
            actor=thao, content=content, outline=replace(outline, lead=None)
        )
    with pytest.raises(NotAllowed):
        services.change_task(
            actor=thao, task=content.tasks.get(), outline=outline, version=1
        )
    with pytest.raises(NotAllowed):
        services.remove_task(actor=thao, task=content.tasks.get(), version=1)


def test_it_refuses_a_lead_organisation_to_hand_its_task_to_another(
    thao: Mandate, shared: Programme, outline: TaskOutline, committee: Organisation
) -> None:
    task = services.add_task(actor=thao, content=shared.contents.get(), outline=outline)
    for lead in (committee, None):
        with pytest.raises(NotAllowed):
            services.change_task(
                actor=thao, task=task, outline=replace(outline, lead=lead), version=1
            )


@pytest.mark.parametrize("name", ["minh", "ha", "son", "tam", "phuong", "tuan", "an"])
def test_it_refuses_everybody_who_coordinates_nothing(
    request: pytest.FixtureRequest, shared: Programme, outline: TaskOutline, name: str
) -> None:
    actor = request.getfixturevalue(name)
    with pytest.raises(NotAllowed):
        services.add_task(actor=actor, content=shared.contents.get(), outline=outline)


@pytest.mark.parametrize("state", ["consulting", "agreed", "signed"])
@pytest.mark.parametrize("name", ["lan", "thao"])
def test_it_refuses_a_task_in_a_text_that_others_have_before_them(
    request: pytest.FixtureRequest,
    content: Content,
    outline: TaskOutline,
    state: str,
    name: str,
) -> None:
    request.getfixturevalue(state)
    actor = request.getfixturevalue(name)
    with pytest.raises(NotAllowed):
        services.add_task(actor=actor, content=content, outline=outline)
    with pytest.raises(NotAllowed):
        services.remove_task(actor=actor, task=content.tasks.get(), version=1)


@pytest.mark.parametrize(
    ("kind", "rule"),
    [
        ("date", "task_due_on_a_day_has_the_day"),
        ("within_period", "task_due_on_a_day_has_the_day"),
        ("recurring", "task_due_by_rule_has_the_rule"),
        ("condition", "task_due_by_rule_has_the_rule"),
    ],
)
def test_the_database_refuses_a_due_rule_without_what_it_needs(
    lan: Mandate, content: Content, committee: Organisation, kind: str, rule: str
) -> None:
    task = make_task(
        actor=lan, content=content, lead=committee, due_kind="none", due_on=None
    )
    expect_refusal(
        rule,
        "UPDATE programmes_task SET due_kind = %s WHERE id = %s",
        parameters=[kind, task.pk],
    )
