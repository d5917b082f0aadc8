"""What can be done with documents.

None of these asks for a permission: whether the actor may is known only to the room
whose text it is, and that room's service asks before it calls.
"""

import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.documents.canonical import canonical_text, hash_of
from phoihop.documents.errors import (
    AlreadySigned,
    AuthorisationMissing,
    CapacityMissing,
    NotAScan,
    PrintedNameMissing,
    SignedInFuture,
    TextReplaced,
    TitleMissing,
)
from phoihop.documents.models import (
    Capacity,
    Document,
    DocumentKind,
    Signature,
    Version,
)
from phoihop.documents.queries import latest_version
from phoihop.files.kinds import SCANS
from phoihop.files.models import StoredFile
from phoihop.foundation.vietnamese import normalise

# Without letters and digits that are mistaken for each other when read aloud.
_CODE_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
_CODE_LENGTH = 8


@dataclass(frozen=True, kw_only=True)
class PrintedSignature:
    """A signature as it stands on the paper, copied word for word."""

    party_name: str
    signatory_name: str
    signatory_title: str
    capacity_lines: tuple[str, ...]
    capacity_code: str
    signed_on: date
    authorisation: str = ""


@transaction.atomic
def open_document(
    *, actor: Mandate | None, unit_id: int, kind_code: str, title: str
) -> Document:
    """Open a document of a unit under a new permanent public code.

    The actor None is the operator's command.

    Raises:
        TitleMissing: the title is blank.
    """
    if not (written := normalise(title)):
        raise TitleMissing
    document = Document.objects.create(
        public_code=_new_code(),
        kind=DocumentKind.objects.get(code=kind_code),
        unit_id=unit_id,
        title=written,
    )
    record(actor=actor, action="document.open", target=document)
    return document


@transaction.atomic
def freeze_version(
    *, actor: Mandate, document: Document, canonical: Mapping[str, object]
) -> Version:
    """Fix a text of the document; the same text again gives the version it has.

    Raises:
        NotCanonicalError: the data have no single way to be written.
    """
    document = Document.objects.select_for_update().get(pk=document.pk)
    text = canonical_text(canonical)
    sha256 = hash_of(text)
    last = latest_version(document)
    if last is not None and last.sha256 == sha256:
        return last
    version = Version.objects.create(
        document=document,
        number=last.number + 1 if last else 1,
        canonical_text=text,
        sha256=sha256,
        frozen_by_person_id=actor.person_id,
    )
    record(
        actor=actor,
        action="version.freeze",
        target=version,
        circumstances=Circumstances(within=document),
    )
    return version


@transaction.atomic
def record_signature(
    *,
    actor: Mandate,
    version: Version,
    slot: int,
    printed: PrintedSignature,
    scan: StoredFile,
    signatory_person_id: int | None = None,
) -> Signature:
    """Record a party's signature on paper, as printed, with the scan that proves it.

    ``slot`` is the party's place in the order of the parties;
    ``signatory_person_id`` who signed, when the directory knows him.

    Raises:
        RuleViolation: what the paper must show is missing, or this party has signed,
            or the text is no longer the last one.
    """
    document = Document.objects.select_for_update().get(pk=version.document_id)
    now = timezone.now()
    clean = _checked(printed, actor.on)
    if scan.media_type not in SCANS:
        raise NotAScan
    if latest_version(document) != version:
        raise TextReplaced
    if version.signatures.filter(slot=slot).exists():
        raise AlreadySigned(clean.party_name)
    # The printed facts have the names of their columns.
    signature = Signature.objects.create(
        version=version,
        slot=slot,
        **asdict(clean),
        means=Signature.Means.PAPER,
        scan=scan,
        signatory_person_id=signatory_person_id,
        recorded_by_person_id=actor.person_id,
        recorded_at=now,
    )
    record(
        actor=actor,
        action="signature.record",
        target=signature,
        circumstances=Circumstances(occurred_on=clean.signed_on, within=document),
    )
    return signature


def _checked(printed: PrintedSignature, today: date) -> PrintedSignature:
    """Return the signature as it is stored, or refuse it."""
    clean = PrintedSignature(
        party_name=normalise(printed.party_name),
        signatory_name=normalise(printed.signatory_name),
        signatory_title=normalise(printed.signatory_title),
        capacity_lines=tuple(filter(None, map(normalise, printed.capacity_lines))),
        capacity_code=printed.capacity_code,
        signed_on=printed.signed_on,
        authorisation=normalise(printed.authorisation),
    )
    for field in ("party_name", "signatory_name", "signatory_title"):
        if not getattr(clean, field):
            raise PrintedNameMissing(field)
    if not clean.capacity_lines:
        raise CapacityMissing
    if clean.capacity_code == Capacity.TUQ and not clean.authorisation:
        raise AuthorisationMissing
    if clean.signed_on > today:
        raise SignedInFuture(today)
    return clean


def _new_code() -> str:
    while True:
        letters = (secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH))
        code = f"vb-{''.join(letters)}"
        if not Document.objects.filter(public_code=code).exists():
            return code
