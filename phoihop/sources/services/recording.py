"""Recording a source, correcting its head, fixing it while the public reads it."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, time

from django.db import IntegrityError, transaction
from django.utils import timezone

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.foundation import clock
from phoihop.foundation.errors import ChangedMeanwhile
from phoihop.foundation.vietnamese import fold, normalise
from phoihop.sources.errors import (
    ShownTextMissing,
    SourceAlreadyRecorded,
    SourceInFuture,
    SourceIsFixed,
    SourceWithoutTitle,
)
from phoihop.sources.models import (
    Source,
)
from phoihop.sources.queries import same_source

# Without letters and digits that are mistaken for each other when read aloud.
_CODE_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
_CODE_LENGTH = 8
_HEAD = (
    "unit",
    "title",
    "author",
    "publisher",
    "published_on",
    "published_time",
    "text_is_public",
)


@dataclass(frozen=True, kw_only=True)
class SourceOutline:
    """A source as it is entered; an empty field is one that it does not state.

    With ``text_is_public`` the locality lets everybody read the text it has kept.
    """

    title: str
    unit: AdminUnit | None = None
    author: str = ""
    publisher: str = ""
    published_on: date | None = None
    published_time: time | None = None
    text: str = ""
    text_is_public: bool = False


@transaction.atomic
def record_source(*, actor: Mandate | None, outline: SourceOutline) -> Source:
    """Record a source; the actor None is the operator's command.

    Raises:
        SourceWithoutTitle, SourceInFuture: the source cannot be told by its head.
        ShownTextMissing: the public would read a text that nobody keeps.
        SourceAlreadyRecorded: its title, day and unit are recorded already.
    """
    source = Source(
        public_code=_new_code(),
        kept_by_id=actor.unit_id if actor else None,
        entered_by_id=actor.person_id if actor else None,
    )
    _take(source, outline, today=_day_of(actor), is_kept=actor is not None)
    with _refusing_twice(source.title):
        source.save(force_insert=True)
    record(actor=actor, action="source.record", target=source)
    return source


@transaction.atomic
def correct_source(
    *, actor: Mandate | None, source: Source, outline: SourceOutline, version: int
) -> Source:
    """Correct the head of a source that the public does not read.

    Raises:
        SourceIsFixed: the public reads it.
        ChangedMeanwhile: somebody saved another record since.
        SourceAlreadyRecorded: another record has this title, day and unit.
        ShownTextMissing: the public would read a text that nobody keeps.
    """
    locked = Source.objects.select_for_update().get(pk=source.pk)
    if locked.is_fixed:
        raise SourceIsFixed
    before = {name: getattr(locked, name) for name in (*_HEAD, "text")}
    if locked.version != version:
        raise ChangedMeanwhile(before, locked.version)
    _take(locked, outline, today=_day_of(actor), is_kept=locked.kept_by_id is not None)
    locked.version += 1
    with _refusing_twice(locked.title):
        locked.save(update_fields=[*_HEAD, "title_folded", "text", "version"])
    # The journal is read by more people than the private text.
    after = {name: getattr(locked, name) for name in _HEAD}
    changes = changes_between({name: before[name] for name in _HEAD}, after)
    record(
        actor=actor,
        action="source.correct",
        target=locked,
        circumstances=Circumstances(changes=changes),
    )
    return locked


@transaction.atomic
def fix_source(*, actor: Mandate | None, source: Source) -> Source:
    """Fix the record while the public reads it."""
    locked = Source.objects.select_for_update().get(pk=source.pk)
    if locked.is_fixed:
        return locked
    locked.fixed_at = timezone.now()
    locked.save(update_fields=["fixed_at"])
    record(actor=actor, action="source.fix", target=locked)
    return locked


@transaction.atomic
def release_source(*, actor: Mandate | None, source: Source) -> Source:
    """Open the record again once the public no longer reads it."""
    locked = Source.objects.select_for_update().get(pk=source.pk)
    if locked.is_fixed:
        locked.fixed_at = None
        locked.save(update_fields=["fixed_at"])
        record(actor=actor, action="source.release", target=locked)
    return locked


def _take(
    source: Source, outline: SourceOutline, *, today: date, is_kept: bool
) -> None:
    if not (title := normalise(outline.title)):
        raise SourceWithoutTitle
    if outline.published_on and outline.published_on > today:
        raise SourceInFuture(today)
    source.unit = outline.unit
    source.title = title
    source.title_folded = fold(title)
    source.author = normalise(outline.author)
    source.publisher = normalise(outline.publisher)
    source.published_on = outline.published_on
    source.published_time = outline.published_time if outline.published_on else None
    # Nobody's text may be kept where no locality answers for it.
    source.text = outline.text if is_kept else ""
    if outline.text_is_public and not source.text.strip():
        raise ShownTextMissing
    source.text_is_public = outline.text_is_public
    others = same_source(source.title_folded, source.published_on, source.unit_id)
    if others.exclude(pk=source.pk).exists():
        raise SourceAlreadyRecorded(title)


@contextmanager
def _refusing_twice(title: str) -> Iterator[None]:
    """Refuse by its rule what somebody else recorded in the same moment."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as clash:
        if "source_is_recorded_once" in str(clash):
            raise SourceAlreadyRecorded(title) from clash
        raise


def _day_of(actor: Mandate | None) -> date:
    return actor.on if actor else clock.today()


def _new_code() -> str:
    while True:
        letters = (secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH))
        code = f"ng-{''.join(letters)}"
        if not Source.objects.filter(public_code=code).exists():
            return code
