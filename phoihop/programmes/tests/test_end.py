"""Giving a draft up, and terminating what is signed."""

import json
from datetime import date, timedelta

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.files.models import StoredFile
from phoihop.files.services import store_file
from phoihop.files.tests.samples import pdf, upload
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.programmes import services
from phoihop.programmes.ending_errors import (
    EndedAfterPeriod,
    EndedBeforeSigning,
    EndedInFuture,
)
from phoihop.programmes.factories import day_within
from phoihop.programmes.models import Programme
from phoihop.programmes.states import State
from phoihop.programmes.tests.filled_in import termination
from phoihop.programmes.tests.pages import read_form
from phoihop.publication.queries import endings_of
from phoihop.testing.fixtures import ClientOf


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
        ended_on=day_within(),
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
            actor=quang, programme=signed, title="  ", ended_on=day_within(), scan=scan
        )


def test_the_day_of_the_end_is_kept_and_told_to_the_public_pages(
    quang: Mandate, signed: Programme, scan: StoredFile
) -> None:
    _end_on(quang, signed, scan, day_within())
    signed.refresh_from_db()
    assert signed.ended_on == day_within()
    ending = endings_of("programmes.programme", [signed.pk])[signed.pk]
    assert (ending.kind, ending.ended_on) == ("terminated", day_within())
    assert ending.replaced_by == ""


def test_it_refuses_an_end_that_is_still_to_come(
    quang: Mandate, signed: Programme, scan: StoredFile
) -> None:
    with pytest.raises(EndedInFuture) as refusal:
        _end_on(quang, signed, scan, quang.on + timedelta(days=1))
    assert refusal.value.field == "ended_on"


def test_it_refuses_an_end_before_the_signing(
    quang: Mandate, signed: Programme, scan: StoredFile
) -> None:
    assert signed.signed_on is not None
    with pytest.raises(EndedBeforeSigning):
        _end_on(quang, signed, scan, signed.signed_on - timedelta(days=1))


def test_it_refuses_an_end_after_the_period(
    quang: Mandate, signed: Programme, scan: StoredFile
) -> None:
    late = signed.period.upper
    next_year = Mandate(**{**vars(quang), "on": late})
    with pytest.raises(EndedAfterPeriod) as refusal:
        _end_on(next_year, signed, scan, late)
    assert "31/12/2026" in refusal.value.sentence


def test_the_page_says_beside_the_day_why_it_is_refused(
    client_of: ClientOf, quang: Mandate, signed: Programme
) -> None:
    form = termination() | {"ended_on": format_date(today() + timedelta(days=1))}
    answer = client_of(quang).post(
        f"/work/programmes/{signed.pk}/acts/terminate/", form
    )
    assert answer.status_code == 422
    assert "chưa tới" in read_form(answer).messages["ended_on"]


def _end_on(clerk: Mandate, programme: Programme, scan: StoredFile, day: date) -> None:
    services.terminate(
        actor=clerk, programme=programme, title="Quyết định", ended_on=day, scan=scan
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
            ended_on=day_within(),
            scan=scan,
        )
