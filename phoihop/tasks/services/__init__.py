"""What can be done to a task: one function per verb, for every entrance."""

from phoihop.programmes.services import SaidOutline, TaskOutline
from phoihop.tasks.services.assigning import (
    accept,
    assign,
    plan_task,
    return_task,
    start,
)
from phoihop.tasks.services.confirming import answer_dispute, confirm, dispute
from phoihop.tasks.services.planning import plan_said_task
from phoihop.tasks.services.publishing import publish_evidence, withdraw_evidence
from phoihop.tasks.services.reporting import (
    EvidenceOutline,
    SubmissionOutline,
    add_evidence,
    put_forward,
    submit,
    use_evidence,
)
from phoihop.tasks.services.steering import cancel, extend, reassign, remind
from phoihop.tasks.services.verifying import complete, send_back

__all__ = [
    "EvidenceOutline",
    "SaidOutline",
    "SubmissionOutline",
    "TaskOutline",
    "accept",
    "add_evidence",
    "answer_dispute",
    "assign",
    "cancel",
    "complete",
    "confirm",
    "dispute",
    "extend",
    "plan_said_task",
    "plan_task",
    "publish_evidence",
    "put_forward",
    "reassign",
    "remind",
    "return_task",
    "send_back",
    "start",
    "submit",
    "use_evidence",
    "withdraw_evidence",
]
