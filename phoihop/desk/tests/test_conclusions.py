"""Conclusions on the desk: who is asked to reply, to make tasks, to close."""

from datetime import timedelta

from phoihop.conferences import services
from phoihop.conferences.models import ConclusionItem
from phoihop.conferences.tests.concluding import assign
from phoihop.desk.pages.owed import desk_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.clock import today
from phoihop.tasks import services as tasks
from phoihop.tasks.models import Assignment
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf


def _titles(actor: Mandate) -> str:
    return "\n".join(row.title for row in desk_of(actor, today()).rows)


def test_the_urged_body_is_asked_to_reply_until_it_has(
    issued: ConclusionItem,
    lan: Mandate,
    hong: Mandate,
    tam: Mandate,
    womens_union: Organisation,
) -> None:
    urging = services.urge(
        actor=lan,
        conclusion=issued,
        organisation=womens_union,
        text="Gấp",
        reply_by=today() + timedelta(days=2),
    )
    assert "UBND xã An Phú đôn đốc" in _titles(hong)
    assert "đôn đốc" not in _titles(tam)
    services.reply_to_urging(actor=hong, urging=urging, reply="Tuần tới xong")
    assert "đôn đốc" not in _titles(hong)


def test_the_assigning_body_is_told_once_of_what_has_no_task(
    issued: ConclusionItem, cast: Cast, client_of: ClientOf
) -> None:
    words = "1 kết luận chưa chia thành việc"
    for name, is_told in (
        ("lan", True),
        ("minh", True),
        ("ha", True),
        ("son", False),
        ("hong", False),
        ("tam", False),
    ):
        assert (words in _titles(cast.mandate(name))) == is_told, name
    minh = cast.mandate("minh")
    [row] = [one for one in desk_of(minh, today()).rows if one.title == words]
    assert issued.quote in client_of(minh).get(row.address).content.decode()


def test_a_conclusion_whose_tasks_are_over_waits_to_be_closed(
    issued: ConclusionItem, minh: Mandate, lan: Mandate, womens_union: Organisation
) -> None:
    assign(minh, issued, [womens_union])
    assert "chờ đóng" not in _titles(minh)
    given = Assignment.objects.get()
    tasks.cancel(actor=minh, assignment=given, reason="Đã làm ở nơi khác")
    assert "1 kết luận có việc đã hết, chờ đóng" in _titles(minh)
    assert "chờ đóng" not in _titles(lan)
