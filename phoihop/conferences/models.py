"""Tables of conferences: the event, the people as printed, the programmes."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import AdminUnit, Organisation
from phoihop.programmes.models import Origin, Programme
from phoihop.sources.models import Source


class Purpose(models.TextChoices):
    """What a conference is for; one event often serves several (decision 26)."""

    FINAL_REVIEW = "final_review", _("final review")
    INTERIM_REVIEW = "interim_review", _("interim review")
    SIGNING = "signing", _("signing")
    BRIEFING = "briefing", _("briefing")
    LAUNCH = "launch", _("launch")
    JOINT_MEETING = "joint_meeting", _("joint meeting")
    DIALOGUE = "dialogue", _("dialogue")
    OTHER = "other", _("other")


class Conference(models.Model):
    """People meeting on a day, for one purpose or several, under somebody's chair."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    public_code = models.SlugField(_("public code"), max_length=60, unique=True)
    # None: the source does not name the place.
    unit = models.ForeignKey(AdminUnit, on_delete=models.PROTECT, null=True)
    title = models.CharField(_("title"), max_length=500)
    occurred_on = models.DateField(_("held on"))
    place = models.CharField(_("place as printed"), max_length=300, blank=True)
    purposes = ArrayField(
        models.CharField(max_length=20, choices=Purpose.choices),
        verbose_name=_("purposes"),
    )
    # Three that are not the same: who calls, who presides, in whose name it concludes.
    convener = models.CharField(
        _("convened by, as printed"), max_length=300, blank=True
    )
    convener_organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+"
    )
    concludes_for = models.CharField(
        _("concludes in the name of"), max_length=300, blank=True
    )
    origin = models.CharField(
        max_length=10, choices=Origin.choices, default=Origin.SOURCE
    )
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, null=True, related_name="conferences"
    )
    recorded_at = models.DateTimeField(_("recorded at"), default=timezone.now)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("conference")
        constraints = [
            models.CheckConstraint(
                condition=~Q(title=""), name="conference_has_a_title"
            ),
            models.CheckConstraint(
                condition=Q(purposes__len__gte=1)
                & Q(purposes__contained_by=Purpose.values),
                name="conference_has_known_purposes",
            ),
            models.CheckConstraint(
                condition=Q(origin=Origin.SOURCE, source__isnull=False)
                | Q(origin=Origin.HERE, source=None),
                name="conference_told_by_a_source_names_it",
            ),
            models.CheckConstraint(
                condition=Q(origin=Origin.SOURCE) | Q(unit__isnull=False),
                name="conference_held_here_has_its_unit",
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "-occurred_on"], name="conference_of_unit")
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def purpose_labels(self) -> list[str]:
        """The purposes in words, in the order in which they are listed."""
        return [str(Purpose(one).label) for one in Purpose if one in self.purposes]


class ConferencePerson(models.Model):
    """Somebody who took part, under name and titles as printed."""

    class Part(models.TextChoices):
        """What somebody did there."""

        PRESIDING = "presiding", _("presided")
        ATTENDING = "attending", _("attended")
        PRESENTING = "presenting", _("presented")

    conference = models.ForeignKey(
        Conference, on_delete=models.PROTECT, related_name="people"
    )
    rank = models.PositiveSmallIntegerField(_("printing order"))
    part = models.CharField(max_length=12, choices=Part.choices)
    name = models.CharField(_("name as printed"), max_length=200)
    titles = ArrayField(
        models.CharField(max_length=300), verbose_name=_("titles as printed")
    )

    class Meta:
        verbose_name = _("person at a conference")
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "rank"], name="conference_person_rank_is_one"
            ),
            models.CheckConstraint(
                condition=~Q(name="")
                & Q(part__in=["presiding", "attending", "presenting"]),
                name="conference_person_has_name_and_part",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ConferenceProgramme(models.Model):
    """What a conference did with a programme: reviewed it, signed it, launched it."""

    class Link(models.TextChoices):
        """What was done."""

        REVIEWS = "reviews", _("reviews")
        SIGNS = "signs", _("signs")
        LAUNCHES = "launches", _("launches")

    conference = models.ForeignKey(
        Conference, on_delete=models.PROTECT, related_name="programme_links"
    )
    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="conference_links"
    )
    link = models.CharField(max_length=10, choices=Link.choices)

    class Meta:
        verbose_name = _("programme at a conference")
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "programme", "link"],
                name="conference_does_one_thing_once",
            ),
            models.CheckConstraint(
                condition=Q(link__in=["reviews", "signs", "launches"]),
                name="conference_link_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.conference} · {self.programme}"
