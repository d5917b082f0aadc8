"""Who reads among his messages that a review waits for him."""

from django.urls import resolve

from phoihop.directory.mandates import Mandate
from phoihop.monitoring import factories, services
from phoihop.monitoring.models import Review
from phoihop.outbox.models import Message


def test_the_acting_heads_are_told_once_it_is_submitted(
    review: Review, lan: Mandate, minh: Mandate, tam: Mandate, hong: Mandate
) -> None:
    factories.assess_all(actor=lan, review=review)
    assert not Message.objects.exists()
    services.submit_review(actor=lan, review=review)
    told = Message.objects.filter(about=f"monitoring.review:{review.pk}")
    heads = {one.person_id for one in (minh, tam, hong)}
    assert {message.person_id for message in told} == heads
    assert told[0].subject == f"Duyệt: {review.title}"
    assert resolve(told[0].address).view_name == "monitoring:review"
