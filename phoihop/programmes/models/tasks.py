"""Tasks with the five questions, and targets with what they are measured by."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import AdminUnit, Organisation
from phoihop.indicators.models import IndicatorVersion
from phoihop.programmes.models.contents import Content
from phoihop.programmes.states import DueKind, Operator, TargetOrigin


class TaskOrigin(models.TextChoices):
    """What a task was promised in (decision 15)."""

    CLAUSE = "clause", _("clause of a programme")
    LATER = "later", _("added after signing")
    CONCLUSION = "conclusion", _("conclusion of a conference")
    DIRECTIVE = "directive", _("directive speech")


# Said at a conference: such a task needs no programme and no content.
STANDS_ALONE = frozenset({TaskOrigin.CONCLUSION, TaskOrigin.DIRECTIVE})


class Task(models.Model):
    """Work that one organisation leads: who, how far, when, measured how, result."""

    unit = models.ForeignKey(AdminUnit, on_delete=models.PROTECT)
    content = models.ForeignKey(
        Content, on_delete=models.PROTECT, null=True, related_name="tasks"
    )
    # A task added after signing is no part of the signed text; it serves a content.
    # One that was said at a conference may serve a content, or none.
    serves = models.ForeignKey(
        Content, on_delete=models.PROTECT, null=True, related_name="later_tasks"
    )
    origin = models.CharField(
        max_length=20, choices=TaskOrigin.choices, default=TaskOrigin.CLAUSE
    )
    # The words it comes from, as they were said; never changed.
    origin_text = models.TextField(blank=True)
    # The day on which it was added or said; a task of the text has none.
    planned_on = models.DateField(null=True)
    # Whoever gives out what was said at a conference, and checks its result.
    assigning_body = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="tasks_to_give"
    )
    supervisor = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="watched_tasks"
    )
    rank = models.PositiveSmallIntegerField()
    title = models.CharField(_("what is to be done"), max_length=500)
    lead = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="led_tasks"
    )
    coordinating = models.ManyToManyField(
        Organisation, related_name="coordinated_tasks", blank=True
    )
    extent = models.CharField(_("how far"), max_length=300, blank=True)
    due_kind = models.CharField(
        max_length=20, choices=DueKind.choices, default=DueKind.NONE
    )
    due_on = models.DateField(_("due on"), null=True)
    due_rule = models.CharField(_("rule of the due date"), max_length=200, blank=True)
    no_due_reason = models.CharField(
        _("why there is no due date"), max_length=300, blank=True
    )
    measure = models.CharField(_("measured by"), max_length=300, blank=True)
    deliverable = models.CharField(_("result"), max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("task")
        constraints = [
            models.CheckConstraint(
                condition=Q(content=None) | Q(serves=None),
                name="task_is_of_the_text_or_serves_it_later",
            ),
            models.CheckConstraint(
                condition=Q(due_on__isnull=False)
                | ~Q(due_kind__in=[DueKind.DATE, DueKind.WITHIN_PERIOD]),
                name="task_due_on_a_day_has_the_day",
            ),
            models.CheckConstraint(
                condition=~Q(due_rule="")
                | ~Q(due_kind__in=[DueKind.RECURRING, DueKind.CONDITION]),
                name="task_due_by_rule_has_the_rule",
            ),
            models.CheckConstraint(
                condition=~Q(origin__in=sorted(STANDS_ALONE))
                | (
                    Q(content=None, lead__isnull=False, planned_on__isnull=False)
                    & Q(assigning_body__isnull=False)
                    & ~Q(origin_text="")
                ),
                name="task_said_at_a_conference_has_its_words_and_bodies",
            ),
            models.CheckConstraint(
                condition=~Q(origin__in=sorted(STANDS_ALONE))
                | ~Q(due_kind=DueKind.NONE)
                | ~Q(no_due_reason=""),
                name="task_said_at_a_conference_is_due_or_says_why_not",
            ),
            models.CheckConstraint(
                condition=Q(supervisor=None)
                | (
                    ~Q(supervisor=F("lead"))
                    & Q(assigning_body__isnull=False)
                    & ~Q(supervisor=F("assigning_body"))
                ),
                name="task_is_watched_by_another_body",
            ),
        ]
        indexes = [
            models.Index(fields=["content", "rank"], name="task_in_order"),
            models.Index(
                fields=["assigning_body"],
                condition=Q(origin__in=sorted(STANDS_ALONE)),
                name="task_to_give_out",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def stands_alone(self) -> bool:
        """Tell whether it was said at a conference and not promised in a programme."""
        return self.origin in STANDS_ALONE


class Target(models.Model):
    """A value of an indicator that a content is to reach.

    It names the definition by which it is measured. ``assigned_by`` is the body that
    gave the target out, as printed; targets that the parties set themselves have none.
    """

    content = models.ForeignKey(
        Content, on_delete=models.PROTECT, related_name="targets"
    )
    indicator_version = models.ForeignKey(
        IndicatorVersion, on_delete=models.PROTECT, related_name="targets"
    )
    rank = models.PositiveSmallIntegerField()
    operator = models.CharField(max_length=10, choices=Operator.choices)
    value = models.DecimalField(_("value"), max_digits=18, decimal_places=4, null=True)
    upper_value = models.DecimalField(
        _("up to"), max_digits=18, decimal_places=4, null=True
    )
    measured_in = models.CharField(_("unit of measure"), max_length=60)
    origin = models.CharField(
        max_length=10, choices=TargetOrigin.choices, default=TargetOrigin.OWN
    )
    assigned_by = models.CharField(_("assigned by"), max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("target")
        constraints = [
            models.CheckConstraint(
                condition=Q(value__isnull=False)
                | Q(operator__in=[Operator.INCREASE, Operator.DECREASE]),
                name="target_has_a_value_or_a_direction",
            ),
            models.CheckConstraint(
                # Without "is not null" an unknown upper value would pass the check.
                condition=(
                    Q(operator=Operator.BETWEEN, upper_value__isnull=False)
                    & Q(upper_value__gt=F("value"))
                )
                | (~Q(operator=Operator.BETWEEN) & Q(upper_value=None)),
                name="target_range_has_both_ends",
            ),
            models.CheckConstraint(
                condition=(Q(origin=TargetOrigin.ASSIGNED) & ~Q(assigned_by=""))
                | Q(origin=TargetOrigin.OWN, assigned_by=""),
                name="assigned_target_says_by_whom",
            ),
        ]

    def __str__(self) -> str:
        return str(self.indicator_version)

    @property
    def is_in_percent(self) -> bool:
        """Tell whether a ratio or percentage is to reach per cent, not a count."""
        is_of_two = self.indicator_version.is_of_two_numbers
        return is_of_two and self.measured_in.startswith("%")
