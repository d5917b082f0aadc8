"""Addresses of tasks: the thing, then its verbs."""

from django.urls import path

from phoihop.tasks.views import planning, publishing, tasks

app_name = "tasks"

_ONE = "tasks/<int:task_id>/"
_REPORTED = f"{_ONE}results/<int:submission_id>/"
_SAID = f"{_REPORTED}words/<int:confirmation_id>/"

urlpatterns = [
    path(_ONE, tasks.task_page, name="task"),
    path(f"{_ONE}history/", tasks.history_page, name="history"),
    path(f"{_ONE}acts/<slug:slug>/", tasks.act_page, name="act"),
    path(f"{_REPORTED}acts/<slug:slug>/", tasks.act_page, name="act_on_result"),
    path(f"{_SAID}acts/<slug:slug>/", tasks.act_page, name="act_on_word"),
    path(
        "programmes/<int:programme_id>/contents/<int:content_id>/later-tasks/new/",
        planning.plan_page,
        name="plan",
    ),
    path("evidence/<int:evidence_id>/", tasks.evidence_file, name="evidence"),
    path(
        "evidence/<int:evidence_id>/publish/",
        publishing.show_page,
        name="show_evidence",
    ),
    path(
        "evidence/<int:evidence_id>/withdraw/",
        publishing.take_back_page,
        name="take_back_evidence",
    ),
]
