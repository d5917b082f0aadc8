"""Tables of the index: its cards, and how far the journal has been read for it."""

from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.audit.models import Entry
from phoihop.directory.models import AdminUnit
from phoihop.publication.models import EndKind
from phoihop.search.states import Face


class IndexCard(models.Model):
    """What the index keeps of a record: where it leads, its words, when and where.

    A card is a copy and never the truth: it is rewritten from its record whenever the
    journal tells of a change, and may be thrown away and written anew at any time.
    """

    face = models.CharField(max_length=6, choices=Face.choices)
    # One of CardKind; a new kind needs no new table.
    kind = models.CharField(max_length=20)
    # Whose cards are rewritten together: a programme's with those of its contents.
    owner_type = models.CharField(max_length=40)
    owner_id = models.BigIntegerField()
    title = models.CharField(_("title"), max_length=500)
    number = models.CharField(max_length=20, blank=True)
    context = models.CharField(max_length=500, blank=True)
    # How what it belongs to has ended; empty while it is in force.
    ending = models.CharField(max_length=12, choices=EndKind.choices, blank=True)
    # {"page", "of", "anchor"}: made into an address where it is shown.
    address = models.JSONField()
    day = models.DateField()
    period = DateRangeField()
    unit = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, null=True, related_name="+"
    )
    # [[kind of part, number, words as printed], …]: what excerpts are cut from.
    parts = models.JSONField(default=list)
    # Written by us, word by word, with their weights; the database only indexes.
    words = SearchVectorField()
    exact_words = SearchVectorField()
    # Numbers of documents, each after a blank: " 12/2024/nq-hdnd 05-ct/tw".
    document_numbers = models.TextField(blank=True)

    class Meta:
        verbose_name = _("index card")
        constraints = [
            models.CheckConstraint(
                condition=Q(face__in=Face.values), name="index_card_has_a_known_face"
            ),
            models.CheckConstraint(
                condition=~Q(title=""), name="index_card_has_a_title"
            ),
        ]
        indexes = [
            GinIndex(fields=["words"], name="index_card_words"),
            GinIndex(
                fields=["document_numbers"],
                opclasses=["gin_trgm_ops"],
                condition=~Q(document_numbers=""),
                name="index_card_numbers",
            ),
            # A question that very many answer is answered from the newest down.
            models.Index(fields=["face", "-day", "-id"], name="index_card_newest"),
            models.Index(
                fields=["face", "kind", "-day", "-id"], name="index_card_newest_of_kind"
            ),
            models.Index(fields=["owner_type", "owner_id"], name="index_card_of_owner"),
            models.Index(fields=["unit", "-day"], name="index_card_of_unit"),
        ]

    def __str__(self) -> str:
        return self.title


class KnownWord(models.Model):
    """A folded word of some title or name: what a slip of the keys may have meant."""

    application_rights = "SELECT, INSERT, DELETE"

    word = models.CharField(max_length=40, primary_key=True)

    class Meta:
        verbose_name = _("known word")

    def __str__(self) -> str:
        return self.word


class JournalMark(models.Model):
    """Up to where the journal has been read without a gap; there is one row."""

    read_through = models.BigIntegerField()
    read_at = models.DateTimeField(default=timezone.now)
    # Of which making the cards are; others are written anew.
    edition = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name = _("mark in the journal")

    def __str__(self) -> str:
        return str(self.read_through)


class ReadEntry(models.Model):
    """A journal entry beyond the mark that has been read.

    Entries get their numbers before they are committed, so a lower number may appear
    after a higher one; the mark alone would pass it by.
    """

    entry = models.OneToOneField(
        Entry, on_delete=models.PROTECT, primary_key=True, related_name="+"
    )

    class Meta:
        verbose_name = _("journal entry read")

    def __str__(self) -> str:
        return str(self.entry_id)
