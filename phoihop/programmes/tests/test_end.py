"""Giving a draft up, and terminating what is signed."""

import json

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.files.models import StoredFile
from phoihop.files.services import store_file
from phoihop.files.tests.samples import pdf, upload
from phoihop.foundation.clock import today
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.programmes import services
from phoihop.programmes.models import Programme
from phoihop.programmes.states import State


@pytest.fixture
def scan(quang: Mandate) -> StoredFile:
    return store_file(actor=quang, upload=upload(pdf(), "quyết định.pdf"))


@pytest.mark.parametrize("state", ["draft", "consulting", "agreed"])
def test_an_office_chief_gives_a_draft_up_with_a_reason(
    request: pytest.FixtureRequest, ha: Mandate, state: str
) -> None:
    programme: Programme = request.getfixturevalue(state)
    services.abandon(actor=ha, programme=programme, reason="Gộp vào năm sau")

    programme.refresh_from_db()
    assert programme.state == State.ABANDONED
    entry = history_of(programme)[0]
    assert (entry.action, entry.reason) == ("programme.abandon", "Gộp vào năm sau")


@pytest.mark.parametrize("reason", ["", " \n"])
def test_it_refuses_to_give_up_without_a_reason(
    ha: Mandate, draft: Programme, reason: str
) -> None:
    with pytest.raises(ReasonMissing):
        services.abandon(actor=ha, programme=draft, reason=reason)


def test_it_refuses_to_give_up_what_is_signed(ha: Mandate, signed: Programme) -> None:
    with pytest.raises(NotAllowed):
        services.abandon(actor=ha, programme=signed, reason="…")


def test_a_clerk_records_the_document_that_ends_a_signed_programme(
    quang: Mandate, signed: Programme, scan: StoredFile
) -> None:
    services.terminate(
        actor=quang,
        programme=signed,
        title="Quyết định số 15/QĐ-UBND",
        ended_on=today(),
        scan=scan,
    )
    signed.refresh_from_db()
    assert signed.state == State.TERMINATED
    assert signed.termination_scan == scan
    assert signed.termination is not None
    frozen = json.loads(signed.termination.versions.get().canonical_text)
    assert frozen["scan_sha256"] == scan.sha256
    entry = history_of(signed)[0]
    assert entry.action == "programme.terminate"
    assert entry.reason == "Quyết định số 15/QĐ-UBND"


def test_it_refuses_a_termination_without_a_document(
    quang: Mandate, signed: Programme, scan: StoredFile
) -> None:
    with pytest.raises(ReasonMissing):
        services.terminate(
            actor=quang, programme=signed, title="  ", ended_on=today(), scan=scan
        )


@pytest.mark.parametrize("state", ["draft", "consulting", "agreed"])
def test_it_refuses_to_terminate_what_is_not_signed(
    request: pytest.FixtureRequest, quang: Mandate, scan: StoredFile, state: str
) -> None:
    with pytest.raises(NotAllowed):
        services.terminate(
            actor=quang,
            programme=request.getfixturevalue(state),
            title="Quyết định",
            ended_on=today(),
            scan=scan,
        )
