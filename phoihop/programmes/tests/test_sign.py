"""Recording signatures, freezing the denominator, replacing what it replaces."""

from dataclasses import replace
from datetime import timedelta

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.documents.errors import CapacityMissing, SignedInFuture
from phoihop.documents.services import PrintedSignature
from phoihop.files.models import StoredFile
from phoihop.files.services import store_file
from phoihop.files.tests.samples import pdf, upload
from phoihop.foundation.clock import today
from phoihop.foundation.errors import NotAllowed
from phoihop.programmes import services
from phoihop.programmes.errors import ClerkIsSignatory, SignatureAlreadyRecorded
from phoihop.programmes.factories import make_content, sign_all
from phoihop.programmes.models import Party, Programme
from phoihop.programmes.services import SignatureOutline
from phoihop.programmes.states import State
from phoihop.programmes.tests.replacing import agree_and_approve, make_replacement
from phoihop.testing.cast import Cast


@pytest.fixture
def scan(quang: Mandate) -> StoredFile:
    return store_file(actor=quang, upload=upload(pdf(), "bản ký.pdf"), field="scan")


@pytest.fixture
def printed(db: None) -> PrintedSignature:
    return PrintedSignature(
        party_name="Ủy ban nhân dân xã An Phú",
        signatory_name="Trần Văn Minh",
        signatory_title="Chủ tịch",
        capacity_lines=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        capacity_code="TM",
        signed_on=today(),
    )


def _sign(
    actor: Mandate, party: Party, printed: PrintedSignature, scan: StoredFile
) -> None:
    outline = SignatureOutline(printed=printed, scan=scan)
    services.record_party_signature(actor=actor, party=party, outline=outline)


def test_a_signature_stands_under_the_agreed_version(
    agreed: Programme, quang: Mandate, printed: PrintedSignature, scan: StoredFile
) -> None:
    party = agreed.parties.get(rank=1)
    _sign(quang, party, printed, scan)

    party.refresh_from_db()
    assert party.signature is not None
    assert party.signature.version == agreed.current_version
    assert (party.signature.slot, party.signature.scan) == (1, scan)
    agreed.refresh_from_db()
    assert agreed.state == State.APPROVED_FOR_SIGNING
    assert not agreed.signed_contents.exists()
    entry = history_of(agreed)[0]
    assert entry.action == "programme.record_signature"
    assert entry.to_state == "UBND xã An Phú"


def test_the_last_signature_moves_the_programme_on_the_last_day_of_signing(
    agreed: Programme, quang: Mandate, printed: PrintedSignature, scan: StoredFile
) -> None:
    days = [today() - timedelta(days=gap) for gap in (5, 1, 9)]
    for party, day in zip(agreed.parties.order_by("rank"), days, strict=True):
        _sign(quang, party, replace(printed, signed_on=day), scan)
    agreed.refresh_from_db()
    assert (agreed.state, agreed.signed_on) == (State.SIGNED, days[1])
    entry = history_of(agreed)[0]
    assert (entry.action, entry.occurred_on) == ("programme.sign", days[1])


def test_the_denominator_is_a_copy_of_the_counted_contents(
    draft: Programme, cast: Cast
) -> None:
    lan = cast.mandate("lan")
    second = make_content(
        actor=lan, programme=draft, title="Hai", no_task_reason="theo tình hình"
    )
    make_content(
        actor=lan, programme=draft, title="Hai một", parent=second, is_counted=False
    )
    dropped = make_content(actor=lan, programme=draft, title="Bỏ")
    services.drop_content(actor=lan, content=dropped, version=1)
    agree_and_approve(cast, draft)
    sign_all(clerk=cast.mandate("quang"), programme=draft, signed_on=today())

    rows = draft.signed_contents.order_by("rank").values_list("rank", "number", "title")
    assert list(rows) == [
        (1, "1", draft.contents.get(rank=1, parent=None).title),
        (2, "2", "Hai"),
    ]


def test_it_refuses_a_second_signature_of_a_party(
    agreed: Programme, quang: Mandate, printed: PrintedSignature, scan: StoredFile
) -> None:
    party = agreed.parties.get(rank=1)
    _sign(quang, party, printed, scan)
    with pytest.raises(SignatureAlreadyRecorded):
        _sign(quang, party, printed, scan)


@pytest.mark.parametrize(
    "name", ["Phạm Minh Quang", "PHẠM MINH QUANG", "Pham Minh Quang"]
)
def test_nobody_records_his_own_signature(
    agreed: Programme,
    quang: Mandate,
    printed: PrintedSignature,
    scan: StoredFile,
    name: str,
) -> None:
    with pytest.raises(ClerkIsSignatory) as refusal:
        _sign(
            quang,
            agreed.parties.get(rank=1),
            replace(printed, signatory_name=name),
            scan,
        )
    assert refusal.value.field == "signatory_name"


