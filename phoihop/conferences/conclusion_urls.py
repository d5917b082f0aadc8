"""Addresses of conclusions and of what is carried to the next briefing."""

from django.urls import path

from phoihop.conferences.views import carrying, conclusions, ledger, notices, splitting

_ONE = "<int:conference_id>/"
_ITEM = f"{_ONE}agenda/<int:item_id>/"
_CONCLUSION = "conclusions/<int:conclusion_id>/"

urlpatterns = [
    path("conclusions/", ledger.ledger, name="ledger"),
    path(_CONCLUSION, ledger.conclusion_page, name="conclusion"),
    path(f"{_CONCLUSION}change/", conclusions.change_page, name="change_conclusion"),
    path(f"{_CONCLUSION}remove/", conclusions.remove_page, name="remove_conclusion"),
    path(f"{_CONCLUSION}tasks/new/", splitting.split_page, name="split_conclusion"),
    path(f"{_CONCLUSION}decide/", ledger.decide_page, name="decide_conclusion"),
    path(f"{_CONCLUSION}urge/", ledger.urge_page, name="urge"),
    path(
        f"{_CONCLUSION}urgings/<int:urging_id>/reply/",
        ledger.reply_page,
        name="reply_to_urging",
    ),
    path(f"{_ONE}conclusions/", conclusions.conclusions_page, name="conclusions"),
    path(f"{_ITEM}conclusions/new/", conclusions.take_page, name="take_conclusion"),
    path(f"{_ONE}matters/", carrying.matters_page, name="matters"),
    path(f"{_ONE}matters/write/", carrying.write_agenda_page, name="write_agenda"),
    path(f"{_ITEM}decide/", carrying.decide_matter_page, name="decide_matter"),
    path(f"{_ONE}notice/", notices.notice_page, name="notice"),
    path(f"{_ONE}notice/number/", notices.number_page, name="number_notice"),
]
