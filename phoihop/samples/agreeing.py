"""From a finished draft to the public page: the acts of all parties, day by day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from phoihop.directory.mandates import Mandate
from phoihop.documents.services import PrintedSignature
from phoihop.files.kinds import SCANS
from phoihop.files.services import store_file
from phoihop.programmes import services
from phoihop.programmes.models import Party, Programme
from phoihop.programmes.services import PartyOutline, SignatureOutline
from phoihop.samples.offices import Commune
from phoihop.samples.people import BLOC
from phoihop.samples.scans import illustrative_scan

BLOC_NAME = "Các tổ chức chính trị - xã hội xã"


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """The days on which a programme came about."""

    opened: date
    sent_out: date
    deadline: date
    agreed: date
    approved: date
    signed: date
    published: date


@dataclass(frozen=True, kw_only=True)
class Staff:
    """Who does what in a commune, by key."""

    coordinator: str
    chief: str
    clerk: str
    publisher: str
    heads: Sequence[str]


def parties_of(commune: Commune, authorisation: str) -> list[PartyOutline]:
    """Return the three sides: UBND, the Front, and the bloc of the other bodies."""
    organisations = commune.organisations
    bloc = [organisations[key] for key in BLOC if key in organisations]
    return [
        PartyOutline(organisations=[organisations["committee"]]),
        PartyOutline(organisations=[organisations["front"]]),
        PartyOutline(
            organisations=bloc,
            bloc_name=BLOC_NAME,
            bloc_short_name="Khối tổ chức",
            acting=bloc[0],
            authorisation=authorisation,
        ),
    ]


def bring_to_signature(
    commune: Commune, programme: Programme, staff: Staff, days: Calendar
) -> None:
    """Send the draft out, let every side agree and approve, and record what it signed.

    The publisher then shows the signed text to everybody.
    """
    services.open_round(
        actor=commune.mandate(staff.chief, days.sent_out),
        programme=programme,
        deadline=days.deadline,
    )
    for head in staff.heads:
        speaker = commune.mandate(head, days.agreed)
        services.agree_to_rest(actor=speaker, programme=programme)
    for head in staff.heads:
        services.approve(
            actor=commune.mandate(head, days.approved), programme=programme
        )
    clerk = commune.mandate(staff.clerk, days.signed)
    for party, head in zip(
        programme.parties.order_by("rank"), staff.heads, strict=True
    ):
        signatory = commune.mandate(head, days.signed)
        _record(clerk, party, _printed(party, signatory), signatory.person_id)
    publisher = commune.mandate(staff.publisher, days.published)
    services.publish(actor=publisher, programme=programme)


def _record(
    clerk: Mandate, party: Party, printed: PrintedSignature, signatory_id: int
) -> None:
    upload = illustrative_scan(party.programme.title, printed)
    services.record_party_signature(
        actor=clerk,
        party=party,
        outline=SignatureOutline(
            printed=printed,
            scan=store_file(actor=clerk, upload=upload, accept=SCANS, field="scan"),
            signatory_person_id=signatory_id,
        ),
    )


def _printed(party: Party, signatory: Mandate) -> PrintedSignature:
    """Return a side's signature as it would stand on the paper."""
    first, title, code = {
        1: ("TM. ỦY BAN NHÂN DÂN", "Chủ tịch", "TM"),
        2: ("TM. BAN THƯỜNG TRỰC", "Chủ tịch", "TM"),
        3: (f"TUQ. {BLOC_NAME.upper()}", "Chủ tịch Hội Liên hiệp Phụ nữ", "TUQ"),
    }[party.rank]
    return PrintedSignature(
        party_name=party.name,
        signatory_name=signatory.person_name,
        signatory_title=title,
        capacity_lines=(first, title.upper()),
        capacity_code=code,
        signed_on=signatory.on,
        authorisation=party.authorisation,
    )
