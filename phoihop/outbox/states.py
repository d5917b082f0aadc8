"""The words of the outbox: kinds of message, how far a mail is, what stopped it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MessageKind(models.TextChoices):
    """What a message wants of whoever reads it."""

    INVITATION = "invitation", _("invitation")
    REQUEST = "request", _("asked of you")
    RETURNED = "returned", _("sent back to you")
    URGE = "urge", _("urged")
    REMINDER = "reminder", _("reminder")
    NEWS = "news", _("for your information")


class Channel(models.TextChoices):
    """A way out of the house; on the screen the message itself stands."""

    EMAIL = "email", _("e-mail")


class DeliveryState(models.TextChoices):
    """How far a delivery is."""

    WAITING = "waiting", _("waits to be sent")
    SENT = "sent", _("sent")
    GIVEN_UP = "given_up", _("not delivered")


class Fault(models.TextChoices):
    """What stopped a delivery, as people can do something about it."""

    NO_ADDRESS = "no_address", _("the account has no e-mail address any more")
    REFUSED_ADDRESS = "refused_address", _("the mail server refuses the address")
    REFUSED_SIGN_IN = "refused_sign_in", _("the mail server refuses our sign-in")
    UNREACHABLE = "unreachable", _("the mail server does not answer")
    OTHER = "other", _("the mail server refuses the mail")
