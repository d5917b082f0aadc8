"""Smallest valid programmes for tests and benchmarks, made through the services."""

from datetime import date, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.documents.services import PrintedSignature
from phoihop.files.services import store_file
from phoihop.foundation.clock import today
from phoihop.programmes import services
from phoihop.programmes.models import Content, Field, Programme, ProgrammeKind, Task
from phoihop.programmes.services import (
    ContentOutline,
    Head,
    PartyOutline,
    SignatureOutline,
    TaskOutline,
)
from phoihop.programmes.states import DueKind

SMALLEST_PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
"""
YEAR = 2026


def make_programme(
    *, actor: Mandate, parties: list[list[Organisation]], **changes: Any
) -> Programme:
    """Open a draft; a party of several organisations is a bloc."""
    head = {
        "kind": ProgrammeKind.objects.get(code="annual_programme"),
        "title": "Chương trình phối hợp công tác năm 2026",
        "first_day": date(YEAR, 1, 1),
        "last_day": date(YEAR, 12, 31),
    }
    return services.open_programme(
        actor=actor,
        head=Head(**{**head, **changes}),
        parties=[_outline(organisations) for organisations in parties],
    )


def _outline(organisations: list[Organisation]) -> PartyOutline:
    if len(organisations) == 1:
        return PartyOutline(organisations=organisations)
    return PartyOutline(
        organisations=organisations,
        bloc_name="Các tổ chức chính trị - xã hội",
        acting=organisations[0],
        authorisation="Biên bản ủy quyền số 01/BB",
    )


def make_content(
    *,
    actor: Mandate,
    programme: Programme,
    parent: Content | None = None,
    **changes: Any,
) -> Content:
    """Add a counted content."""
    outline = {
        "title": "Tuyên truyền, phổ biến pháp luật",
        "field": Field.objects.get(code="TT"),
    }
    return services.add_content(
        actor=actor,
        programme=programme,
        outline=ContentOutline(**{**outline, **changes}),
        parent=parent,
    )


def make_task(
    *, actor: Mandate, content: Content, lead: Organisation | None, **changes: Any
) -> Task:
    """Add a task that answers all five questions."""
    outline = {
        "title": "Tổ chức hội nghị tuyên truyền ở các thôn",
        "lead": lead,
        "extent": "12/12 thôn",
        "due_kind": DueKind.DATE,
        "due_on": date(YEAR, 11, 30),
        "measure": "số hội nghị",
        "deliverable": "12 hội nghị có danh sách dự",
    }
    return services.add_task(
        actor=actor, content=content, outline=TaskOutline(**{**outline, **changes})
    )


def open_round(*, chief: Mandate, programme: Programme) -> None:
    """Send a draft out for a week."""
    services.open_round(
        actor=chief, programme=programme, deadline=today() + timedelta(days=7)
    )


def agree_all(*, programme: Programme, speakers: list[Mandate]) -> None:
    """Let each speaker agree to everything for its party."""
    for speaker in speakers:
        services.agree_to_rest(actor=speaker, programme=programme)


def day_within() -> date:
    """Return today, or the last day of the period once that is over."""
    return min(today(), date(YEAR, 12, 31))


def sign_all(*, clerk: Mandate, programme: Programme, signed_on: date) -> None:
    """Record a signature of every party, with a scan."""
    for party in programme.parties.order_by("rank"):
        printed = PrintedSignature(
            party_name=party.name,
            signatory_name=f"Người ký {party.rank}",
            signatory_title="Chủ tịch",
            capacity_lines=(f"TM. {party.name.upper()}", "CHỦ TỊCH"),
            capacity_code="TM",
            signed_on=signed_on,
        )
        upload = SimpleUploadedFile("ban-ky.pdf", SMALLEST_PDF, "application/pdf")
        scan = store_file(actor=clerk, upload=upload)
        services.record_party_signature(
            actor=clerk,
            party=party,
            outline=SignatureOutline(printed=printed, scan=scan),
        )
