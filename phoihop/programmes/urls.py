"""Addresses of programmes: the thing, then its verbs."""

from django.urls import path

from phoihop.programmes.views import (
    amending,
    consent,
    contents,
    parties,
    programmes,
    signing,
    tasks,
)

app_name = "programmes"

_ONE = "programmes/<int:programme_id>/"
_CONTENT = f"{_ONE}contents/<int:content_id>/"

urlpatterns = [
    path("programmes/", programmes.programme_list_page, name="list"),
    path("programmes/new/", programmes.open_programme, name="open"),
    path(_ONE, programmes.programme_page, name="detail"),
    path(f"{_ONE}edit/", programmes.edit_head, name="edit_head"),
    path(f"{_ONE}parties/", parties.edit_parties, name="edit_parties"),
    path(f"{_ONE}text/", programmes.text_page, name="text"),
    path(f"{_ONE}history/", programmes.history_page, name="history"),
    path(f"{_ONE}compare/", consent.compare_page, name="compare"),
    path(f"{_ONE}acts/<slug:slug>/", consent.act_page, name="act"),
    path(f"{_ONE}comment/", consent.comment_page, name="comment_whole"),
    path(
        f"{_ONE}comments/<int:comment_id>/answer/", consent.answer_page, name="answer"
    ),
    # contents
    path(f"{_ONE}contents/new/", contents.add_content, name="add_content"),
    path(_CONTENT, contents.content_page, name="content"),
    path(f"{_CONTENT}edit/", contents.edit_content, name="edit_content"),
    path(f"{_CONTENT}drop/", contents.drop_content, name="drop_content"),
    path(f"{_CONTENT}move/", contents.move_content, name="move_content"),
    path(f"{_CONTENT}comment/", consent.comment_page, name="comment"),
    path(f"{_CONTENT}agree/", consent.agree, name="agree"),
    # tasks and targets
    path(f"{_CONTENT}tasks/new/", tasks.add_task, name="add_task"),
    path(f"{_ONE}tasks/<int:task_id>/edit/", tasks.edit_task, name="edit_task"),
    path(f"{_ONE}tasks/<int:task_id>/remove/", tasks.remove_task, name="remove_task"),
    path(f"{_CONTENT}targets/new/", tasks.add_target, name="add_target"),
    path(f"{_ONE}targets/<int:target_id>/edit/", tasks.edit_target, name="edit_target"),
    path(
        f"{_ONE}targets/<int:target_id>/remove/",
        tasks.remove_target,
        name="remove_target",
    ),
    # amendments
    path(f"{_ONE}amendments/new/", amending.amend_page, name="amend"),
    path(
        f"{_ONE}amendments/<int:amendment_id>/scan/",
        amending.amendment_scan,
        name="amendment_scan",
    ),
    # signatures
    path(f"{_ONE}parties/<int:party_id>/sign/", signing.sign_page, name="sign"),
    path(f"{_ONE}parties/<int:party_id>/scan/", signing.scan_page, name="scan"),
]