def test_four_eyes_are_two_persons_whatever_the_mandate(
    agreed: Programme,
    minh: Mandate,
    quang: Mandate,
    printed: PrintedSignature,
    scan: StoredFile,
) -> None:
    # The chairman acting under a second mandate, as a clerk.
    as_clerk = Mandate(
        **{**vars(quang), "person_id": minh.person_id, "person_name": "Trần V. Minh"}
    )
    outline = SignatureOutline(
        printed=printed, scan=scan, signatory_person_id=minh.person_id
    )
    with pytest.raises(ClerkIsSignatory):
        services.record_party_signature(
            actor=as_clerk, party=agreed.parties.get(rank=1), outline=outline
        )


def test_a_signatory_does_not_record_the_signature_of_another_party(
    agreed: Programme,
    minh: Mandate,
    quang: Mandate,
    printed: PrintedSignature,
    scan: StoredFile,
) -> None:
    _sign(quang, agreed.parties.get(rank=1), printed, scan)
    as_clerk = Mandate(**{**vars(minh), "roles": frozenset({"clerk"})})
    with pytest.raises(ClerkIsSignatory):
        _sign(
            as_clerk,
            agreed.parties.get(rank=2),
            replace(printed, signatory_name="Vũ Thanh Tâm"),
            scan,
        )


def test_it_refuses_what_the_paper_cannot_show(
    agreed: Programme, quang: Mandate, printed: PrintedSignature, scan: StoredFile
) -> None:
    party = agreed.parties.get(rank=1)
    tomorrow = today() + timedelta(days=1)
    with pytest.raises(SignedInFuture):
        _sign(quang, party, replace(printed, signed_on=tomorrow), scan)
    with pytest.raises(CapacityMissing):
        _sign(quang, party, replace(printed, capacity_lines=(" ",)), scan)
    party.refresh_from_db()
    assert party.signature is None


def test_a_signature_under_an_earlier_text_does_not_count_for_a_later_one(
    agreed: Programme, cast: Cast, printed: PrintedSignature, scan: StoredFile
) -> None:
    lan, quang = cast.mandate("lan"), cast.mandate("quang")
    party = agreed.parties.get(rank=1)
    _sign(quang, party, printed, scan)
    services.unapprove(actor=cast.mandate("tam"), programme=agreed, reason="Bổ sung")
    make_content(
        actor=lan, programme=agreed, title="Thêm", no_task_reason="theo tình hình"
    )
    agree_and_approve(cast, agreed)

    sign_all(clerk=quang, programme=agreed, signed_on=today())

    agreed.refresh_from_db()
    party.refresh_from_db()
    assert agreed.state == State.SIGNED
    assert party.signature is not None
    assert party.signature.version == agreed.current_version
    assert agreed.signed_contents.count() == 2


@pytest.mark.parametrize(
    "name", ["lan", "minh", "ha", "son", "tam", "thao", "phuong", "kieu", "tuan", "an"]
)
def test_it_refuses_everybody_who_is_no_clerk_of_a_party(
    request: pytest.FixtureRequest,
    agreed: Programme,
    printed: PrintedSignature,
    scan: StoredFile,
    name: str,
) -> None:
    with pytest.raises(NotAllowed):
        _sign(request.getfixturevalue(name), agreed.parties.get(rank=2), printed, scan)


@pytest.mark.parametrize("state", ["draft", "consulting", "signed"])
def test_it_refuses_a_signature_under_a_text_that_is_not_agreed(
    request: pytest.FixtureRequest,
    quang: Mandate,
    printed: PrintedSignature,
    scan: StoredFile,
    state: str,
) -> None:
    programme = request.getfixturevalue(state)
    with pytest.raises(NotAllowed):
        _sign(quang, programme.parties.get(rank=1), printed, scan)


@pytest.fixture
def replacement(signed: Programme, cast: Cast) -> Programme:
    return make_replacement(cast, signed)


def test_the_signing_of_a_replacement_supersedes_what_it_replaces(
    signed: Programme, replacement: Programme, quang: Mandate
) -> None:
    sign_all(clerk=quang, programme=replacement, signed_on=today())
    signed.refresh_from_db()
    assert signed.state == State.SUPERSEDED
    entry = history_of(signed)[0]
    assert (entry.action, entry.reason) == ("programme.supersede", "Bản thay thế")


def test_a_replacement_is_signed_even_if_the_old_one_has_ended_meanwhile(
    signed: Programme, replacement: Programme, quang: Mandate, scan: StoredFile
) -> None:
    services.terminate(
        actor=quang, programme=signed, title="Quyết định", ended_on=today(), scan=scan
    )
    sign_all(clerk=quang, programme=replacement, signed_on=today())
    replacement.refresh_from_db()
    signed.refresh_from_db()
    assert (replacement.state, signed.state) == (State.SIGNED, State.TERMINATED)
