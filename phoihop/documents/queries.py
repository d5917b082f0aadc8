"""Reading documents, their texts and signatures."""

import json
from collections.abc import Iterable
from typing import cast

from django.db.models import QuerySet

from phoihop.documents.canonical import hash_of
from phoihop.documents.models import Document, Signature, Version


def document_by_code(public_code: str) -> Document | None:
    """Return the document with this public code."""
    documents = Document.objects.select_related("kind", "unit__kind")
    return documents.filter(public_code=public_code).first()


def latest_version(document: Document) -> Version | None:
    """Return the text that counts: the last one."""
    return document.versions.order_by("-number").first()


def signatures_of(version: Version) -> QuerySet[Signature]:
    """Return the signatures in the order of the parties."""
    return version.signatures.select_related("scan").order_by("slot")


def unsigned_slots(version: Version, slots: Iterable[int]) -> list[int]:
    """Return those of the parties' places that have no signature yet."""
    signed = set(version.signatures.values_list("slot", flat=True))
    return [slot for slot in slots if slot not in signed]


def data_of(version: Version) -> dict[str, object]:
    """Return the text as the data it was fixed from."""
    return cast("dict[str, object]", json.loads(version.canonical_text))


def is_intact(version: Version) -> bool:
    """Tell whether the text still has the hash it was fixed under."""
    return hash_of(version.canonical_text) == version.sha256
