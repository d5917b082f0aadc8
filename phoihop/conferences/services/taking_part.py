"""Who has a part in a conference, and which programmes it is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max

from phoihop.audit.services import Circumstances, record
from phoihop.conferences import policies
from phoihop.conferences.errors import (
    LinkedBefore,
    PersonWithoutName,
    ProgrammeNotLinkable,
)
from phoihop.conferences.models import (
    Conference,
    ConferencePerson,
    ConferenceProgramme,
)
from phoihop.conferences.services.steps import lock_conference, place_of
from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.models import Programme


@dataclass(frozen=True, kw_only=True)
class PartOutline:
    """Somebody with a part, as printed; from the directory, or only written."""

    part: ConferencePerson.Part
    name: str
    titles: Sequence[str] = ()
    person_id: int | None = None
    organisation_id: int | None = None


@transaction.atomic
def add_people(
    *, actor: Mandate, conference: Conference, outlines: Sequence[PartOutline]
) -> list[ConferencePerson]:
    """Write down people with their parts, below those who stand there.

    Whoever stands there with the same part already is passed over.

    Raises:
        NotAllowed: the actor does not prepare the conference.
        PersonWithoutName: somebody has no name.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_prepare(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    there = {(one.part, one.name) for one in locked.people.all()}
    rank = locked.people.aggregate(last=Max("rank"))["last"] or 0
    made = []
    for outline in outlines:
        if not (name := normalise(outline.name)):
            raise PersonWithoutName
        if (outline.part, name) in there:
            continue
        rank += 1
        made.append(_person(locked, rank, name, outline))
    for one in ConferencePerson.objects.bulk_create(made):
        _note(actor, locked, one, "conference_person.add")
    return made


@transaction.atomic
def remove_person(
    *, actor: Mandate, conference: Conference, person: ConferencePerson
) -> None:
    """Strike somebody off again.

    Raises:
        NotAllowed: the actor does not prepare the conference.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_prepare(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    found = locked.people.get(pk=person.pk)
    _note(actor, locked, found, "conference_person.remove")
    found.delete()


@transaction.atomic
def link_programme(
    *,
    actor: Mandate,
    conference: Conference,
    programme: Programme,
    link: ConferenceProgramme.Link,
) -> ConferenceProgramme:
    """Say that the conference does something with a programme.

    Raises:
        NotAllowed: the actor does not prepare the conference.
        ProgrammeNotLinkable: the actor does not see the programme.
        LinkedBefore: that stands there already.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_prepare(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    if not Programme.objects.visible_to(actor).filter(pk=programme.pk).exists():
        raise ProgrammeNotLinkable
    if locked.programme_links.filter(programme=programme, link=link).exists():
        raise LinkedBefore
    made = ConferenceProgramme.objects.create(
        conference=locked, programme=programme, link=link
    )
    _note(actor, locked, made, "conference_programme.link")
    return made


@transaction.atomic
def unlink_programme(
    *, actor: Mandate, conference: Conference, link: ConferenceProgramme
) -> None:
    """Take a programme off the list again.

    Raises:
        NotAllowed: the actor does not prepare the conference.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_prepare(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    found = locked.programme_links.select_related("programme").get(pk=link.pk)
    _note(actor, locked, found, "conference_programme.unlink")
    found.delete()


def _person(
    conference: Conference, rank: int, name: str, outline: PartOutline
) -> ConferencePerson:
    return ConferencePerson(
        conference=conference,
        rank=rank,
        part=outline.part,
        name=name,
        titles=[title for raw in outline.titles if (title := normalise(raw))],
        person_id=outline.person_id,
        organisation_id=outline.organisation_id,
    )


def _note(
    actor: Mandate,
    conference: Conference,
    thing: ConferencePerson | ConferenceProgramme,
    action: str,
) -> None:
    within = Circumstances(within=conference)
    record(actor=actor, action=action, target=thing, circumstances=within)
