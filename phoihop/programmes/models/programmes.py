"""The programme, its parties and its legal bases."""

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import (
    AdminUnit,
    Organisation,
    Role,
    UnitSuccession,
)
from phoihop.documents.models import Document, Signature, Version
from phoihop.files.models import StoredFile
from phoihop.foundation.prepared import Given
from phoihop.programmes.states import ENDED_STATES, OPEN_STATES, SIGNED_STATES, State
from phoihop.sources.models import Source


class Origin(models.TextChoices):
    """Whether the programme lived in this system or was told by a source."""

    HERE = "here", _("made here")
    SOURCE = "source", _("recorded from a source")


class ProgrammeKind(models.Model):
    """A kind of programme (domain.md 2.2); data, not code."""

    code = models.SlugField(unique=True)
    name = models.CharField(_("name"), max_length=200)
    rank = models.PositiveSmallIntegerField(default=100)

    class Meta:
        verbose_name = _("kind of programme")

    def __str__(self) -> str:
        return self.name


def reads_all_shared(actor: Mandate) -> bool:
    """Tell whether the mandate reads every shared draft of its unit."""
    return actor.has(Role.AUDITOR, Role.PARTY_STANDING)


class ProgrammeQuerySet(models.QuerySet["Programme"]):
    """Which programmes a mandate may see."""

    def visible_to(self, actor: Mandate) -> "ProgrammeQuerySet":
        """Return what the mandate may read.

        A draft belongs to the organisation that writes it until it is first shared;
        then the parties see it; once signed everybody of the unit does.
        """
        if actor.organisation_id is None:
            return self.none()
        return self.seen_from(
            actor.organisation_id,
            actor.unit_id,
            reads_all_shared=reads_all_shared(actor),
        )

    def seen_from(
        self,
        organisation_id: int | Given,
        unit_id: int | Given,
        *,
        reads_all_shared: bool,
    ) -> "ProgrammeQuerySet":
        """Return what is read from a place; the rule of ``visible_to``."""
        member = PartyMember.objects.filter(
            party__programme=OuterRef("pk"), organisation_id=organisation_id
        )
        shared = Q(first_shared_at__isnull=False)
        seen = Q(drafting_organisation_id=organisation_id)
        seen |= shared & Q(Exists(member))
        # A unit reads the history of those it took over from (decision 1).
        before = UnitSuccession.objects.filter(successor_id=unit_id)
        is_ours = Q(unit_id=unit_id) | Q(unit_id__in=before.values("predecessor"))
        seen |= is_ours & Q(state__in=SIGNED_STATES)
        if reads_all_shared:
            seen |= shared & Q(unit_id=unit_id)
        return self.filter(seen)

    def newest_first(self) -> "ProgrammeQuerySet":
        """Sort by period, the latest first."""
        return self.order_by("-period", "-id")


