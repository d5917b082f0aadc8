"""Turning units and published programmes into what the open API gives."""

from django.urls import reverse

from phoihop.api import schemas
from phoihop.directory.models import AdminUnit
from phoihop.directory.units.queries import UnitLink
from phoihop.foundation.dates import last_day
from phoihop.portal.queries import PublishedProgramme
from phoihop.portal.texts import PublicContent, PublicTarget, PublicTask
from phoihop.programmes.states import DueKind, Operator


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
    return schemas.ProgrammeItem(
        public_code=publication.public_code,
        title=text.title,
        kind=text.kind,
        unit=schemas.UnitName(
            code=unit.code, public_code=unit.public_code, full_name=unit.full_name
        ),
        period=schemas.Period(first_day=text.first_day, last_day=text.last_day),
        signed_on=programme.signed_on,
        published_on=publication.published_on,
        content_count=programme.count,
        sha256=programme.version.sha256,
        page=reverse("portal:programme", args=[publication.public_code]),
        sample=unit.is_sample,
        provenance="illustrative" if unit.is_sample else None,
    )


def programme_detail(programme: PublishedProgramme) -> schemas.ProgrammeDetail:
    """Return a programme with everything that was signed."""
    text = programme.text
    return schemas.ProgrammeDetail(
        **dict(programme_item(programme)),
        theme=schemas.Slogan(text=text.theme.text, issuer=text.theme.issuer),
        motto=schemas.Slogan(text=text.motto.text, issuer=text.motto.issuer),
        purpose=text.purpose,
        arrangements=text.arrangements,
        legal_bases=list(text.legal_bases),
        parties=_parties(programme),
        contents=[_content(content) for content in text.contents],
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


def _content(content: PublicContent) -> schemas.Content:
    return schemas.Content(
        number=content.number,
        title=content.title,
        text=content.text,
        field=content.field_name,
        counted=content.is_counted,
        lead=content.lead,
        no_task_reason=content.no_task_reason,
        tasks=[_task(task) for task in content.tasks],
        targets=[_target(target) for target in content.targets],
        contents=[_content(child) for child in content.contents],
    )


def _task(task: PublicTask) -> schemas.Task:
    return schemas.Task(
        title=task.title,
        lead=task.lead,
        coordinating=list(task.coordinating),
        extent=task.extent,
        due=schemas.Due(kind=DueKind(task.due_kind), on=task.due_on, words=task.due),
        measure=task.measure,
        deliverable=task.deliverable,
    )


def _target(target: PublicTarget) -> schemas.Target:
    return schemas.Target(
        indicator=target.indicator,
        operator=Operator(target.operator),
        value=target.value,
        upper_value=target.upper_value,
        measured_in=target.measured_in,
        words=target.words,
    )
