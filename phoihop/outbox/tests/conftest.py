"""What the tests of messages share."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Account
from phoihop.directory.queries.holders import Holder
from phoihop.foundation.clock import today
from phoihop.outbox import services
from phoihop.outbox.models import Message
from phoihop.outbox.services import News
from phoihop.outbox.states import MessageKind

Tell = Callable[..., Message]


def holder_of(mandate: Mandate) -> Holder:
    """Return whom to tell."""
    assert mandate.organisation_id is not None
    return Holder(mandate.person_id, mandate.organisation_id)


@pytest.fixture(name="tell")
def _tell(db: None) -> Tell:
    """Tell somebody something: ``tell(son, by=lan, subject="…", minutes_ago=5)``."""

    def tell(
        to: Mandate, *, by: Mandate | None = None, seconds_ago: int = 0, **words: object
    ) -> Message:
        given: dict[str, Any] = {
            "kind": MessageKind.REQUEST,
            "subject": "Góp ý dự thảo chương trình",
            "lines": ("trước 12/5/2026",),
            "address": "/work/tasks/",
            "about": "programmes.programme:1",
        } | words
        news = News(**given)
        services.tell(actor=by, recipients=[holder_of(to)], news=news, on=today())
        message = Message.objects.latest("id")
        if seconds_ago:
            made_at = timezone.now() - timedelta(seconds=seconds_ago)
            Message.objects.filter(pk=message.pk).update(made_at=made_at)
            message.refresh_from_db()
        return message

    return tell


@pytest.fixture
def with_mail(settings: Settings) -> Settings:
    """A site that sends mail, into the memory of the test."""
    settings.MAIL_IS_SET_UP = True
    settings.SITE_ADDRESS = "https://phoihop.anphu.example"
    settings.DEFAULT_FROM_EMAIL = "phoihop@anphu.example"
    settings.DIGEST_HOUR = 0
    return settings


@pytest.fixture
def son_with_address(son: Mandate) -> Mandate:
    """Sơn, whose account has an e-mail address."""
    accounts = Account.objects.filter(person_id=son.person_id)
    accounts.update(email="son@anphu.example")
    return son
