"""Opening a document and fixing its text: once fixed, nobody changes it."""

import re

import psycopg
import pytest
from django.db import IntegrityError, ProgrammingError, connection

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.documents.errors import TitleMissing
from phoihop.documents.models import Document, Version
from phoihop.documents.queries import (
    data_of,
    document_by_code,
    is_intact,
    latest_version,
)
from phoihop.documents.services import freeze_version, open_document
from phoihop.documents.tests.conftest import TEXT
from phoihop.testing.cast import build_cast


def test_a_document_is_opened_under_a_permanent_public_code(
    lan: Mandate, document: Document
) -> None:
    assert re.fullmatch("vb-[2-9a-z]{8}", document.public_code)
    assert document_by_code(document.public_code) == document
    (entry,) = history_of(document)
    assert (entry.action, entry.person_id) == ("document.open", lan.person_id)


def test_nobody_finds_a_code_that_does_not_exist(document: Document) -> None:
    assert document_by_code("vb-22222222") is None


def test_it_refuses_a_document_without_title(lan: Mandate, an_phu: AdminUnit) -> None:
    with pytest.raises(TitleMissing):
        open_document(actor=lan, unit_id=an_phu.pk, kind_code="other", title=" ")


def test_the_text_is_kept_with_its_hash_and_read_back(
    lan: Mandate, version: Version
) -> None:
    assert version.number == 1
    assert version.frozen_by_person_id == lan.person_id
    assert data_of(version) == TEXT
    assert is_intact(version)
    version.canonical_text += " "
    assert not is_intact(version)


def test_the_same_text_again_is_the_same_version(
    lan: Mandate, document: Document, version: Version
) -> None:
    again = freeze_version(
        actor=lan, document=document, canonical=dict(reversed(TEXT.items()))
    )
    assert again == version
    acts = [entry.action for entry in history_of(document)]
    assert acts == ["version.freeze", "document.open"]


def test_another_text_is_the_next_version(
    lan: Mandate, document: Document, version: Version
) -> None:
    second = freeze_version(actor=lan, document=document, canonical={"title": "khác"})
    third = freeze_version(actor=lan, document=document, canonical=TEXT)
    assert [version.number, second.number, third.number] == [1, 2, 3]
    assert latest_version(document) == third


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE documents_version SET canonical_text = canonical_text || ' '",
        "DELETE FROM documents_version",
        "TRUNCATE documents_version CASCADE",
        "DELETE FROM documents_document",
        "ALTER TABLE documents_version DISABLE TRIGGER ALL",
        "SET session_replication_role = replica",
    ],
)
def test_the_application_may_not_change_a_text(
    version: Version, statement: str
) -> None:
    refused = pytest.raises(ProgrammingError, match=r"permission denied|must be owner")
    with refused, connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize("column", ["public_code", "title"])
def test_the_database_refuses_to_change_a_document(
    document: Document, column: str
) -> None:
    refused = pytest.raises(IntegrityError, match="documents_document_is_append_only")
    with refused, connection.cursor() as cursor:
        cursor.execute(f"UPDATE documents_document SET {column} = 'vb-22222222'")


@pytest.mark.parametrize(
    "change",
    [
        {"canonical_text": '{"title":"khác"}'},
        {"sha256": "0" * 64},
        {"number": 0},
        {"number": 1},
    ],
)
def test_the_database_refuses_a_false_version(
    version: Version, change: dict[str, object]
) -> None:
    row = {
        "document": version.document,
        "number": 2,
        "canonical_text": version.canonical_text,
        "sha256": version.sha256,
        "frozen_by_person_id": 1,
    }
    with pytest.raises(IntegrityError):
        Version.objects.create(**row | change)


@pytest.mark.parametrize("change", [{"public_code": "7"}, {"title": ""}])
def test_the_database_refuses_a_document_without_code_or_title(
    document: Document, change: dict[str, str]
) -> None:
    row = {"public_code": "vb-33333333", "title": "Văn bản"} | change
    with pytest.raises(IntegrityError):
        Document.objects.create(kind=document.kind, unit=document.unit, **row)


def test_even_the_owner_of_the_tables_is_refused(
    fresh_database: str, owner_connection: psycopg.Connection
) -> None:
    lan = build_cast().mandate("lan")
    document = open_document(
        actor=lan, unit_id=lan.unit_id, kind_code="other", title="Văn bản"
    )
    freeze_version(actor=lan, document=document, canonical=TEXT)
    with pytest.raises(psycopg.IntegrityError, match="documents_version_is_append"):
        owner_connection.execute("UPDATE documents_version SET number = 9")
