"""What can be done to periods, duties, figures and targets: one function per verb."""

from phoihop.figures.services.bulk import BulkOutcome, move_all
from phoihop.figures.services.corrections import (
    CorrectionOutline,
    approve_correction,
    ask_for_correction,
    refuse_correction,
)
from phoihop.figures.services.duties import DutiesOutline, set_duties
from phoihop.figures.services.entering import FigureKey, FigureOutline, enter
from phoihop.figures.services.life import approve, return_figure, submit, verify
from phoihop.figures.services.periods import (
    PeriodOutline,
    ask_for_lock,
    change_period,
    lock,
    open_period,
)
from phoihop.figures.services.targets import (
    PlanTargetOutline,
    adjust_target,
    change_target,
    propose_target,
    set_target,
)

__all__ = [
    "BulkOutcome",
    "CorrectionOutline",
    "DutiesOutline",
    "FigureKey",
    "FigureOutline",
    "PeriodOutline",
    "PlanTargetOutline",
    "adjust_target",
    "approve",
    "approve_correction",
    "ask_for_correction",
    "ask_for_lock",
    "change_period",
    "change_target",
    "enter",
    "lock",
    "move_all",
    "open_period",
    "propose_target",
    "refuse_correction",
    "return_figure",
    "set_duties",
    "set_target",
    "submit",
    "verify",
]
