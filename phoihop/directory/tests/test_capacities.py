"""Which printed capacity is proposed for a person's signature."""

from datetime import date

import pytest

from phoihop.directory.factories import (
    make_acting,
    make_delegation,
    make_post,
    make_tenure,
    position,
)
from phoihop.directory.models import Organisation, Tenure
from phoihop.directory.queries import capacity_on
from phoihop.foundation.dates import inclusive
from phoihop.testing.cast import Cast

pytestmark = pytest.mark.django_db
DAY = date(2026, 6, 1)


def test_the_head_signs_as_such(cast: Cast, committee: Organisation) -> None:
    assert capacity_on(committee, cast.people["minh"], DAY) == ("none",)
    before = date(2025, 6, 30)
    assert capacity_on(committee, cast.people["minh"], before) == ()


def test_a_deputy_signs_for_the_head(cast: Cast, committee: Organisation) -> None:
    vice = make_post(
        organisation=committee, position=position("vice_chair"), title="Phó Chủ tịch"
    )
    make_tenure(person=cast.people["son"], post=vice)
    assert capacity_on(committee, cast.people["son"], DAY) == ("KT",)


def test_whoever_acts_as_head_signs_with_q_on_those_days(
    cast: Cast, committee: Organisation
) -> None:
    left = inclusive(date(2025, 7, 1), date(2026, 4, 30))
    Tenure.objects.filter(person=cast.people["minh"]).update(period=left)
    make_acting(
        person=cast.people["son"],
        post=cast.posts["minh"],
        period=inclusive(date(2026, 5, 1), date(2026, 6, 1)),
    )
    assert capacity_on(committee, cast.people["son"], DAY) == ("Q",)
    assert capacity_on(committee, cast.people["son"], date(2026, 6, 2)) == ()
    assert capacity_on(committee, cast.people["minh"], DAY) == ()


def test_under_a_delegation_tuq_is_proposed_in_its_organisation_and_time(
    cast: Cast, committee: Organisation, front: Organisation
) -> None:
    chair = Tenure.objects.get(person=cast.people["minh"])
    made = make_delegation(
        giver=chair,
        person=cast.people["ha"],
        period=inclusive(DAY, date(2026, 6, 30)),
    )
    ha = cast.people["ha"]
    assert capacity_on(committee, ha, DAY) == ("TUQ",)
    assert capacity_on(committee, ha, date(2026, 7, 1)) == ()
    assert capacity_on(front, ha, DAY) == ()
    made.is_withdrawn = True
    made.save(update_fields=["is_withdrawn"])
    assert capacity_on(committee, ha, DAY) == ()


def test_a_deputy_with_a_delegation_is_offered_both_the_usual_one_first(
    cast: Cast, committee: Organisation
) -> None:
    vice = make_post(
        organisation=committee, position=position("vice_chair"), title="Phó Chủ tịch"
    )
    make_tenure(person=cast.people["son"], post=vice)
    chair = Tenure.objects.get(person=cast.people["minh"])
    make_delegation(giver=chair, person=cast.people["son"])
    assert capacity_on(committee, cast.people["son"], DAY) == ("KT", "TUQ")


def test_an_office_chief_heads_an_office_but_not_a_committee(
    cast: Cast, committee: Organisation, inspection: Organisation
) -> None:
    assert capacity_on(committee, cast.people["ha"], DAY) == ()
    chief = make_post(
        organisation=inspection, position=position("office_chief"), title="Chánh VP"
    )
    make_tenure(person=cast.people["ha"], post=chief)
    assert capacity_on(inspection, cast.people["ha"], DAY) == ("none",)


def test_an_ordinary_post_proposes_nothing(cast: Cast, committee: Organisation) -> None:
    assert capacity_on(committee, cast.people["lan"], DAY) == ()
