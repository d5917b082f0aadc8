"""Saying of every value what it rests on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import models, transaction

from phoihop.foundation.vietnamese import normalise
from phoihop.sources.errors import MarkContradicts, WordsNotInSource
from phoihop.sources.models import FieldMark, Source, Standing
from phoihop.sources.queries import as_kept, find_words


@dataclass(frozen=True, kw_only=True)
class Mark:
    """What one field rests on, as it is entered."""

    standing: Standing
    words: str = ""
    is_retold: bool = False


@transaction.atomic
def mark_fields(
    *, source: Source, thing: models.Model, marks: Mapping[str, Mark]
) -> None:
    """Say for every field of a thing what it rests on; earlier marks give way.

    Raises:
        MarkContradicts: a value that is not stated has words.
    """
    own = {"object_type": thing._meta.label_lower, "object_id": thing.pk}
    FieldMark.objects.filter(**own).delete()
    FieldMark.objects.bulk_create(
        FieldMark(
            **own,
            field=field,
            standing=mark.standing,
            source=None if mark.standing == Standing.ILLUSTRATIVE else source,
            words=_words(mark),
            is_retold=mark.is_retold,
        )
        for field, mark in marks.items()
    )


@transaction.atomic
def forget_marks(*, things: Iterable[models.Model]) -> None:
    """Drop the marks of things that a correction writes anew."""
    for thing in things:
        FieldMark.objects.filter(
            object_type=thing._meta.label_lower, object_id=thing.pk
        ).delete()


def checked_words(text: str, words: str) -> str:
    """Return the words, once they are seen to stand in the kept text.

    Raises:
        WordsNotInSource: a text is kept, and they do not stand in it.
    """
    if words and text.strip() and find_words(as_kept(text), words) is None:
        raise WordsNotInSource(words)
    return words


def _words(mark: Mark) -> str:
    words = normalise(mark.words)
    if mark.standing != Standing.FACT and (words or mark.is_retold):
        raise MarkContradicts
    return words
