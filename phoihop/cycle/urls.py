"""Addresses of the calendar; the feed's own holds a secret."""

from django.urls import path

from phoihop.cycle.views import calendar, feeds

app_name = "cycle"

urlpatterns = [
    path("work/calendar/", calendar.calendar_page, name="calendar"),
    path("work/calendar/feeds/", feeds.feeds_page, name="feeds"),
    path("work/calendar/feeds/<int:feed_id>/revoke/", feeds.revoke, name="revoke"),
    path("calendar/<str:token>.ics", feeds.feed, name="feed"),
]
