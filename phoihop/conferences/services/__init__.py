"""What can be done with conferences: one function per verb."""

from phoihop.conferences.services.agenda import (
    ItemOutline,
    add_item,
    change_item,
    remove_item,
    reopen_item,
    settle_item,
    show_item,
)
from phoihop.conferences.services.agenda_writing import write_agenda
from phoihop.conferences.services.assigning import (
    TaskOfConclusion,
    assign_conclusion,
)
from phoihop.conferences.services.concluding import conclude
from phoihop.conferences.services.conclusions import (
    ConclusionOutline,
    add_conclusion,
    change_conclusion,
    remove_conclusion,
)
from phoihop.conferences.services.deciding import MatterOutline, decide_matter
from phoihop.conferences.services.dossier import check_size, take_dossier
from phoihop.conferences.services.inviting import (
    Coming,
    InvitationOutline,
    Reply,
    answer_invitation,
    invite_body,
    record_attendance,
    withdraw_invitation,
)
from phoihop.conferences.services.issuing import number_notice
from phoihop.conferences.services.ledger import (
    DecisionOutline,
    decide_conclusion,
    reply_to_urging,
    urge,
)
from phoihop.conferences.services.minutes import write_minute
from phoihop.conferences.services.moving import (
    cancel,
    close_minutes,
    file_conference,
    hold,
    postpone,
    send_invitations,
    set_new_day,
)
from phoihop.conferences.services.ordering import (
    Past,
    move_invitation,
    move_item,
    move_person,
    move_photo,
)
from phoihop.conferences.services.papers import (
    PaperOutline,
    PhotoOutline,
    add_paper,
    add_photo,
    remove_paper,
    remove_photo,
)
from phoihop.conferences.services.planning import (
    HeadOutline,
    change_head,
    plan_conference,
)
from phoihop.conferences.services.recording import (
    ConferenceOutline,
    PersonOutline,
    correct_conference,
    link_programmes,
    record_conference,
)
from phoihop.conferences.services.summaries import (
    publish_summary,
    withdraw_summary,
    write_summary,
)
from phoihop.conferences.services.taking_part import (
    PartOutline,
    add_people,
    link_programme,
    remove_person,
    unlink_programme,
)
from phoihop.conferences.services.told_items import (
    ToldOutline,
    forget_items,
    tell_items,
)

__all__ = [
    "Coming",
    "ConclusionOutline",
    "ConferenceOutline",
    "DecisionOutline",
    "HeadOutline",
    "InvitationOutline",
    "ItemOutline",
    "MatterOutline",
    "PaperOutline",
    "PartOutline",
    "Past",
    "PersonOutline",
    "PhotoOutline",
    "Reply",
    "TaskOfConclusion",
    "ToldOutline",
    "add_conclusion",
    "add_item",
    "add_paper",
    "add_people",
    "add_photo",
    "answer_invitation",
    "assign_conclusion",
    "cancel",
    "change_conclusion",
    "change_head",
    "change_item",
    "check_size",
    "close_minutes",
    "conclude",
    "correct_conference",
    "decide_conclusion",
    "decide_matter",
    "file_conference",
    "forget_items",
    "hold",
    "invite_body",
    "link_programme",
    "link_programmes",
    "move_invitation",
    "move_item",
    "move_person",
    "move_photo",
    "number_notice",
    "plan_conference",
    "postpone",
    "publish_summary",
    "record_attendance",
    "record_conference",
    "remove_conclusion",
    "remove_item",
    "remove_paper",
    "remove_person",
    "remove_photo",
    "reopen_item",
    "reply_to_urging",
    "send_invitations",
    "set_new_day",
    "settle_item",
    "show_item",
    "take_dossier",
    "tell_items",
    "unlink_programme",
    "urge",
    "withdraw_invitation",
    "withdraw_summary",
    "write_agenda",
    "write_minute",
    "write_summary",
]
