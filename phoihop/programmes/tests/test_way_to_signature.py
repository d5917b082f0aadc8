"""A programme from the draft to the public: the whole way, told once."""

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.programmes import services
from phoihop.programmes.models import Programme
from phoihop.programmes.states import State
from phoihop.publication.queries import publication_of


def test_all_parties_agree_approve_and_sign(signed: Programme) -> None:
    assert signed.state == State.SIGNED
    assert signed.signed_on is not None
    assert [row.number for row in signed.signed_contents.all()] == ["1"]
    signatures = [party.signature for party in signed.parties.all()]
    assert all(one and one.version == signed.current_version for one in signatures)


def test_the_publisher_shows_the_signed_text(
    signed: Programme, phuong: Mandate
) -> None:
    services.publish(actor=phuong, programme=signed)

    shown = publication_of("programmes.programme", signed.pk)
    assert shown is not None
    assert shown.version == signed.current_version


def test_the_history_tells_every_step(signed: Programme) -> None:
    acts = [entry.action for entry in history_of(signed)]
    assert acts[-1] == "programme.create"
    assert acts[0] == "programme.sign"
    assert {
        "programme.consult",
        "content.agree",
        "programme.approve",
        "programme.record_signature",
        "content.create",
        "task.create",
    } <= set(acts)
