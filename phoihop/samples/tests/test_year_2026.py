"""The programme of 2026 is complete, signed by three sides, and public."""

from datetime import date

import pytest

from phoihop.programmes.completeness import unanswered
from phoihop.programmes.models import Programme
from phoihop.programmes.queries.loading import load_text
from phoihop.programmes.states import State
from phoihop.publication.queries import publication_of
from phoihop.samples.year_2026 import TITLE

pytestmark = pytest.mark.usefixtures("chapters")


def _programme() -> Programme:
    return Programme.objects.get(title=TITLE)


def test_it_has_fifteen_counted_contents() -> None:
    programme = _programme()
    assert len(load_text(programme).counted()) == 15
    assert programme.signed_contents.count() == 15


def test_one_content_has_a_written_reason_instead_of_tasks() -> None:
    without = [one for one in load_text(_programme()).counted() if not one.tasks]
    assert [bool(one.no_task_reason) for one in without] == [True]


def test_nearly_every_task_answers_all_five_questions() -> None:
    tasks = [
        task
        for content in load_text(_programme()).counted()
        for task in content.all_tasks()
    ]
    lacking = [task for task in tasks if unanswered(task)]
    assert 30 <= len(tasks) <= 50
    assert 1 <= len(lacking) <= 3


def test_some_contents_have_targets() -> None:
    text = load_text(_programme())
    assert sum(bool(content.targets) for content in text.counted()) >= 8


def test_three_parties_signed_on_the_same_day() -> None:
    programme = _programme()
    assert programme.state == State.SIGNED
    assert programme.signed_on == date(2026, 1, 30)
    signatures = [party.signature for party in programme.parties.order_by("rank")]
    assert [one.capacity_code for one in signatures if one] == ["TM", "TM", "TUQ"]


def test_the_womens_union_acts_for_the_bloc_by_written_authorisation() -> None:
    bloc = load_text(_programme()).parties[2]
    assert bloc.is_bloc
    assert bloc.name == "Các tổ chức chính trị - xã hội xã"
    assert bloc.acting == ("Hội Liên hiệp Phụ nữ xã An Phú",)
    assert len(bloc.members) == 5
    assert "ủy quyền" in bloc.authorisation


def test_every_signature_stands_on_a_scan() -> None:
    for party in _programme().parties.all():
        assert party.signature is not None
        scan = party.signature.scan
        assert scan is not None
        assert scan.media_type == "image/png"
        assert scan.original_name.startswith("ban-minh-hoa-")


def test_another_person_than_the_drafter_published_it() -> None:
    programme = _programme()
    shown = publication_of("programmes.programme", programme.pk)
    assert shown is not None
    assert shown.published_by is not None
    assert shown.published_by.full_name == "Lương Minh Châu"
    assert shown.published_by_id != programme.created_by_person_id
    assert shown.version == programme.current_version
