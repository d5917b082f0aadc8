"""Addresses of the history recorded from sources."""

from django.urls import path

from phoihop.imports.views import publishing, records

app_name = "imports"

urlpatterns = [
    path("", records.record_list_page, name="list"),
    path("new/", records.record_page, name="record"),
    path("<int:source_id>/", records.detail_page, name="detail"),
    path("<int:source_id>/edit/", records.edit_page, name="edit"),
    path("<int:source_id>/publish/", publishing.publish_page, name="publish"),
    path("<int:source_id>/withdraw/", publishing.withdraw_page, name="withdraw"),
]
