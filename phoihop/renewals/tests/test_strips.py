"""A line through the years: back to its first, forth to its last, for who may see."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.directory.mandates import Mandate
from phoihop.monitoring.models import Review
from phoihop.monitoring.services import publish_review, withdraw_review
from phoihop.programmes.factories import make_content, make_programme
from phoihop.programmes.models import Content, Lineage, Programme
from phoihop.programmes.services import publish
from phoihop.renewals import factories
from phoihop.renewals.models import Renewal
from phoihop.renewals.queries import public_strips_of, strips_of
from phoihop.testing.cast import Cast

FIRST, SECOND = "Nông thôn mới", "Giám sát"


def _chain(lan: Mandate, cast: Cast, years: int) -> list[Content]:
    """Return one content in each of so many drafts, each coming from the one before."""
    bodies = cast.organisations
    found: list[Content] = []
    for year in range(2000, 2000 + years):
        draft = make_programme(
            actor=lan,
            parties=[[bodies["committee"]], [bodies["front"]]],
            first_day=date(year, 1, 1),
            last_day=date(year, 12, 31),
        )
        content = make_content(actor=lan, programme=draft, title=f"Năm {year}")
        if found:
            Lineage.objects.create(content=content, ancestor=found[-1], kind="continue")
        found.append(content)
    return found


def test_a_strip_tells_year_title_result_and_step(
    renewal: Renewal, review: Review, lan: Mandate
) -> None:
    factories.decide(
        actor=lan, renewal=renewal, line=FIRST, kind="raise", note="lên chín"
    )
    made = factories.go_on(actor=lan, renewal=renewal)
    new = made.contents.get(title=FIRST)
    [step] = strips_of([made.pk], lan)[new.pk].before
    assert (step.year, step.title, step.result) == (2026, FIRST, "done")
    assert (step.kind, step.note) == ("raise", "lên chín")
    old = renewal.predecessor.contents.get(title=FIRST)
    [later] = strips_of([renewal.predecessor_id], lan)[old.pk].after
    assert (later.content_id, later.year, later.kind) == (new.pk, 2027, "raise")


def test_a_dropped_line_tells_when_and_why(renewal: Renewal, lan: Mandate) -> None:
    factories.decide(
        actor=lan, renewal=renewal, line=SECOND, kind="drop", note="Chuyển tỉnh"
    )
    old = renewal.predecessor.contents.get(title=SECOND)
    assert old.pk not in strips_of([renewal.predecessor_id], lan)
    factories.go_on(actor=lan, renewal=renewal)
    [step] = strips_of([renewal.predecessor_id], lan)[old.pk].after
    assert (step.kind, step.note, step.content_id) == ("drop", "Chuyển tỉnh", None)


def test_however_deep_it_is_one_query(lan: Mandate, cast: Cast) -> None:
    chain = _chain(lan, cast, 12)
    strips_of([chain[0].programme_id], lan)
    with CaptureQueriesContext(connection) as queries:
        found = strips_of([chain[5].programme_id], lan)
    assert len(queries) == 1
    strip = found[chain[5].pk]
    assert [step.year for step in strip.before] == list(range(2000, 2005))
    assert [step.year for step in strip.after] == list(range(2006, 2012))


def test_a_line_reached_by_two_ways_stands_there_once(lan: Mandate, cast: Cast) -> None:
    chain = _chain(lan, cast, 3)
    Lineage.objects.create(content=chain[2], ancestor=chain[0], kind="merge")
    before = strips_of([chain[2].programme_id], lan)[chain[2].pk].before
    assert [(step.year, step.kind) for step in before] == [
        (2000, "merge"),
        (2001, "continue"),
    ]


@pytest.mark.parametrize("name", ["thao", "tuan", "kieu"])
def test_steps_in_drafts_of_others_are_not_told(
    request: pytest.FixtureRequest, renewal: Renewal, lan: Mandate, name: str
) -> None:
    factories.go_on(actor=lan, renewal=renewal)
    reader = request.getfixturevalue(name)
    found = strips_of([renewal.predecessor_id], reader)
    assert all(not strip.after for strip in found.values())


def test_the_public_sees_published_years_only(
    renewal: Renewal, lan: Mandate, phuong: Mandate
) -> None:
    made = factories.go_on(actor=lan, renewal=renewal)
    assert public_strips_of([made.pk]) == {}
    publish(actor=phuong, programme=Programme.objects.get(pk=renewal.predecessor_id))
    shown = public_strips_of([made.pk])
    assert {step.year for strip in shown.values() for step in strip.before} == {2026}
    assert public_strips_of([renewal.predecessor_id]) == {}


def test_the_public_reads_results_of_published_reviews_only(
    renewal: Renewal, review: Review, lan: Mandate, phuong: Mandate
) -> None:
    made = factories.go_on(actor=lan, renewal=renewal)
    publish(actor=phuong, programme=Programme.objects.get(pk=renewal.predecessor_id))

    def results() -> set[str]:
        strips = public_strips_of([made.pk]).values()
        return {step.result for strip in strips for step in strip.before}

    assert results() == {""}
    publish_review(actor=phuong, review=review)
    assert results() == {"done"}
    withdraw_review(actor=phuong, review=review, reason="Nhầm bản")
    assert results() == {""}


def test_nothing_is_asked_for_no_programme(lan: Mandate, an: Mandate) -> None:
    with CaptureQueriesContext(connection) as queries:
        assert strips_of([], lan) == {}
        assert public_strips_of([]) == {}
        assert strips_of([1], an) == {}
    assert len(queries) == 0
