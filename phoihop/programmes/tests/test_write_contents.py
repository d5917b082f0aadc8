"""Adding, changing, dropping and moving the contents of a draft."""

import unicodedata
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed
from phoihop.programmes import services
from phoihop.programmes.factories import make_content, make_programme
from phoihop.programmes.models import Content, Field, Programme
from phoihop.programmes.queries.loading import load_text
from phoihop.programmes.removal_errors import ChangedBeforeRemoval
from phoihop.programmes.services import ContentOutline, LineOutline
from phoihop.programmes.states import LineageKind


def _numbers(programme: Programme) -> list[tuple[str, str]]:
    text = load_text(programme)
    return [(content.number, content.title) for content in text.all_contents()]


def _outline(**changes: Any) -> ContentOutline:
    return ContentOutline(**{"title": "Nội dung", **changes})


def test_contents_are_numbered_in_their_order_and_under_each_other(
    lan: Mandate, draft: Programme, content: Content
) -> None:
    second = make_content(actor=lan, programme=draft, title="Hai")
    make_content(actor=lan, programme=draft, title="Hai một", parent=second)
    under = make_content(actor=lan, programme=draft, title="Một một", parent=content)
    make_content(actor=lan, programme=draft, title="Một một một", parent=under)

    assert _numbers(draft) == [
        ("1", content.title),
        ("1.1", "Một một"),
        ("1.1.1", "Một một một"),
        ("2", "Hai"),
        ("2.1", "Hai một"),
    ]


def test_a_content_tells_where_it_comes_from(
    lan: Mandate, draft: Programme, committee: Organisation, front: Organisation
) -> None:
    days = {"first_day": date(2025, 1, 1), "last_day": date(2025, 12, 31)}
    before = make_programme(actor=lan, parties=[[committee], [front]], **days)
    older = make_content(actor=lan, programme=before)
    new = services.add_content(
        actor=lan,
        programme=draft,
        outline=_outline(),
        lineage=[LineOutline(ancestor=older, kind=LineageKind.RAISE, note="nâng")],
    )
    [line] = load_text(draft).by_id[new.pk].ancestors
    assert (line.kind, line.note, line.year) == ("raise", "nâng", 2025)


def test_the_database_refuses_a_lineage_that_does_not_lead_back_in_time(
    lan: Mandate, draft: Programme, content: Content
) -> None:
    """So no line ever comes round to itself."""
    line = LineOutline(ancestor=content, kind=LineageKind.CONTINUE)
    with pytest.raises(IntegrityError, match="lineage_leads_to_an_earlier_programme"):
        services.add_content(
            actor=lan, programme=draft, outline=_outline(), lineage=[line]
        )


def test_a_changed_content_keeps_every_field(
    lan: Mandate, content: Content, front: Organisation
) -> None:
    field = Field.objects.get(code="AS")
    services.change_content(
        actor=lan,
        content=content,
        outline=_outline(
            title="  Chăm lo   người nghèo ",
            text=unicodedata.normalize("NFD", "Dòng một\r\nDòng hai\r\n"),
            field=field,
            is_counted=False,
            lead=front,
            no_task_reason="giao việc sau",
        ),
        version=1,
    )
    kept = Content.objects.get(pk=content.pk)
    assert kept.title == "Chăm lo người nghèo"
    assert kept.text == "Dòng một\nDòng hai"
    assert (kept.field, kept.lead) == (field, front)
    assert (kept.is_counted, kept.no_task_reason) == (False, "giao việc sau")
    assert kept.version == 2


def test_the_history_of_the_programme_tells_what_changed_in_a_content(
    lan: Mandate, draft: Programme, content: Content
) -> None:
    services.change_content(
        actor=lan, content=content, outline=_outline(title="Mới"), version=1
    )
    entry = history_of(draft)[0]
    assert entry.action == "content.change"
    assert entry.changes["title"] == [content.title, "Mới"]


def test_it_refuses_a_content_over_a_change_not_seen(
    lan: Mandate, content: Content
) -> None:
    services.change_content(
        actor=lan, content=content, outline=_outline(title="Của Lan"), version=1
    )
    with pytest.raises(ChangedMeanwhile) as refusal:
        services.change_content(
            actor=lan, content=content, outline=_outline(title="Khác"), version=1
        )
    assert refusal.value.saved["title"] == "Của Lan"
    assert Content.objects.get(pk=content.pk).title == "Của Lan"


