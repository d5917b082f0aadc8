"""A document of An Phú with one text, a scan, and a signature to record."""

from datetime import date
from pathlib import Path

import pytest
from pytest_django import Settings

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.documents.models import Document, Version
from phoihop.documents.services import PrintedSignature, freeze_version, open_document
from phoihop.files.models import StoredFile
from phoihop.files.services import store_file
from phoihop.files.tests.samples import pdf, upload

TEXT = {"title": "Chương trình phối hợp năm 2026", "contents": [{"number": "1"}]}


@pytest.fixture
def document(lan: Mandate, an_phu: AdminUnit) -> Document:
    return open_document(
        actor=lan,
        unit_id=an_phu.pk,
        kind_code="programme_text",
        title="Chương trình phối hợp năm 2026",
    )


@pytest.fixture
def version(lan: Mandate, document: Document) -> Version:
    return freeze_version(actor=lan, document=document, canonical=TEXT)


@pytest.fixture
def scan(quang: Mandate, settings: Settings, tmp_path: Path) -> StoredFile:
    settings.STORED_FILES_FOLDER = tmp_path / "files"
    return store_file(actor=quang, upload=upload(pdf(), "trang ký.pdf"), field="scan")


@pytest.fixture
def printed() -> PrintedSignature:
    return PrintedSignature(
        party_name="Ủy ban nhân dân xã An Phú",
        signatory_name="Trần Văn Minh",
        signatory_title="Chủ tịch",
        capacity_lines=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        capacity_code="TM",
        signed_on=date(2026, 1, 5),
    )
