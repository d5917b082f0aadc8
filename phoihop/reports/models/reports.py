"""A report of a body, section by section, from its draft to its number."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import ExtractYear
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import Organisation
from phoihop.documents.models import Document, Version
from phoihop.programmes.models import Content
from phoihop.reports.models.calls import ReportDuty
from phoihop.reports.states import FROZEN_STATES, ReportState, SectionKind

# In one order, whatever the order of the set: the migration holds it.
_FROZEN = sorted(FROZEN_STATES)


class Report(models.Model):
    """What a body says of its period; frozen with its figures when it is approved."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    duty = models.OneToOneField(
        ReportDuty, on_delete=models.PROTECT, related_name="report"
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="reports"
    )
    public_code = models.SlugField(max_length=20, unique=True)
    title = models.CharField(_("title"), max_length=500)
    state = models.CharField(
        max_length=10, choices=ReportState.choices, default=ReportState.DRAFT
    )
    document = models.OneToOneField(Document, on_delete=models.PROTECT)
    # The text with its figures as they stood at the approval.
    text = models.ForeignKey(
        Version, on_delete=models.PROTECT, null=True, related_name="+"
    )
    # Everybody who ever wrote in it; none of them accepts or approves it.
    writer_person_ids = ArrayField(models.BigIntegerField())
    created_on = models.DateField()
    # The first day counts for "in time", the last one is the text that was read.
    first_submitted_on = models.DateField(null=True)
    submitted_on = models.DateField(null=True)
    submitted_by_person_id = models.BigIntegerField(null=True)
    submitted_by_name = models.CharField(max_length=200, blank=True)
    returned_on = models.DateField(null=True)
    returned_by_name = models.CharField(max_length=200, blank=True)
    returned_by_title = models.CharField(max_length=300, blank=True)
    returned_reason = models.TextField(_("reason"), blank=True)
    accepted_on = models.DateField(null=True)
    accepted_by_person_id = models.BigIntegerField(null=True)
    accepted_by_name = models.CharField(max_length=200, blank=True)
    approved_on = models.DateField(null=True)
    approved_by_person_id = models.BigIntegerField(null=True)
    approved_by_name = models.CharField(max_length=200, blank=True)
    approved_by_title = models.CharField(max_length=300, blank=True)
    number = models.CharField(_("number"), max_length=60, blank=True)
    issued_on = models.DateField(_("day of issue"), null=True)
    issued_by_person_id = models.BigIntegerField(null=True)
    created_at = models.DateTimeField(default=timezone.now)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("report")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=ReportState.DRAFT)
                | Q(
                    first_submitted_on__isnull=False,
                    submitted_on__isnull=False,
                    submitted_by_person_id__isnull=False,
                ),
                name="report_submitted_says_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=~Q(state=ReportState.RETURNED)
                | (Q(returned_on__isnull=False) & ~Q(returned_reason="")),
                name="report_returned_says_why",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[ReportState.ACCEPTED, *_FROZEN])
                | Q(accepted_on__isnull=False, accepted_by_person_id__isnull=False),
                name="report_accepted_says_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(state__in=_FROZEN)
                & Q(
                    text__isnull=False,
                    approved_on__isnull=False,
                    approved_by_person_id__isnull=False,
                )
                | ~Q(state__in=_FROZEN) & Q(text=None, approved_on=None),
                name="report_approved_has_its_text",
            ),
            models.CheckConstraint(
                condition=Q(state=ReportState.ISSUED)
                & Q(issued_on__isnull=False, issued_by_person_id__isnull=False)
                & ~Q(number="")
                | ~Q(state=ReportState.ISSUED) & Q(issued_on=None, number=""),
                name="report_issued_has_number_and_day",
            ),
            models.CheckConstraint(
                condition=Q(issued_on=None) | Q(issued_on__gte=F("approved_on")),
                name="report_is_issued_after_its_approval",
            ),
            models.UniqueConstraint(
                F("organisation"),
                F("number"),
                ExtractYear("issued_on"),
                condition=~Q(number=""),
                name="report_number_is_one_a_year",
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "state"], name="report_of_body")
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_frozen(self) -> bool:
        """Tell whether its text and its figures stand for good."""
        return self.state in FROZEN_STATES


class ReportSection(models.Model):
    """A part of a report: a content of a programme, or one of the parts of the form."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    report = models.ForeignKey(
        Report, on_delete=models.PROTECT, related_name="sections"
    )
    kind = models.CharField(max_length=15, choices=SectionKind.choices)
    rank = models.PositiveSmallIntegerField()
    # Of a result by the programme's own numbering; number and heading as signed.
    content = models.ForeignKey(
        Content, on_delete=models.PROTECT, null=True, related_name="report_sections"
    )
    number = models.CharField(max_length=20, blank=True)
    heading = models.CharField(max_length=500, blank=True)
    text = models.TextField(_("text"), blank=True)
    # What the writer saw in place of each code: figure, number of its value, words.
    seen_figures = models.JSONField(default=dict)
    # None: prefilled, and confirmed by nobody yet.
    written_by_person_id = models.BigIntegerField(null=True)
    written_by_name = models.CharField(max_length=200, blank=True)
    written_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("section of a report")
        constraints = [
            models.UniqueConstraint(
                fields=["report", "rank"], name="report_section_has_its_own_place"
            ),
            models.UniqueConstraint(
                fields=["report", "content"],
                condition=Q(content__isnull=False),
                name="report_speaks_once_of_a_content",
            ),
            models.CheckConstraint(
                condition=Q(kind=SectionKind.RESULT) | Q(content=None),
                name="only_results_are_of_a_content",
            ),
        ]

    def __str__(self) -> str:
        heading = self.heading or str(SectionKind(self.kind).label)
        return f"{self.number}. {heading}" if self.number else heading

    @property
    def is_confirmed(self) -> bool:
        """Tell whether somebody of the body saved it, and it is not only prefilled."""
        return self.written_by_person_id is not None
