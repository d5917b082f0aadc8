"""The event itself: its day, its purposes, who calls it, where it stands."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.states import FINISHED, TOOK_PLACE, ConferenceState
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import (
    AdminUnit,
    Organisation,
    Role,
    UnitSuccession,
)
from phoihop.documents.models import Document, Version
from phoihop.foundation.prepared import Given
from phoihop.programmes.models import Origin, PartyMember
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


_IS_TOLD = Q(origin=Origin.SOURCE)
# What binds conferences held here; a source tells what it tells (decision 33).
_RULES = (
    models.CheckConstraint(
        condition=~_IS_TOLD | Q(state=ConferenceState.HELD, organisation=None),
        name="conference_told_by_a_source_takes_no_moves",
    ),
    models.CheckConstraint(
        condition=_IS_TOLD
        | Q(
            organisation__isnull=False,
            created_by_person_id__isnull=False,
            first_planned_on__isnull=False,
        ),
        name="conference_held_here_has_who_organises_it",
    ),
    models.CheckConstraint(
        condition=Q(starts_at=None) | Q(ends_at=None) | Q(ends_at__gt=F("starts_at")),
        name="conference_ends_after_it_begins",
    ),
    models.CheckConstraint(
        condition=Q(number=None, previous=None) | (Q(number__gte=1) & ~Q(series="")),
        name="conference_number_is_of_a_series",
    ),
    models.CheckConstraint(
        condition=Q(number=None)
        | Q(number=1)
        | Q(previous__isnull=False)
        | ~Q(gap_reason=""),
        name="conference_gap_in_numbering_is_explained",
    ),
    models.UniqueConstraint(
        fields=["organisation", "series", "number"],
        condition=Q(number__isnull=False) & ~Q(state=ConferenceState.CANCELLED),
        name="conference_number_is_one_in_its_series",
    ),
    models.CheckConstraint(
        condition=~Q(state__in=[ConferenceState.POSTPONED, ConferenceState.CANCELLED])
        | ~Q(state_reason=""),
        name="conference_put_off_says_why",
    ),
    models.CheckConstraint(
        condition=_IS_TOLD
        | ~Q(state__in=sorted([ConferenceState.INVITED, *TOOK_PLACE]))
        | Q(invited_on__isnull=False),
        name="conference_invited_has_the_day",
    ),
    models.CheckConstraint(
        condition=~Q(state__in=sorted(FINISHED))
        | (
            Q(concluded_on__isnull=False, text__isnull=False) & ~Q(concluded_by_name="")
        ),
        name="conference_concluded_has_its_text_and_who",
    ),
)


def reads_all_invited(actor: Mandate) -> bool:
    """Tell whether the mandate reads every conference of its unit that has invited."""
    return actor.has(Role.AUDITOR, Role.PARTY_STANDING)


class ConferenceQuerySet(models.QuerySet["Conference"]):
    """Which conferences held here a mandate may see."""

    def visible_to(self, actor: Mandate) -> "ConferenceQuerySet":
        """Return what the mandate may read.

        What is only planned belongs to the organising body; once it has invited, those
        who are asked and the parties of its programmes read it; once it is concluded
        everybody of the unit does.
        """
        if actor.organisation_id is None:
            return self.none()
        return self.seen_from(
            actor.organisation_id,
            actor.unit_id,
            reads_all_invited=reads_all_invited(actor),
        )

    def seen_from(
        self,
        organisation_id: int | Given,
        unit_id: int | Given,
        *,
        reads_all_invited: bool,
    ) -> "ConferenceQuerySet":
        """Return what is read from a place; the rule of ``visible_to``."""
        asked = self.model._default_manager.filter(
            pk=OuterRef("pk"),
            invitations__organisation_id=organisation_id,
            invitations__withdrawn_on=None,
        )
        side = PartyMember.objects.filter(
            party__programme__conference_links__conference=OuterRef("pk"),
            party__programme__first_shared_at__isnull=False,
            organisation_id=organisation_id,
        )
        among = Q(Exists(asked)) | Q(Exists(side))
        among |= Q(convener_organisation_id=organisation_id)
        among |= Q(concludes_for_organisation_id=organisation_id)
        if reads_all_invited:
            among |= Q(unit_id=unit_id)
        # A unit reads the history of those it took over from (decision 1).
        before = UnitSuccession.objects.filter(successor_id=unit_id)
        is_ours = Q(unit_id=unit_id) | Q(unit_id__in=before.values("predecessor"))
        seen = Q(organisation_id=organisation_id)
        seen |= Q(invited_on__isnull=False) & among
        seen |= Q(state__in=FINISHED) & is_ours
        return self.filter(seen, origin=Origin.HERE)


class Conference(models.Model):
    """People meeting on a day, for one purpose or several, under somebody's chair."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    public_code = models.SlugField(_("public code"), max_length=60, unique=True)
    # None: the source does not name the place.
    unit = models.ForeignKey(AdminUnit, on_delete=models.PROTECT, null=True)
    title = models.CharField(_("title"), max_length=500)
    # Until it is held, the day that is planned.
    occurred_on = models.DateField(_("held on"))
    starts_at = models.TimeField(_("begins at"), null=True)
    ends_at = models.TimeField(_("ends at"), null=True)
    place = models.CharField(_("place as printed"), max_length=300, blank=True)
    purposes = ArrayField(
        models.CharField(max_length=20, choices=Purpose.choices),
        verbose_name=_("purposes"),
    )
    # None only for a conference told by a source: nobody organised it here.
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="conferences"
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
    concludes_for_organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+"
    )
    # Its place among meetings of one kind, such as the third briefing of 2026.
    series = models.CharField(_("series"), max_length=200, blank=True)
    number = models.PositiveSmallIntegerField(_("number in its series"), null=True)
    previous = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="following"
    )
    gap_reason = models.TextField(_("why the numbering has a gap"), blank=True)
    state = models.CharField(
        max_length=10,
        choices=ConferenceState.choices,
        default=ConferenceState.PLANNED,
    )
    # Why it was postponed or cancelled, or concluded without a conclusion.
    state_reason = models.TextField(_("reason"), blank=True)
    no_conclusion_reason = models.TextField(_("why nothing is concluded"), blank=True)
    # The day first planned, kept when it is postponed.
    first_planned_on = models.DateField(_("first planned for"), null=True)
    invited_on = models.DateField(_("invited on"), null=True)
    # What stands on the screen in the hall.
    current_item = models.ForeignKey(
        "conferences.AgendaItem",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    concluded_on = models.DateField(_("concluded on"), null=True)
    concluded_by_person_id = models.BigIntegerField(null=True)
    concluded_by_name = models.CharField(max_length=200, blank=True)
    concluded_by_title = models.CharField(max_length=300, blank=True)
    # The minutes, fixed word for word when it is concluded.
    document = models.OneToOneField(Document, on_delete=models.PROTECT, null=True)
    text = models.ForeignKey(
        Version, on_delete=models.PROTECT, null=True, related_name="+"
    )
    created_by_person_id = models.BigIntegerField(null=True)
    origin = models.CharField(
        max_length=10, choices=Origin.choices, default=Origin.SOURCE
    )
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, null=True, related_name="conferences"
    )
    recorded_at = models.DateTimeField(_("recorded at"), default=timezone.now)
    version = models.PositiveIntegerField(default=1)

    objects = ConferenceQuerySet.as_manager()

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
            *_RULES,
        ]
        indexes = [
            models.Index(fields=["unit", "-occurred_on"], name="conference_of_unit"),
            models.Index(
                fields=["organisation", "-occurred_on"], name="conference_of_body"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def purpose_labels(self) -> list[str]:
        """The purposes in words, in the order in which they are listed."""
        return [str(Purpose(one).label) for one in Purpose if one in self.purposes]
