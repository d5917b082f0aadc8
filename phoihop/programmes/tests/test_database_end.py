"""The database itself refuses an end without its papers, day and consent."""

from datetime import date

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.files.models import StoredFile
from phoihop.files.services import store_file
from phoihop.files.tests.samples import pdf, upload
from phoihop.programmes.factories import (
    day_within,
    make_content,
    make_programme,
    sign_all,
)
from phoihop.programmes.models import Programme
from phoihop.programmes.services import signing
from phoihop.programmes.tests.raw_sql import execute, expect_refusal
from phoihop.programmes.tests.replacing import agree_and_approve
from phoihop.testing.cast import Cast


@pytest.fixture
def scan(quang: Mandate) -> StoredFile:
    return store_file(actor=quang, upload=upload(pdf(), "quyết định.pdf"))


def _terminated(programme: Programme, scan_id: str, day: str) -> str:
    return (
        "UPDATE programmes_programme SET state = 'terminated',"
        f" termination_id = document_id, termination_scan_id = {scan_id},"
        f" ended_on = {day} WHERE id = {programme.pk}"
    )


def test_it_refuses_a_termination_without_its_scan(signed: Programme) -> None:
    refused = "programme_terminated_has_document_and_scan"
    expect_refusal(refused, _terminated(signed, "NULL", f"'{day_within()}'"))


def test_it_refuses_a_termination_without_its_day(
    signed: Programme, scan: StoredFile
) -> None:
    refused = "programme_ended_has_its_day"
    expect_refusal(refused, _terminated(signed, str(scan.pk), "NULL"))


@pytest.mark.parametrize("day", [date(2025, 1, 1), date(2027, 1, 1), date(2199, 1, 1)])
def test_it_refuses_a_day_outside_signing_and_period(
    signed: Programme, scan: StoredFile, day: date
) -> None:
    refused = "programme_ends_between_signing_and_its_last_day"
    expect_refusal(refused, _terminated(signed, str(scan.pk), f"'{day}'"))


def test_the_day_of_the_end_stays(signed: Programme, scan: StoredFile) -> None:
    execute(_terminated(signed, str(scan.pk), f"'{day_within()}'"))
    later = f"UPDATE programmes_programme SET ended_on = NULL WHERE id = {signed.pk}"
    expect_refusal("programme_ended_once", later)


def test_what_is_in_force_has_no_day_of_end(signed: Programme) -> None:
    expect_refusal(
        "programme_in_force_has_no_day_of_end",
        f"UPDATE programmes_programme SET ended_on = now() WHERE id = {signed.pk}",
    )


def test_it_refuses_a_replacement_without_somebody_who_signed(
    signed: Programme,
    cast: Cast,
    quang: Mandate,
    lan: Mandate,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bodies = cast.organisations
    two = make_programme(
        actor=lan, parties=[[bodies["committee"]], [bodies["front"]]], title="Hai bên"
    )
    make_content(actor=lan, programme=two, no_task_reason="theo tình hình")
    Programme.objects.filter(pk=two.pk).update(replaces=signed)
    agree_and_approve(cast, two, ("minh", "tam"))
    monkeypatch.setattr(signing, "supersede", lambda *_: None)
    sign_all(clerk=quang, programme=two, signed_on=day_within())
    day = day_within()
    expect_refusal(
        "programme_is_superseded_by_all_who_signed_it",
        f"UPDATE programmes_programme SET state = 'superseded', ended_on = '{day}'"
        f" WHERE id = {signed.pk}",
    )
