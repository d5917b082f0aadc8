"""Removing from a page that is stale or was tampered with: a sentence, nothing lost."""

from typing import Any

import pytest

from phoihop.audit.models import Entry
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.indicators.factories import definition_of
from phoihop.programmes import services
from phoihop.programmes.models import Content, Programme, Target, Task
from phoihop.programmes.removal_errors import RemovedMeanwhile
from phoihop.programmes.services import TargetOutline
from phoihop.programmes.tests import filled_in
from phoihop.testing.fixtures import ClientOf

KINDS = ("content", "task", "target")
UNCLEAR = "không cho biết bạn đã xem bản nào"
STALE = "Có người đã sửa phần này sau khi bạn mở trang"


@pytest.fixture
def target(lan: Mandate, content: Content) -> Target:
    outline = TargetOutline(indicator_version=definition_of("B01"), operator="increase")
    return services.add_target(actor=lan, content=content, outline=outline)


@pytest.fixture
def places(draft: Programme, content: Content, target: Target) -> dict[str, str]:
    """The address of each thing, without the verb."""
    return {
        "content": f"contents/{content.pk}/",
        "task": f"tasks/{content.tasks.get().pk}/",
        "target": f"targets/{target.pk}/",
    }


def _removal(draft: Programme, places: dict[str, str], kind: str) -> str:
    verb = "drop" if kind == "content" else "remove"
    return f"/work/programmes/{draft.pk}/{places[kind]}{verb}/"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "sent",
    [{}, {"version": ""}, {"version": "hai"}, {"version": "-1"}, {"version": "1.5"}],
)
def test_a_form_without_a_version_is_refused_in_words(
    client_of: ClientOf,
    lan: Mandate,
    draft: Programme,
    places: dict[str, str],
    kind: str,
    sent: dict[str, Any],
) -> None:
    told = Entry.objects.count()
    answer = client_of(lan).post(_removal(draft, places, kind), sent)
    assert answer.status_code == 422
    assert UNCLEAR in answer.content.decode()
    assert Entry.objects.count() == told
    assert _all_there(draft)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("version", ["2", "99999999999999999999999"])
def test_another_version_is_refused_in_words(
    client_of: ClientOf,
    lan: Mandate,
    draft: Programme,
    places: dict[str, str],
    kind: str,
    version: str,
) -> None:
    path = _removal(draft, places, kind)
    answer = client_of(lan).post(path, {"version": version})
    assert answer.status_code == 422
    assert STALE in answer.content.decode()
    assert _all_there(draft)


@pytest.mark.parametrize("kind", KINDS)
def test_whoever_may_not_remove_is_denied_whatever_he_sends(
    client_of: ClientOf,
    minh: Mandate,
    draft: Programme,
    places: dict[str, str],
    kind: str,
) -> None:
    path = _removal(draft, places, kind)
    for sent in ({}, {"version": "1"}):
        assert client_of(minh).post(path, sent).status_code == 403
    assert _all_there(draft)


def test_what_somebody_removed_meanwhile_is_told_to_the_slower_one(
    lan: Mandate, content: Content, target: Target, front: Organisation
) -> None:
    task = content.tasks.get()
    services.remove_task(actor=lan, task=Task.objects.get(pk=task.pk), version=1)
    gone = Target.objects.get(pk=target.pk)
    services.remove_target(actor=lan, target=gone, version=1)

    with pytest.raises(RemovedMeanwhile):
        services.remove_task(actor=lan, task=task, version=1)
    with pytest.raises(RemovedMeanwhile):
        services.remove_target(actor=lan, target=target, version=1)
    outline = services.TaskOutline(title="Việc khác", lead=front)
    with pytest.raises(RemovedMeanwhile):
        services.change_task(actor=lan, task=task, outline=outline, version=1)


def test_the_removal_of_the_page_just_read_is_taken(
    client_of: ClientOf, lan: Mandate, draft: Programme, places: dict[str, str]
) -> None:
    client = client_of(lan)
    edit = f"/work/programmes/{draft.pk}/{places['target']}edit/"
    assert client.post(edit, filled_in.target() | {"version": 1}).status_code == 302
    path = _removal(draft, places, "target")
    assert client.post(path, {"version": 1}).status_code == 422
    assert client.post(path, {"version": 2}).status_code == 302
    assert not Target.objects.exists()


def _all_there(draft: Programme) -> bool:
    content = draft.contents.get(is_dropped=False)
    return content.tasks.exists() and content.targets.exists()
