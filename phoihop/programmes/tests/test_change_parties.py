"""Changing the parties of a draft, as long as none of them has spoken."""

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed
from phoihop.programmes import services
from phoihop.programmes.errors import PartiesHaveSpoken, TooFewParties
from phoihop.programmes.models import Programme
from phoihop.programmes.services import PartyOutline
from phoihop.programmes.services.parties import stored_parties


@pytest.fixture
def two(committee: Organisation, front: Organisation) -> list[PartyOutline]:
    return [
        PartyOutline(organisations=[front]),
        PartyOutline(organisations=[committee]),
    ]


def test_the_coordinator_changes_the_parties_of_a_draft(
    lan: Mandate, draft: Programme, two: list[PartyOutline]
) -> None:
    services.change_parties(
        actor=lan, programme=draft, parties=two, version=draft.version
    )
    names = [party.short_name for party in draft.parties.order_by("rank")]
    assert names == ["MTTQ xã An Phú", "UBND xã An Phú"]
    assert history_of(draft)[0].action == "party.change"


def test_the_parties_of_a_draft_taken_back_may_change_if_nobody_spoke(
    lan: Mandate, consulting: Programme, two: list[PartyOutline]
) -> None:
    services.redraft(actor=lan, programme=consulting)
    consulting.refresh_from_db()
    services.change_parties(
        actor=lan, programme=consulting, parties=two, version=consulting.version
    )
    assert consulting.parties.count() == 2


def test_it_refuses_other_parties_once_one_has_spoken(
    lan: Mandate, thao: Mandate, consulting: Programme, two: list[PartyOutline]
) -> None:
    services.agree(actor=thao, content=consulting.contents.get())
    services.redraft(actor=lan, programme=consulting)
    consulting.refresh_from_db()

    with pytest.raises(PartiesHaveSpoken):
        services.change_parties(
            actor=lan, programme=consulting, parties=two, version=consulting.version
        )
    assert consulting.parties.count() == 3


def test_it_refuses_parties_over_a_change_not_seen(
    lan: Mandate, draft: Programme, two: list[PartyOutline]
) -> None:
    with pytest.raises(ChangedMeanwhile) as refusal:
        services.change_parties(
            actor=lan, programme=draft, parties=two, version=draft.version + 1
        )
    stored = refusal.value.saved["parties"]
    assert stored == stored_parties(draft)
    committee, front, bloc = stored_parties(draft)
    assert [committee.bloc_name, front.bloc_name] == ["", ""]
    assert [body.short_name for body in bloc.organisations] == [
        "Hội LHPN xã An Phú",
        "Hội Nông dân xã An Phú",
    ]
    assert bloc.acting == bloc.organisations[0]


def test_it_refuses_too_few_parties_and_keeps_the_old_ones(
    lan: Mandate, draft: Programme, two: list[PartyOutline]
) -> None:
    with pytest.raises(TooFewParties):
        services.change_parties(
            actor=lan, programme=draft, parties=two[1:], version=draft.version
        )
    assert draft.parties.count() == 3


@pytest.mark.parametrize("name", ["minh", "thao", "ha", "tuan", "an"])
def test_it_refuses_everybody_but_the_drafting_coordinator(
    request: pytest.FixtureRequest,
    draft: Programme,
    two: list[PartyOutline],
    name: str,
) -> None:
    with pytest.raises(NotAllowed):
        services.change_parties(
            actor=request.getfixturevalue(name),
            programme=draft,
            parties=two,
            version=draft.version,
        )
