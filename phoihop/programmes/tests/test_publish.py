"""Showing a signed programme to everybody, and taking it back."""

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.programmes import services
from phoihop.programmes.errors import NotPublishable
from phoihop.programmes.models import Programme
from phoihop.programmes.policies import can_publish, standing
from phoihop.programmes.queries.loading import parties_of
from phoihop.publication.errors import AlreadyPublished
from phoihop.publication.queries import publication_of

LABEL = "programmes.programme"


def test_the_publisher_shows_the_signed_version_under_its_code(
    phuong: Mandate, signed: Programme
) -> None:
    shown = services.publish(actor=phuong, programme=signed)

    assert publication_of(LABEL, signed.pk) == shown
    assert shown.version == signed.current_version
    assert shown.public_code == signed.public_code
    entry = history_of(signed)[0]
    assert (entry.action, entry.person_id) == ("publication.publish", phuong.person_id)


def test_a_withdrawn_programme_tells_why_and_may_be_shown_again(
    phuong: Mandate, signed: Programme
) -> None:
    services.publish(actor=phuong, programme=signed)
    services.withdraw(actor=phuong, programme=signed, reason="Sai bản quét")

    assert publication_of(LABEL, signed.pk) is None
    entry = history_of(signed)[0]
    assert (entry.action, entry.reason) == ("publication.withdraw", "Sai bản quét")
    assert services.publish(actor=phuong, programme=signed).is_live


def test_it_refuses_to_show_it_twice(phuong: Mandate, signed: Programme) -> None:
    services.publish(actor=phuong, programme=signed)
    with pytest.raises(AlreadyPublished):
        services.publish(actor=phuong, programme=signed)


def test_it_refuses_to_take_back_what_is_not_shown(
    phuong: Mandate, signed: Programme
) -> None:
    with pytest.raises(NotPublishable):
        services.withdraw(actor=phuong, programme=signed, reason="…")


def test_it_refuses_to_take_back_without_a_reason(
    phuong: Mandate, signed: Programme
) -> None:
    services.publish(actor=phuong, programme=signed)
    with pytest.raises(ReasonMissing):
        services.withdraw(actor=phuong, programme=signed, reason=" ")


@pytest.mark.parametrize("state", ["draft", "consulting", "agreed"])
def test_it_refuses_what_is_not_signed(
    request: pytest.FixtureRequest, phuong: Mandate, state: str
) -> None:
    with pytest.raises(NotPublishable):
        services.publish(actor=phuong, programme=request.getfixturevalue(state))


@pytest.mark.parametrize("name", ["lan", "minh", "ha", "quang", "tam", "kieu", "an"])
def test_it_refuses_everybody_who_is_no_publisher(
    request: pytest.FixtureRequest, signed: Programme, name: str
) -> None:
    with pytest.raises(NotAllowed):
        services.publish(actor=request.getfixturevalue(name), programme=signed)


def test_the_author_does_not_publish_under_whatever_mandate(
    lan: Mandate, phuong: Mandate, signed: Programme
) -> None:
    lan_as_publisher = Mandate(**{**vars(phuong), "person_id": lan.person_id})
    with pytest.raises(NotAllowed):
        services.publish(actor=lan_as_publisher, programme=signed)


def test_a_publisher_of_the_neighbouring_commune_is_refused(
    tuan: Mandate, signed: Programme
) -> None:
    publisher = Mandate(**{**vars(tuan), "roles": frozenset({"publisher"})})
    place = standing(publisher, signed, parties_of(signed))
    assert not can_publish(publisher, place)
    with pytest.raises(NotAllowed):
        services.publish(actor=publisher, programme=signed)
