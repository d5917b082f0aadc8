"""Addresses of reviews and of closing: the programme, then what is done to it."""

from django.urls import path

from phoihop.monitoring.views import acts, closing, reviews, writing

app_name = "monitoring"

_ALL = "programmes/<int:programme_id>/review/"
_ONE = f"{_ALL}<int:review_id>/"
_CLOSING = "programmes/<int:programme_id>/closing/"

urlpatterns = [
    path(_ALL, reviews.reviews_page, name="reviews"),
    path(f"{_ALL}new/", reviews.open_page, name="open"),
    path(_ONE, reviews.review_page, name="review"),
    path(f"{_ONE}write/", writing.write_page, name="write"),
    path(f"{_ONE}print/", reviews.print_page, name="print"),
    path(f"{_ONE}history/", reviews.history_page, name="history"),
    path(f"{_ONE}acts/<slug:slug>/", acts.act_page, name="act"),
    path(_CLOSING, closing.closing_page, name="closing"),
    path(f"{_CLOSING}approve/", closing.approve_page, name="approve_closing"),
    path(f"{_CLOSING}tasks/<int:task_id>/", closing.settle_page, name="settle"),
]
