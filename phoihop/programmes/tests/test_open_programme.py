"""Opening a draft: who, with which parties, and what it begins with."""

from datetime import date
from typing import Any

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.errors import NotAllowed
from phoihop.programmes import services
from phoihop.programmes.errors import (
    BlocWithoutActing,
    DraftingOrganisationOutside,
    OrganisationTwice,
    TooFewParties,
)
from phoihop.programmes.factories import make_programme
from phoihop.programmes.models import Programme, ProgrammeKind
from phoihop.programmes.services import Head, PartyOutline
from phoihop.programmes.states import State
from phoihop.programmes.tests.raw_sql import expect_refusal
from phoihop.testing.cast import Cast


def _head(**changes: Any) -> Head:
    entered: dict[str, Any] = {
        "kind": ProgrammeKind.objects.get(code="annual_programme"),
        "title": "Chương trình phối hợp năm 2026",
        "first_day": date(2026, 1, 1),
        "last_day": date(2026, 12, 31),
    }
    return Head(**{**entered, **changes})


def test_a_coordinator_opens_a_draft_for_her_organisation(
    lan: Mandate, committee: Organisation, front: Organisation
) -> None:
    programme = make_programme(actor=lan, parties=[[committee], [front]])

    assert programme.state == State.DRAFT
    assert programme.drafting_organisation == committee
    assert programme.unit_id == lan.unit_id
    assert programme.created_by_person_id == lan.person_id
    assert programme.first_shared_at is None
    assert programme.public_code.startswith("an-phu-2026-")
    assert [party.name for party in programme.parties.order_by("rank")] == [
        committee.name,
        front.name,
    ]
    entry = history_of(programme)[0]
    assert (entry.action, entry.person_id) == ("programme.create", lan.person_id)


def test_the_period_is_kept_half_open_and_the_last_day_belongs_to_it(
    lan: Mandate, committee: Organisation, front: Organisation
) -> None:
    programme = make_programme(actor=lan, parties=[[committee], [front]])
    programme.refresh_from_db()

    assert programme.period.lower == date(2026, 1, 1)
    assert programme.period.upper == date(2027, 1, 1)


@pytest.mark.parametrize(
    "name",
    ["minh", "ha", "quang", "son", "tam", "phuong", "hong", "kieu", "an"],
)
def test_it_refuses_everybody_who_is_no_coordinator(
    request: pytest.FixtureRequest,
    name: str,
    committee: Organisation,
    front: Organisation,
) -> None:
    with pytest.raises(NotAllowed):
        make_programme(
            actor=request.getfixturevalue(name), parties=[[committee], [front]]
        )
    assert not Programme.objects.exists()


def test_it_refuses_fewer_than_two_parties(
    lan: Mandate, committee: Organisation
) -> None:
    with pytest.raises(TooFewParties) as refusal:
        make_programme(actor=lan, parties=[[committee]])
    assert refusal.value.field == "parties"


def test_it_refuses_an_organisation_in_two_parties(
    lan: Mandate,
    committee: Organisation,
    front: Organisation,
    womens_union: Organisation,
) -> None:
    with pytest.raises(OrganisationTwice, match="MTTQ xã An Phú"):
        make_programme(actor=lan, parties=[[committee], [front], [womens_union, front]])


def test_it_refuses_parties_without_the_drafting_organisation(
    lan: Mandate, front: Organisation, womens_union: Organisation
) -> None:
    with pytest.raises(DraftingOrganisationOutside):
        make_programme(actor=lan, parties=[[front], [womens_union]])


def test_a_bloc_keeps_its_members_and_who_acts_for_it(
    lan: Mandate,
    committee: Organisation,
    womens_union: Organisation,
    farmers_union: Organisation,
) -> None:
    programme = make_programme(
        actor=lan, parties=[[committee], [womens_union, farmers_union]]
    )

    bloc = programme.parties.get(rank=2)
    assert bloc.is_bloc
    assert bloc.name == "Các tổ chức chính trị - xã hội"
    assert bloc.authorisation == "Biên bản ủy quyền số 01/BB"
    assert {member.organisation: member.acts for member in bloc.members.all()} == {
        womens_union: True,
        farmers_union: False,
    }


def test_every_member_of_a_bloc_acts_when_nobody_is_authorised(
    lan: Mandate,
    committee: Organisation,
    womens_union: Organisation,
    farmers_union: Organisation,
) -> None:
    programme = services.open_programme(
        actor=lan,
        head=_head(),
        parties=[
            PartyOutline(organisations=[committee]),
            PartyOutline(
                organisations=[womens_union, farmers_union], bloc_name="Khối đoàn thể"
            ),
        ],
    )
    members = programme.parties.get(rank=2).members.all()
    assert [member.acts for member in members] == [True, True]


@pytest.mark.parametrize(
    ("authorisation", "acting"),
    [("", "womens_union"), ("  ", "womens_union"), ("Biên bản 01", "front")],
)
def test_it_refuses_a_bloc_that_nobody_may_act_for(
    lan: Mandate, cast: Cast, authorisation: str, acting: str
) -> None:
    bodies = cast.organisations
    bloc = PartyOutline(
        organisations=[bodies["womens_union"], bodies["farmers_union"]],
        bloc_name="Khối đoàn thể",
        acting=bodies[acting],
        authorisation=authorisation,
    )
    committee = PartyOutline(organisations=[bodies["committee"]])
    with pytest.raises(BlocWithoutActing) as refusal:
        services.open_programme(actor=lan, head=_head(), parties=[committee, bloc])
    assert refusal.value.field == "authorisation"


def test_legal_bases_keep_their_order_and_blank_lines_are_left_out(
    lan: Mandate, committee: Organisation, front: Organisation
) -> None:
    programme = make_programme(
        actor=lan,
        parties=[[committee], [front]],
        legal_bases=["Luật MTTQ Việt Nam", "  ", "Nghị quyết số 02"],
    )
    kept = programme.legal_bases.order_by("rank").values_list("rank", "citation")
    assert list(kept) == [(1, "Luật MTTQ Việt Nam"), (2, "Nghị quyết số 02")]


def test_the_database_refuses_a_programme_without_a_party(
    lan: Mandate, committee: Organisation, front: Organisation
) -> None:
    programme = make_programme(actor=lan, parties=[[committee], [front]])

    expect_refusal(
        "programme_has_parties",
        "DELETE FROM programmes_partymember",
        "DELETE FROM programmes_party",
    )
    assert programme.parties.count() == 2


@pytest.mark.parametrize("column", ["unit_id", "period", "kind_id", "document_id"])
def test_the_database_refuses_a_programme_without_its_place_or_time(
    lan: Mandate, committee: Organisation, front: Organisation, column: str
) -> None:
    make_programme(actor=lan, parties=[[committee], [front]])
    expect_refusal(
        f'null value in column "{column}"',
        f"UPDATE programmes_programme SET {column} = NULL",
    )


def test_the_database_refuses_a_period_without_an_end(
    lan: Mandate, committee: Organisation, front: Organisation
) -> None:
    make_programme(actor=lan, parties=[[committee], [front]])
    expect_refusal(
        "programme_has_a_period",
        "UPDATE programmes_programme SET period = '[2026-01-01,)'",
    )
