"""What can be done to a programme: one function per verb, for every entrance."""

from phoihop.programmes.services.amending import (
    AddedContentOutline,
    AmendmentOutline,
    amend,
)
from phoihop.programmes.services.approval import approve, unapprove
from phoihop.programmes.services.consultation import (
    CommentOutline,
    agree,
    agree_to_rest,
    answer,
    comment,
    open_round,
    redraft,
)
from phoihop.programmes.services.contents import (
    ContentOutline,
    LineOutline,
    add_content,
    change_content,
    drop_content,
    move_content,
)
from phoihop.programmes.services.drafting import (
    Head,
    change_head,
    open_programme,
)
from phoihop.programmes.services.ending import abandon, close, terminate
from phoihop.programmes.services.following import follow
from phoihop.programmes.services.later_tasks import (
    SaidOutline,
    add_later_task,
    add_said_task,
)
from phoihop.programmes.services.parties import PartyOutline, change_parties
from phoihop.programmes.services.publishing import publish, withdraw
from phoihop.programmes.services.signing import SignatureOutline, record_party_signature
from phoihop.programmes.services.targets import (
    TargetOutline,
    add_target,
    change_target,
    remove_target,
)
from phoihop.programmes.services.tasks import (
    TaskOutline,
    add_task,
    change_task,
    remove_task,
)

__all__ = [
    "AddedContentOutline",
    "AmendmentOutline",
    "CommentOutline",
    "ContentOutline",
    "Head",
    "LineOutline",
    "PartyOutline",
    "SaidOutline",
    "SignatureOutline",
    "TargetOutline",
    "TaskOutline",
    "abandon",
    "add_content",
    "add_later_task",
    "add_said_task",
    "add_target",
    "add_task",
    "agree",
    "agree_to_rest",
    "amend",
    "answer",
    "approve",
    "change_content",
    "change_head",
    "change_parties",
    "change_target",
    "change_task",
    "close",
    "comment",
    "drop_content",
    "follow",
    "move_content",
    "open_programme",
    "open_round",
    "publish",
    "record_party_signature",
    "redraft",
    "remove_target",
    "remove_task",
    "terminate",
    "unapprove",
    "withdraw",
]
