"""Tables of sources: the source itself, the mark of every value, quoted figures."""

from collections.abc import Sequence
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit, Person
from phoihop.foundation.numbers import format_number, format_percent

PERCENT = "%"


class SourceQuerySet(models.QuerySet["Source"]):
    """Which sources a mandate may see at work."""

    def visible_to(self, actor: Mandate, histories: Sequence[int]) -> "SourceQuerySet":
        """Return what the actor's unit has entered, and what nobody has for it.

        ``histories`` are the units whose history the actor's unit keeps. What another
        locality has entered is read on the public pages, without its private text.
        """
        if actor.organisation_id is None:
            return self.none()
        own = Q(kept_by_id=actor.unit_id)
        operators = Q(kept_by=None, unit_id__in=histories)
        return self.filter(own | operators)


class Source(models.Model):
    """A public source, such as an article, that tells a piece of a unit's history."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    public_code = models.SlugField(_("public code"), max_length=20, unique=True)
    # None: the source does not name the place, and nobody guesses it.
    unit = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, null=True, related_name="sources"
    )
    title = models.CharField(_("title of the source"), max_length=500)
    title_folded = models.CharField(max_length=500, editable=False)
    author = models.CharField(_("author as printed"), max_length=200, blank=True)
    publisher = models.CharField(_("publisher as printed"), max_length=200, blank=True)
    published_on = models.DateField(_("day of the source"), null=True)
    published_time = models.TimeField(_("printed time"), null=True)
    # Private to the locality that entered it, unless that locality says otherwise.
    text = models.TextField(_("text of the source"), blank=True)
    text_is_public = models.BooleanField(_("the public reads the text"), default=False)
    # None in both: entered by the operator's command.
    kept_by = models.ForeignKey(
        AdminUnit, on_delete=models.PROTECT, null=True, related_name="kept_sources"
    )
    entered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True)
    entered_at = models.DateTimeField(_("recorded at"), default=timezone.now)
    # While the public reads it, nothing of the record changes.
    fixed_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("source")
        constraints = [
            models.UniqueConstraint(
                fields=["title_folded", "published_on", "unit"],
                name="source_is_recorded_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(condition=~Q(title=""), name="source_has_a_title"),
            models.CheckConstraint(
                condition=Q(kept_by=None, entered_by=None)
                | Q(kept_by__isnull=False, entered_by__isnull=False),
                name="source_is_entered_by_a_person_or_the_operator",
            ),
            models.CheckConstraint(
                condition=Q(kept_by__isnull=False) | Q(text=""),
                name="source_text_belongs_to_a_locality",
            ),
            models.CheckConstraint(
                condition=Q(published_time=None) | Q(published_on__isnull=False),
                name="source_time_stands_with_its_day",
            ),
            models.CheckConstraint(
                condition=Q(text_is_public=False) | ~Q(text=""),
                name="source_shows_only_a_text_that_is_kept",
            ),
        ]
        indexes = [models.Index(fields=["unit"], name="source_of_unit")]

    def __str__(self) -> str:
        return self.title

    @property
    def is_fixed(self) -> bool:
        """Tell whether the public reads it, so that it does not change."""
        return self.fixed_at is not None


class Standing(models.TextChoices):
    """What a value rests on (decision 31)."""

    FACT = "fact", _("quoted from the source")
    ILLUSTRATIVE = "illustrative", _("illustrative")
    NOT_STATED = "not_stated", _("not stated by the source")


class FieldMark(models.Model):
    """What one field of one object rests on: fact, illustrative, or not stated."""

    object_type = models.CharField(_("kind of object"), max_length=80)
    object_id = models.BigIntegerField(_("number of the object"))
    field = models.CharField(_("marked field"), max_length=60)
    standing = models.CharField(max_length=12, choices=Standing.choices)
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, null=True, related_name="marks"
    )
    words = models.CharField(_("words as printed"), max_length=300, blank=True)
    is_retold = models.BooleanField(_("retold in our own words"), default=False)

    class Meta:
        verbose_name = _("mark of a value")
        constraints = [
            models.UniqueConstraint(
                fields=["object_type", "object_id", "field"],
                name="field_mark_is_one_a_field",
            ),
            models.CheckConstraint(
                condition=Q(standing__in=Standing.values),
                name="field_mark_has_a_known_standing",
            ),
            models.CheckConstraint(
                condition=Q(standing=Standing.ILLUSTRATIVE, source=None)
                | (~Q(standing=Standing.ILLUSTRATIVE) & Q(source__isnull=False)),
                name="field_mark_rests_on_its_source",
            ),
            models.CheckConstraint(
                condition=Q(standing=Standing.FACT) | Q(words="", is_retold=False),
                name="field_mark_unsaid_has_no_words",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.object_type}.{self.field}: {self.standing}"


class FigureKind(models.TextChoices):
    """How a source gives a figure."""

    X_OF_Y = "x_of_y", _("so many of so many")
    RATE = "rate", _("rate")
    COUNT = "count", _("number")


class Recognition(models.TextChoices):
    """Whether what is counted is recognised, or only put forward for it."""

    RECOGNISED = "recognised", _("recognised")
    PROPOSED = "proposed", _("proposed, not yet recognised")


class QuotedFigure(models.Model):
    """A figure as a source prints it, shown beside computed ones.

    It is never added to, averaged or compared with a computed figure or another quoted
    one: nobody here knows how the source has counted (decision 20).
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="figures")
    unit = models.ForeignKey(AdminUnit, on_delete=models.PROTECT, null=True)
    rank = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=FigureKind.choices)
    measures = models.CharField(_("what it measures, as printed"), max_length=300)
    claim = models.CharField(
        _("what is said of it, as printed"), max_length=300, blank=True
    )
    numerator = models.PositiveIntegerField(null=True)
    denominator = models.PositiveIntegerField(null=True)
    value = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    measured_in = models.CharField(_("unit of measure"), max_length=60, blank=True)
    # Blank: the source does not say of what.
    base = models.CharField(_("base as the source says"), max_length=300, blank=True)
    as_of = models.DateField(_("on which day"), null=True)
    year = models.PositiveSmallIntegerField(_("of which year"), null=True)
    last_year = models.PositiveSmallIntegerField(_("up to which year"), null=True)
    # Blank: the source says neither; then nobody here decides it.
    recognition = models.CharField(
        _("recognised or proposed"),
        max_length=10,
        choices=Recognition.choices,
        blank=True,
    )
    said_by = models.CharField(
        _("who gives the figure, as printed"), max_length=300, blank=True
    )

    class Meta:
        verbose_name = _("quoted figure")
        constraints = [
            models.UniqueConstraint(
                fields=["source", "rank"], name="quoted_figure_rank_is_one"
            ),
            models.CheckConstraint(
                condition=~Q(measures=""), name="quoted_figure_says_what_it_measures"
            ),
            models.CheckConstraint(
                condition=~Q(kind=FigureKind.X_OF_Y)
                # Without "is not null" an unknown denominator would pass the check.
                | Q(
                    numerator__isnull=False,
                    denominator__isnull=False,
                    denominator__gte=1,
                    value=None,
                ),
                name="quoted_x_of_y_has_both_numbers",
            ),
            models.CheckConstraint(
                condition=Q(kind=FigureKind.X_OF_Y)
                | Q(numerator=None, value__isnull=False),
                name="quoted_rate_or_number_has_its_value",
            ),
            models.CheckConstraint(
                condition=~Q(kind=FigureKind.RATE)
                | (~Q(measured_in="") & (Q(denominator=None) | ~Q(base=""))),
                name="quoted_rate_without_base_has_no_denominator",
            ),
            models.CheckConstraint(
                condition=~Q(kind=FigureKind.COUNT) | Q(denominator=None),
                name="quoted_number_has_no_denominator",
            ),
            models.CheckConstraint(
                condition=Q(recognition__in=["", *Recognition.values]),
                name="quoted_figure_recognition_is_known",
            ),
            models.CheckConstraint(
                condition=Q(last_year=None)
                | Q(year__isnull=False, last_year__gt=F("year")),
                name="quoted_figure_years_run_forward",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measures}: {self.written}"

    @property
    def written(self) -> str:
        """The figure as people read it: 16/16, 2,13 %, 3."""
        if self.kind == FigureKind.X_OF_Y:
            return f"{self.numerator}/{self.denominator}"
        if self.value is None:
            return ""
        if self.measured_in == PERCENT:
            return format_percent(self.value)
        return f"{format_number(self.value)} {self.measured_in}".strip()


class NamedItem(models.Model):
    """One of the names that a source lists beside a figure, as printed."""

    figure = models.ForeignKey(
        QuotedFigure, on_delete=models.CASCADE, related_name="names"
    )
    rank = models.PositiveSmallIntegerField()
    name = models.CharField(_("name as printed"), max_length=200)
    # None where the name is in no data, such as a commune merged before 2025.
    unit = models.ForeignKey(AdminUnit, on_delete=models.PROTECT, null=True)

    class Meta:
        verbose_name = _("name in a list")
        constraints = [
            models.UniqueConstraint(
                fields=["figure", "rank"], name="named_item_rank_is_one"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="named_item_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name
