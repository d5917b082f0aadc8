"""Adding and withdrawing contents after signing, by a signed document (INV-01)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import IntegrityError, transaction

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.documents.services import freeze_version, open_document
from phoihop.files.kinds import SCANS
from phoihop.files.models import StoredFile
from phoihop.foundation.guards import require
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes import policies
from phoihop.programmes.amending_errors import (
    AmendedBeforeSigning,
    AmendedInFuture,
    AmendsNothing,
    NotOfThisProgramme,
    PaperNotScanned,
    ReviewedBefore,
    WithdrawnBefore,
)
from phoihop.programmes.models import (
    AmendedContent,
    Amendment,
    Programme,
    SignedContent,
)
from phoihop.programmes.prose import prose
from phoihop.programmes.services.steps import lock, place_of


@dataclass(frozen=True, kw_only=True)
class AddedContentOutline:
    """A content that the document adds."""

    title: str
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class AmendmentOutline:
    """A signed document that changes a signed programme, with its scan."""

    title: str
    signed_on: date
    scan: StoredFile
    added: Sequence[AddedContentOutline] = field(default=())
    withdrawn: Sequence[SignedContent] = field(default=())


@transaction.atomic
def amend(
    *, actor: Mandate, programme: Programme, outline: AmendmentOutline
) -> Amendment:
    """Record what a signed document adds and withdraws; the signed text stays.

    Raises:
        NotAllowed: the actor is no clerk of a party, or nothing signed is in force.
        TitleMissing, PaperNotScanned: the document lacks its title, or its scan.
        AmendsNothing: it neither adds nor withdraws anything.
        AmendedBeforeSigning, AmendedInFuture: it cannot have been signed then.
        NotOfThisProgramme, WithdrawnBefore: that content cannot be withdrawn.
        ReviewedBefore: the final review is approved.
    """
    locked = lock(programme.pk)
    require(policies.can_amend(actor, place_of(actor, locked)))
    rows = _rows(outline)
    _check(actor, locked, outline)
    document = open_document(
        actor=actor,
        unit_id=locked.unit_id,
        kind_code="amendment",
        title=outline.title,
    )
    amendment = Amendment(
        programme=locked,
        document=document,
        title=document.title,
        signed_on=outline.signed_on,
        scan=outline.scan,
        recorded_by_person_id=actor.person_id,
    )
    _keep(amendment)
    for row in rows:
        row.amendment = amendment
    AmendedContent.objects.bulk_create(rows)
    freeze_version(
        actor=actor, document=document, canonical=_canonical(amendment, rows)
    )
    record(
        actor=actor,
        action="amendment.record",
        target=amendment,
        circumstances=Circumstances(occurred_on=outline.signed_on, within=locked),
    )
    return amendment


def _rows(outline: AmendmentOutline) -> list[AmendedContent]:
    added = [
        AmendedContent(
            kind=AmendedContent.Kind.ADDED,
            title=normalise(one.title),
            text=prose(one.text),
        )
        for one in outline.added
        if normalise(one.title)
    ]
    withdrawn = [
        AmendedContent(
            kind=AmendedContent.Kind.WITHDRAWN, signed_content=one, title=one.title
        )
        for one in outline.withdrawn
    ]
    if not added and not withdrawn:
        raise AmendsNothing
    return added + withdrawn


def _check(actor: Mandate, programme: Programme, outline: AmendmentOutline) -> None:
    if outline.scan.media_type not in SCANS:
        raise PaperNotScanned
    if outline.signed_on > actor.on:
        raise AmendedInFuture(actor.on)
    if programme.signed_on and outline.signed_on < programme.signed_on:
        raise AmendedBeforeSigning(programme.signed_on)
    gone = AmendedContent.objects.filter(signed_content__programme=programme)
    withdrawn_ids = set(gone.values_list("signed_content_id", flat=True))
    for content in outline.withdrawn:
        if content.programme_id != programme.pk:
            raise NotOfThisProgramme(content.title)
        if content.pk in withdrawn_ids:
            raise WithdrawnBefore(content.title)
        withdrawn_ids.add(content.pk)


def _keep(amendment: Amendment) -> None:
    """Store the row; the room of reviews, above this one, has a word in it."""
    try:
        with transaction.atomic():
            amendment.save(force_insert=True)
    except IntegrityError as clash:
        if "amendment_comes_before_the_final_review" in str(clash):
            raise ReviewedBefore from clash
        raise


def _canonical(
    amendment: Amendment, rows: Sequence[AmendedContent]
) -> dict[str, object]:
    return {
        "format": "phoihop.amendment/1",
        "title": amendment.title,
        "signed_on": amendment.signed_on.isoformat(),
        "scan_sha256": amendment.scan.sha256,
        "programme": amendment.programme.public_code,
        "added": [
            {"title": row.title, "text": row.text}
            for row in rows
            if row.signed_content is None
        ],
        "withdrawn": [
            {"number": row.signed_content.number, "title": row.title}
            for row in rows
            if row.signed_content is not None
        ],
    }
