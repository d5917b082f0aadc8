"""Turning units and published programmes into what the open API gives."""

from datetime import date

from django.urls import reverse

from phoihop.api import schemas
from phoihop.api.content_items import content_item
from phoihop.directory.models import AdminUnit
from phoihop.directory.units.queries import UnitLink
from phoihop.foundation.dates import last_day
from phoihop.portal.queries import PublishedProgramme
from phoihop.portal.queries.lines import content_lines
from phoihop.portal.queries.stands import stands_of
from phoihop.portal.queries.terms import term_around


def unit_item(unit: AdminUnit) -> schemas.UnitItem:
    """Return a unit as an item."""
    return schemas.UnitItem(
        code=unit.code,
        public_code=unit.public_code,
        name=unit.name,
        full_name=unit.full_name,
        kind=unit.kind.code,
        level=unit.level,
        parent_code=unit.parent.code if unit.parent else None,
        valid_from=unit.term.lower,
        valid_to=last_day(unit.term),
        sample=unit.is_sample,
    )


def link_item(link: UnitLink) -> schemas.UnitLinkItem:
    """Return a predecessor or successor as an item."""
    return schemas.UnitLinkItem(
        unit=unit_item(link.unit),
        occurred_on=link.occurred_on,
        extent=link.extent,
        kind=link.kind.value if link.kind else None,
        derived=link.is_derived,
    )


def programme_item(programme: PublishedProgramme) -> schemas.ProgrammeItem:
    """Return a programme as an item of a list."""
    publication, text, unit = programme.publication, programme.text, programme.unit
    ending = programme.ending
    return schemas.ProgrammeItem(
        public_code=publication.public_code,
        origin="here",
        title=text.title,
        kind=text.kind,
        unit=schemas.UnitName(
            code=unit.code, public_code=unit.public_code, full_name=unit.full_name
        ),
        period=schemas.Period(first_day=text.first_day, last_day=text.last_day),
        state=schemas.ProgrammeState(programme.state),
        signed_on=programme.signed_on,
        effective_from=text.effective_from,
        effective_to=text.effective_to,
        ended_on=ending.ended_on if ending else None,
        replaced_by=programme.replacement.public_code
        if programme.replacement
        else None,
        published_on=publication.published_on,
        content_count=programme.count,
        sha256=programme.version.sha256,
        page=reverse("portal:programme", args=[publication.public_code]),
        sample=unit.is_sample,
        provenance="illustrative" if unit.is_sample else None,
    )


def programme_detail(
    programme: PublishedProgramme, today: date
) -> schemas.ProgrammeDetail:
    """Return a programme with everything that was signed, and how far it is."""
    text = programme.text
    stands = stands_of(programme, today)
    around = term_around(programme.publication.object_id)
    code = programme.publication.public_code
    return schemas.ProgrammeDetail(
        **dict(programme_item(programme)),
        figures_as_of=stands.day,
        term_programme=around.above.public_code if around.above else None,
        yearly_programmes=[one.public_code for one in around.beneath],
        theme=schemas.Slogan(text=text.theme.text, issuer=text.theme.issuer),
        motto=schemas.Slogan(text=text.motto.text, issuer=text.motto.issuer),
        purpose=text.purpose,
        arrangements=text.arrangements,
        legal_bases=list(text.legal_bases),
        parties=_parties(programme),
        contents=[content_item(line, code) for line in content_lines(stands)],
        signatures=_signatures(programme),
    )


def _parties(programme: PublishedProgramme) -> list[schemas.Party]:
    return [
        schemas.Party(
            name=party.name,
            short_name=party.short_name,
            bloc=party.is_bloc,
            members=list(party.members),
            acting=list(party.acting),
            authorisation=party.authorisation,
        )
        for party in programme.text.parties
    ]


def _signatures(programme: PublishedProgramme) -> list[schemas.Signature]:
    return [
        schemas.Signature(
            party_name=signature.party_name,
            capacity_lines=signature.capacity_lines,
            signatory_name=signature.signatory_name,
            signatory_title=signature.signatory_title,
            authorisation=signature.authorisation,
            signed_on=signature.signed_on,
        )
        for signature in programme.signatures
    ]
