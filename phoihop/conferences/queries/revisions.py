"""The revisions of a minute, each beside the one before it."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from phoihop.conferences.models import AgendaItem, MinuteRevision

_ON_A_PAGE = 10


@dataclass(frozen=True)
class RevisionLine:
    """A revision, and the text that stood there before."""

    revision: MinuteRevision
    before: str


def revisions_of(item: AgendaItem, number: str | None) -> Page[MinuteRevision]:
    """Return one page of revisions, the newest first."""
    rows = item.revisions.order_by("-number")
    return Paginator(rows, _ON_A_PAGE).get_page(number)


def with_texts_before(revisions: list[MinuteRevision]) -> list[RevisionLine]:
    """Put beside each revision the text that stood there before it, in one query."""
    if not revisions:
        return []
    oldest = revisions[-1]
    before = MinuteRevision.objects.filter(
        item_id=oldest.item_id, number=oldest.number - 1
    ).first()
    texts = [one.text for one in revisions[1:]] + [before.text if before else ""]
    return [RevisionLine(*pair) for pair in zip(revisions, texts, strict=True)]
