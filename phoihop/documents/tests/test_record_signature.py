"""Recording a signature as printed; what is missing is refused twice."""

from dataclasses import asdict, replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, ProgrammingError, connection
from django.utils import timezone

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.documents.errors import (
    AlreadySigned,
    AuthorisationMissing,
    CapacityMissing,
    NotAScan,
    PrintedNameMissing,
    SignedInFuture,
    TextReplaced,
)
from phoihop.documents.models import Document, Signature, Version
from phoihop.documents.queries import signatures_of, unsigned_slots
from phoihop.documents.services import (
    PrintedSignature,
    freeze_version,
    record_signature,
)
from phoihop.files.models import StoredFile
from phoihop.files.services import store_file
from phoihop.files.tests.samples import docx, upload


def test_a_signature_is_kept_as_it_is_printed(
    quang: Mandate,
    document: Document,
    version: Version,
    scan: StoredFile,
    printed: PrintedSignature,
) -> None:
    signature = record_signature(
        actor=quang, version=version, slot=1, printed=printed, scan=scan
    )
    kept = Signature.objects.get(pk=signature.pk)
    assert kept.capacity_lines == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    assert kept.signatory_name == "Trần Văn Minh"
    assert (kept.signed_on, kept.means) == (printed.signed_on, "paper")
    assert kept.recorded_by_person_id == quang.person_id
    entry = history_of(document)[0]
    assert entry.action == "signature.record"
    assert entry.occurred_on == printed.signed_on


def test_signatures_stand_in_the_order_of_the_parties(
    quang: Mandate, version: Version, scan: StoredFile, printed: PrintedSignature
) -> None:
    for slot in (3, 1):
        record_signature(
            actor=quang, version=version, slot=slot, printed=printed, scan=scan
        )
    assert [one.slot for one in signatures_of(version)] == [1, 3]
    assert unsigned_slots(version, [1, 2, 3]) == [2]


@pytest.mark.parametrize("field", ["party_name", "signatory_name", "signatory_title"])
def test_it_refuses_a_signature_without_a_printed_name(
    quang: Mandate,
    version: Version,
    scan: StoredFile,
    printed: PrintedSignature,
    field: str,
) -> None:
    blank = PrintedSignature(**asdict(printed) | {field: "  "})
    with pytest.raises(PrintedNameMissing) as refusal:
        record_signature(actor=quang, version=version, slot=1, printed=blank, scan=scan)
    assert refusal.value.field == field


@pytest.mark.parametrize("lines", [(), ("", " ")])
def test_it_refuses_a_signature_without_capacity_lines(
    quang: Mandate,
    version: Version,
    scan: StoredFile,
    printed: PrintedSignature,
    lines: tuple[str, ...],
) -> None:
    bare = replace(printed, capacity_lines=lines)
    with pytest.raises(CapacityMissing):
        record_signature(actor=quang, version=version, slot=1, printed=bare, scan=scan)


def test_it_refuses_authority_that_is_not_named(
    quang: Mandate, version: Version, scan: StoredFile, printed: PrintedSignature
) -> None:
    by_authority = replace(printed, capacity_code="TUQ")
    with pytest.raises(AuthorisationMissing):
        record_signature(
            actor=quang, version=version, slot=1, printed=by_authority, scan=scan
        )
    named = replace(by_authority, authorisation="Giấy ủy quyền số 02/GUQ-UBND")
    record_signature(actor=quang, version=version, slot=1, printed=named, scan=scan)


def test_it_refuses_a_day_that_is_still_to_come(
    quang: Mandate, version: Version, scan: StoredFile, printed: PrintedSignature
) -> None:
    today = timezone.localdate()
    late = replace(printed, signed_on=today + timedelta(days=1))
    with pytest.raises(SignedInFuture):
        record_signature(actor=quang, version=version, slot=1, printed=late, scan=scan)
    same_day = replace(printed, signed_on=today)
    record_signature(actor=quang, version=version, slot=1, printed=same_day, scan=scan)


def test_a_day_still_to_come_is_counted_from_the_day_of_the_act(
    quang: Mandate, version: Version, scan: StoredFile, printed: PrintedSignature
) -> None:
    early = replace(quang, on=printed.signed_on - timedelta(days=1))
    with pytest.raises(SignedInFuture):
        record_signature(
            actor=early, version=version, slot=1, printed=printed, scan=scan
        )


def test_it_refuses_a_word_file_as_a_scan(
    quang: Mandate, version: Version, scan: StoredFile, printed: PrintedSignature
) -> None:
    word = store_file(actor=quang, upload=upload(docx(), "ban-ky.docx"))
    with pytest.raises(NotAScan):
        record_signature(
            actor=quang, version=version, slot=1, printed=printed, scan=word
        )


def test_it_refuses_a_second_signature_of_the_same_party(
    quang: Mandate, version: Version, scan: StoredFile, printed: PrintedSignature
) -> None:
    record_signature(actor=quang, version=version, slot=1, printed=printed, scan=scan)
    with pytest.raises(AlreadySigned):
        record_signature(
            actor=quang, version=version, slot=1, printed=printed, scan=scan
        )


def test_it_refuses_to_sign_a_text_that_was_replaced(
    quang: Mandate,
    document: Document,
    version: Version,
    scan: StoredFile,
    printed: PrintedSignature,
) -> None:
    freeze_version(actor=quang, document=document, canonical={"title": "khác"})
    with pytest.raises(TextReplaced):
        record_signature(
            actor=quang, version=version, slot=1, printed=printed, scan=scan
        )


@pytest.mark.parametrize(
    "change",
    [
        {"party_name": ""},
        {"signatory_name": ""},
        {"signatory_title": ""},
        {"capacity_lines": []},
        {"capacity_lines": ["TM. ỦY BAN NHÂN DÂN", ""]},
        {"capacity_code": "??"},
        {"capacity_code": "TUQ"},
        {"scan": None},
        {"means": "digital"},
        {"signed_on": timezone.localdate() + timedelta(days=2)},
        {"slot": 1},
    ],
)
def test_the_database_refuses_an_incomplete_signature(
    quang: Mandate,
    version: Version,
    scan: StoredFile,
    printed: PrintedSignature,
    change: dict[str, object],
) -> None:
    record_signature(actor=quang, version=version, slot=1, printed=printed, scan=scan)
    row: dict[str, object] = {
        "version": version,
        "slot": 2,
        "party_name": "Ủy ban MTTQ Việt Nam xã An Phú",
        "signatory_name": "Vũ Thanh Tâm",
        "signatory_title": "Chủ tịch",
        "capacity_lines": ["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"],
        "capacity_code": "TM",
        "signed_on": printed.signed_on,
        "means": "paper",
        "scan": scan,
        "recorded_by_person_id": quang.person_id,
    }
    with pytest.raises(IntegrityError):
        Signature.objects.create(**row | change)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE documents_signature SET signatory_name = 'Người khác'",
        "DELETE FROM documents_signature",
    ],
)
def test_the_application_may_not_change_a_signature(
    quang: Mandate,
    version: Version,
    scan: StoredFile,
    printed: PrintedSignature,
    statement: str,
) -> None:
    record_signature(actor=quang, version=version, slot=1, printed=printed, scan=scan)
    refused = pytest.raises(ProgrammingError, match="permission denied")
    with refused, connection.cursor() as cursor:
        cursor.execute(statement)
