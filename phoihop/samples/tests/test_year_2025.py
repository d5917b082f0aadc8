"""The new commune's first programme: half a year, sixteen contents, signed, public."""

from collections import Counter
from datetime import date

import pytest

from phoihop.foundation.dates import inclusive
from phoihop.programmes.models import Content, Programme
from phoihop.programmes.queries.loading import load_text
from phoihop.programmes.queries.text import ContentText
from phoihop.programmes.states import DueKind, State
from phoihop.publication.queries import publication_of
from phoihop.samples.year_2025 import TITLE
from phoihop.samples.year_2025_communities import SPLIT_NOTE
from phoihop.samples.year_2026 import TITLE as TITLE_2026

pytestmark = pytest.mark.usefixtures("chapters")

FIRST_DAY, LAST_DAY = date(2025, 7, 1), date(2025, 12, 31)


def _programme() -> Programme:
    return Programme.objects.get(title=TITLE)


def _contents() -> list[ContentText]:
    return list(load_text(_programme()).counted())


def test_it_is_signed_in_july_for_the_rest_of_the_year_and_published() -> None:
    programme = _programme()
    assert programme.state == State.CLOSED
    assert programme.signed_on == date(2025, 7, 15)
    assert programme.period == inclusive(FIRST_DAY, LAST_DAY)
    assert programme.parties.exclude(signature=None).count() == 3
    shown = publication_of("programmes.programme", programme.pk)
    assert shown is not None
    assert shown.published_on == date(2025, 7, 16)


def test_it_has_sixteen_counted_contents_with_their_tasks() -> None:
    contents = _contents()
    assert len(contents) == 16
    assert _programme().signed_contents.count() == 16
    with_tasks = [one for one in contents if one.tasks]
    assert len(with_tasks) == 15
    assert all(1 <= len(one.tasks) <= 3 for one in with_tasks)
    [without] = [one for one in contents if not one.tasks]
    assert without.no_task_reason


def test_the_committee_leads_nine_contents_and_the_other_side_seven() -> None:
    committee = "UBND xã"
    leads = Counter(
        one.lead.short_name == committee
        for one in _programme().contents.select_related("lead")
        if one.lead
    )
    assert leads == {True: 9, False: 7}


def test_every_organisation_leads_a_task() -> None:
    leads = {
        task.lead.short_name
        for content in _programme().contents.all()
        for task in content.tasks.select_related("lead")
        if task.lead
    }
    assert leads == {
        "UBND xã",
        "MTTQ xã",
        "Hội LHPN xã",
        "Hội Nông dân xã",
        "Đoàn TNCS Hồ Chí Minh xã",
        "Hội CCB xã",
        "Công đoàn xã",
    }


def test_tasks_are_due_in_every_way_and_never_outside_the_half_year() -> None:
    tasks = [
        task for content in _programme().contents.all() for task in content.tasks.all()
    ]
    assert {task.due_kind for task in tasks} == {
        DueKind.DATE,
        DueKind.WITHIN_PERIOD,
        DueKind.RECURRING,
        DueKind.CONDITION,
    }
    days = [task.due_on for task in tasks if task.due_on]
    assert min(days) >= FIRST_DAY
    assert max(days) <= LAST_DAY


def test_2026_follows_it_content_by_content() -> None:
    following = Programme.objects.get(title=TITLE_2026)
    assert following.predecessor == _programme()
    lines = [
        (line.kind, line.year, line.note)
        for content in load_text(following).counted()
        for line in content.ancestors
    ]
    assert {year for _kind, year, _note in lines} == {2025}
    kinds = Counter(kind for kind, _year, _note in lines)
    assert kinds == {"continue": 10, "raise": 2, "merge": 2, "split": 2}
    notes = {note for _kind, _year, note in lines if note}
    assert notes == {"4 → 6 căn", "2 → 3 sản phẩm OCOP", SPLIT_NOTE}


def test_one_content_is_finished_with_its_year_and_none_of_2026_is_new() -> None:
    following = Programme.objects.get(title=TITLE_2026)
    assert all(one.ancestors for one in load_text(following).counted())
    [finished] = Content.objects.filter(programme=_programme(), descendants=None)
    assert finished.title.startswith("Ổn định bộ máy xã mới")
