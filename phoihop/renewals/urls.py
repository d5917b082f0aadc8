"""Addresses of renewals: the programme, then what follows it or stands beside it."""

from django.urls import path

from phoihop.renewals.views import opening, walk, years

app_name = "renewals"

_ONE = "programmes/<int:programme_id>/"
_WALK = f"{_ONE}walk/"

urlpatterns = [
    path(f"{_ONE}next/", opening.next_page, name="next"),
    path(f"{_ONE}follow/", opening.follow_page, name="follow"),
    path(_WALK, walk.walk_page, name="walk"),
    path(f"{_WALK}rest/", walk.rest_page, name="rest"),
    path(f"{_WALK}finish/", walk.finish_page, name="finish"),
    path(f"{_WALK}lines/<slug:key>/", walk.line_page, name="line"),
    path(f"{_ONE}years/", years.term_page, name="term"),
    path(f"{_ONE}side-by-side/", years.side_page, name="side"),
]
