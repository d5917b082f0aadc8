"""Who sees a conference at which stage."""

from datetime import timedelta

import pytest

from phoihop.conferences import factories, services
from phoihop.conferences.models import Conference, ConferenceProgramme
from phoihop.conferences.queries.seen import visible_conference
from phoihop.conferences.queries.waiting import (
    conferences_between,
    conferences_of_body_between,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.monitoring.tests.signing import sign
from phoihop.testing.cast import Cast

ALL = ("lan", "minh", "thao", "tam", "hong", "kieu", "tuan", "an")


def readers(cast: Cast, conference: Conference) -> set[str]:
    found = {
        name for name in ALL if visible_conference(cast.mandate(name), conference.pk)
    }
    for name in ALL:
        seen = Conference.objects.visible_to(cast.mandate(name))
        assert seen.filter(pk=conference.pk).exists() == (name in found)
    return found


def test_what_is_planned_belongs_to_the_organiser(
    cast: Cast, lan: Mandate, front: Organisation, planned: Conference
) -> None:
    factories.invite(actor=lan, conference=planned, organisation=front)
    assert readers(cast, planned) == {"lan", "minh"}
    services.cancel(actor=lan, conference=planned, reason="Không họp")
    assert readers(cast, planned) == {"lan", "minh"}


def test_once_invited_the_guests_and_the_auditor_read_it(
    cast: Cast, invited: Conference
) -> None:
    assert readers(cast, invited) == {"lan", "minh", "thao", "tam", "kieu"}


def test_the_parties_of_its_programmes_read_it(
    cast: Cast, lan: Mandate, invited: Conference
) -> None:
    services.link_programme(
        actor=lan,
        conference=invited,
        programme=sign(cast),
        link=ConferenceProgramme.Link.BRIEFS,
    )
    assert "hong" in readers(cast, invited)


def test_once_concluded_the_whole_unit_reads_it(
    cast: Cast, concluded: Conference
) -> None:
    assert readers(cast, concluded) == set(ALL) - {"tuan", "an"}


@pytest.mark.parametrize("name", ["lan", "thao"])
def test_the_calendar_holds_what_takes_place_and_is_seen(
    cast: Cast, lan: Mandate, name: str, invited: Conference, front: Organisation
) -> None:
    actor = cast.mandate(name)
    tomorrow = lan.on + timedelta(days=1)
    assert list(conferences_between(actor, lan.on, tomorrow)) == [invited]
    assert list(conferences_of_body_between(front.pk, lan.on, tomorrow)) == [invited]
    assert not conferences_between(actor, tomorrow, tomorrow).exists()
    services.postpone(actor=lan, conference=invited, reason="Bão")
    assert not conferences_between(actor, lan.on, tomorrow).exists()


def test_the_calendar_of_a_body_holds_nothing_that_is_only_planned(
    lan: Mandate, committee: Organisation, planned: Conference
) -> None:
    assert conferences_between(lan, lan.on, lan.on).get() == planned
    assert not conferences_of_body_between(committee.pk, lan.on, lan.on).exists()
