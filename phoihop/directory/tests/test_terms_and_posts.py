"""Terms of an organisation, and its posts as seats."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from phoihop.audit.models import Entry
from phoihop.directory import services
from phoihop.directory.errors import (
    AlreadyEnded,
    EndsBeforeItBegins,
    OutsideItsTime,
    PostStillHeld,
    SeatTaken,
    TermNumberTaken,
)
from phoihop.directory.factories import make_post, make_term, position
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Post
from phoihop.foundation.dates import inclusive
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed
from phoihop.testing.cast import Cast

pytestmark = pytest.mark.django_db
FIRST, LAST = date(2025, 7, 1), date(2030, 6, 30)


def add_post(actor: Mandate, organisation: Organisation, seat: int = 1) -> Post:
    return services.create_post(
        actor=actor,
        organisation=organisation,
        position=position("vice_chair"),
        title="Phó Chủ tịch",
        seat=seat,
        period=inclusive(FIRST, None),
    )


def test_an_adds_a_term(an: Mandate, committee: Organisation) -> None:
    term = services.add_term(
        actor=an,
        organisation=committee,
        number="2025 - 2030",
        planned=inclusive(FIRST, LAST),
    )
    assert (term.first_day, term.last_day) == (FIRST, LAST)
    assert Entry.objects.get(action="term.add").within_id == committee.pk


def test_two_terms_do_not_share_a_number(an: Mandate, committee: Organisation) -> None:
    term = make_term(organisation=committee)
    with pytest.raises(TermNumberTaken):
        services.add_term(
            actor=an,
            organisation=committee,
            number=term.number,
            planned=term.planned,
        )


def test_a_term_does_not_end_before_it_begins(
    an: Mandate, committee: Organisation
) -> None:
    with pytest.raises(EndsBeforeItBegins):
        services.add_term(
            actor=an,
            organisation=committee,
            number="2025 - 2030",
            planned=inclusive(LAST, FIRST),
        )


def test_an_corrects_a_term_unless_somebody_did_meanwhile(
    an: Mandate, committee: Organisation
) -> None:
    term = make_term(organisation=committee)
    services.change_term(
        actor=an,
        term=term,
        version=1,
        number="2026 - 2031",
        planned=inclusive(date(2026, 5, 1), date(2031, 4, 30)),
    )
    with pytest.raises(ChangedMeanwhile) as refusal:
        services.change_term(
            actor=an, term=term, version=1, number="x", planned=term.planned
        )
    assert refusal.value.saved["number"] == "2026 - 2031"


def test_a_term_really_ends_once(an: Mandate, committee: Organisation) -> None:
    term = make_term(organisation=committee)
    with pytest.raises(EndsBeforeItBegins):
        services.end_term(actor=an, term=term, version=1, last_day=date(2025, 1, 1))
    services.end_term(actor=an, term=term, version=1, last_day=date(2026, 3, 1))
    with pytest.raises(AlreadyEnded):
        services.end_term(actor=an, term=term, version=2, last_day=date(2026, 4, 1))


def test_the_neighbour_touches_neither_terms_nor_posts(
    neighbour: Mandate, committee: Organisation, cast: Cast
) -> None:
    term = make_term(organisation=committee)
    with pytest.raises(NotAllowed):
        services.end_term(actor=neighbour, term=term, version=1, last_day=LAST)
    with pytest.raises(NotAllowed):
        add_post(neighbour, committee)
    with pytest.raises(NotAllowed):
        services.end_post(
            actor=neighbour, post=cast.posts["lan"], version=1, last_day=LAST
        )


def test_posts_are_seats_with_numbers(an: Mandate, committee: Organisation) -> None:
    first = add_post(an, committee)
    second = add_post(an, committee, seat=2)

    assert (first.seat_name, second.seat_name) == ("Phó Chủ tịch", "Phó Chủ tịch (2)")
    with pytest.raises(SeatTaken):
        add_post(an, committee, seat=2)


def test_a_post_lies_within_its_organisation(
    an: Mandate, committee: Organisation
) -> None:
    with pytest.raises(OutsideItsTime):
        services.create_post(
            actor=an,
            organisation=committee,
            position=position("clerk"),
            title="Văn thư",
            period=inclusive(date(2024, 1, 1), None),
            seat=9,
        )


def test_a_post_ends_only_when_nobody_holds_it(
    an: Mandate, cast: Cast, committee: Organisation
) -> None:
    with pytest.raises(PostStillHeld, match="Nguyễn Thị Lan"):
        services.end_post(
            actor=an, post=cast.posts["lan"], version=1, last_day=date(2026, 6, 30)
        )
    vacant = make_post(organisation=committee, seat=5)
    ended = services.end_post(
        actor=an, post=vacant, version=1, last_day=date(2026, 6, 30)
    )
    assert ended.last_day == date(2026, 6, 30)
    with pytest.raises(ChangedMeanwhile):
        services.end_post(actor=an, post=vacant, version=1, last_day=date(2026, 7, 30))
    with pytest.raises(AlreadyEnded):
        services.end_post(actor=an, post=vacant, version=2, last_day=date(2026, 7, 30))


def test_the_database_itself_refuses_a_period_without_a_day(
    committee: Organisation,
) -> None:
    empty = inclusive(date(2026, 2, 1), date(2026, 1, 31))
    with pytest.raises(IntegrityError), transaction.atomic():
        make_post(organisation=committee, seat=7, period=empty)