class Programme(models.Model):
    """What the parties promise to do together in a period."""

    kind = models.ForeignKey(ProgrammeKind, on_delete=models.PROTECT)
    unit = models.ForeignKey(AdminUnit, on_delete=models.PROTECT)
    # None only for a programme told by a source: nobody drafted it here.
    drafting_organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        related_name="drafted_programmes",
    )
    title = models.CharField(_("title"), max_length=500)
    period = DateRangeField(_("period"))
    theme = models.CharField(_("theme of the year"), max_length=500, blank=True)
    theme_issuer = models.CharField(_("issued by"), max_length=200, blank=True)
    motto = models.CharField(_("motto of the year"), max_length=500, blank=True)
    motto_issuer = models.CharField(_("issued by"), max_length=200, blank=True)
    purpose = models.TextField(_("purpose and requirements"), blank=True)
    arrangements = models.TextField(_("how it is carried out"), blank=True)
    predecessor = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="successors"
    )
    replaces = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="replacements"
    )
    # A regulation or programme of several years under which this one stands.
    term_programme = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="yearly_programmes"
    )
    state = models.CharField(max_length=30, choices=State.choices, default=State.DRAFT)
    origin = models.CharField(
        max_length=10, choices=Origin.choices, default=Origin.HERE
    )
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, null=True, related_name="programmes"
    )
    public_code = models.SlugField(max_length=60, unique=True)
    document = models.OneToOneField(Document, on_delete=models.PROTECT)
    current_version = models.ForeignKey(
        Version, on_delete=models.PROTECT, null=True, related_name="+"
    )
    # None: entered by the operator's command, from a source.
    created_by_person_id = models.BigIntegerField(null=True)
    created_at = models.DateTimeField(default=timezone.now)
    first_shared_at = models.DateTimeField(null=True)
    # Three dates that are never derived from one another (INV-03).
    signed_on = models.DateField(_("signed on"), null=True)
    effective_from = models.DateField(_("in force from"), null=True)
    effective_to = models.DateField(_("in force until"), null=True)
    # The day it was closed, replaced or terminated; the period stays as signed.
    ended_on = models.DateField(_("ended on"), null=True)
    termination = models.ForeignKey(
        Document, on_delete=models.PROTECT, null=True, related_name="terminated"
    )
    termination_scan = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, null=True, related_name="+"
    )
    version = models.PositiveIntegerField(default=1)

    objects = ProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = _("programme")
        constraints = [
            models.CheckConstraint(
                condition=Q(period__startswith__isnull=False)
                & Q(period__endswith__isnull=False),
                name="programme_has_a_period",
            ),
            models.CheckConstraint(
                condition=Q(state__in=sorted([*OPEN_STATES, State.ABANDONED]))
                | Q(origin=Origin.SOURCE)
                | (Q(signed_on__isnull=False) & Q(current_version__isnull=False)),
                name="programme_signed_has_day_and_text",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.TERMINATED)
                | Q(origin=Origin.SOURCE)
                | Q(termination__isnull=False, termination_scan__isnull=False),
                name="programme_terminated_has_document_and_scan",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=sorted(ENDED_STATES))
                | Q(origin=Origin.SOURCE)
                | Q(ended_on__isnull=False),
                name="programme_ended_has_its_day",
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(state__in=sorted(ENDED_STATES)),
                name="programme_in_force_has_no_day_of_end",
            ),
            models.CheckConstraint(
                condition=Q(origin=Origin.SOURCE)
                | Q(
                    drafting_organisation__isnull=False,
                    created_by_person_id__isnull=False,
                    source=None,
                ),
                name="programme_made_here_has_who_drafted_it",
            ),
            models.CheckConstraint(
                condition=Q(term_programme=None) | ~Q(term_programme=models.F("id")),
                name="programme_does_not_stand_under_itself",
            ),
        ]
        indexes = [models.Index(fields=["unit", "-period"], name="programme_of_unit")]

    def __str__(self) -> str:
        return self.title

    @property
    def is_signed(self) -> bool:
        """Tell whether the text is signed and therefore frozen."""
        return self.state in SIGNED_STATES

    @property
    def is_open(self) -> bool:
        """Tell whether the text is still on its way to signature."""
        return self.state in OPEN_STATES


class Party(models.Model):
    """A side of a programme: an organisation, or a named bloc of several."""

    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="parties"
    )
    rank = models.PositiveSmallIntegerField(_("printing order"))
    name = models.CharField(_("name as printed"), max_length=300)
    short_name = models.CharField(_("short name"), max_length=100)
    is_bloc = models.BooleanField(_("bloc of organisations"), default=False)
    # Decision 12: one member may act for a bloc by the others' written authorisation.
    authorisation = models.CharField(_("authorisation"), max_length=300, blank=True)
    signature = models.OneToOneField(Signature, on_delete=models.PROTECT, null=True)

    class Meta:
        verbose_name = _("party")
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "rank"], name="party_rank_is_one_in_its_programme"
            ),
        ]

    def __str__(self) -> str:
        return self.short_name


class PartyMember(models.Model):
    """An organisation inside a party; those that act for it agree and approve."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="members")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="party_memberships"
    )
    acts = models.BooleanField(_("acts for the party"), default=True)

    class Meta:
        verbose_name = _("member of a party")
        constraints = [
            models.UniqueConstraint(
                fields=["party", "organisation"], name="party_member_is_named_once"
            ),
        ]

    def __str__(self) -> str:
        return str(self.organisation)


class LegalBasis(models.Model):
    """A document that the programme rests on, cited as printed."""

    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="legal_bases"
    )
    rank = models.PositiveSmallIntegerField()
    citation = models.CharField(_("citation"), max_length=500)

    class Meta:
        verbose_name = _("legal basis")
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "rank"], name="legal_basis_rank_is_one"
            ),
        ]

    def __str__(self) -> str:
        return self.citation
