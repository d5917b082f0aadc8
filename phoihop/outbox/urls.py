"""Addresses of messages."""

from django.urls import path

from phoihop.outbox.views import deliveries, inbox

app_name = "outbox"

urlpatterns = [
    path("", inbox.inbox_page, name="inbox"),
    path("read-all/", inbox.mark_all_read, name="read_all"),
    path("<int:message_id>/open/", inbox.open_message, name="open"),
    path("<int:message_id>/read/", inbox.mark_read, name="read"),
    path("mail/", deliveries.deliveries_page, name="deliveries"),
    path("mail/<int:delivery_id>/again/", deliveries.try_again, name="try_again"),
]
