"""Who knows of a programme: nobody else finds it, on any page."""

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.directory.units.models import UnitSuccession
from phoihop.foundation.clock import today
from phoihop.programmes import services
from phoihop.programmes.factories import make_content, make_programme, open_round
from phoihop.programmes.models import Origin, Programme
from phoihop.programmes.policies import standing
from phoihop.programmes.queries.loading import load_text, parties_of
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

ALL = {
    "lan", "minh", "ha", "quang", "son", "tam",
    "thao", "phuong", "hong", "kieu", "tuan", "an",
}  # fmt: skip
COMMITTEE = {"lan", "minh", "ha", "quang", "son"}
PARTIES = COMMITTEE | {"tam", "thao", "phuong", "hong"}


def _who_sees(cast: Cast, programme: Programme) -> set[str]:
    return {
        name
        for name in ALL
        if Programme.objects.visible_to(cast.mandate(name))
        .filter(pk=programme.pk)
        .exists()
    }


def test_a_new_draft_is_known_to_the_organisation_that_writes_it(
    cast: Cast, draft: Programme
) -> None:
    assert _who_sees(cast, draft) == COMMITTEE


def test_a_draft_sent_out_is_known_to_the_parties_and_the_auditor(
    cast: Cast, consulting: Programme
) -> None:
    assert _who_sees(cast, consulting) == PARTIES | {"kieu"}


def test_a_draft_taken_back_stays_known(
    cast: Cast, lan: Mandate, consulting: Programme
) -> None:
    services.redraft(actor=lan, programme=consulting)
    assert _who_sees(cast, consulting) == PARTIES | {"kieu"}


def test_a_signed_programme_is_known_to_everybody_of_the_unit(
    cast: Cast, signed: Programme
) -> None:
    assert _who_sees(cast, signed) == PARTIES | {"kieu"}
    officer = cast.mandate("kieu")
    without_right = Mandate(**{**vars(officer), "roles": frozenset()})
    assert Programme.objects.visible_to(without_right).exists()


def test_a_colleague_of_the_same_unit_without_party_does_not_know_a_draft(
    kieu: Mandate, consulting: Programme
) -> None:
    without_right = Mandate(**{**vars(kieu), "roles": frozenset({"officer"})})
    assert not Programme.objects.visible_to(without_right).exists()


@pytest.mark.parametrize("state", ["draft", "consulting", "agreed", "signed"])
def test_the_neighbour_and_the_administrator_find_nothing_on_any_page(
    request: pytest.FixtureRequest, client_of: ClientOf, cast: Cast, state: str
) -> None:
    programme: Programme = request.getfixturevalue(state)
    for name in ("tuan", "an"):
        client = client_of(cast.mandate(name))
        for page in ("", "text/", "history/", "edit/", "acts/approve/"):
            path = f"/work/programmes/{programme.pk}/{page}"
            assert client.get(path).status_code == 404, path
        listed = client.get("/work/programmes/")
        assert programme.title not in listed.content.decode()


def test_nobody_stands_to_a_programme_that_a_source_tells_of(
    lan: Mandate, signed: Programme
) -> None:
    signed.origin = Origin.SOURCE
    place = standing(lan, signed, parties_of(signed))
    assert (place.is_drafting, place.party, place.acts) == (False, None, False)


def test_a_mandate_of_two_organisations_stands_on_the_side_it_acts_under(
    tam: Mandate, lan: Mandate, consulting: Programme
) -> None:
    parties = load_text(consulting).parties
    for mandate, side in ((tam, "MTTQ xã An Phú"), (lan, "UBND xã An Phú")):
        party = standing(mandate, consulting, parties).party
        assert party is not None
        assert party.short_name == side


def test_a_draft_of_another_party_is_not_known_before_it_is_shared(
    cast: Cast, thao: Mandate, front: Organisation, committee: Organisation
) -> None:
    programme = make_programme(actor=thao, parties=[[front], [committee]])
    assert _who_sees(cast, programme) == {"tam", "thao", "phuong"}

    make_content(actor=thao, programme=programme)
    chief = Mandate(**{**vars(cast.mandate("ha")), "organisation_id": front.pk})
    open_round(chief=chief, programme=programme)
    assert _who_sees(cast, programme) >= COMMITTEE


@pytest.mark.parametrize("state", ["consulting", "signed"])
def test_a_unit_reads_what_those_it_took_over_from_have_signed_and_no_draft(
    request: pytest.FixtureRequest, cast: Cast, state: str
) -> None:
    programme: Programme = request.getfixturevalue(state)
    assert "tuan" not in _who_sees(cast, programme)
    UnitSuccession.objects.create(
        predecessor=cast.units["MHT02"],
        successor=cast.units["MHT03"],
        occurred_on=today(),
        extent=UnitSuccession.Extent.WHOLE,
        kind=UnitSuccession.Kind.MERGE,
    )
    assert ("tuan" in _who_sees(cast, programme)) == (state == "signed")


def test_a_unit_does_not_read_what_the_one_that_follows_it_has_signed(
    cast: Cast, signed: Programme
) -> None:
    UnitSuccession.objects.create(
        predecessor=cast.units["MHT03"],
        successor=cast.units["MHT02"],
        occurred_on=today(),
        extent=UnitSuccession.Extent.WHOLE,
        kind=UnitSuccession.Kind.MERGE,
    )
    assert "tuan" not in _who_sees(cast, signed)
