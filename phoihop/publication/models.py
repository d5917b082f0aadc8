"""The rows of publications."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Cast
from django.db.models.lookups import IsNull
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import AdminUnit, Person
from phoihop.documents.models import Version
from phoihop.foundation.dates import format_date


def _no_author(person: str) -> IsNull:
    """Return the condition that this person is none of the authors."""
    place = Func(
        F("author_person_ids"),
        F(person),
        function="array_position",
        output_field=models.IntegerField(),
    )
    return IsNull(place, True)


class PublicationQuerySet(models.QuerySet["Publication"]):
    """Filters of publications."""

    def live(self) -> "PublicationQuerySet":
        """Return those that stand: not withdrawn."""
        return self.filter(withdrawn_at=None)

    def showing(self, object_type: str) -> "PublicationQuerySet":
        """Return those of one kind of thing, such as "programmes.programme"."""
        return self.filter(object_type=object_type)

    def of_units(self, unit_ids: list[int]) -> "PublicationQuerySet":
        """Return those of these units."""
        return self.filter(unit_id__in=unit_ids)


class Publication(models.Model):
    """A thing shown to the public under its code, by another person than its author."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    object_type = models.CharField(_("kind of object"), max_length=80)
    object_id = models.BigIntegerField(_("number of the object"))
    public_code = models.SlugField(_("public code"), max_length=60)
    version = models.ForeignKey(
        Version, on_delete=models.PROTECT, null=True, related_name="publications"
    )
    # None: a source tells of it and does not name the place; nobody guesses it.
    unit = models.ForeignKey(AdminUnit, on_delete=models.PROTECT, null=True)
    title = models.CharField(_("title shown"), max_length=500)
    author_person_ids = ArrayField(models.BigIntegerField(), verbose_name=_("authors"))
    # None: shown by the operator's command.
    published_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, related_name="publications"
    )
    # Then nobody of the house is its author.
    is_from_operator = models.BooleanField(_("entered by the operator"), default=False)
    published_on = models.DateField(_("published on"))
    published_at = models.DateTimeField(
        _("publication recorded at"), default=timezone.now
    )
    withdrawn_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, related_name="withdrawals"
    )
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True)
    withdrawn_reason = models.TextField(_("reason for withdrawing"), blank=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("publication")
        constraints = [
            models.UniqueConstraint(
                fields=["object_type", "object_id"],
                condition=Q(withdrawn_at=None),
                name="publication_is_one_a_thing",
            ),
            models.UniqueConstraint(
                fields=["public_code"],
                condition=Q(withdrawn_at=None),
                name="publication_code_shows_one_thing",
            ),
            models.CheckConstraint(
                condition=(Q(author_person_ids__len__gte=1) | Q(is_from_operator=True))
                & Q(_no_author("published_by")),
                name="publication_is_not_by_its_author",
            ),
            models.CheckConstraint(
                condition=Q(published_by__isnull=False) | Q(is_from_operator=True),
                name="publication_without_publisher_is_the_operators",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_by=None) | Q(_no_author("withdrawn_by")),
                name="publication_is_not_withdrawn_by_its_author",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_reason="")
                | (
                    Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False)
                    & ~Q(withdrawn_reason="")
                ),
                name="publication_withdrawn_says_who_when_why",
            ),
            models.CheckConstraint(
                condition=Q(unit__isnull=False) | Q(version=None),
                name="publication_of_a_text_names_its_unit",
            ),
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(public_code=""),
                name="publication_has_title_and_code",
            ),
            models.CheckConstraint(
                condition=Q(
                    published_on__lte=Cast(
                        Func(
                            Value("Asia/Ho_Chi_Minh"),
                            F("published_at"),
                            function="timezone",
                            output_field=models.DateTimeField(),
                        ),
                        models.DateField(),
                    )
                ),
                name="publication_is_not_from_the_future",
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "-published_on"], name="publication_of_unit"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def named_unit(self) -> AdminUnit:
        """The unit, for what always has one: everything but an event of a source.

        Raises:
            LookupError: the source does not name the place.
        """
        if self.unit is None:
            raise LookupError(self.public_code)
        return self.unit

    @property
    def publisher_name(self) -> str:
        """Who published it, or that the operator did."""
        if self.published_by is None:
            return str(_("the operator of the system"))
        return self.published_by.full_name

    @property
    def is_live(self) -> bool:
        """Tell whether the public sees it."""
        return self.withdrawn_at is None


class EndKind(models.TextChoices):
    """How a thing came to its end; the words of the room it belongs to."""

    CLOSED = "closed", _("closed after its review")
    SUPERSEDED = "superseded", _("replaced by another")
    TERMINATED = "terminated", _("terminated")


class Ending(models.Model):
    """That a thing has ended, how and when; kept whether it is published or not."""

    application_rights: ClassVar[str] = "SELECT, INSERT"

    object_type = models.CharField(_("kind of object"), max_length=80)
    object_id = models.BigIntegerField(_("number of the object"))
    kind = models.CharField(_("kind of end"), max_length=12, choices=EndKind.choices)
    ended_on = models.DateField(_("ended on"))
    # The public code of what took its place; it may not be published itself.
    replaced_by = models.SlugField(_("replaced by"), max_length=60, blank=True)
    recorded_at = models.DateTimeField(_("recorded at"), default=timezone.now)

    class Meta:
        verbose_name = _("end of a thing")
        constraints = [
            models.UniqueConstraint(
                fields=["object_type", "object_id"], name="ending_is_one_a_thing"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=EndKind.values), name="ending_is_of_a_known_kind"
            ),
            models.CheckConstraint(
                condition=Q(replaced_by="") | Q(kind=EndKind.SUPERSEDED),
                name="ending_by_replacement_alone_names_one",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {format_date(self.ended_on)}"
