"""Addresses of the desk."""

from django.urls import path

from phoihop.desk.views import desk, lists, year

app_name = "desk"

_YEAR = "programmes/<int:programme_id>/"

urlpatterns = [
    path("", desk.desk_page, name="home"),
    path("tasks/", lists.task_list_page, name="tasks"),
    path("tasks/csv/", lists.task_list_csv, name="tasks_csv"),
    path("tasks/bulk/", lists.bulk, name="bulk"),
    path("tasks/lists/save/", lists.save_view, name="save_view"),
    path("tasks/lists/<int:view_id>/remove/", lists.remove_view, name="remove_view"),
    path(f"{_YEAR}year/", year.year_page, name="year"),
    path(f"{_YEAR}since/", year.since_page, name="since"),
]
