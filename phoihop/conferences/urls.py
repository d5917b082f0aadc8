"""Addresses of conferences: the conference, then what belongs to it."""

from django.urls import path

from phoihop.conferences import conclusion_urls
from phoihop.conferences.views import (
    acts,
    agenda,
    attending,
    conferences,
    dossier,
    minutes,
    ordering,
    papers,
)

app_name = "conferences"

_ONE = "<int:conference_id>/"
_ITEM = f"{_ONE}agenda/<int:item_id>/"
_INVITATION = f"{_ONE}invitations/<int:invitation_id>/"
_PAPER = f"{_ONE}papers/<int:paper_id>/"
_PHOTO = f"{_ONE}photos/<int:photo_id>/"

urlpatterns = [
    *conclusion_urls.urlpatterns,
    path("", conferences.list_page, name="list"),
    path("new/", conferences.plan_page, name="plan"),
    path(_ONE, conferences.conference_page, name="conference"),
    path(f"{_ONE}head/", conferences.head_page, name="head"),
    path(f"{_ONE}print/", conferences.print_page, name="print"),
    path(f"{_ONE}file/", dossier.dossier_file, name="dossier"),
    path(f"{_ONE}file/take/", dossier.take_dossier, name="take_dossier"),
    path(f"{_ONE}history/", conferences.history_page, name="history"),
    path(f"{_ONE}acts/<slug:slug>/", acts.act_page, name="act"),
    path(f"{_ONE}people/", attending.people_page, name="people"),
    path(
        f"{_ONE}people/<int:person_id>/remove/",
        attending.remove_person,
        name="remove_person",
    ),
    path(
        f"{_ONE}people/<int:person_id>/move/",
        ordering.move_person,
        name="move_person",
    ),
    path(f"{_ONE}programmes/", attending.programmes_page, name="programmes"),
    path(
        f"{_ONE}programmes/<int:link_id>/remove/",
        attending.unlink_programme,
        name="unlink_programme",
    ),
    path(f"{_ONE}invitations/", attending.invitations_page, name="invitations"),
    path(f"{_INVITATION}answer/", attending.answer_page, name="answer"),
    path(f"{_INVITATION}attendance/", attending.attendance_page, name="attendance"),
    path(f"{_INVITATION}withdraw/", attending.withdraw_page, name="withdraw"),
    path(f"{_INVITATION}move/", ordering.move_invitation, name="move_invitation"),
    path(f"{_ONE}agenda/new/", agenda.add_page, name="add_item"),
    path(f"{_ITEM}minute/", minutes.minute_page, name="minute"),
    path(f"{_ITEM}revisions/", minutes.revisions_page, name="revisions"),
    path(f"{_ITEM}change/", agenda.change_page, name="change_item"),
    path(f"{_ITEM}move/", ordering.move_item, name="move_item"),
    path(f"{_ITEM}remove/", agenda.remove_page, name="remove_item"),
    path(f"{_ITEM}settle/", agenda.settle_page, name="settle_item"),
    path(f"{_ITEM}reopen/", agenda.reopen_item, name="reopen_item"),
    path(f"{_ITEM}show/", agenda.show_item, name="show_item"),
    path(f"{_ONE}screen/", minutes.screen_page, name="screen"),
    path(f"{_ITEM}screen/", minutes.screen_page, name="screen_item"),
    path(f"{_ONE}papers/new/", papers.add_paper, name="add_paper"),
    path(_PAPER, papers.paper_file, name="paper"),
    path(f"{_PAPER}remove/", papers.remove_paper, name="remove_paper"),
    path(f"{_ONE}photos/new/", papers.add_photo, name="add_photo"),
    path(_PHOTO, papers.photo_file, name="photo"),
    path(f"{_PHOTO}remove/", papers.remove_photo, name="remove_photo"),
    path(f"{_PHOTO}move/", ordering.move_photo, name="move_photo"),
    path(f"{_ONE}summary/", papers.summary_page, name="summary"),
]
