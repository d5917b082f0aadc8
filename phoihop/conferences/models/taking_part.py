"""Who took part in a conference, as printed, and which programmes it was about."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.models.events import Conference
from phoihop.directory.models import Organisation, Person
from phoihop.programmes.models import Programme

_PARTS = [
    "presiding",
    "attending",
    "presenting",
    "directing",
    "witnessing",
    "secretary",
]


class ConferencePerson(models.Model):
    """Somebody who took part, under name and titles as printed."""

    class Part(models.TextChoices):
        """What somebody did there."""

        PRESIDING = "presiding", _("presided")
        ATTENDING = "attending", _("attended")
        PRESENTING = "presenting", _("presented")
        DIRECTING = "directing", _("gave directions")
        WITNESSING = "witnessing", _("witnessed")
        SECRETARY = "secretary", _("took the minutes")

    conference = models.ForeignKey(
        Conference, on_delete=models.PROTECT, related_name="people"
    )
    rank = models.PositiveSmallIntegerField(_("printing order"))
    part = models.CharField(max_length=12, choices=Part.choices)
    name = models.CharField(_("name as printed"), max_length=200)
    # Named as a group only, such as "các đồng chí lãnh đạo Huyện ủy".
    is_group = models.BooleanField(_("a group, not a person"), default=False)
    titles = ArrayField(
        models.CharField(max_length=300), verbose_name=_("titles as printed")
    )
    # Who it is in the directory, and for which body; None where it is only printed.
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, related_name="+"
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("person at a conference")
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "rank"], name="conference_person_rank_is_one"
            ),
            models.CheckConstraint(
                condition=~Q(name="") & Q(part__in=_PARTS),
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
        BRIEFS = "briefs", _("is briefed on")

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
                condition=Q(link__in=["reviews", "signs", "launches", "briefs"]),
                name="conference_link_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.conference} · {self.programme}"
