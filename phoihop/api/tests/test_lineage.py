"""A content's line through the published years, on its page and as data."""

from datetime import date
from typing import Any

import pytest

from phoihop.api.tests.asking import ask
from phoihop.monitoring.tests.signing import bring_to_signature, draft_of_three
from phoihop.portal.tests.reading import page_of, words_of
from phoihop.programmes import services
from phoihop.programmes.factories import make_content, make_programme, make_task
from phoihop.programmes.models import Programme
from phoihop.programmes.services import ContentOutline, LineOutline
from phoihop.programmes.states import LineageKind
from phoihop.testing.cast import Cast

FIRST, RAISED = "Nông thôn mới", "Nông thôn mới nâng cao"


@pytest.fixture
def before(cast: Cast) -> Programme:
    """A signed programme of the year before, not published."""
    lan, bodies = cast.mandate("lan"), cast.organisations
    bloc = [bodies["womens_union"], bodies["farmers_union"]]
    draft = make_programme(
        actor=lan,
        parties=[[bodies["committee"]], [bodies["front"]], bloc],
        title="Chương trình phối hợp công tác năm 2025",
        first_day=date(2025, 1, 1),
        last_day=date(2025, 12, 31),
    )
    content = make_content(actor=lan, programme=draft, title=FIRST)
    make_task(actor=lan, content=content, lead=bodies["committee"])
    return bring_to_signature(cast, draft)


@pytest.fixture
def now(cast: Cast, before: Programme) -> Programme:
    """A published programme with one content that raises one of the year before."""
    lan, draft = cast.mandate("lan"), draft_of_three(cast)
    line = LineOutline(
        ancestor=before.contents.get(title=FIRST),
        kind=LineageKind.RAISE,
        note="4 → 6 căn",
    )
    content = services.add_content(
        actor=lan,
        programme=draft,
        outline=ContentOutline(title=RAISED, no_task_reason="Làm cả năm"),
        lineage=[line],
    )
    assert content.pk
    return _publish(cast, bring_to_signature(cast, draft))


def test_a_line_is_told_as_soon_as_the_other_programme_is_published_too(
    cast: Cast, before: Programme, now: Programme
) -> None:
    assert _lineage(now, RAISED) == {"before": [], "after": []}
    assert "4 → 6 căn" not in _page(now)
    _publish(cast, before)
    step = {
        "year": 2025,
        "programme": before.public_code,
        "title": FIRST,
        "kind": "raise",
        "note": "4 → 6 căn",
        "result": None,
    }
    assert _lineage(now, RAISED) == {"before": [step], "after": []}
    [later] = _lineage(before, FIRST)["after"]
    assert (later["programme"], later["title"]) == (now.public_code, RAISED)
    words = _page(now)
    assert "2025" in words
    assert "4 → 6 căn" in words
    assert f'href="/programmes/{before.public_code}/"' in page_of(_address(now))


def _publish(cast: Cast, programme: Programme) -> Programme:
    services.publish(actor=cast.mandate("phuong"), programme=programme)
    return programme


def _address(programme: Programme) -> str:
    return f"/programmes/{programme.public_code}/"


def _page(programme: Programme) -> str:
    return words_of(page_of(_address(programme)))


def _lineage(programme: Programme, title: str) -> dict[str, Any]:
    contents = ask(f"programmes/{programme.public_code}")["contents"]
    [found] = [one["lineage"] for one in contents if one["title"] == title]
    return dict(found)
