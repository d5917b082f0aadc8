"""Writing the contents of a draft."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.guards import require, require_version
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes import policies
from phoihop.programmes.following_errors import NotOfTheTerm
from phoihop.programmes.models import Content, Field, Lineage, Programme
from phoihop.programmes.prose import prose
from phoihop.programmes.services.steps import (
    lock,
    place_of,
    require_seen,
    text_changes,
)
from phoihop.programmes.states import LineageKind

CONTENT_FIELDS = (
    "title",
    "text",
    "field",
    "is_counted",
    "lead",
    "no_task_reason",
    "term_content",
)


@dataclass(frozen=True, kw_only=True)
class ContentOutline:
    """A content as it is entered."""

    title: str
    text: str = ""
    field: Field | None = None
    is_counted: bool = True
    lead: Organisation | None = None
    no_task_reason: str = ""
    term_content: Content | None = None


@dataclass(frozen=True, kw_only=True)
class LineOutline:
    """Where a content comes from."""

    ancestor: Content
    kind: LineageKind
    note: str = ""


@transaction.atomic
def add_content(
    *,
    actor: Mandate,
    programme: Programme,
    outline: ContentOutline,
    parent: Content | None = None,
    lineage: Sequence[LineOutline] = (),
) -> Content:
    """Add a content at the end of the draft, or of the content above it.

    Raises:
        NotAllowed: the actor does not write this draft.
        NotOfTheTerm: it serves no content of the term programme.
    """
    locked = lock(programme.pk)
    require(policies.can_edit_text(actor, place_of(actor, locked)))
    _require_of_term(locked, outline.term_content)
    if parent is not None:
        parent = locked.contents.get(pk=parent.pk, is_dropped=False)
    last = locked.contents.filter(parent=parent).aggregate(last=Max("rank"))["last"]
    content = Content(programme=locked, parent=parent, rank=(last or 0) + 1)
    _take(content, outline)
    content.save(force_insert=True)
    Lineage.objects.bulk_create(
        Lineage(content=content, ancestor=line.ancestor, kind=line.kind, note=line.note)
        for line in lineage
    )
    text_changes(locked)
    record(
        actor=actor,
        action="content.create",
        target=content,
        circumstances=Circumstances(within=locked),
    )
    return content


@transaction.atomic
def change_content(
    *, actor: Mandate, content: Content, outline: ContentOutline, version: int
) -> Content:
    """Change a content of a draft.

    Raises:
        NotAllowed: the actor does not write this draft.
        ChangedMeanwhile: somebody saved another text since.
        NotOfTheTerm: it serves no content of the term programme.
    """
    programme = lock(content.programme_id)
    rows = programme.contents.select_related("field", "lead", "term_content")
    kept = rows.get(pk=content.pk)
    require(policies.can_edit_text(actor, place_of(actor, programme)))
    _require_of_term(programme, outline.term_content)
    require_version(kept, version, CONTENT_FIELDS)
    before = {name: getattr(kept, name) for name in CONTENT_FIELDS}
    _take(kept, outline)
    kept.version += 1
    kept.save(update_fields=[*CONTENT_FIELDS, "version"])
    text_changes(programme)
    after = {name: getattr(kept, name) for name in CONTENT_FIELDS}
    record(
        actor=actor,
        action="content.change",
        target=kept,
        circumstances=Circumstances(
            within=programme, changes=changes_between(before, after)
        ),
    )
    return kept


@transaction.atomic
def drop_content(*, actor: Mandate, content: Content, version: int) -> None:
    """Take a content and all under it out of the draft; its comments stay readable.

    Raises:
        NotAllowed: the actor does not write this draft.
        ChangedBeforeRemoval: somebody changed it since.
    """
    programme = lock(content.programme_id)
    kept = programme.contents.get(pk=content.pk)
    require(policies.can_edit_text(actor, place_of(actor, programme)))
    require_seen(kept, version)
    for part in _with_descendants(programme, kept):
        part.is_dropped = True
        part.version += 1
        part.save(update_fields=["is_dropped", "version"])
    text_changes(programme)
    record(
        actor=actor,
        action="content.drop",
        target=kept,
        circumstances=Circumstances(within=programme),
    )


@transaction.atomic
def move_content(*, actor: Mandate, content: Content, upwards: bool) -> None:
    """Let a content change places with its neighbour; at the edge nothing happens.

    Raises:
        NotAllowed: the actor does not write this draft.
    """
    programme = lock(content.programme_id)
    require(policies.can_edit_text(actor, place_of(actor, programme)))
    siblings = list(
        programme.contents.filter(
            parent_id=content.parent_id, is_dropped=False
        ).order_by("rank", "id")
    )
    place = siblings.index(content)
    other = place - 1 if upwards else place + 1
    if not 0 <= other < len(siblings):
        return
    siblings[place], siblings[other] = siblings[other], siblings[place]
    for rank, sibling in enumerate(siblings, start=1):
        sibling.rank = rank
    Content.objects.bulk_update(siblings, ["rank"])
    text_changes(programme)
    record(
        actor=actor,
        action="content.move",
        target=content,
        circumstances=Circumstances(within=programme),
    )


def _take(content: Content, outline: ContentOutline) -> None:
    content.title = normalise(outline.title)
    content.text = prose(outline.text)
    content.field = outline.field
    content.is_counted = outline.is_counted
    content.lead = outline.lead
    content.no_task_reason = normalise(outline.no_task_reason)
    content.term_content = outline.term_content


def _require_of_term(programme: Programme, served: Content | None) -> None:
    if served is not None and served.programme_id != programme.term_programme_id:
        raise NotOfTheTerm(served.title)


def _with_descendants(programme: Programme, content: Content) -> list[Content]:
    rows = list(programme.contents.filter(is_dropped=False))
    found = [content]
    for part in found:
        found.extend(row for row in rows if row.parent_id == part.pk)
    return found
