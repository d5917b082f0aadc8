"""The second of two editors sees both texts and loses neither."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from phoihop.indicators.factories import definition_of
from phoihop.programmes import services
from phoihop.programmes.factories import make_task
from phoihop.programmes.models import Programme
from phoihop.programmes.tests import filled_in
from phoihop.programmes.tests.pages import read_form
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

# kind of thing, the first editor's text, the second's
EDITS: list[tuple[str, dict[str, str], dict[str, str]]] = [
    ("head", {"title": "Tên của Lan"}, {"title": "Tên của người kia"}),
    ("head", {"purpose": "Đoạn của Lan"}, {"purpose": "Đoạn của người kia"}),
    ("head", {"first_day": "2/2/2027"}, {"first_day": "3/3/2027"}),
    ("head", {"legal_bases": "Luật Lan"}, {"legal_bases": "Luật người kia"}),
    ("content", {"title": "Tên của Lan"}, {"title": "Tên của người kia"}),
    ("content", {"text": "Đoạn của Lan"}, {"text": "Đoạn của người kia"}),
    ("task", {"title": "Việc của Lan"}, {"title": "Việc của người kia"}),
    ("task", {"due_on": "1/10/2026"}, {"due_on": "2/10/2026"}),
    ("target", {"measured_in": "buổi"}, {"measured_in": "lượt"}),
]


@pytest.fixture
def draft(draft: Programme, cast: Cast) -> Programme:
    """The draft with a target."""
    outline = services.TargetOutline(
        indicator_version=definition_of("B01"),
        operator="at_least",
        value=Decimal(1),
    )
    lan, content = cast.mandate("lan"), draft.contents.get()
    services.add_target(actor=lan, content=content, outline=outline)
    return draft


def _form_of(kind: str, programme: Programme, cast: Cast) -> tuple[str, dict[str, Any]]:
    """Return the page of a thing and its fields filled in, at the first version."""
    content = programme.contents.get()
    page, fields = {
        "head": ("edit/", filled_in.head()),
        "content": (f"contents/{content.pk}/edit/", filled_in.content()),
        "task": (
            f"tasks/{content.tasks.get().pk}/edit/",
            filled_in.task(cast.organisations["front"]),
        ),
        "target": (
            f"targets/{content.targets.get().pk}/edit/",
            filled_in.target(),
        ),
    }[kind]
    return f"/work/programmes/{programme.pk}/{page}", fields | {"version": 1}


@pytest.mark.parametrize(("kind", "first", "second"), EDITS)
def test_the_second_editor_sees_both_texts_and_may_save_hers_then(
    client_of: ClientOf,
    cast: Cast,
    draft: Programme,
    kind: str,
    first: dict[str, str],
    second: dict[str, str],
) -> None:
    path, fields = _form_of(kind, draft, cast)
    mine, hers = client_of(cast.mandate("lan")), client_of(cast.mandate("lan"))
    assert mine.post(path, fields | first).status_code == 302

    answer = hers.post(path, fields | second)

    assert answer.status_code == 409
    [(name, typed)] = second.items()
    shown = answer.content.decode()
    sides = shown.split('class="conflict-side')
    both = " ".join(_words(side) for side in sides[1:])
    assert _words(first[name]) in both
    assert _words(typed) in both
    assert "Nguyễn Thị Lan" in shown
    page = read_form(answer)
    assert page.values[name] == typed
    assert page.values["version"] == "2"

    again = hers.post(path, fields | second | {"version": page.values["version"]})
    assert again.status_code == 302
    assert read_form(hers.get(path)).values[name] == typed


def test_who_is_to_coordinate_is_shown_on_both_sides(
    client_of: ClientOf, cast: Cast, draft: Programme
) -> None:
    path, fields = _form_of("task", draft, cast)
    bodies = cast.organisations
    client = client_of(cast.mandate("lan"))
    client.post(path, fields | {"coordinating": [bodies["veterans"].pk]})
    answer = client.post(path, fields | {"coordinating": [bodies["youth_union"].pk]})

    assert answer.status_code == 409
    shown = " ".join(
        _words(one) for one in answer.content.decode().split("conflict-side")[1:]
    )
    assert "Hội CCB" in shown
    assert "Đoàn TN" in shown


@pytest.mark.parametrize("kind", ["content", "task", "target"])
def test_it_refuses_to_remove_what_somebody_changed_meanwhile(
    client_of: ClientOf, cast: Cast, draft: Programme, kind: str
) -> None:
    path, fields = _form_of(kind, draft, cast)
    client = client_of(cast.mandate("lan"))
    client.post(path, fields)
    verb = "drop" if kind == "content" else "remove"
    removal = path.replace("/edit/", f"/{verb}/")

    answer = client.post(removal, {"version": 1})

    assert answer.status_code in {409, 422}
    assert client.get(path).status_code == 200
    assert client.post(removal, {"version": 2}).status_code == 302
    assert client.get(path).status_code == 404


def test_the_second_editor_of_the_parties_is_told_and_keeps_hers(
    client_of: ClientOf, cast: Cast, draft: Programme
) -> None:
    bodies = cast.organisations
    path = f"/work/programmes/{draft.pk}/parties/"
    client = client_of(cast.mandate("lan"))
    two = filled_in.parties(bodies["committee"], bodies["front"])
    other = filled_in.parties(bodies["committee"], bodies["veterans"])
    assert client.post(path, two | {"version": 1}).status_code == 302

    answer = client.post(path, other | {"version": 1})
    assert answer.status_code == 409
    shown = answer.content.decode()
    sides = [_words(side) for side in shown.split('class="conflict-side')[1:]]
    assert len(sides) == 4  # two parties, each as typed and as stored
    assert "Hội CCB" in sides[2]
    assert "MTTQ" in sides[3]
    assert "Nguyễn Thị Lan" in shown
    page = read_form(answer)
    assert page.values["party2-organisations"] == str(bodies["veterans"].pk)
    assert _names(draft) == {bodies["committee"].name, bodies["front"].name}

    again = client.post(path, other | {"version": page.values["version"]})
    assert again.status_code == 302
    assert _names(draft) == {bodies["committee"].name, bodies["veterans"].name}


def test_a_bloc_in_conflict_is_told_with_its_name_and_who_acts_for_it(
    client_of: ClientOf, cast: Cast, draft: Programme
) -> None:
    bodies = cast.organisations
    path = f"/work/programmes/{draft.pk}/parties/"
    two = filled_in.parties(bodies["committee"], bodies["front"])
    answer = client_of(cast.mandate("lan")).post(path, two | {"version": 99})

    assert answer.status_code == 409
    told = _words(answer.content.decode().split('class="conflict-side')[-1])
    assert "Các tổ chức chính trị - xã hội: Hội LHPN" in told
    assert "thay mặt khối: Biên bản ủy quyền số 01/BB" in told


def test_who_saved_the_parties_is_not_who_wrote_a_task_since(
    client_of: ClientOf, cast: Cast, draft: Programme
) -> None:
    bodies = cast.organisations
    path = f"/work/programmes/{draft.pk}/parties/"
    two = filled_in.parties(bodies["committee"], bodies["front"])
    client = client_of(cast.mandate("lan"))
    client.post(path, two | {"version": 1})
    colleague = replace(
        cast.mandate("lan"),
        person_id=cast.people["ha"].pk,
        person_name="Lê Thị Thu Hà",
    )
    make_task(actor=colleague, content=draft.contents.get(), lead=bodies["front"])
    answer = client.post(path, two | {"version": 1})
    shown = answer.content.decode()
    assert "Nguyễn Thị Lan đã lưu lúc" in shown
    assert "Lê Thị Thu Hà" not in shown


def _names(programme: Programme) -> set[str]:
    return {party.name for party in programme.parties.all()}


def _words(markup: str) -> str:
    """Return the text of a piece of a page, without the marks in it."""
    for mark in ("<mark>", "</mark>", "<p>", "</p>"):
        markup = markup.replace(mark, "")
    return " ".join(markup.split())
