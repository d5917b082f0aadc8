"""The journal's rows and the answers kept for requests sent twice."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.audit.words import words_of


class Entry(models.Model):
    """One act: who, under which mandate, when, what, from which state to which, why."""

    application_rights = "SELECT, INSERT"

    occurred_on = models.DateField(_("day of the act"))
    recorded_at = models.DateTimeField(_("moment of entry"), default=timezone.now)
    person_id = models.BigIntegerField(_("person"), null=True)
    person_name = models.CharField(_("name"), max_length=200, blank=True)
    title = models.CharField(_("title"), max_length=300, blank=True)
    organisation_name = models.CharField(_("organisation"), max_length=300, blank=True)
    unit_id = models.BigIntegerField(_("unit"), null=True)
    action = models.CharField(_("act"), max_length=80)
    object_type = models.CharField(_("kind of object"), max_length=80)
    object_id = models.BigIntegerField(_("number of the object"))
    object_label = models.CharField(_("object"), max_length=500)
    # The larger thing whose history also tells this act: a content's programme.
    within_type = models.CharField(max_length=80, blank=True)
    within_id = models.BigIntegerField(null=True)
    from_state = models.CharField(_("from"), max_length=80, blank=True)
    to_state = models.CharField(_("to"), max_length=80, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    changes = models.JSONField(_("changes"), default=dict, blank=True)

    class Meta:
        verbose_name = _("journal entry")
        indexes = [
            models.Index(
                fields=["object_type", "object_id", "-id"], name="entry_of_object"
            ),
            models.Index(
                fields=["within_type", "within_id", "-id"], name="entry_within"
            ),
            models.Index(fields=["unit_id", "-id"], name="entry_of_unit"),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.object_label}"

    @property
    def act(self) -> str:
        """The act in words."""
        return words_of(self.action)


class KeptAnswer(models.Model):
    """The answer given to one unsafe request, given again if it is sent again."""

    scope = models.CharField(max_length=100)
    path = models.CharField(max_length=500)
    key = models.CharField(max_length=100)
    fingerprint = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(default=0)
    headers = models.JSONField(default=dict)
    body = models.BinaryField(default=b"")
    kept_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        verbose_name = _("kept answer")
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "path", "key", "fingerprint"],
                name="kept_answer_is_one_per_request",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.path} {self.key}"
