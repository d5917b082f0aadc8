"""Forms of programmes filled in as a person would, for tests to spoil."""

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from phoihop.directory.models import Organisation
from phoihop.files.tests.samples import pdf
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.indicators.factories import definition_of
from phoihop.programmes.factories import day_within
from phoihop.programmes.models import Field, ProgrammeKind


def head() -> dict[str, object]:
    """Return the head of a programme."""
    return {
        "kind": ProgrammeKind.objects.get(code="annual_programme").pk,
        "title": "Chương trình phối hợp năm 2027",
        "first_day": "1/1/2027",
        "last_day": "31/12/2027",
        "theme": "Đoàn kết",
        "theme_issuer": "Tỉnh ủy",
        "motto": "Gần dân",
        "motto_issuer": "Mặt trận tỉnh",
        "legal_bases": "Luật A\r\nLuật B",
        "purpose": "Mục đích\r\nyêu cầu",
        "arrangements": "Tổ chức",
        "effective_from": "5/1/2027",
        "effective_to": "30/12/2027",
    }


def parties(*bodies: Organisation) -> dict[str, object]:
    """Return one party for each organisation."""
    return {
        f"party{rank}-organisations": [body.pk] for rank, body in enumerate(bodies, 1)
    }


def content() -> dict[str, object]:
    """Return a content."""
    return {
        "title": "Tuyên truyền pháp luật",
        "text": "Dòng một\r\nDòng hai",
        "field": Field.objects.get(code="TT").pk,
        "is_counted": "on",
        "no_task_reason": "",
    }


def task(lead: Organisation) -> dict[str, object]:
    """Return a task."""
    return {
        "title": "Mở hội nghị",
        "lead": lead.pk,
        "extent": "12 thôn",
        "due_kind": "date",
        "due_on": "30/11/2026",
        "measure": "số hội nghị",
        "deliverable": "danh sách",
    }


def target() -> dict[str, object]:
    """Return a target."""
    return {
        "indicator_version": definition_of("B01").pk,
        "operator": "at_least",
        "value": "1.234,5",
        "origin": "own",
    }


def signature() -> dict[str, object]:
    """Return a signature by somebody whom the directory need not know."""
    return {
        "signatory": "other",
        "signatory_name": "Trần Văn Minh",
        "signatory_title": "Chủ tịch",
        "capacity_code": "TM",
        "capacity_lines": "TM. ỦY BAN NHÂN DÂN\r\nCHỦ TỊCH",
        "signed_on": format_date(today()),
        "scan": scan(),
    }


def termination() -> dict[str, object]:
    """Return the document that ends a programme."""
    return {
        "title": "Quyết định số 15",
        "ended_on": format_date(day_within()),
        "scan": scan(),
    }


def amendment() -> dict[str, object]:
    """Return a document that adds a content."""
    return {
        "title": "Phụ lục số 2",
        "signed_on": format_date(today()),
        "scan": scan(),
        "added1-title": "Chuyển đổi số",
    }


def deadline() -> dict[str, object]:
    """Return the deadline of a round."""
    return {"deadline": format_date(today() + timedelta(days=7))}


def comment() -> dict[str, object]:
    """Return a comment."""
    return {"stance": "remarks", "text": "Nên rõ hơn"}


def answer() -> dict[str, object]:
    """Return an answer."""
    return {"kind": "accepted", "answer": "Đã sửa"}


def scan() -> SimpleUploadedFile:
    """Return a scanned page."""
    return SimpleUploadedFile("ban-ky.pdf", pdf(), "application/pdf")
