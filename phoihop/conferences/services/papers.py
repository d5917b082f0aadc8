"""Papers for a conference and photos of it: handing in, and taking off again."""

from dataclasses import dataclass
from datetime import date

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from phoihop.audit.services import Circumstances, record
from phoihop.conferences import policies
from phoihop.conferences.meeting_errors import (
    PaperWithoutTitle,
    PhotoOfAnotherDay,
    PhotoWithoutCaption,
    SummaryShown,
)
from phoihop.conferences.models import AgendaItem, Conference, Paper, Photo
from phoihop.conferences.queries.ordering import next_place
from phoihop.conferences.services.steps import item_of, lock_conference, place_of
from phoihop.directory.mandates import Mandate
from phoihop.files.kinds import EVIDENCE, JPG, PNG
from phoihop.files.services import store_file
from phoihop.foundation.guards import require
from phoihop.foundation.vietnamese import normalise

PHOTOS = frozenset({JPG, PNG})


@dataclass(frozen=True, kw_only=True)
class PaperOutline:
    """A paper as it is handed in."""

    title: str
    upload: "UploadedFile[bytes]"
    item: AgendaItem | None = None
    read_by: date | None = None


@dataclass(frozen=True, kw_only=True)
class PhotoOutline:
    """A photo as it is handed in; the caption says what it shows."""

    caption: str
    upload: "UploadedFile[bytes]"
    taken_on: date


@transaction.atomic
def add_paper(
    *, actor: Mandate, conference: Conference, outline: PaperOutline
) -> Paper:
    """Hand in a paper, for the conference or for one of its items.

    Raises:
        NotAllowed: the actor neither prepares the conference nor speaks to the item.
        ItemTakenOff: the item is not on the agenda any more.
        PaperWithoutTitle: it has no title.
        FileRefused: the file is not taken; the class tells why.
    """
    locked = lock_conference(conference.pk)
    item = item_of(locked, outline.item) if outline.item else None
    permitted = policies.can_add_paper(actor, place_of(actor, locked), item)
    require(permitted, str(policies.WHO_PREPARES))
    if not (title := normalise(outline.title)):
        raise PaperWithoutTitle
    paper = Paper.objects.create(
        conference=locked,
        item=item,
        title=title,
        read_by=outline.read_by,
        file=store_file(actor=actor, upload=outline.upload, accept=EVIDENCE),
        rank=(locked.papers.aggregate(last=Max("rank"))["last"] or 0) + 1,
        added_by_person_id=actor.person_id,
        added_by_name=actor.person_name,
        added_on=actor.on,
    )
    _note(actor, locked, paper, "paper.add")
    return paper


@transaction.atomic
def remove_paper(*, actor: Mandate, conference: Conference, paper: Paper) -> None:
    """Take a paper off; the file stays kept.

    Raises:
        NotAllowed: the actor neither prepares the conference nor speaks to the item.
    """
    locked = lock_conference(conference.pk)
    found = locked.papers.select_related("item").get(pk=paper.pk, removed_at=None)
    permitted = policies.can_add_paper(actor, place_of(actor, locked), found.item)
    require(permitted, str(policies.WHO_PREPARES))
    found.removed_at = timezone.now()
    found.save(update_fields=["removed_at"])
    _note(actor, locked, found, "paper.remove")


@transaction.atomic
def add_photo(
    *, actor: Mandate, conference: Conference, outline: PhotoOutline
) -> Photo:
    """Hand in a photo of what took place; place and camera are not kept.

    Raises:
        NotAllowed: the actor does not write the minutes, or it was not held.
        PhotoWithoutCaption: nothing says what it shows.
        PhotoOfAnotherDay: the day is still to come.
        FileRefused: the file is no photo that is taken.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_add_photo(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_WRITES))
    if not (caption := normalise(outline.caption)):
        raise PhotoWithoutCaption
    if outline.taken_on > actor.on:
        raise PhotoOfAnotherDay
    photo = Photo.objects.create(
        conference=locked,
        caption=caption,
        taken_on=outline.taken_on,
        file=store_file(actor=actor, upload=outline.upload, accept=PHOTOS),
        rank=(locked.photos.aggregate(last=Max("rank"))["last"] or 0) + 1,
        place=next_place(locked.photos.filter(removed_at=None)),
        added_by_person_id=actor.person_id,
        added_by_name=actor.person_name,
        added_on=actor.on,
    )
    _note(actor, locked, photo, "photo.add")
    return photo


@transaction.atomic
def remove_photo(*, actor: Mandate, conference: Conference, photo: Photo) -> None:
    """Take a photo off that the public does not see; the file stays kept.

    Raises:
        NotAllowed: the actor does not write the minutes, or it was not held.
        SummaryShown: the public sees it.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_add_photo(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_WRITES))
    found = locked.photos.get(pk=photo.pk, removed_at=None)
    if found.is_public:
        raise SummaryShown
    found.removed_at = timezone.now()
    found.save(update_fields=["removed_at"])
    _note(actor, locked, found, "photo.remove")


def _note(
    actor: Mandate, conference: Conference, thing: Paper | Photo, action: str
) -> None:
    within = Circumstances(within=conference)
    record(actor=actor, action=action, target=thing, circumstances=within)