def test_a_dropped_content_takes_everything_under_it_along_and_is_kept(
    lan: Mandate, draft: Programme, content: Content
) -> None:
    under = make_content(actor=lan, programme=draft, title="Dưới", parent=content)
    deep = make_content(actor=lan, programme=draft, title="Sâu", parent=under)
    stays = make_content(actor=lan, programme=draft, title="Ở lại")

    services.drop_content(actor=lan, content=content, version=1)

    assert _numbers(draft) == [("1", stays.title)]
    dropped = draft.contents.filter(is_dropped=True)
    assert set(dropped) == {content, under, deep}
    assert history_of(draft)[0].action == "content.drop"


def test_it_refuses_to_drop_a_content_changed_meanwhile(
    lan: Mandate, content: Content
) -> None:
    with pytest.raises(ChangedBeforeRemoval):
        services.drop_content(actor=lan, content=content, version=2)


def test_a_content_changes_places_with_its_neighbour_only(
    lan: Mandate, draft: Programme, content: Content
) -> None:
    second = make_content(actor=lan, programme=draft, title="Hai")
    third = make_content(actor=lan, programme=draft, title="Ba")

    services.move_content(actor=lan, content=third, upwards=True)
    assert [title for _, title in _numbers(draft)] == [content.title, "Ba", "Hai"]

    services.move_content(actor=lan, content=content, upwards=False)
    assert [title for _, title in _numbers(draft)] == ["Ba", content.title, "Hai"]
    assert second.programme == draft


@pytest.mark.parametrize("upwards", [True, False])
def test_at_the_edge_a_content_stays_and_nothing_is_told(
    lan: Mandate, draft: Programme, content: Content, upwards: bool
) -> None:
    told = history_of(draft).count()
    services.move_content(actor=lan, content=content, upwards=upwards)
    assert history_of(draft).count() == told


def test_moving_does_not_leave_the_level(
    lan: Mandate, draft: Programme, content: Content
) -> None:
    under = make_content(actor=lan, programme=draft, title="Dưới", parent=content)
    make_content(actor=lan, programme=draft, title="Hai")
    services.move_content(actor=lan, content=under, upwards=False)
    assert [number for number, _ in _numbers(draft)] == ["1", "1.1", "2"]


def test_it_refuses_a_content_under_one_of_another_programme(
    lan: Mandate,
    draft: Programme,
    content: Content,
    committee: Organisation,
    front: Organisation,
) -> None:
    other = make_programme(actor=lan, parties=[[committee], [front]])
    with pytest.raises(Content.DoesNotExist):
        make_content(actor=lan, programme=other, parent=content)


@pytest.mark.parametrize("name", ["minh", "ha", "thao", "tam", "tuan", "an", "kieu"])
@pytest.mark.parametrize("verb", ["add", "change", "drop", "move"])
def test_it_refuses_everybody_but_the_drafting_coordinator(
    request: pytest.FixtureRequest, content: Content, name: str, verb: str
) -> None:
    actor = request.getfixturevalue(name)
    with pytest.raises(NotAllowed):
        _try(verb, actor, content)


@pytest.mark.parametrize("state", ["consulting", "agreed", "signed"])
@pytest.mark.parametrize("verb", ["add", "change", "drop", "move"])
def test_it_refuses_to_write_in_a_text_that_others_have_before_them(
    request: pytest.FixtureRequest,
    lan: Mandate,
    content: Content,
    state: str,
    verb: str,
) -> None:
    request.getfixturevalue(state)
    with pytest.raises(NotAllowed):
        _try(verb, lan, content)


def _try(verb: str, actor: Mandate, content: Content) -> None:
    if verb == "add":
        services.add_content(
            actor=actor, programme=content.programme, outline=_outline()
        )
    elif verb == "change":
        services.change_content(
            actor=actor, content=content, outline=_outline(), version=1
        )
    elif verb == "drop":
        services.drop_content(actor=actor, content=content, version=1)
    else:
        services.move_content(actor=actor, content=content, upwards=True)
