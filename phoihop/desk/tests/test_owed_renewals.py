"""The next programme on the desk: opened after the review, its lines decided."""

from phoihop.desk.pages.owed import desk_of
from phoihop.desk.pages.rows import Owed
from phoihop.directory.mandates import Mandate
from phoihop.monitoring.factories import approved_review
from phoihop.monitoring.tests.signing import HEADS, sign
from phoihop.programmes.models import Programme
from phoihop.programmes.states import State
from phoihop.renewals import factories
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

CAST = ("lan", "minh", "ha", "quang", "son", "tam", "thao", "hong", "kieu", "tuan")
OPEN, WALK = "Mở chương trình tiếp theo", "Quyết định các nội dung cũ"


def _row(actor: Mandate, words: str) -> Owed | None:
    rows = desk_of(actor, actor.on).rows
    return next((row for row in rows if words in row.title), None)


def _asked(cast: Cast, words: str) -> set[str]:
    return {name for name in CAST if _row(cast.mandate(name), words)}


def _reviewed(cast: Cast) -> Programme:
    programme = sign(cast)
    approved_review(
        coordinator=cast.mandate("lan"),
        heads=[cast.mandate(name) for name in HEADS],
        programme=programme,
    )
    return programme


def test_after_the_approved_review_the_drafting_body_opens_the_next(
    cast: Cast, client_of: ClientOf
) -> None:
    programme = _reviewed(cast)
    assert _asked(cast, OPEN) == {"lan"}
    lan = cast.mandate("lan")
    row = _row(lan, OPEN)
    assert row is not None
    assert client_of(lan).get(row.address).status_code == 200
    renewal = factories.open_next(actor=lan, predecessor=programme)
    assert _asked(cast, OPEN) == set()
    Programme.objects.filter(pk=renewal.programme_id).update(state=State.ABANDONED)
    assert _asked(cast, OPEN) == {"lan"}


def test_without_an_approved_review_nobody_is_asked(cast: Cast) -> None:
    sign(cast)
    assert _asked(cast, OPEN) == set()


def test_the_lines_of_the_old_year_are_decided_until_the_walk_is_finished(
    cast: Cast, client_of: ClientOf
) -> None:
    lan = cast.mandate("lan")
    renewal = factories.open_next(actor=lan, predecessor=_reviewed(cast))
    assert _asked(cast, WALK) == {"lan"}
    row = _row(lan, WALK)
    assert row is not None
    assert client_of(lan).get(row.address).status_code == 200
    factories.go_on(actor=lan, renewal=renewal)
    assert _asked(cast, WALK) == set()
