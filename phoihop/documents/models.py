"""Tables of documents: a text fixed under its hash, and its signatures."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import AdminUnit
from phoihop.files.models import StoredFile


def _sha256_of(field: str) -> Func:
    """Return the database's own hash of a text column."""
    data = Func(F(field), Value("UTF8"), function="convert_to")
    return Func(
        Func(data, function="sha256"),
        Value("hex"),
        function="encode",
        output_field=models.CharField(),
    )


def _local_day_of(field: str) -> Cast:
    """Return the day in Vietnam of a moment."""
    moment = Func(
        Value("Asia/Ho_Chi_Minh"),
        F(field),
        function="timezone",
        output_field=models.DateTimeField(),
    )
    return Cast(moment, models.DateField())


class DocumentKind(models.Model):
    """A kind of document, such as the text of a programme; data, not code."""

    code = models.SlugField(unique=True)
    name = models.CharField(_("name"), max_length=200)
    rank = models.PositiveSmallIntegerField(_("order in lists"), default=100)

    class Meta:
        verbose_name = _("kind of document")

    def __str__(self) -> str:
        return self.name


class Document(models.Model):
    """A document of a unit under its permanent public code; its text is in versions."""

    # UPDATE only to lock a row; the trigger refuses every change.
    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    public_code = models.SlugField(_("public code"), max_length=20, unique=True)
    kind = models.ForeignKey(DocumentKind, on_delete=models.PROTECT)
    unit = models.ForeignKey(AdminUnit, on_delete=models.PROTECT)
    title = models.CharField(_("title of the document"), max_length=500)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("document")
        constraints = [
            models.CheckConstraint(
                condition=Q(public_code__regex="^vb-[2-9a-z]{8}$"),
                name="document_has_a_public_code",
            ),
            models.CheckConstraint(condition=~Q(title=""), name="document_has_a_title"),
        ]

    def __str__(self) -> str:
        return self.title


class Version(models.Model):
    """A text of a document, fixed word for word; nothing about it ever changes."""

    application_rights: ClassVar[str] = "SELECT, INSERT"

    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, related_name="versions"
    )
    number = models.PositiveIntegerField(_("number of the version"))
    canonical_text = models.TextField(_("fixed text"))
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    frozen_at = models.DateTimeField(_("fixed at"), default=timezone.now)
    frozen_by_person_id = models.BigIntegerField(_("fixed by"))

    class Meta:
        verbose_name = _("version of a document")
        constraints = [
            models.UniqueConstraint(
                fields=["document", "number"], name="version_number_is_one_a_document"
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1), name="version_numbers_begin_at_one"
            ),
            models.CheckConstraint(
                condition=Q(sha256=_sha256_of("canonical_text")),
                name="version_hash_is_of_its_text",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document} · {self.number}"


class Capacity(models.TextChoices):
    """In whose name a signature is given; the Party writes its forms with strokes."""

    NONE = "none", _("head of the body")
    TM = "TM", _("TM. – on behalf of the collective")
    KT = "KT", _("KT. – deputy for the head")
    TL = "TL", _("TL. – by order of the head")
    TUQ = "TUQ", _("TUQ. – under written authorisation")
    Q = "Q", _("Q. – acting head")
    PARTY_TM = "T/M", _("T/M – on behalf of the collective (Party)")
    PARTY_KT = "K/T", _("K/T – deputy for the head (Party)")
    PARTY_TL = "T/L", _("T/L – by order of the head (Party)")


class Signature(models.Model):
    """One party's signature as printed: who, with which title, for whom, when."""

    application_rights: ClassVar[str] = "SELECT, INSERT"

    class Means(models.TextChoices):
        """On what the signature stands."""

        PAPER = "paper", _("on paper")
        DIGITAL = "digital", _("digital")

    version = models.ForeignKey(
        Version, on_delete=models.PROTECT, related_name="signatures"
    )
    slot = models.PositiveSmallIntegerField(_("place among the signatures"))
    party_name = models.CharField(_("party as printed"), max_length=300)
    signatory_name = models.CharField(_("signatory"), max_length=200)
    signatory_title = models.CharField(_("title of the signatory"), max_length=300)
    # Who it is in the directory; none when the directory does not know him.
    signatory_person_id = models.BigIntegerField(_("person who signed"), null=True)
    capacity_lines = ArrayField(
        models.CharField(max_length=200), verbose_name=_("lines above the signature")
    )
    capacity_code = models.CharField(
        _("capacity"), max_length=4, choices=Capacity.choices
    )
    authorisation = models.TextField(_("written authorisation"), blank=True)
    signed_on = models.DateField(_("signed on"))
    means = models.CharField(_("means of signing"), max_length=7, choices=Means.choices)
    # The scan of the signed page; a digital signature will have none.
    scan = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True)
    recorded_by_person_id = models.BigIntegerField(_("recorded by"))
    recorded_at = models.DateTimeField(_("recorded at"), default=timezone.now)

    class Meta:
        verbose_name = _("signature")
        constraints = [
            models.UniqueConstraint(
                fields=["version", "slot"], name="signature_is_one_a_party"
            ),
            models.CheckConstraint(
                condition=~Q(party_name="")
                & ~Q(signatory_name="")
                & ~Q(signatory_title=""),
                name="signature_has_its_printed_names",
            ),
            models.CheckConstraint(
                condition=Q(capacity_lines__len__gte=1)
                & ~Q(capacity_lines__contains=[""]),
                name="signature_has_its_capacity_lines",
            ),
            models.CheckConstraint(
                condition=Q(capacity_code__in=Capacity.values),
                name="signature_has_a_known_capacity",
            ),
            models.CheckConstraint(
                condition=~Q(capacity_code=Capacity.TUQ) | ~Q(authorisation=""),
                name="signature_by_authority_names_it",
            ),
            models.CheckConstraint(
                condition=Q(signatory_person_id=None)
                | ~Q(signatory_person_id=F("recorded_by_person_id")),
                name="signature_is_recorded_by_another_person",
            ),
            # Digital signatures are not taken yet, so nothing may claim to be one.
            models.CheckConstraint(
                condition=Q(means="paper", scan__isnull=False),
                name="signature_stands_on_a_scan",
            ),
            models.CheckConstraint(
                condition=Q(signed_on__lte=_local_day_of("recorded_at")),
                name="signature_is_not_from_the_future",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.signatory_name} · {self.party_name}"
