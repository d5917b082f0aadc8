"""Writing the head: what it takes, its place in the series, two writers at once."""

from datetime import date, time, timedelta
from typing import Any

import pytest

from phoihop.conferences import factories, services
from phoihop.conferences.errors import (
    ConferenceWithoutPurpose,
    ConferenceWithoutTitle,
    DayMovesByPostponing,
    EndsBeforeItBegins,
    GapUnexplained,
    LinkedBefore,
    NotYetHeld,
    NumberTaken,
    NumberWithoutSeries,
    PersonWithoutName,
    ProgrammeNotLinkable,
)
from phoihop.conferences.models import (
    Conference,
    ConferencePerson,
    ConferenceProgramme,
    Purpose,
)
from phoihop.conferences.queries.directory_people import holders
from phoihop.conferences.services import HeadOutline, PartOutline
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed
from phoihop.monitoring.tests.signing import sign
from phoihop.programmes.factories import make_programme
from phoihop.testing.cast import Cast


def head(day: date, **changes: Any) -> HeadOutline:
    values: dict[str, Any] = {
        "title": "Giao ban quý II",
        "purposes": [Purpose.BRIEFING, Purpose.SIGNING],
        "day": day,
    }
    return HeadOutline(**{**values, **changes})


def test_it_keeps_the_head_as_it_is_written(
    lan: Mandate, front: Organisation, committee: Organisation
) -> None:
    outline = head(
        lan.on,
        title=" Giao  ban quý II ",
        convener_organisation=front,
        concludes_for="Thường trực Đảng ủy",
        concludes_for_organisation=committee,
        series="Giao ban 2026",
        number=1,
        starts_at=time(8),
        ends_at=time(10, 30),
    )
    made = services.plan_conference(actor=lan, outline=outline)
    assert made.title == "Giao ban quý II"
    assert made.purposes == ["signing", "briefing"]
    assert made.convener == front.name
    assert made.concludes_for == "Thường trực Đảng ủy"
    assert made.organisation == committee
    assert made.public_code.startswith(f"an-phu-{lan.on.year}-")


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"title": " "}, ConferenceWithoutTitle),
        ({"purposes": []}, ConferenceWithoutPurpose),
        ({"starts_at": time(9), "ends_at": time(8)}, EndsBeforeItBegins),
        ({"number": 1}, NumberWithoutSeries),
        ({"series": "Giao ban", "number": 2}, GapUnexplained),
    ],
)
def test_it_refuses_a_head_that_is_not_right(
    lan: Mandate, changes: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        services.plan_conference(actor=lan, outline=head(lan.on, **changes))


def test_numbers_of_a_series_follow_each_other_or_say_why_not(lan: Mandate) -> None:
    first = services.plan_conference(
        actor=lan, outline=head(lan.on, series="Giao ban", number=1)
    )
    third = head(lan.on, series="Giao ban", number=3, previous=first)
    with pytest.raises(GapUnexplained, match="2"):
        services.plan_conference(actor=lan, outline=third)
    told = head(
        lan.on, series="Giao ban", number=3, previous=first, gap_reason="Kỳ 2 bỏ"
    )
    assert services.plan_conference(actor=lan, outline=told).gap_reason == "Kỳ 2 bỏ"
    second = head(lan.on, series="Giao ban", number=2, previous=first)
    services.plan_conference(actor=lan, outline=second)
    with pytest.raises(NumberTaken):
        services.plan_conference(actor=lan, outline=second)


def test_what_was_called_off_leaves_its_number_free(lan: Mandate) -> None:
    outline = head(lan.on, series="Giao ban", number=1)
    first = services.plan_conference(actor=lan, outline=outline)
    services.cancel(actor=lan, conference=first, reason="Không họp")
    assert services.plan_conference(actor=lan, outline=outline).number == 1


def test_two_writers_of_a_head_do_not_overwrite_each_other(
    lan: Mandate, planned: Conference
) -> None:
    first = head(lan.on, title="Giao ban tháng 6")
    services.change_head(actor=lan, conference=planned, outline=first, version=1)
    with pytest.raises(ChangedMeanwhile) as refused:
        services.change_head(
            actor=lan, conference=planned, outline=head(lan.on), version=1
        )
    assert refused.value.saved["title"] == "Giao ban tháng 6"


def test_once_invited_the_day_moves_by_postponing_only(
    lan: Mandate, invited: Conference
) -> None:
    later = head(lan.on + timedelta(days=1))
    with pytest.raises(DayMovesByPostponing):
        services.change_head(
            actor=lan, conference=invited, outline=later, version=invited.version
        )


def test_once_held_its_day_is_not_still_to_come(lan: Mandate, held: Conference) -> None:
    later = head(lan.on + timedelta(days=1))
    with pytest.raises(NotYetHeld):
        services.change_head(
            actor=lan, conference=held, outline=later, version=held.version
        )


def test_concluded_its_head_is_not_written_any_more(
    lan: Mandate, concluded: Conference
) -> None:
    with pytest.raises(NotAllowed):
        services.change_head(
            actor=lan,
            conference=concluded,
            outline=head(lan.on),
            version=concluded.version,
        )


def test_people_come_from_the_directory_with_their_titles_as_printed(
    lan: Mandate, committee: Organisation, front: Organisation, planned: Conference
) -> None:
    found = holders([committee.pk, front.pk], lan.on)
    minh = next(one for one in found if one.name == "Trần Văn Minh")
    assert minh.titles == ("Chủ tịch UBND xã An Phú",)
    outline = PartOutline(
        part=ConferencePerson.Part.PRESIDING,
        name=minh.name,
        titles=minh.titles,
        person_id=minh.person_id,
        organisation_id=minh.organisation_id,
    )
    [made] = services.add_people(actor=lan, conference=planned, outlines=[outline])
    assert (made.rank, made.titles) == (1, ["Chủ tịch UBND xã An Phú"])
    assert services.add_people(actor=lan, conference=planned, outlines=[outline]) == []
    services.remove_person(actor=lan, conference=planned, person=made)
    assert not planned.people.exists()


def test_it_refuses_a_person_without_a_name(lan: Mandate, planned: Conference) -> None:
    outline = PartOutline(part=ConferencePerson.Part.ATTENDING, name=" ")
    with pytest.raises(PersonWithoutName):
        services.add_people(actor=lan, conference=planned, outlines=[outline])


def test_a_conference_is_about_many_programmes(
    lan: Mandate, cast: Cast, planned: Conference
) -> None:
    briefs = ConferenceProgramme.Link.BRIEFS
    first, second = sign(cast), sign(cast)
    for programme in (first, second):
        services.link_programme(
            actor=lan, conference=planned, programme=programme, link=briefs
        )
    with pytest.raises(LinkedBefore):
        services.link_programme(
            actor=lan, conference=planned, programme=first, link=briefs
        )
    link = planned.programme_links.get(programme=first)
    services.unlink_programme(actor=lan, conference=planned, link=link)
    assert planned.programme_links.get().programme == second


def test_it_refuses_a_programme_that_the_actor_does_not_see(
    lan: Mandate,
    thao: Mandate,
    front: Organisation,
    committee: Organisation,
    planned: Conference,
) -> None:
    draft = make_programme(actor=thao, parties=[[front], [committee]])
    with pytest.raises(ProgrammeNotLinkable):
        services.link_programme(
            actor=lan,
            conference=planned,
            programme=draft,
            link=ConferenceProgramme.Link.SIGNS,
        )


def test_the_directory_knows_titles_of_that_day_only(
    lan: Mandate, committee: Organisation
) -> None:
    assert holders([committee.pk], date(1990, 1, 1)) == []


def test_planning_needs_no_more_than_title_purpose_and_day(lan: Mandate) -> None:
    made = services.plan_conference(actor=lan, outline=head(lan.on))
    assert (made.place, made.starts_at, made.number) == ("", None, None)
    assert factories.plan(actor=lan).pk != made.pk
